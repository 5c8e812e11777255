import ParkModel

/// The yearly cost re-computed from flows: each flow, throughput and duty times its hours and the park's price.
func costBreakdown(_ plan: PlanFlows) -> CostBreakdown {
  var tallies: [CostGroup: Tally] = [:]
  func pay(_ group: CostGroup, _ label: String, _ amount: Double) {
    tallies[group, default: Tally()].add(amount, to: label)
  }
  for flows in plan.materials {
    let hours = flows.period.hours
    let electricityPrice = flows.park.commodity(electricityID)?.price ?? 0
    for supply in flows.section.supplies {
      pay(.supplies, supply.name, hours * (supply.price ?? 0) * flows.outOf(supply.name).total)
    }
    for outlet in flows.section.outlets {
      pay(.outlets, outlet.name, hours * outlet.price * flows.into(outlet.name).total)
    }
    for sink in flows.section.sinks {
      // A receiver's price is for the park's own streams, not for what it is supplied with from outside.
      let own = flows.into(sink.name).filter { flows.giver(of: $0)?.isSupply != true }
      pay(.receivers, sink.name, hours * (sink.price - sink.pays) * own.total)
      for replaced in sink.replaces where !replaced.isBought {
        pay(.credits, "\(sink.name): \(replaced.material)", -hours * replaced.worth * flows.replacing(at: sink))
      }
    }
    for unit in flows.section.treatments {
      let treated = hours * flows.into(unit.name).total
      pay(.treatments, unit.name, unit.cost * treated)
      for need in unit.needs {
        pay(.commodities, need.commodity, need.amount * treated * (flows.park.commodity(need.commodity)?.price ?? 0))
      }
    }
    let carriage = flows.section.carriage
    let distance = hours * plan.tonneKilometres(flows)
    pay(.pumping, flows.section.kind.id, distance * carriage.pumping * electricityPrice)
    pay(.transport, flows.section.kind.id, distance * carriage.costPerTonneKilometre)
    pay(.commodities, electricityID, hours * plan.linkPower(flows) * electricityPrice)
  }
  for heat in plan.heat {
    let electricityPrice = heat.park.commodity(electricityID)?.price ?? 0
    for utility in heat.section.utilities {
      let duty = heat.outOf(utility.name).total + heat.into(utility.name).total
      pay(.utilities, utility.name, heat.period.hours * duty * (utility.price ?? 0))
    }
    for stream in heat.section.streams where stream.pays != 0 {
      let taken = heat.into(stream.name).reduce(0) { $0 + $1.arriving }
      pay(.receivers, stream.name, -heat.period.hours * stream.pays * taken)
    }
    if !heat.section.converters.isEmpty {
      pay(.commodities, electricityID, heat.period.hours * heat.converterPower * electricityPrice)
    }
  }
  let closed = Set(plan.plan.investments.filter { $0.unit == Investment.closedUnit }.map(\.asset))
  for (unit, retirement) in plan.park.retirements.sorted(by: { $0.key < $1.key }) where !closed.contains(unit) {
    pay(.upkeep, unit, retirement.keep)
  }
  for project in plan.park.projects where project.operating != 0 {
    guard plan.plan.investments.contains(where: { $0.asset == project.id }) else { continue }
    pay(.projects, project.id, project.operating)
  }
  for investment in plan.plan.investments { pay(.investments, investment.asset, investment.annualised) }
  return CostBreakdown(
    lines: CostGroup.allCases.flatMap { group in
      (tallies[group]?.entries ?? []).map { CostLine(group: group, label: $0.label, amount: $0.amount) }
    })
}

/// The commodity whose amounts are power.
let electricityID = "electricity"

extension PlanFlows {
  /// Power that lifts gas to the pressures of its takers, less what engines make of it, kW: flow x kWh per unit of flow, by
  /// the park's own pressures, and efficiency x flow x heating value.
  func linkPower(_ flows: MaterialFlows) -> Double {
    guard flows.section.linksTakeElectricity else { return 0 }
    let lifts = LinkLifts(flows.section)
    let lifted = flows.flows.reduce(0) { $0 + $1.amount * lifts[from: $1.from, to: $1.to] }
    return flows.section.sinks.reduce(lifted) { sum, sink in
      guard sink.electricEfficiency > 0, let property = sink.demandProperty else { return sum }
      return sum - sink.electricEfficiency * (flows.into(sink.name).mass(of: property) ?? 0)
    }
  }

  /// Sum of flow x length, t km/h; lengths are the park's, whatever the plan says.
  func tonneKilometres(_ flows: MaterialFlows) -> Double {
    let lengths = LinkLengths(park, flows.section)
    return flows.flows.reduce(0) { $0 + $1.amount * lengths[from: $1.from, to: $1.to] }
  }
}
