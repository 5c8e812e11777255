import ParkModel

/// Heat bought, heat rejected to utilities and heat recovered between streams, kW averaged over the operating hours.
func heatQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  func average(_ part: (HeatFlows) -> [Flow]) -> Double { plan.heat.reduce(0) { $0 + $1.weight * part($1).total } }
  let recovered = plan.heat.reduce(0) { sum, heat in
    sum + heat.weight * heat.deliveries.reduce(0) { $0 + $1.recovered }
  }
  return [
    QuantityValue(name: "hot_utility", value: average(\.bought), unit: "kW"),
    QuantityValue(name: "cold_utility", value: average(\.cooled), unit: "kW"),
    QuantityValue(name: "recovered_heat", value: recovered, unit: "kW"),
  ]
}
