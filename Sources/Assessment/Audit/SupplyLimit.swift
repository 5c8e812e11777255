import ParkModel

/// A supply gives no more than it can, and no less than it must: `limit`, t/h.
func checkSupplyLimit(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for supply in flows.section.supplies where !flows.sharesYear(supply.isOfYear) {
    let given = flows.outOf(supply.name).total
    ledger.atMost("supplied", given, "limit", supply.limit.upper, flows.section.kind.flowUnit, at: supply.name)
    if supply.status == .existing {
      ledger.atLeast("supplied", given, "limit", supply.limit.lower, flows.section.kind.flowUnit, at: supply.name)
    }
  }
}
