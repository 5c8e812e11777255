import Assessment
import ParkModel
import Testing

/// What the money of a retrofit adds up to, to 1e-9.
enum MoneyLaws {
  static func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-9 * max(1, abs(one), abs(other)) }

  static func checkSteps(_ retrofit: RetrofitResult, _ comparison: ParkComparison, _ seed: Int) {
    #expect(retrofit.steps.last?.state == comparison.after, "seed \(seed)")
    for total in comparison.change {
      guard let before = total.before, let after = total.after else { continue }
      let changes = retrofit.steps.map { step in step.change.first { $0.name == total.name }?.absolute }
      // A rate that is a dash on the way has no change there; a quantity never is.
      if comparison.after.quantities.contains(where: { $0.name == total.name }) {
        #expect(changes.allSatisfy { $0 != nil }, "seed \(seed): \(total.name)")
      } else if changes.contains(nil) {
        continue
      }
      #expect(near(changes.reduce(before) { $0 + ($1 ?? 0) }, after), "seed \(seed): \(total.name)")
    }
    for step in retrofit.steps { #expect(step.state.audit?.holds == true, "seed \(seed): \(step.cause)") }
  }

  static func checkCapital(_ retrofit: RetrofitResult, _ comparison: ParkComparison, _ seed: Int) {
    let investments = comparison.after.plan?.investments ?? []
    let parts = retrofit.projects.map(\.money)
    #expect(near(parts.reduce(0) { $0 + $1.capex }, retrofit.money.capex), "seed \(seed)")
    #expect(near(investments.reduce(0) { $0 + $1.capex }, retrofit.money.capex), "seed \(seed)")
    #expect(near(comparison.after.cost.total(of: .investments), retrofit.money.annualised), "seed \(seed)")
    let yearly = retrofit.projects.flatMap(\.built.assets).reduce(0) {
      $0 + $1.net * BuildCost(life: $1.life).annuityFactor(discountRate: comparison.park.discountRate)
    }
    #expect(near(yearly, retrofit.money.annualised), "seed \(seed)")
  }

  /// Where the projects came one by one, their attributed savings and what is free make the saving of the plan.
  static func checkSavings(_ retrofit: RetrofitResult, _ comparison: ParkComparison, _ seed: Int) -> Bool {
    let attributed = retrofit.projects.compactMap(\.attributedSaving)
    guard attributed.count == retrofit.projects.count, let first = retrofit.steps.first, first.cause == .free,
      let saving = retrofit.money.saving, let old = comparison.before.costBeforeCapital,
      let free = first.state.costBeforeCapital
    else { return false }
    #expect(near(attributed.reduce(old - free, +), saving), "seed \(seed)")
    return true
  }
}
