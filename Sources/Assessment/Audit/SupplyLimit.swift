import ParkModel

/// A supply gives no more than it can, and no less than it must: `limit`, t/h. A candidate may be left out, in all periods
/// alike.
func checkSupplyLimit(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for supply in flows.section.supplies where !flows.sharesYear(supply.isOfYear) {
    let given = flows.outOf(supply.name).total
    ledger.atMost("supplied", given, "limit", supply.limit.upper, flows.section.kind.flowUnit, at: supply.name)
    let isDrawn = plan.material(flows.section.kind.id).contains {
      $0.outOf(supply.name).total > AuditLedger.negligible
    }
    if supply.status == .existing || isDrawn {
      ledger.atLeast("supplied", given, "limit", supply.limit.lower, flows.section.kind.flowUnit, at: supply.name)
    }
  }
}
