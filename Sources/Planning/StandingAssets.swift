import LinearPrograms
import Networks
import ParkModel

/// What of a park's candidates stands already, and at which size: nothing else may be used, and what stands is paid for
/// whether it is used or not. How the park is run is then all that is left to decide.
public struct StandingAssets: Sendable, Hashable {
  /// What was built, with its capital.
  public var investments: [Investment]
  /// The new links that are open, `a -> b`, by resource.
  public var links: [String: Set<String>]
  /// The candidate units, outlets, headers and converters that stand, those that cost nothing too.
  public var assets: Set<String>

  /// Nothing but what stood before, unless it says otherwise.
  public init(investments: [Investment] = [], links: [String: Set<String>] = [:], assets: Set<String> = []) {
    self.investments = investments
    self.links = links
    self.assets = assets
  }

  /// CNY/yr, whatever is used.
  public var annualised: Double { investments.reduce(0) { $0 + $1.annualised } }

  /// The size of an asset; 0 where it does not stand.
  func size(of asset: String) -> Double {
    investments.reduce(0) { $1.asset == asset ? $0 + $1.size : $0 }
  }
}

extension Park {
  /// The park in which no link may be built but those that stand.
  public func keepingLinks(of standing: StandingAssets) -> Park {
    var park = self
    for index in park.materials.indices {
      park.materials[index].connections.keep(standing.links[park.materials[index].kind.id] ?? [])
    }
    park.heat?.connections.keep(standing.links["heat"] ?? [])
    park.byPeriod = park.byPeriod.map { $0.keepingLinks(of: standing) }
    return park
  }
}

extension Connections {
  /// Of all that may be built only these links, `a -> b`, stay.
  fileprivate mutating func keep(_ links: Set<String>) {
    guard let origin = candidate.first?.origin else { return }
    candidate = links.sorted().compactMap { name in
      guard let arrow = name.firstRange(of: " -> ") else { return nil }
      let (from, to) = (String(name[..<arrow.lowerBound]), String(name[arrow.upperBound...]))
      return LinkPattern(.pair(.named(from), .named(to)), origin: origin)
    }
  }
}

extension JointProgram {
  /// Room for the last digits of a size that a plan came to.
  private static let slack = 1e-9

  /// The program in which only `standing` can be used, no larger than it is, and costs nothing more: its capital is spent.
  func standing(_ standing: StandingAssets) -> JointProgram {
    var joint = self
    joint.close(standing)
    joint.sink(standing)
    return joint
  }

  /// New links and units that do not stand are closed.
  private mutating func close(_ standing: StandingAssets) {
    var shut: Set<ColumnMeaning> = []
    for network in networks {
      // Which exchanges of heat are open is said by the park's own list.
      for link in network.programLinks where link.status == .candidate && link.resource != "heat" {
        guard standing.links[link.resource]?.contains(link.name) != true else { continue }
        shut.formUnion(link.columns.keys)
      }
    }
    for (column, meaning) in meanings.enumerated() where shut.contains(meaning) { program.columns[column].upper = 0 }
    let closed = Self.candidates(of: park).subtracting(standing.assets)
    for (column, meaning) in meanings.enumerated() {
      let asset: String? =
        switch meaning {
        case .throughput(let unit, _): unit
        case .header(let name, _, _, _): name
        case .output(let name, _): name
        default: nil
        }
      if let asset, closed.contains(asset) {
        program.columns[column].lower = min(0, program.columns[column].lower)
        program.columns[column].upper = 0
      }
    }
    switches.removeAll { program.columns[$0.column].upper < $0.least }
  }

  /// Sizes are what was built, and cost nothing any more.
  private mutating func sink(_ standing: StandingAssets) {
    var cost = costs(of: "cost")
    for charge in charges {
      let size = standing.size(of: charge.asset) * (1 + Self.slack)
      program.columns[charge.column].upper = min(program.columns[charge.column].upper, size)
      cost[charge.column] -= charge.chord
    }
    for (column, meaning) in meanings.enumerated() {
      switch meaning {
      case .bought(let asset, let size):
        let isIt = abs(size - standing.size(of: asset)) <= Self.slack * max(1, size)
        fix(column, at: isIt ? 1 : 0)
        cost[column] = 0
      case .stages(let rinse, let count):
        let stands = park.materials.flatMap(\.rinses).first { $0.name == rinse }?.stages ?? 0
        fix(column, at: Double(count - stands) == standing.size(of: rinse).rounded() ? 1 : 0)
      default: break
      }
    }
    measures["cost"] = cost
    choices.removeAll { $0.allSatisfy { program.columns[$0].lower == program.columns[$0].upper } }
    (charges, purchases) = ([], [])
  }

  private mutating func fix(_ column: Int, at value: Double) {
    program.columns[column].lower = value
    program.columns[column].upper = value
  }

  /// All that may be built and is no link.
  private static func candidates(of park: Park) -> Set<String> {
    let units = park.materials.flatMap { section in
      section.treatments.filter { $0.status == .candidate }.map(\.name)
        + section.outlets.filter { $0.status == .candidate }.map(\.name)
    }
    let heat = park.heat
    return Set(
      units + (heat?.headers.filter { $0.status == .candidate }.map(\.name) ?? [])
        + (heat?.converters.filter { $0.status == .candidate }.map(\.name) ?? []))
  }
}

extension PlannedState {
  /// With what stands, which the program took as spent.
  mutating func pay(for standing: StandingAssets) {
    guard plan != nil else { return }
    plan?.investments = standing.investments
    for index in claim.objectives.indices where claim.objectives[index].name == "cost" {
      claim.objectives[index].value += standing.annualised
      claim.objectives[index].bound += standing.annualised
    }
  }
}
