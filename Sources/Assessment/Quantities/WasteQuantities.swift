import ParkModel

/// Solid wastes of the park, t/yr: generated, used (both as generated), and delivered to uses.
///
/// `old_stock_used`, where any lies in store, is what the plan draws of it. All categories count, hazardous waste included; the rates divide them up. `recycled_resources` is what uses inside
/// and outside the park receive of its wastes, as it arrives; water and heat have rates of their own.
func wasteQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  let wastes = WasteTallies(plan)
  let drawn = wastes.usedFromStock.total + wastes.disposedFromStock.total
  let replaced = replacedMaterials(plan).map { [QuantityValue(name: "replaced_materials", value: $0, unit: "t/yr")] }
  let hasStock = plan.material("solids").contains { $0.section.sources.contains { $0.stock > 0 } }
  return (hasStock ? [QuantityValue(name: "old_stock_used", value: drawn, unit: "t/yr")] : []) + (replaced ?? []) + [
    QuantityValue(name: "solid_waste_generated", value: wastes.generated.total, unit: "t/yr"),
    QuantityValue(name: "solid_waste_utilized", value: wastes.used.total, unit: "t/yr"),
    QuantityValue(name: "recycled_resources", value: wastes.delivered.total, unit: "t/yr"),
  ]
}
