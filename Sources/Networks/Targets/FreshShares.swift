import LinearPrograms
import ParkModel

/// The fresh share `s` of what each treatment gives, as a further property of a mixture: a supply has 1, a source, process or
/// rinse 0, and a unit passes it on unchanged to product and reject,
///
///     sum over inflows of s(i) x(i,u) <= s(u) sum over outflows of x(u,j),    0 <= s <= 1.
///
/// Where both kinds may enter, the unit is a node whose concentration the plan decides; `s` at or above the truth is safe,
/// for it counts less as used. Where only one may, `s` is a number and nothing is added.
struct FreshShares {
  let ways: FreshWays
  private var pools: [String: Int] = [:]
  private let period: Period

  /// Adds a node and its balance for every unit whose share the plan decides.
  init(_ network: MaterialNetwork, to builder: inout ProgramBuilder) {
    ways = FreshWays(network)
    period = network.park.periods[0]
    for (offset, unit) in ways.mixed.enumerated() { pools[unit] = builder.poolCount + offset }
    for unit in ways.mixed { builder.addPool(pool(unit, builder)) }
    for unit in ways.mixed { addBalance(unit, to: &builder) }
  }

  /// The column of a link.
  func column(_ link: Int, _ builder: ProgramBuilder) -> Int? {
    builder.columnIndex(of: .flow(resource: ways.network.section.kind.id, link: link, period: period.id))
  }

  /// What of a flow has been used before, times a weight: `x`, nothing, or `x - s x`.
  func used(_ link: Int, _ column: Int, weight: Double) -> [RowTerm] {
    switch ways.origin(of: ways.network.links[link].giver) {
    case .fresh: return []
    case .used: return [RowTerm(column, weight)]
    case .unit(let unit):
      guard let pool = pools[unit] else {
        let fresh = ways.known[unit] ?? 1
        return fresh == 1 ? [] : [RowTerm(column, weight * (1 - fresh))]
      }
      return [RowTerm(column, weight), Self.fresh(column, -weight, of: pool)]
    }
  }

  /// A node of the same kind in any program: of nothing but the share that is fresh, or that is not recovered.
  static let property = "fresh"

  fileprivate static func fresh(_ column: Int, _ factor: Double, of pool: Int) -> RowTerm {
    RowTerm(column, factor, concentration: RowTerm.Concentration(pool: pool, property: 0, assumed: 1))
  }

  /// What of the inflow leaves on the links of product and reject: all of it, where the reject has a way.
  private func passes(_ unit: String) -> Double {
    ways.network.givers.reduce(0) { sum, giver in
      switch giver.outflow {
      case .product(let own, let recovery) where own.name == unit: sum + recovery
      case .reject(let own, let share) where own.name == unit: sum + share
      default: sum
      }
    }
  }

  private func pool(_ unit: String, _ builder: ProgramBuilder) -> Pool {
    let passes = passes(unit)
    let inflows = ways.inflows(of: unit).compactMap { link -> PoolInflow? in
      guard let column = column(link, builder) else { return nil }
      switch ways.origin(of: ways.network.links[link].giver) {
      case .fresh: return PoolInflow(column: column, origin: .known([1]))
      case .used: return PoolInflow(column: column, origin: .known([0]))
      case .unit(let upstream):
        let origin = pools[upstream].map(PoolInflow.Origin.pool) ?? .known([ways.known[upstream] ?? 1])
        return PoolInflow(column: column, origin: origin)
      }
    }
    var share = PoolProperty(id: Self.property, passes: passes, most: 1)
    share.isShare = true
    return Pool(
      name: ways.network.label("fresh:" + unit, period),
      properties: [share], inflows: inflows,
      outflows: ways.outflows(of: unit).compactMap { column($0, builder) }, recovery: passes)
  }

  private func addBalance(_ unit: String, to builder: inout ProgramBuilder) {
    guard let own = pools[unit] else { return }
    let passes = passes(unit)
    let entering = ways.inflows(of: unit).compactMap { link -> RowTerm? in
      guard let column = column(link, builder) else { return nil }
      switch ways.origin(of: ways.network.links[link].giver) {
      case .fresh: return RowTerm(column, passes)
      case .used: return nil
      case .unit(let upstream):
        guard let pool = pools[upstream] else { return RowTerm(column, passes * (ways.known[upstream] ?? 1)) }
        return Self.fresh(column, passes, of: pool)
      }
    }
    let leaving = ways.outflows(of: unit).compactMap { column($0, builder) }.map { Self.fresh($0, -1, of: own) }
    builder.row(ways.network.label("fresh:" + unit, period), -.infinity...0, entering + leaving)
  }
}

extension Pool {
  /// Whether it is a node of nothing but such a share, which only required targets ask for.
  public var holdsFreshShare: Bool { properties.map(\.id) == [FreshShares.property] }
}
