import ParkModel

/// CO2 of all that is bought, carried and given off as fuel, t/yr: each commodity, supply, source, utility and
/// tonne-kilometre times its factor.
///
/// Raw material that wastes stand in for is taken off with its own. What a factor covers is the park file's statement; a resource without one counts nothing.
func carbonDioxide(_ plan: PlanFlows) -> Double {
  let materials = plan.materials.reduce(0.0) { sum, flows in
    let electricityFactor = flows.park.commodity(electricityID)?.co2 ?? 0
    let commodities = flows.park.commodities.reduce(0) { $0 + $1.co2 * commodityUse($1.id, flows) }
    let supplies = flows.section.supplies.reduce(0) { $0 + $1.co2 * flows.outOf($1.name).total }
    let sources = flows.section.sources.reduce(0) { $0 + $1.co2 * flows.outOf($1.name).total }
    let lifted = electricityFactor * plan.linkPower(flows)
    let carriage = flows.section.carriage
    let perDistance = carriage.pumping * electricityFactor + carriage.co2PerTonneKilometre
    let carried = perDistance * plan.tonneKilometres(flows)
    return sum + flows.period.hours * (commodities + supplies + sources + lifted + carried - flows.avoidedCO2)
  }
  let heat = plan.heat.reduce(0.0) { sum, heat in
    let electricityFactor = heat.park.commodity(electricityID)?.co2 ?? 0
    let utilities = heat.section.utilities.reduce(0) {
      $0 + $1.co2 * (heat.outOf($1.name).total + heat.into($1.name).total)
    }
    return sum + heat.period.hours * (utilities + electricityFactor * heat.converterPower)
  }
  return materials + heat
}
