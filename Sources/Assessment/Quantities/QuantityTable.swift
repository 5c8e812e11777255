import ParkModel

/// Every amount of the result contract that the park's resources give a meaning, sorted by name.
///
/// Rates are averages over the operating hours, yearly amounts sums over all periods. Water quantities stand where the
/// park has water, heat and waste quantities likewise; cost, electricity and CO2 always.
func measureQuantities(_ plan: PlanFlows, cost: CostBreakdown) -> [QuantityValue] {
  var values = [
    QuantityValue(name: "cost", value: cost.total, unit: "CNY/yr"),
    QuantityValue(name: "electricity", value: electricity(plan), unit: "kW"),
    QuantityValue(name: "co2", value: carbonDioxide(plan), unit: "t/yr"),
  ]
  for section in plan.park.materials { values += throughputQuantities(of: section.kind, plan) }
  if plan.park.material("water") != nil { values += waterQuantities(plan) }
  if plan.park.material("solids") != nil { values += wasteQuantities(plan) }
  if plan.park.material("gas") != nil { values += gasQuantities(plan) }
  if plan.park.heat != nil { values += heatQuantities(plan) }
  values += waterHeatQuantities(plan)
  return values.sorted { $0.name < $1.name }.map { $0.judged(by: plan.park.targets) }
}

/// What all supplies of a material give and all its outlets take, under the names that its kind gives them.
private func throughputQuantities(of kind: MaterialKind, _ plan: PlanFlows) -> [QuantityValue] {
  var supplied = 0.0
  var discharged = 0.0
  for flows in plan.material(kind.id) {
    supplied += flows.section.supplies.reduce(0) { $0 + flows.reported(flows.outOf($1.name).total) }
    discharged += flows.section.outlets.reduce(0) { $0 + flows.reported(flows.into($1.name).total) }
  }
  return [
    QuantityValue(name: kind.supplyMeasure, value: supplied, unit: kind.amountUnit),
    QuantityValue(name: kind.outletMeasure, value: discharged, unit: kind.amountUnit),
  ].filter { !$0.name.isEmpty }
}
