import ParkModel

/// One state of the park, assessed: audited, measured and rated from its flows alone.
///
/// An infeasible state has a claim with conflicts and no plan; nothing is measured then. A plan that fails its audit is
/// measured all the same, so that the failure can be studied; `audit.holds` says whether the figures may be reported.
/// `state` names the state where there is no plan to name it.
public func assess(
  _ park: Park, _ plan: OperatingPlan?, _ claim: SolveClaim, state: StateName = .after
) -> StateResult {
  guard let plan else { return StateResult(state: state, claim: claim) }
  let flows = PlanFlows(park, plan)
  let cost = costBreakdown(flows)
  var result = StateResult(
    state: plan.state, claim: claim, plan: plan, quantities: measureQuantities(flows, cost: cost),
    indicators: IndicatorDefinition.table.map { $0.value(flows) }, audit: audit(park, plan, claim), cost: cost,
    plantWater: plantWater(flows))
  result.mixtures = mixtureValues(flows)
  result.candidateUses = candidateUses(flows)
  result.energy = StandardCoal(flows)
  return result
}
