import ParkModel

/// What leaves the park keeps to its outlet's capacity, `limit` and `limit_each`.
///
/// A candidate outlet that costs something to build takes no more than was built.
func checkOutletLimits(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for outlet in flows.section.outlets {
    let inflows = flows.into(outlet.name)
    if !flows.sharesYear(outlet.isOfYear) {
      ledger.atMost("inflow", inflows.total, "capacity", outlet.capacity, flows.section.kind.flowUnit, at: outlet.name)
    }
    if outlet.status == .candidate && outlet.build != nil {
      let built = plan.investment(in: outlet.name)?.size ?? 0
      ledger.atMost("inflow", inflows.total, "built for", built, flows.section.kind.flowUnit, at: outlet.name)
    }
    let mixture = Mixture(flows: flows, inflows: inflows)
    mixture.check(outlet.limit, at: outlet.name, &ledger)
    mixture.checkEach(outlet.limitEach, &ledger)
  }
}

/// An outlet's yearly load keeps to its `cap`: `sum over periods of hours x sum(f c) / operating hours`, g/h.
func checkDischargeCaps(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  for section in plan.park.materials {
    let periods = plan.material(section.kind.id)
    for outlet in section.outlets {
      for (property, cap) in outlet.cap.sorted(by: { $0.key < $1.key }) {
        let loads = periods.map { period in period.into(outlet.name).mass(of: property).map { $0 * period.weight } }
        guard !loads.contains(nil) else {
          ledger.require(false, at: outlet.name, .entersUnsaid(property))
          continue
        }
        let load = loads.reduce(0) { $0 + ($1 ?? 0) }
        ledger.atMost("\(property) load", load, "cap", cap, "g/h", at: outlet.name, scale: max(cap, 1))
      }
    }
  }
}
