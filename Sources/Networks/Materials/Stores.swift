import ParkModel

/// Stores: each stream that enters leaves again by itself, in this period or another. With L the amount that lies there at
/// the end of a period and n the rounds of the periods in a year,
///
///     L - L(period before) = hours / n x (in - out),   sum of L over streams <= what the store holds.
///
/// Before the first period comes the last, so that over a round as much leaves as enters.
extension MaterialNetwork {
  /// What a store gives of one stream that it keeps.
  func kept(_ link: MaterialLink, _ index: Int, _ unit: Treatment) -> Giver {
    let kept = givers[link.giver]
    return Giver(
      name: unit.name, batch: kept.name, plant: unit.plant, status: unit.status, wasteKind: kept.wasteKind,
      outflow: .batch(of: unit, inflow: index, factor: 1), quality: kept.quality, isExact: kept.isExact,
      only: unit.only, origin: unit.origin)
  }

  /// A column for what lies of each stream at the end of the period.
  func addLevels(_ period: Period, to builder: inout ProgramBuilder) {
    for giver in givers {
      guard let level = level(of: giver, period), case .batch(let unit, _, _) = giver.outflow,
        let holding = unit.holding
      else { continue }
      _ = builder.column(label("L:\(unit.name)(\(giver.batch ?? ""))", period), level, upper: holding)
    }
  }

  /// L - L(before) = hours / n (in - out), divided by the hours.
  func addKeepingRow(
    _ giver: Giver, _ flows: [RowTerm], _ inflow: Int, _ period: Period, to builder: inout ProgramBuilder
  ) {
    var terms = flows + [RowTerm(inflow, -1)]
    let perHour = park.rounds / period.hours
    if let level = level(of: giver, period).flatMap(builder.columnIndex) { terms.append(RowTerm(level, perHour)) }
    if let before = park.periodBefore, let level = level(of: giver, before).flatMap(builder.columnIndex) {
      terms.append(RowTerm(level, -perHour))
    }
    builder.row(label("keep:\(giver.name)(\(giver.batch ?? ""))", period), 0...0, terms)
  }

  /// What lies in a store together is at most what it holds, or what is built.
  func addHoldingRows(_ period: Period, to builder: inout ProgramBuilder) {
    for taker in takers {
      guard case .treatment(let unit) = taker.intake, let holding = unit.holding else { continue }
      let levels = givers.compactMap { giver -> RowTerm? in
        guard giver.name == unit.name, let level = level(of: giver, period) else { return nil }
        return builder.columnIndex(of: level).map { RowTerm($0, 1) }
      }
      guard !levels.isEmpty else { continue }
      if let build = unit.build, unit.status == .candidate {
        let size = builder.sizeColumn("\(section.kind.id):size:\(unit.name)", of: unit.name, largest: holding)
        builder.row(label("built:" + unit.name, period), -.infinity...0, levels + [RowTerm(size, -1)])
        let (yearly, subsidy) = builder.annuity(of: build, for: unit.name)
        builder.chargeSize(
          FixedCharge(
            asset: unit.name, column: size, build: build, largest: holding, stated: holding, annuity: yearly,
            unit: section.kind.heldUnit, subsidy: subsidy),
          isShared: true)
      } else if levels.count > 1 {
        builder.row(
          label("holds:" + unit.name, period), -.infinity...holding, levels,
          says: stated(.capacity, of: unit.name, origin: unit.origin))
      }
    }
  }

  /// What enters a store of each stream, taken from what leaves it and what its level rises by. The hours of a season multiply
  /// the last digit of a flow: of what passes a store without staying nothing must seem to stay.
  func balanceStores(_ amounts: inout [Double], _ solution: SolvedColumns, _ period: Period) {
    guard let before = park.periodBefore else { return }
    for (index, giver) in givers.enumerated() {
      guard let now = level(of: giver, period), let earlier = level(of: giver, before),
        case .batch(_, let inflow, _) = giver.outflow
      else { continue }
      let given = outgoing[index].reduce(0) { $0 + amounts[$1] }
      let rise = park.rounds / period.hours * (solution[now] - solution[earlier])
      amounts[inflow] = max(0, given + rise)
    }
  }

  /// nil outside stores, and where the year is one: then nothing can wait.
  private func level(of giver: Giver, _ period: Period) -> ColumnMeaning? {
    guard park.isPartOfYear, case .batch(let unit, _, _) = giver.outflow, unit.holding != nil,
      let batch = giver.batch
    else { return nil }
    return .level(store: unit.name, batch: batch, period: period.id)
  }
}
