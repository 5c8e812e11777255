import ParkModel

/// Whatever is built is on offer, costs what the park says, and is charged over its life.
///
/// What is sold in some sizes has one of them. Capex as `BuildCost` states it; annualised = (capex - subsidy) x annuity factor,
/// the subsidy that of the project to which it belongs. *before* and *tuned* build nothing. A new link
/// that costs something to build carries no more than was built.
func checkInvestments(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  let offers = InvestmentOffers(plan.park)
  let claims = ProjectClaims(plan.park)
  for investment in plan.plan.investments {
    let name = investment.asset
    ledger.require(
      !plan.usesExistingOnly, at: name,
      Message("audit-built-nothing", en: "built in a state that builds nothing", zh: "在不建设任何设施的状态中建设"))
    // A project's own entry and the closing of a unit are judged by themselves.
    if [Investment.projectUnit, Investment.closedUnit].contains(investment.unit) { continue }
    guard let offer = offers.offer(for: name) else {
      ledger.require(false, at: name, Message("audit-not-offered", en: "built, but not on offer", zh: "已建，而不在可选之列"))
      continue
    }
    if !offer.cost.sizes.isEmpty {
      let isSold = offer.cost.sizes.contains { abs($0 - investment.size) <= 1e-9 * $0 }
      ledger.require(
        isSold, at: name,
        Message(
          "audit-size-unsold", en: "built for \(figure(investment.size)) \(investment.unit), no size that is sold",
          zh: "建设规模为 \(figure(investment.size)) \(investment.unit)，不是可购规格"))
    }
    ledger.atMost("size", investment.size, "offered", offer.largest, investment.unit, at: name)
    let capex = offer.cost.capex(size: investment.size, largest: offer.largest)
    if offer.cost.exponent == 1 || offer.largest.isFinite {
      ledger.equal("capex", investment.capex, "for its size", capex, "CNY", at: name)
    } else {
      // Without a largest size the curve is not stated, but it lies above its chord.
      ledger.atLeast("capex", investment.capex, "for its size", capex, "CNY", at: name)
    }
    ledger.equal(
      "subsidy", investment.subsidy, "of its capital", claims.subsidy(of: name) * investment.capex, "CNY", at: name)
    let yearly =
      (investment.capex - investment.subsidy) * offer.cost.annuityFactor(discountRate: plan.park.discountRate)
    ledger.equal("annualised", investment.annualised, "over its life", yearly, "CNY/yr", at: name)
  }
  for flows in plan.materials { checkNewLinks(flows.flows, offers, plan, &ledger) }
  for heat in plan.heat { checkNewHeatNet(heat, offers, plan, &ledger) }
}

private func checkNewLinks(
  _ flows: [Flow], _ offers: InvestmentOffers, _ plan: PlanFlows, _ ledger: inout AuditLedger
) {
  let carried = flows.filter { $0.status == .candidate && $0.amount > AuditLedger.negligible }
  for (link, parts) in Dictionary(grouping: carried, by: \.link).sorted(by: { $0.key < $1.key }) {
    guard let cost = offers.offer(for: link)?.cost, cost.fixed > 0 || cost.perCapacity > 0 else { continue }
    let built = plan.investment(in: link)?.size ?? 0
    ledger.atMost("flow", parts.total, "built for", built, "per hour", at: link)
  }
}
