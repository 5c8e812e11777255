import ParkModel

/// Heat bought, heat rejected to utilities and heat recovered between streams, kW averaged over the operating hours;
/// and the number of matches where the park asks for the fewest.
func heatQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  func average(_ part: (HeatFlows) -> [Flow]) -> Double { plan.heat.reduce(0) { $0 + $1.weight * part($1).total } }
  let recovered = plan.heat.reduce(0) { sum, heat in
    sum + heat.weight * heat.deliveries.reduce(0) { $0 + $1.recovered }
  }
  return matches(plan) + [
    QuantityValue(name: "hot_utility", value: average(\.bought), unit: "kW"),
    QuantityValue(name: "cold_utility", value: average(\.cooled), unit: "kW"),
    QuantityValue(name: "recovered_heat", value: recovered, unit: "kW"),
  ]
}

/// Pairs of a giver and a taker of heat, utilities among them: each is an exchanger, in whatever periods it runs.
///
/// Only where the park asks for the fewest: elsewhere the number says how a pooled total was written down, no more.
private func matches(_ plan: PlanFlows) -> [QuantityValue] {
  guard plan.park.heat?.matches == .fewest else { return [] }
  let flows = plan.heat.flatMap(\.flows).filter { $0.amount > AuditLedger.negligible }
  return [QuantityValue(name: "matches", value: Double(Set(flows.map(\.link)).count), unit: "1")]
}
