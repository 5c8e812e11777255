import ParkModel

/// Heat that burners of the park make is paid with gas: of each burner `sum of heat / efficiency = sum of flow x heating
/// value`, kW, over the utilities that stand in this state.
func checkFuels(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for fuel in Set(heat.section.utilities.compactMap(\.fuel)).sorted() {
    let standing = heat.park.utilities(of: fuel).filter { $0.status == .existing || !plan.usesExistingOnly }
    guard !standing.isEmpty else { continue }
    let made = standing.reduce(0) { $0 + heat.outOf($1.name).total / $1.fuelEfficiency }
    guard let burnt = plan.burnt(in: fuel, heat.period) else {
      ledger.require(
        false, at: fuel,
        Message("audit-fuel-unsaid", en: "burns a gas that does not say its heating value", zh: "所燃气体未给出热值"))
      continue
    }
    ledger.equal("heat made of fuel", made, "burnt", burnt, "kW", at: fuel)
  }
}

extension PlanFlows {
  /// The heat in the gas that a burner gets, kW; nil where a gas does not say what it holds.
  func burnt(in burner: String, _ period: Period) -> Double? {
    for flows in materials where flows.period == period {
      guard let sink = flows.section.sinks.first(where: { $0.name == burner }), let property = sink.demandProperty
      else {
        continue
      }
      return flows.into(burner).mass(of: property)
    }
    return 0
  }
}
