import ParkModel

/// Power that units and pumps take, kW averaged over the operating hours: `sum(need x inflow)` in kWh/t and t/h, plus
/// `sum(pumping x length x flow)`, plus what lifts gas to a higher pressure less what engines make of it, plus what heat pumps take, `heat given - heat taken`, less what engines make.
func electricity(_ plan: PlanFlows) -> Double {
  let converters = plan.heat.reduce(0) { $0 + $1.weight * $1.converterPower }
  return plan.materials.reduce(converters) { sum, flows in
    let pumping = flows.section.carriage.pumping * plan.tonneKilometres(flows)
    return sum + flows.weight * (commodityUse(electricityID, flows) + pumping + plan.linkPower(flows))
  }
}

/// What the units of one material take of a commodity in one period, per hour.
func commodityUse(_ commodity: String, _ flows: MaterialFlows) -> Double {
  flows.section.treatments.reduce(0) { sum, unit in
    let need = unit.needs.filter { $0.commodity == commodity }.reduce(0) { $0 + $1.amount }
    return sum + need * flows.into(unit.name).total
  }
}
