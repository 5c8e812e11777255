import Assessment
import Networks
import ParkModel
import Studies
import Testing

@Suite("Laws of required recovery and recycling, on random parks of every resource")
struct RateLaws {
  private func solve(_ park: Park, requiring required: Bool = false) throws -> StateResult {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 2000
    options.requireTargets = required
    return try optimize(park, options: options).comparison.after
  }

  /// Files with everything in several periods: headers with tanks, heat pumps, engines and chillers, that utilities feed as well.
  @Test("In several periods a higher rate is met by the flows of the whole year", arguments: [0, 1])
  func periods(_ seed: Int) throws {
    var generator = WholeParks(seed: seed)
    var park = generator.park()
    let id = "waste_heat_recovery"
    let reached = try #require(rate(id, try solve(park)))
    park.targets = [Target(id: id, atLeast: reached + 1, origin: Origin(path: "targets.\(id)"))]
    #expect(targetRefusals(of: park).isEmpty)
    let held = try solve(park, requiring: true)
    #expect(held.audit?.holds == true)
    #expect((rate(id, held) ?? 0) >= reached + 1 - 1e-4)
  }

  private func rate(_ id: String, _ state: StateResult) -> Double? { state.indicators.first { $0.id == id }?.value }

  @Test(
    "A rate that is met anyway costs nothing, a higher one costs more, and every plan survives its audit",
    arguments: ["waste_heat_recovery", "resource_recycling"])
  func rates(_ id: String) throws {
    var (compared, raised, missed, refused) = (0, 0, 0, 0)
    for seed in LawsOfTheOptimum.seeds.prefix(8) {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["cost"]
      guard let free = try? solve(park), let reached = rate(id, free), let least = free.claim.objectives.first else {
        continue
      }
      for asked in [reached - 2, reached + 3, 99.9] where asked > 0 && asked < 100 {
        park.targets = [Target(id: id, atLeast: asked, origin: Origin(path: "targets.\(id)"))]
        guard targetRefusals(of: park).isEmpty else {
          refused += 1
          continue
        }
        let held: StateResult
        do {
          held = try solve(park, requiring: true)
        } catch StudyFailure.unsettled {
          continue  // Ended by its work, with nothing proved.
        }
        guard let claim = held.claim.objectives.first else {
          #expect(held.claim.conflicts.contains { $0.subject == id }, "seed \(seed)")
          missed += 1
          continue
        }
        let audit = try #require(held.audit)
        #expect(audit.holds, "seed \(seed): \(audit.failures.first.map { "\($0)" } ?? "")")
        #expect((rate(id, held) ?? 0) >= asked - 1e-4, "seed \(seed)")
        #expect(claim.value >= least.bound - 1e-6 * abs(least.bound), "seed \(seed)")
        #expect(claim.bound <= claim.value, "seed \(seed)")
        if asked < reached {
          compared += 1
          #expect(claim.bound <= least.value + 1e-6 * abs(least.value), "seed \(seed): \(claim) \(least)")
        } else {
          raised += 1
          #expect(held.claim.targetPrices.allSatisfy { $0.price >= 0 }, "seed \(seed)")
        }
      }
    }
    let counts = "\(compared) met anyway, \(raised) raised, \(missed) out of reach, \(refused) refused"
    #expect(compared >= 3 && raised >= 2, "\(counts)")
  }
}
