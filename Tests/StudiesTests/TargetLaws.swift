import Assessment
import ParkModel
import Studies
import Testing

@Suite("Laws of required rates of water, on random parks")
struct TargetLaws {
  private func solve(_ park: Park, requiring required: Bool = false) throws -> StateResult {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 4000
    options.requireTargets = required
    return try optimize(park, options: options).comparison.after
  }

  /// The water of a park by itself, at costs in proportion and treated so dearly that a park left alone reuses little; where
  /// there is a membrane, town water may enter it as well.
  private func waterAlone(_ park: Park) -> Park? {
    var copy = park
    copy.objectives = ["cost"]
    copy.heat = nil
    copy.materials.removeAll { $0.kind.id != "water" }
    copy.materials[0].sinks.removeAll { $0.follows != nil }
    copy.materials[0].sources.removeAll { if case .perThroughput = $0.amount { true } else { false } }
    copy.materials[0].processes = []
    copy.materials[0].carriage.fixedPerLength = 0
    for unit in copy.materials[0].treatments.indices { copy.materials[0].treatments[unit].cost = 9 }
    for source in copy.materials[0].sources.indices {
      copy.materials[0].sources[source].only = ["works", "ro", "river"]
    }
    guard let membrane = copy.materials[0].treatments.firstIndex(where: { $0.name == "ro" }) else { return nil }
    copy.materials[0].treatments[membrane].accepts = ["town", "works"]
    copy.materials[0].treatments[membrane].build = BuildCost(perCapacity: 50_000, life: 15)
    return copy
  }

  private func rate(_ state: StateResult) -> Double? { state.indicators.first { $0.id == "water_reuse" }?.value }

  @Test("A rate that is met anyway costs nothing, a higher one costs more, and every plan survives its audit")
  func rates() throws {
    var (compared, raised, missed) = (0, 0, 0)
    for seed in LawsOfTheOptimum.seeds.prefix(24) {
      var generator = RandomParks(seed: seed)
      guard var park = waterAlone(generator.park()) else { continue }
      let free = try solve(park)
      guard let reached = rate(free), let least = free.claim.objectives.first else { continue }
      for asked in [reached - 2, reached + 3, 99.9] where asked > 0 {
        park.targets = [Target(id: "water_reuse", atLeast: asked, origin: Origin(path: "targets.water_reuse"))]
        let held: StateResult
        do { held = try solve(park, requiring: true) } catch { continue }  // Ended by its work, with nothing proved.
        guard let claim = held.claim.objectives.first else {
          // What the park needs gives way last: a target that nothing reaches is what is named.
          #expect(held.claim.conflicts.first?.subject == "water_reuse", "seed \(seed)")
          missed += 1
          continue
        }
        let audit = try #require(held.audit)
        #expect(audit.holds, "seed \(seed): \(audit.failures.first.map { "\($0)" } ?? "")")
        #expect((rate(held) ?? 0) >= asked - 1e-4, "seed \(seed)")
        #expect(claim.value >= least.bound - 1e-6 * abs(least.bound), "seed \(seed)")
        #expect(claim.bound <= claim.value, "seed \(seed)")
        if asked < reached {
          compared += 1
          #expect(claim.bound <= least.value * (1 + 1e-6), "seed \(seed): \(claim) \(least)")
        } else {
          raised += 1
          #expect(held.claim.targetPrices.allSatisfy { $0.price >= 0 }, "seed \(seed)")
        }
      }
    }
    #expect(compared + raised >= 8 && raised >= 4, "\(compared) met anyway, \(raised) raised, \(missed) out of reach")
  }
}
