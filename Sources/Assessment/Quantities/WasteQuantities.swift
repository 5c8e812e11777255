import ParkModel

/// Solid wastes of the park, t/yr: generated, used (both as generated), and delivered to uses.
///
/// All categories count, hazardous waste included; the rates divide them up. `recycled_resources` is what uses inside
/// and outside the park receive of its wastes, as it arrives; water and heat have rates of their own.
func wasteQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  let wastes = WasteTallies(plan)
  return [
    QuantityValue(name: "solid_waste_generated", value: wastes.generated.total, unit: "t/yr"),
    QuantityValue(name: "solid_waste_utilized", value: wastes.used.total, unit: "t/yr"),
    QuantityValue(name: "recycled_resources", value: wastes.delivered.total, unit: "t/yr"),
  ]
}
