import Assessment
import ParkModel
import Testing

@Suite("Before and after")
struct CompareSpecs {
  private func state(_ name: StateName, fresh: Double, rate: Double?, heat: Double = 0) -> StateResult {
    StateResult(
      state: name, claim: SolveClaim(status: .optimal),
      quantities: [
        QuantityValue(name: "fresh_water", value: fresh, unit: "t/h"),
        QuantityValue(name: "recovered_heat", value: heat, unit: "kW"),
      ],
      indicators: [
        IndicatorValue(id: "water_reuse", value: rate, numerator: 0, denominator: 0, termUnit: "t/h"),
        IndicatorValue(id: "waste_heat_recovery", value: nil, numerator: 0, denominator: 0, termUnit: "kW"),
      ])
  }

  @Test("a change is absolute and relative to before")
  func change() {
    let found = changes(from: state(.before, fresh: 200, rate: 40), to: state(.after, fresh: 150, rate: 60, heat: 5))
    #expect(
      found == [
        Change(name: "fresh_water", unit: "t/h", before: 200, after: 150, absolute: -50, percent: -25),
        Change(name: "recovered_heat", unit: "kW", before: 0, after: 5, absolute: 5, percent: nil),
        Change(name: "water_reuse", unit: "%", before: 40, after: 60, absolute: 20, percent: 50),
      ])
  }

  @Test("a saving on what was earned is relative to the size of the earning")
  func negative() {
    let found = changes(from: state(.before, fresh: -100, rate: nil), to: state(.after, fresh: -150, rate: 60))
    #expect(found.first?.percent == -50)
    #expect(found.last == Change(name: "water_reuse", unit: "%", before: nil, after: 60, absolute: nil, percent: nil))
  }

  @Test("what was paid and is now earned has a change and no percentage")
  func crossing() {
    let found = changes(from: state(.before, fresh: 100, rate: nil), to: state(.after, fresh: -50, rate: nil))
    #expect(found.first?.absolute == -150)
    #expect(found.first?.percent == nil)
  }

  @Test("an infeasible state has its conflicts and no change")
  func infeasible() {
    let conflict = Conflict(origin: nowhere, subject: "pv/wash", shortfall: 5, unit: "t/h", sentence: "too little")
    let before = assess(SmallPark.park, nil, SolveClaim(status: .infeasible, conflicts: [conflict]), state: .before)
    let after = assess(SmallPark.park, SmallPlan.plan, SmallPlan.claim)
    let comparison = compare(
      park: SmallPark.park, conventions: [Convention(name: "water_density", value: "1 t/m3")], warnings: [],
      before: before, tuned: nil, after: after)
    #expect(comparison.before.state == .before)
    #expect(comparison.before.claim.conflicts == [conflict])
    #expect(comparison.before.audit == nil)
    #expect(comparison.change == [])
    #expect(comparison.after.audit?.holds == true)
  }
}
