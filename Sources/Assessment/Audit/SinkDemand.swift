import ParkModel

/// A use gets what it asks for: inflow within `demand`, t/h, of dry matter where the park counts it dry; where it counts a
/// property, `sum(f c)`, as the kW of a fuel.
///
/// A candidate may be left out, in all periods alike; a share is that of one stream or kind of waste in all that enters.
func checkSinkDemand(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for sink in flows.section.sinks {
    let inflows = flows.into(sink.name)
    let mixture = Mixture(flows: flows, inflows: inflows, countsDry: sink.dryBasis)
    let unit = sink.demandUnit(flows.section.kind)
    if let follows = sink.follows {
      let asked = follows.tonnesPerTonne * plan.throughput(of: follows.unit, in: flows.period)
      ledger.equal("inflow", mixture.amount, "by what \(follows.unit) treats", asked, unit, at: sink.name)
      continue
    }
    guard let counted = flows.counted(at: sink) else {
      ledger.require(false, at: sink.name, .entersUnsaid(sink.demandProperty ?? ""))
      continue
    }
    if !flows.sharesYear(sink.isOfYear) {
      ledger.atMost("inflow", counted, "demand", sink.demand.upper, unit, at: sink.name)
      // One decision is taken for all periods.
      let isServed = plan.material(flows.section.kind.id).contains { $0.into(sink.name).total > AuditLedger.negligible }
      if sink.status == .existing || isServed {
        ledger.atLeast("inflow", counted, "demand", sink.demand.lower, unit, at: sink.name)
      }
    }
    for (name, bounds) in sink.share.sorted(by: { $0.key < $1.key }) {
      let named = inflows.filter { [$0.from, $0.batch, $0.wasteKind].contains(name) }
      let part = Mixture(flows: flows, inflows: named, countsDry: sink.dryBasis).amount
      let scale = max(mixture.amount, AuditLedger.smallest)
      let what = "\(name)"
      ledger.atMost(what, part, "share", bounds.upper * mixture.amount, unit, at: sink.name, scale: scale)
      ledger.atLeast(what, part, "share", bounds.lower * mixture.amount, unit, at: sink.name, scale: scale)
    }
  }
}

/// What enters a use is clean enough: `limit` on the mixture, `limit_each` on every stream.
func checkSinkLimits(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for sink in flows.section.sinks {
    let mixture = Mixture(flows: flows, inflows: flows.into(sink.name), countsDry: sink.dryBasis)
    mixture.check(sink.limit, at: sink.name, &ledger)
    mixture.checkEach(sink.limitEach, &ledger)
  }
}
