import Foundation
import ParkModel
import Studies
import Testing

@Suite("Conflicts planted in random parks are named")
struct PlantedConflicts {
  /// How many parks get a conflict: 100 in `make test`, 500 in `make campaign`.
  private static let wanted = ProcessInfo.processInfo.environment["PARK_CAMPAIGN"] == nil ? 100 : 500

  /// Parks whose plan decides no concentrations, so that each question is one linear program.
  private func park(_ seed: Int) -> Park {
    var generator = RandomParks(seed: seed)
    var park = generator.park()
    for section in park.materials.indices where park.materials[section].kind.id == "water" {
      park.materials[section].processes = []
    }
    return park
  }

  /// One statement made harder than the park can keep; its subject. nil where the park has none of the sort.
  private func plant(_ sort: Int, in park: inout Park, _ seed: Int) -> (subject: String, rule: ParkStatement.Rule)? {
    guard let water = park.materials.firstIndex(where: { $0.kind.id == "water" }) else { return nil }
    let section = park.materials[water]
    switch sort {
    case 0:
      park.materials[water].supplies[0].limit.upper = 0.5
      return (section.supplies[0].name, .supplyMost)
    case 1:
      guard !section.sinks.isEmpty else { return nil }
      let sink = seed % section.sinks.count
      park.materials[water].sinks[sink].limit["COD"] = Bounds(upper: 1)
      return (section.sinks[sink].name, .limitMost)
    case 2:
      guard let river = section.outlets.firstIndex(where: { $0.name == "river" }) else { return nil }
      park.materials[water].outlets[river].capacity = 0.01
      return ("river", .capacity)
    case 3:
      guard let river = section.outlets.firstIndex(where: { $0.name == "river" }) else { return nil }
      park.materials[water].outlets[river].cap["TDS"] = 1
      return ("river", .cap)
    case 4:
      guard let town = section.supplies.firstIndex(where: { $0.name == "town" }) else { return nil }
      park.materials[water].supplies[town].limit.lower = 5000
      return ("town", .supplyLeast)
    case 5:
      guard let solids = park.materials.firstIndex(where: { $0.kind.id == "solids" }),
        !park.materials[solids].sinks.isEmpty
      else { return nil }
      let kiln = park.materials[solids].sinks[0]
      park.materials[solids].sinks[0].limit["Cl"] = Bounds(upper: 20)
      return (kiln.name, .limitMost)
    case 6:
      guard let steam = park.heat?.utilities.firstIndex(where: { $0.name == "steam" }) else { return nil }
      park.heat?.utilities[steam].limit.lower = 1e6
      return ("steam", .drawLeast)
    default:
      guard let cooling = park.heat?.utilities.firstIndex(where: { $0.name == "cooling" }) else { return nil }
      park.heat?.utilities[cooling].limit.upper = 1
      return ("cooling", .drawMost)
    }
  }

  @Test("each planted statement stands in a set, each set is smallest, and its repair is just enough")
  func planted() throws {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.seconds = 30
    var found = 0
    var seed = 0
    var sorts: Set<Int> = []
    while found < Self.wanted {
      seed += 1
      guard seed < 12 * Self.wanted else { break }
      let sound = park(seed)
      guard try hasPlan(sound, options) else { continue }
      var broken = sound
      guard let planted = plant(seed % 8, in: &broken, seed), try !hasPlan(broken, options) else { continue }
      found += 1
      sorts.insert(seed % 8)
      try examine(broken, planted, seed, options)
    }
    #expect(found == Self.wanted)
    #expect(sorts.count == 8, "\(sorts)")
  }

  private func hasPlan(_ park: Park, _ options: OptimizeOptions) throws -> Bool {
    try PlanOracle(state: .after, park: park, options: options).hasPlan(park)
  }

  private func examine(
    _ park: Park, _ planted: (subject: String, rule: ParkStatement.Rule), _ seed: Int, _ options: OptimizeOptions
  ) throws {
    let sets = try #require(try conflictSets(.after, of: park, options: options), "seed \(seed)")
    let members = sets.flatMap(\.self)
    #expect(
      members.contains { $0.subject == planted.subject && $0.rule == planted.rule },
      "seed \(seed): \(planted) is none of \(members.map { "\($0.subject) \($0.rule)" })")
    // All of the first set cannot be kept where everything else is left out; without any one of it the rest can.
    let first = try #require(sets.first)
    let everything = park.statements
    func isOf(_ set: [ParkStatement], _ statement: ParkStatement) -> Bool {
      set.contains {
        $0.subject == statement.subject && $0.rule == statement.rule && $0.property == statement.property
          && $0.origin == statement.origin
      }
    }
    let alone = everything.filter { !isOf(first, $0) }.reduce(park) { $1.eased(in: $0) }
    #expect(try !hasPlan(alone, options), "seed \(seed)")
    for statement in first {
      #expect(
        try hasPlan(statement.eased(in: alone), options),
        "seed \(seed): not without \(statement.subject) \(statement.rule) of \(first.map { "\($0.subject) \($0.rule)" })"
      )
    }
    // The repair of what was planted, where it is enough by itself.
    guard seed.isMultiple(of: 5), sets.count == 1,
      let harmful = first.first(where: { $0.subject == planted.subject && $0.rule == planted.rule })
    else { return }
    let oracle = PlanOracle(state: .after, park: park, options: options)
    guard case .by(let amount) = oracle.repair(of: harmful, easing: []) else { return }
    #expect(try hasPlan(harmful.eased(by: amount, in: park), options), "seed \(seed)")
    #expect(try !hasPlan(harmful.eased(by: 0.999 * amount, in: park), options), "seed \(seed)")
  }
}
