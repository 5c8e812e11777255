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

  /// A kiln, a landfill and stock with figures of the year, and ash that mostly arises in the first half.
  private func seasonal(_ park: Park, ofYear: Bool) -> Park {
    func season(_ ash: Double) -> Park {
      var season = park
      guard let index = season.materials.firstIndex(where: { $0.kind.id == "solids" }) else { return season }
      for place in season.materials[index].sources.indices {
        season.materials[index].sources[place].isOfYear = ofYear
        if case .fixed(let amount) = season.materials[index].sources[place].amount {
          season.materials[index].sources[place].amount = .fixed(amount * ash)
        }
      }
      for place in season.materials[index].sinks.indices {
        let demand = season.materials[index].sinks[place].demand
        season.materials[index].sinks[place].demand = Bounds(lower: 0.9 * demand.lower, upper: demand.upper)
        season.materials[index].sinks[place].isOfYear = ofYear
      }
      for place in season.materials[index].supplies.indices {
        season.materials[index].supplies[place].limit = Bounds(upper: 60)
        season.materials[index].supplies[place].isOfYear = ofYear
      }
      for place in season.materials[index].outlets.indices {
        season.materials[index].outlets[place].capacity = 20
        season.materials[index].outlets[place].isOfYear = ofYear
      }
      return season
    }
    var copy = cut(park, at: 0.5)
    copy.byPeriod = [season(1.6), season(0.4)].map { season in
      var season = season
      season.periods = copy.periods
      return season
    }
    copy.materials = copy.byPeriod[0].materials
    return copy
  }

  /// The solid wastes of a park by themselves, all ways open as they stand: nothing is to be built, and nothing searched.
  private func wastesAlone(_ park: Park) -> Park {
    var copy = park
    copy.objectives = ["cost"]
    copy.heat = nil
    copy.materials.removeAll { $0.kind.id != "solids" }
    for index in copy.materials.indices {
      copy.materials[index].treatments = []
      copy.materials[index].sources.removeAll { if case .perThroughput = $0.amount { true } else { false } }
      copy.materials[index].connections.existing = copy.materials[index].connections.candidate
      copy.materials[index].connections.candidate = []
    }
    return copy
  }

  @Test("Figures of the year ask no more than the same figures of every hour, and the audit holds both")
  func yearlyCeilings() throws {
    var (compared, better) = (0, 0)
    for seed in LawsOfTheOptimum.seeds.prefix(60) {
      var generator = RandomParks(seed: seed)
      let park = wastesAlone(generator.park())
      let year = try solve(seasonal(park, ofYear: true)).before
      let hour = try solve(seasonal(park, ofYear: false)).before
      for state in [year, hour] {
        guard let audit = state.audit else { continue }
        #expect(audit.holds, "seed \(seed): \(audit.failures.first.map { "\($0)" } ?? "")")
      }
      if hour.claim.status != .infeasible { #expect(year.claim.status != .infeasible, "seed \(seed)") }
      guard year.claim.stoppedBy == nil, hour.claim.stoppedBy == nil, let free = year.claim.objectives.first,
        let held = hour.claim.objectives.first
      else { continue }
      #expect(free.bound <= held.value + 1e-6 * max(1, abs(held.value)), "seed \(seed)")
      compared += 1
      if free.value < held.value - 1e-3 * abs(held.value) { better += 1 }
    }
    #expect(compared >= 15 && better >= 3, "\(compared) parks compared, \(better) better: the law says little")
  }
}
