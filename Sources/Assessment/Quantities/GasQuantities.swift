import ParkModel

/// By-product gas that uses take instead of flares, Nm3/h, and the heat in it by lower heating value, kW, both averaged over
/// the operating hours.
///
/// Counted where it enters a use, in the share that is of sources and not of supplies; what a unit makes of it counts as
/// what enters the unit does. Gas whose heating value is not known adds nothing to the heat.
func gasQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  var used = 0.0
  var heat = 0.0
  for flows in plan.material("gas") {
    let shares = OriginShares.used(flows)
    for flow in flows.flows where flows.receiver(of: flow)?.isUse == true {
      let amount = flows.reported(shares.share(of: flow) * flow.amount)
      used += amount
      heat += amount * (flow.quality["heating_value"] ?? 0)
    }
  }
  return [
    QuantityValue(name: "byproduct_gas_used", value: used, unit: "Nm3/h"),
    QuantityValue(name: "byproduct_gas_heat", value: heat, unit: "kW"),
  ]
}
