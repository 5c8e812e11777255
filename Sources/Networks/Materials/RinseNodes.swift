import ParkModel

/// Rinses in a network: a use that takes exactly what its stages need, and, for each number of stages that it may have, a
/// stream that leaves. With one number there is nothing to choose, and both are figures of the park.
extension MaterialNetwork {
  /// The numbers of stages that a rinse may have in this state.
  func stages(of rinse: Rinse) -> [Int] { state == .after ? rinse.choices : [rinse.stages] }

  /// What each rinse takes, over all its numbers of stages.
  func rinseTakers() -> [Taker] {
    section.rinses.map { rinse in
      let water = stages(of: rinse).map(rinse.water)
      // Where there is a choice, a row of its own says how much of that it is.
      let demand = water.count == 1 ? Bounds.exactly(water[0]) : Bounds(upper: water.max() ?? 0)
      var sink = Sink(name: rinse.name, plant: rinse.plant, demand: demand, origin: rinse.origin)
      sink.limit = rinse.feedLimit(of: section.properties)
      return Taker(
        name: rinse.name, plant: rinse.plant, status: .existing, intake: .use(sink), limit: sink.limit, limitEach: [:],
        accepts: rinse.accepts, dryBasis: false, origin: rinse.origin)
    }
  }

  /// What each rinse gives: a stream of known quality for each number of stages.
  func rinseGivers() -> [Giver] {
    section.rinses.flatMap { rinse in
      let choices = stages(of: rinse)
      return choices.map { count in
        Giver(
          name: rinse.name, batch: choices.count > 1 ? "\(count) stages" : nil, plant: rinse.plant, status: .existing,
          outflow: choices.count > 1 ? .stages(of: rinse, count) : .fixed(rinse.water(stages: count)),
          quality: rinse.effluent(stages: count, of: section.properties).values, isExact: true, only: rinse.only,
          origin: rinse.origin)
      }
    }
  }

  /// One column z for each number of stages, of which exactly one is 1, and the stages added, which are paid for:
  /// `sum z = 1`, `added = sum (n - existing) z`.
  func addStageChoices(to builder: inout ProgramBuilder) {
    for rinse in section.rinses where stages(of: rinse).count > 1 {
      let counts = stages(of: rinse)
      // Another period may have chosen already: a rinse has the same stages all year.
      if stageColumn(rinse, counts[0], in: builder) != nil { continue }
      let columns = counts.map { count in
        builder.column(
          "\(section.kind.id):stages:\(rinse.name):\(count)", .stages(rinse: rinse.name, count: count), upper: 1)
      }
      builder.row("\(section.kind.id):one-of:\(rinse.name)", 1...1, columns.map { RowTerm($0, 1) })
      builder.addChoice(columns)
      let largest = Double((counts.last ?? 0) - rinse.stages)
      let added = builder.column("\(section.kind.id):size:\(rinse.name)", .size(rinse.name), upper: largest)
      let gained = zip(columns, counts).map { RowTerm($0, Double($1 - rinse.stages)) }
      builder.row("\(section.kind.id):added:\(rinse.name)", 0...0, gained + [RowTerm(added, -1)])
      let build = BuildCost(perCapacity: rinse.costPerStage, life: rinse.life)
      let (yearly, subsidy) = builder.annuity(of: build, for: rinse.name)
      let charge = FixedCharge(
        asset: rinse.name, column: added, build: build, largest: largest, stated: largest, annuity: yearly,
        unit: "stages", subsidy: subsidy)
      builder.count(added, as: "cost", charge.chord)
      builder.charge(charge)
    }
  }

  /// What enters is what the chosen number of stages takes: `sum x = sum water(n) z`.
  func addStageRow(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    guard let rinse = section.rinses.first(where: { $0.name == takers[index].name }), stages(of: rinse).count > 1 else {
      return
    }
    var terms = incoming[index].map { RowTerm(columns.flow[$0], 1) }
    for count in stages(of: rinse) {
      guard let column = stageColumn(rinse, count, in: builder) else { continue }
      terms.append(RowTerm(column, -rinse.water(stages: count)))
    }
    builder.row(
      label("rinse:" + rinse.name, columns.period), 0...0, terms,
      says: stated(.demand, of: rinse.name, origin: rinse.origin))
  }

  /// The column that is 1 where a rinse has so many stages.
  func stageColumn(_ rinse: Rinse, _ count: Int, in builder: ProgramBuilder) -> Int? {
    builder.columnIndex(of: .stages(rinse: rinse.name, count: count))
  }
}

extension Giver {
  /// The source whose batch a flow is, as results tell it; the stages of a rinse are no batch.
  var reportedBatch: String? {
    if case .stages = outflow { nil } else { batch }
  }
}
