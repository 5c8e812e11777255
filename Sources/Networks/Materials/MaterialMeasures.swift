import ParkModel

/// What a tonne on a link or through a unit adds to cost, water, waste, electricity and CO2.
extension MaterialNetwork {
  func countFlow(_ link: MaterialLink, column: Int, _ period: Period, in builder: inout ProgramBuilder) {
    let share = period.hours / park.operatingHours
    builder.count(column, as: "flow", (link.length + 1) * share)
    if case .supply = givers[link.giver].outflow,
      let supply = section.supplies.first(where: { $0.name == givers[link.giver].name })
    {
      builder.count(column, as: section.kind.supplyMeasure, amount(1, in: period))
      builder.count(column, as: "cost", (supply.price ?? 0) * period.hours)
      builder.count(column, as: "co2", supply.co2 * period.hours)
    }
    switch takers[link.taker].intake {
    case .outlet(let outlet):
      builder.count(column, as: section.kind.outletMeasure, amount(1, in: period))
      builder.count(column, as: "cost", outlet.price * period.hours)
    case .use(let sink):
      // What a receiver charges or pays is for the park's own streams, not for what it is supplied with from outside.
      guard !givers[link.giver].isSupply else { break }
      builder.count(column, as: "cost", (sink.price - sink.pays) * period.hours)
    case .process, .treatment: break
    }
    let carriage = section.carriage
    countElectricity(carriage.pumping * link.length, column: column, period, in: &builder)
    builder.count(column, as: "cost", carriage.costPerTonneKilometre * link.length * period.hours)
    builder.count(column, as: "co2", carriage.co2PerTonneKilometre * link.length * period.hours)
  }

  func countUnit(_ taker: Taker, column: Int, _ period: Period, in builder: inout ProgramBuilder) {
    guard case .treatment(let unit) = taker.intake else { return }
    builder.count(column, as: "cost", unit.cost * period.hours)
    if let treated = section.kind.treatedMeasure { builder.count(column, as: treated, amount(1, in: period)) }
    for need in unit.needs {
      if need.commodity == "electricity" {
        countElectricity(need.amount, column: column, period, in: &builder)
      } else if let commodity = park.commodity(need.commodity) {
        builder.count(column, as: "cost", need.amount * commodity.price * period.hours)
        builder.count(column, as: "co2", need.amount * commodity.co2 * period.hours)
      }
    }
  }

  /// kWh per t: power, its price and its CO2.
  private func countElectricity(
    _ kilowattHours: Double, column: Int, _ period: Period, in builder: inout ProgramBuilder
  ) {
    guard kilowattHours != 0 else { return }
    builder.count(column, as: "electricity", kilowattHours * period.hours / park.operatingHours)
    guard let electricity = park.commodity("electricity") else { return }
    builder.count(column, as: "cost", kilowattHours * electricity.price * period.hours)
    builder.count(column, as: "co2", kilowattHours * electricity.co2 * period.hours)
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
