import Assessment
import ParkModel
import Studies
import Testing

@Suite("Laws of several periods, on random parks")
struct PeriodLaws {
  private func solve(_ park: Park) throws -> ParkComparison {
    var options = OptimizeOptions()
    options.weighsProjects = false
    options.buildingWork = 0
    options.work = 10_000
    return try optimize(park, options: options).comparison
  }

  /// The same park, its year cut in two.
  private func cut(_ park: Park, at share: Double) -> Park {
    var copy = park
    copy.periods = [
      Period(id: "first", hours: share * park.operatingHours),
      Period(id: "second", hours: (1 - share) * park.operatingHours),
    ]
    return copy
  }

  @Test("A year cut in two like halves costs what the whole costs, and every balance closes")
  func cutInTwo() throws {
    var compared = 0
    for seed in LawsOfTheOptimum.seeds.prefix(40) {
      var generator = RandomParks(seed: seed)
      let park = generator.park()
      let whole = try solve(park).before
      let halves = try solve(cut(park, at: 0.375)).before
      #expect(whole.claim.status == halves.claim.status, "seed \(seed)")
      guard let audit = halves.audit else { continue }
      #expect(audit.holds, "seed \(seed): \(audit.failures.first.map { "\($0)" } ?? "")")
      guard whole.claim.stoppedBy == nil, halves.claim.stoppedBy == nil else { continue }
      for (one, two) in zip(whole.claim.objectives, halves.claim.objectives).prefix(1) {
        #expect(abs(one.value - two.value) <= 2e-3 * max(1, abs(one.value)), "seed \(seed): \(one.name)")
      }
      compared += 1
    }
    #expect(compared >= 15, "only \(compared) parks were compared: the law says little")
  }
}
