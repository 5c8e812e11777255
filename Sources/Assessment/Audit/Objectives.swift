import ParkModel

/// What the solve claims for each objective is what the flows add up to, money above all.
///
/// Every objective that names a quantity is re-computed from flows and the park's prices. Money is compared on the scale
/// of all that is paid and earned, since credits may cancel costs.
func checkObjectives(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  let cost = costBreakdown(plan)
  let quantities = measureQuantities(plan, cost: cost)
  for objective in claim.objectives {
    guard let found = quantities.first(where: { $0.name == objective.name && $0.unit == objective.unit }) else {
      continue
    }
    let gross = objective.name == "cost" ? cost.lines.reduce(0) { $0 + abs($1.amount) } : abs(found.value)
    ledger.equal("claimed", objective.value, "from flows", found.value, found.unit, at: objective.name, scale: gross)
  }
}
