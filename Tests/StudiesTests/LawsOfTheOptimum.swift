import Assessment
import Foundation
import ParkModel
import Studies
import Testing

@Suite("Laws that every optimum obeys, on random parks")
struct LawsOfTheOptimum {
  /// Seeds of the random parks: 200 in `make test`, more where `PARK_CAMPAIGN` says so (`make campaign`).
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 200)

  /// With the first plan for what to build, and searches for concentrations ended by their work: some of these parks take
  /// minutes to prove, and a law holds for what is proved whenever that ends.
  private func solve(_ park: Park) throws -> ParkComparison {
    var options = OptimizeOptions()
    options.weighsProjects = false
    options.buildingWork = 0
    options.work = 10_000
    return try optimize(park, options: options).comparison
  }

  private func objective(_ result: StateResult) -> Double? { result.claim.objectives.first?.value }

  @Test("Every plan survives its audit, and after is at least as good as before")
  func afterIsNoWorseThanBefore() throws {
    var (feasible, stopped) = (0, 0)
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      let comparison = try solve(generator.park())
      if let audit = comparison.before.audit { #expect(audit.worst <= 1e-9, "seed \(seed): before, \(audit.worst)") }
      if let audit = comparison.after.audit {
        #expect(audit.holds, "seed \(seed): \(audit.failures.first.map { "\($0)" } ?? "")")
        // Water, gas, solids, heat, contaminants and money, all in one program.
        #expect(audit.worst <= 1e-9, "seed \(seed): a balance closes to \(audit.worst) only")
        #expect(audit.balances > 10)
      }
      guard let before = objective(comparison.before), let after = comparison.after.claim.objectives.first else {
        continue
      }
      feasible += 1
      let most = before + 1e-6 * max(1, abs(before))
      #expect(after.bound <= most, "seed \(seed)")
      // A search that a limit ended may not have come to the plan that stands today.
      if comparison.after.claim.stoppedBy == nil { #expect(after.value <= most, "seed \(seed)") } else { stopped += 1 }
    }
    #expect(stopped < feasible / 4, "\(stopped) of \(feasible) searches were ended: the property says little")
    #expect(feasible > 100, "only \(feasible) random parks were feasible before and after: the property says little")
  }

  @Test("Without candidates, after equals before")
  func withoutCandidatesNothingChanges() throws {
    for seed in Self.seeds.prefix(40) {
      var generator = RandomParks(seed: seed)
      let park = generator.park().withoutCandidates
      let comparison = try solve(park)
      #expect(comparison.before.claim.status == comparison.after.claim.status, "seed \(seed)")
      #expect(comparison.before.plan?.flows == comparison.after.plan?.flows, "seed \(seed)")
      #expect(comparison.before.quantities == comparison.after.quantities, "seed \(seed)")
    }
  }

  @Test("Nothing flows from a supply to an outfall, and nothing leaves an outfall")
  func noDilution() throws {
    for seed in Self.seeds.prefix(60) {
      var generator = RandomParks(seed: seed)
      let park = generator.park()
      let comparison = try solve(park)
      for section in park.materials {
        let supplies = Set(section.supplies.map(\.name))
        let outlets = Set(section.outlets.map(\.name))
        for flow in comparison.after.plan?.flows ?? [] where flow.resource == section.kind.id {
          #expect(!(supplies.contains(flow.from) && outlets.contains(flow.to)), "seed \(seed): \(flow)")
          #expect(!outlets.contains(flow.from), "seed \(seed): \(flow)")
        }
      }
    }
  }

  @Test("A wider limit never makes the optimum worse")
  func relaxingALimitHelps() throws {
    for seed in Self.seeds.prefix(40) {
      var generator = RandomParks(seed: seed)
      let park = generator.park()
      var wider = park
      for section in wider.materials.indices where wider.materials[section].kind.id == "water" {
        for sink in wider.materials[section].sinks.indices {
          wider.materials[section].sinks[sink].limit = wider.materials[section].sinks[sink].limit.mapValues {
            Bounds(lower: $0.lower, upper: $0.upper * 1.2)
          }
        }
      }
      // What is proved for the wider park is compared with the plan for the narrower: with fixed costs, or a search that
      // was ended, a plan is only as good as its gap.
      guard let narrow = try solve(park).after.claim.objectives.first,
        let wide = try solve(wider).after.claim.objectives.first
      else { continue }
      #expect(wide.bound <= narrow.value + 1e-6 * max(1, abs(narrow.value)), "seed \(seed)")
    }
  }

  @Test("Ten times the flows, ten times the fresh water")
  func scaling() throws {
    for seed in Self.seeds.prefix(40) {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["fresh_water"]
      park.materials.removeAll { $0.kind.id != "water" }
      park.heat = nil
      for index in park.materials[0].treatments.indices { park.materials[0].treatments[index].capacity = .infinity }
      var large = park
      large.materials[0] = scaled(park.materials[0], by: 10)
      guard let small = objective(try solve(park).after), let big = objective(try solve(large).after) else { continue }
      #expect(abs(big - 10 * small) <= 1e-5 * max(1, abs(big)), "seed \(seed)")
    }
  }

  private func scaled(_ section: MaterialSection, by factor: Double) -> MaterialSection {
    var section = section
    for index in section.sources.indices {
      if case .fixed(let amount) = section.sources[index].amount {
        section.sources[index].amount = .fixed(amount * factor)
      }
    }
    for index in section.sinks.indices {
      let demand = section.sinks[index].demand
      section.sinks[index].demand = Bounds(lower: demand.lower * factor, upper: demand.upper * factor)
    }
    for index in section.processes.indices { section.processes[index].loss *= factor }
    return section
  }

  @Test("Other names, the same optimum")
  func renaming() throws {
    for seed in Self.seeds.prefix(30) {
      var generator = RandomParks(seed: seed)
      let park = generator.park()
      var renamed = park
      // A unit of gas names the stream that it takes.
      for section in renamed.materials.indices where renamed.materials[section].kind.id != "gas" {
        // Other names in another order, each still of its plant: a plant's place gives its pipes their lengths.
        let count = renamed.materials[section].sources.count
        for index in renamed.materials[section].sources.indices
        where renamed.materials[section].sources[index].isOfAPlant {
          let plant = renamed.materials[section].sources[index].plant ?? ""
          renamed.materials[section].sources[index].name = "\(plant)/z\(count - index)"
        }
        renamed.materials[section].sources.sort { $0.name < $1.name }
      }
      guard let one = try solve(park).after.claim.objectives.first,
        let other = try solve(renamed).after.claim.objectives.first
      else { continue }
      // Each search ends somewhere between its bound and its plan, and the one optimum lies between all of them.
      let slack = 1e-6 * max(1, abs(one.value))
      #expect(one.bound <= other.value + slack && other.bound <= one.value + slack, "seed \(seed)")
    }
  }
}

extension Source {
  /// True for what arises in a plant; what a unit makes bears the unit's name.
  fileprivate var isOfAPlant: Bool { if case .fixed = amount { true } else { false } }
}
