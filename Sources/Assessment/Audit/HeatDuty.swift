import ParkModel

/// Every stream is cooled or heated in full: `sum of exchanged heat = duty`, kW.
///
/// A hot stream gives it, a cold one gets it, after what lines lose. A unit's own heat need is a cold stream of its name whose duty is `kWh/t x throughput`.
/// A use whose duty is a range gets what lies within it. What converters exchange is checked by itself.
func checkHeatDuty(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for stream in heat.section.streams where stream.converter == nil {
    let exchanged =
      stream.role == .hot
      ? heat.outOf(stream.name).total : heat.into(stream.name).reduce(0) { $0 + $1.arriving }
    if case .chosen(let bounds) = stream.duty {
      ledger.atMost("exchanged", exchanged, "duty", bounds.upper, "kW", at: stream.name)
      ledger.atLeast("exchanged", exchanged, "duty", bounds.lower, "kW", at: stream.name)
      continue
    }
    let duty = plan.duty(of: stream, in: heat.period)
    ledger.equal("exchanged", exchanged, "duty", duty, "kW", at: stream.name)
  }
}

/// Utilities give or take no more than they can, and no less than they must: `limit`, kW, on either side by itself. A candidate
/// may be left out of a period.
func checkUtilityLimits(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for utility in heat.section.utilities {
    let sides = [(HeatRole.hot, heat.outOf(utility.name).total), (.cold, heat.into(utility.name).total)]
    for (role, duty) in sides where utility.role == role || utility.role == .both {
      ledger.atMost("duty", duty, "limit", utility.limit.upper, "kW", at: utility.name)
      if utility.status == .existing || duty > AuditLedger.negligible {
        ledger.atLeast("duty", duty, "limit", utility.limit.lower, "kW", at: utility.name)
      }
    }
  }
}
