import ParkModel

/// What a tonne on a link or through a unit adds to cost, water, waste, electricity and CO2.
extension MaterialNetwork {
  /// What one unit of a column adds to measures, in their own units.
  typealias Contributions = [(measure: String, amount: Double)]

  func countFlow(_ link: MaterialLink, column: Int, _ period: Period, in builder: inout ProgramBuilder) {
    for (measure, amount) in contributions(of: link, period) { builder.count(column, as: measure, amount) }
  }

  /// All that a tonne an hour on a link adds, pipes aside.
  func contributions(of link: MaterialLink, _ period: Period) -> Contributions {
    let giver = givers[link.giver]
    return measures(leaving: giver, period) + measures(entering: takers[link.taker], from: giver, period)
      + measuresByKilometre(period).map { ($0.measure, $0.amount * link.length) }
      + measures(ofElectricity: link.electricity, period)
  }

  /// What a tonne an hour adds by where it comes from.
  func measures(leaving giver: Giver, _ period: Period) -> Contributions {
    guard case .supply = giver.outflow, let supply = section.supplies.first(where: { $0.name == giver.name }) else {
      let source = section.sources.first { $0.name == giver.name }
      return source.map { $0.co2 == 0 ? [] : [("co2", $0.co2 * period.hours)] } ?? []
    }
    return [
      (section.kind.supplyMeasure, amount(1, in: period)), ("cost", (supply.price ?? 0) * period.hours),
      ("co2", supply.co2 * period.hours),
    ]
  }

  /// What it adds by where it goes.
  func measures(entering taker: Taker, from giver: Giver, _ period: Period) -> Contributions {
    let flow = [("flow", period.hours / park.operatingHours)]
    switch taker.intake {
    case .outlet(let outlet):
      return flow + [(section.kind.outletMeasure, amount(1, in: period)), ("cost", outlet.price * period.hours)]
    case .use(let sink):
      // What a receiver charges or pays is for the park's own streams, not for what it is supplied with from outside.
      guard !giver.isSupply else { return flow }
      let counts = period.hours * (sink.dryBasis ? 1 - (giver.quality["H2O"] ?? 0) / 1e6 : 1)
      return flow + [
        ("cost", (sink.price - sink.pays) * period.hours - sink.replaces.reduce(0) { $0 + $1.credit } * counts),
        ("co2", -sink.replaces.reduce(0) { $0 + $1.creditedCO2 } * counts),
      ]
    case .process, .treatment: return flow
    }
  }

  /// What it adds by each kilometre.
  func measuresByKilometre(_ period: Period) -> Contributions {
    let carriage = section.carriage
    return [
      ("flow", period.hours / park.operatingHours), ("cost", carriage.costPerTonneKilometre * period.hours),
      ("co2", carriage.co2PerTonneKilometre * period.hours),
    ] + measures(ofElectricity: carriage.pumping, period)
  }

  func countUnit(_ taker: Taker, column: Int, _ period: Period, in builder: inout ProgramBuilder) {
    guard case .treatment(let unit) = taker.intake else { return }
    builder.count(column, as: "cost", unit.cost * period.hours)
    if unit.holding == nil, let treated = section.kind.treatedMeasure {
      builder.count(column, as: treated, amount(1, in: period))
    }
    for need in unit.needs {
      if need.commodity == "electricity" {
        countElectricity(need.amount, column: column, period, in: &builder)
      } else if let commodity = park.commodity(need.commodity) {
        builder.count(column, as: "cost", need.amount * commodity.price * period.hours)
        builder.count(column, as: "co2", need.amount * commodity.co2 * period.hours)
      }
    }
  }

  private func countElectricity(
    _ kilowattHours: Double, column: Int, _ period: Period, in builder: inout ProgramBuilder
  ) {
    for (measure, amount) in measures(ofElectricity: kilowattHours, period) {
      builder.count(column, as: measure, amount)
    }
  }

  /// kWh per t: power, its price and its CO2.
  private func measures(ofElectricity kilowattHours: Double, _ period: Period) -> Contributions {
    guard kilowattHours != 0 else { return [] }
    let power = [("electricity", kilowattHours * period.hours / park.operatingHours)]
    guard let electricity = park.commodity("electricity") else { return power }
    return power + [
      ("cost", kilowattHours * electricity.price * period.hours),
      ("co2", kilowattHours * electricity.co2 * period.hours),
    ]
  }

  /// One t/h of one period in the unit in which results count this material.
  private func amount(_ flow: Double, in period: Period) -> Double {
    section.kind.amountUnit == "t/yr" ? flow * period.hours : flow * period.hours / park.operatingHours
  }

  /// Metered figures of supplies, units, outlets and links.
  func addMeters(_ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let period = columns.period
    for (index, giver) in givers.enumerated() {
      guard giver.isSupply, let supply = section.supplies.first(where: { $0.name == giver.name }),
        let today = supply.today
      else { continue }
      builder.meter(
        label(giver.name, period), outgoing[index].map { RowTerm(columns.flow[$0], 1) }, today: today,
        origin: giver.origin)
    }
    for (index, taker) in takers.enumerated() {
      let today: Double?
      switch taker.intake {
      case .treatment(let unit): today = unit.today
      case .outlet(let outlet): today = outlet.today
      case .use, .process: today = nil
      }
      guard let today else { continue }
      builder.meter(
        label(taker.name, period), incoming[index].map { RowTerm(columns.flow[$0], 1) }, today: today,
        origin: taker.origin)
    }
    for haul in hauls {
      guard let fact = links[haul[0]].fact, let today = fact.today else { continue }
      builder.meter(
        label(haulName(haul), period), haul.map { RowTerm(columns.flow[$0], 1) }, today: today, origin: fact.origin)
    }
  }
}
