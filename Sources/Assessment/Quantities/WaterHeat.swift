import ParkModel

/// The heat that water takes and gives on its way into what asks for a temperature, and the heat that used water brings
/// there, kW averaged over the operating hours. Only where the park asks for temperatures.
///
/// What used water brings is counted where a least temperature is asked and up to it, against fresh water of the warmest
/// supply of today: `c f s (min(T, lower) - T0)`, s the share of f that has been used before. A park without a supply
/// of known temperature has no such figure.
func waterHeatQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  let sections = plan.materials.filter { $0.section.kind.heatCapacity != nil }
  guard sections.contains(where: { !$0.section.temperatureDemands.isEmpty }) else { return [] }
  var (heating, cooling) = (0.0, 0.0)
  for heat in plan.heat {
    for stream in heat.section.streams where stream.isEntering {
      let duty = heat.weight * plan.duty(of: stream, in: heat.period)
      if stream.role == .cold { heating += duty } else { cooling += duty }
    }
  }
  var quantities = [
    QuantityValue(name: "water_heating", value: heating, unit: "kW"),
    QuantityValue(name: "water_cooling", value: cooling, unit: "kW"),
  ]
  let brought = sections.map(heatBrought)
  if brought.contains(where: { $0 != nil }) {
    quantities.append(
      QuantityValue(name: "reused_water_heat", value: brought.compactMap(\.self).reduce(0, +), unit: "kW"))
  }
  return quantities
}

/// What used water brings in one period, kW of the average; nil where no supply says how warm it is.
private func heatBrought(_ flows: MaterialFlows) -> Double? {
  let section = flows.section
  let fresh = section.supplies.filter { $0.status == .existing }.compactMap(\.temperature).max()
  guard let fresh, let capacity = section.kind.heatCapacity else { return nil }
  let shares = OriginShares.used(flows)
  var sum = 0.0
  for demand in section.temperatureDemands where demand.asked.lower > -.infinity {
    for flow in flows.into(demand.taker) where flows.receiver(of: flow)?.isUse ?? false {
      let gain = min(flow.temperature ?? fresh, demand.asked.lower) - fresh
      sum += capacity * flow.amount * shares.share(of: flow) * max(0, gain)
    }
  }
  return sum * flows.weight
}
