import ParkModel

/// Where *after* has to meet the park's targets, it does: every one of them is computed again from the flows. A rate without a
/// value has nothing to be a rate of, and asks nothing.
func checkTargets(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  guard plan.park.requiresTargets, plan.plan.state == .after else { return }
  let quantities = measureQuantities(plan, cost: costBreakdown(plan))
  for target in plan.park.targets {
    let quantity = quantities.first { $0.name == target.id }
    let rate = IndicatorDefinition.named(target.id)?.value(plan).value
    guard let value = quantity?.value ?? rate else { continue }
    let unit = quantity?.unit ?? "%"
    if let least = target.atLeast { ledger.atLeast("target", value, "asked", least, unit, at: target.id) }
    if let most = target.atMost { ledger.atMost("target", value, "asked", most, unit, at: target.id) }
  }
}
