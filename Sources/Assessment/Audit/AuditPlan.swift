import ParkModel

/// One family of checks on one material in one period.
typealias MaterialCheck = @Sendable (PlanFlows, MaterialFlows, inout AuditLedger) -> Void
/// One family of checks on the heat of one period.
typealias HeatCheck = @Sendable (PlanFlows, HeatFlows, inout AuditLedger) -> Void
/// One family of checks on the year and the money.
typealias YearCheck = @Sendable (PlanFlows, SolveClaim, inout AuditLedger) -> Void

private let materialChecks: [MaterialCheck] = [
  checkSourceOutflow, checkSupplyLimit, checkLinks, checkStreamQuality, checkSinkDemand, checkSinkLimits,
  checkOutletLimits, checkTreatmentBalance, checkTreatmentSize, checkTreatmentNeeds, checkTreatmentQuality,
  checkDryerBatches, checkProcessBalance, checkProcessQuality, checkProcessParts, checkRecycling,
  checkRinses, checkTemperatures,
]
private let heatChecks: [HeatCheck] = [
  checkHeatLinks, checkHeatDuty, checkHeatSlices, checkUtilityLimits, checkHeatLoss, checkHeaders, checkSiteTarget,
  checkConverters, checkFuels,
]
private let yearChecks: [YearCheck] = [
  checkDischargeCaps, checkYearlyCeilings, checkStores, checkHeaderTanks, checkInvestments, checkRetrofit,
  checkClosings, checkObjectives, checkTargets,
]

/// Re-computes every balance and limit of a plan from its flows and the park's statements, and from nothing else.
///
/// The formulation that made the plan is not visible from this module. Amounts are checked first: where one is negative
/// or no number, the sums that follow mean nothing and are left out.
public func audit(_ park: Park, _ plan: OperatingPlan, _ claim: SolveClaim) -> Audit {
  var ledger = AuditLedger()
  checkAmounts(park, plan, &ledger)
  guard ledger.failures.isEmpty else { return ledger.audit }
  let flows = PlanFlows(park.expanded(by: plan.investments), plan)
  let namesPeriods = park.periods.count > 1
  for material in flows.materials {
    ledger.period = namesPeriods ? material.period.id : nil
    for check in materialChecks { check(flows, material, &ledger) }
  }
  for heat in flows.heat {
    ledger.period = namesPeriods ? heat.period.id : nil
    for check in heatChecks { check(flows, heat, &ledger) }
  }
  ledger.period = nil
  for check in yearChecks { check(flows, claim, &ledger) }
  return ledger.audit
}
