import ParkModel

/// The rows and columns of a material network. The algebra, row family by row family, stands in Models/water.md and
/// Models/solids.md; one flow `x` a link and period, one throughput `T` a unit and period.
extension MaterialNetwork: ResourceNetwork {
  /// A column for the inflow of every treatment and process.
  public func addThroughputs(to builder: inout ProgramBuilder) {
    for period in park.periods {
      addLevels(period, to: &builder)
      for taker in takers {
        var lower = 0.0
        var upper = builder.flowBound
        switch taker.intake {
        case .use(let sink):
          addBurntHeat(sink, taker, period, to: &builder)
          continue
        case .outlet: continue
        case .treatment(let unit): upper = min(upper, park.mostNow(unit.capacity, ofYear: unit.isOfYear))
        case .process(let process):
          lower = process.partOf == nil ? min(process.flow.lower, upper) : 0
          upper = min(upper, process.flow.upper)
        }
        let column = builder.column(
          label("T:" + taker.name, period), .throughput(unit: taker.name, period: period.id), lower: lower,
          upper: upper)
        builder.declareThroughput(of: taker.name, in: period, column: column)
        builder.count(column, as: "flow", period.hours / park.operatingHours)
        countUnit(taker, column: column, period, in: &builder)
        if case .treatment(let unit) = taker.intake, unit.minFlow > 0, upper > 0 {
          builder.addSwitch(column, least: unit.minFlow)
        }
      }
      addEntering(period, to: &builder)
    }
  }

  /// Flows, balances, limits, metered figures and sizes.
  public func addRows(to builder: inout ProgramBuilder) {
    addStageChoices(to: &builder)
    for period in park.periods {
      addShares(period, to: &builder)
      var columns = PeriodColumns(period: period)
      for (index, link) in links.enumerated() {
        columns.flow.append(addFlow(link, index: index, period, to: &builder))
      }
      addPools(&columns, to: &builder)
      addRejectMasses(&columns, to: &builder)
      for index in givers.indices { addOutflowRow(index, columns, to: &builder) }
      for index in takers.indices {
        addIntakeRow(index, columns, to: &builder)
        addStageRow(index, columns, to: &builder)
        addQualityRows(index, columns, to: &builder)
        addEnteringRows(index, columns, to: &builder)
      }
      addHaulRows(columns, to: &builder)
      addHoldingRows(period, to: &builder)
      addMeters(columns, to: &builder)
    }
    addSizes(to: &builder)
    addClosings(to: &builder)
    offerOpenLinks(to: &builder)
  }

  /// The columns of one period, by link and by unit.
  struct PeriodColumns {
    var period: Period
    var flow: [Int] = []
    /// Column of the mass of a property in a unit's reject.
    var rejectMass: [RejectKey: Int] = [:]
    /// Index of the pool of each mixing giver.
    var pools: [Int: Int] = [:]
  }

  struct RejectKey: Hashable {
    var unit: String
    var property: String
  }

  func label(_ name: String, _ period: Period) -> String {
    let scope = section.kind.id + ":"
    return park.isPartOfYear ? scope + name + "@" + period.id : scope + name
  }

  func linkName(_ link: MaterialLink) -> String {
    let giver = givers[link.giver]
    let batch = giver.batch.map { "(\($0))" } ?? ""
    return "\(giver.name)\(batch) -> \(takers[link.taker].name)"
  }

  /// The two ends of a haul, `a -> b`.
  func haulName(_ haul: [Int]) -> String {
    let link = links[haul[0]]
    return "\(givers[link.giver].name) -> \(takers[link.taker].name)"
  }

  /// Batches on one haul share its capacity; a link by itself has it as its column's bound.
  private func addHaulRows(_ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    for haul in hauls {
      guard let fact = links[haul[0]].fact, let capacity = fact.capacity else { continue }
      if isOfYear(links[haul[0]]) {
        let flows = haul.map { RowTerm(columns.flow[$0], 1) }
        addYearRow(
          "haul:" + haulName(haul), Bounds(upper: capacity), flows, .capacity, of: haulName(haul), fact.origin,
          to: &builder)
        continue
      }
      guard haul.count > 1 else { continue }
      let statement = stated(.capacity, of: haulName(haul), origin: fact.origin)
      builder.row(
        label("haul:" + haulName(haul), columns.period), -.infinity...capacity,
        haul.map { RowTerm(columns.flow[$0], 1) }, says: statement)
    }
  }

  private func addFlow(_ link: MaterialLink, index: Int, _ period: Period, to builder: inout ProgramBuilder) -> Int {
    let upper = most(on: link, within: builder.flowBound)
    let column = builder.column(
      label(linkName(link), period), .flow(resource: section.kind.id, link: index, period: period.id), upper: upper)
    countFlow(link, column: column, period, in: &builder)
    return column
  }

  /// What leaves a giver is what the park, a unit or a batch makes of it.
  private func addOutflowRow(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let giver = givers[index]
    let period = columns.period
    let name = label("out:" + giver.name + (giver.batch.map { "(\($0))" } ?? ""), period)
    var terms = outgoing[index].map { RowTerm(columns.flow[$0], 1) }
    let release = stated(.release, of: giver.name, origin: giver.origin)
    switch giver.outflow {
    case .fixed(let amount):
      if giver.stock > 0, giver.isOfYear, park.isPartOfYear {
        builder.row(name, amount...(.infinity), terms, says: release)
        addYearRow("stock:" + giver.name, giver.stock, beyond: amount, terms, to: &builder)
        return
      }
      let most = amount + giver.stock
      note(giver: index, row: builder.row(name, amount...most, terms, says: release), in: &builder)
    case .ranged(let range) where giver.isOfYear && park.isPartOfYear:
      addYearRow("out:" + giver.name, range, terms, .release, of: giver.name, giver.origin, to: &builder)
    case .ranged(let range):
      builder.row(name, range.lower...range.upper, terms, says: release)
    case .supply(let limit):
      guard limit.lower > 0 || limit.upper.isFinite else { return }
      if addDrawingRows(giver, limit, terms, period, to: &builder) { return }
      if giver.isOfYear, park.isPartOfYear {
        addYearRow("out:" + giver.name, limit, terms, .supplyLimit, of: giver.name, giver.origin, to: &builder)
        return
      }
      let statement = stated(.supplyLimit, of: giver.name, origin: giver.origin)
      note(giver: index, row: builder.row(name, limit.lower...limit.upper, terms, says: statement), in: &builder)
    case .byproduct(let unit, let share):
      guard let throughput = builder.throughput(of: unit, in: period) else { return }
      terms.append(RowTerm(throughput, -share))
      builder.row(name, 0...0, terms, says: release)
    case .product(let unit, let recovery):
      guard let throughput = builder.throughput(of: unit.name, in: period) else { return }
      terms.append(RowTerm(throughput, -recovery))
      note(giver: index, row: builder.row(name, 0...0, terms), in: &builder)
    case .reject(let unit, let share):
      guard let throughput = builder.throughput(of: unit.name, in: period) else { return }
      terms.append(RowTerm(throughput, -share))
      builder.row(name, 0...0, terms)
    case .blowdown(let process):
      guard let throughput = builder.throughput(of: process.name, in: period) else { return }
      let net = process.gain - process.loss
      terms.append(RowTerm(throughput, -1))
      if let share = builder.columnIndex(of: .share(part: process.name, period: period.id)) {
        builder.row(name, 0...0, terms + [RowTerm(share, -net)], says: release)
      } else {
        builder.row(name, net...net, terms, says: release)
      }
    case .stages(let rinse, let count):
      guard let chosen = stageColumn(rinse, count, in: builder) else { return }
      builder.row(name, 0...0, terms + [RowTerm(chosen, -rinse.water(stages: count))], says: release)
    case .batch(let unit, let inflow, _) where unit.holding != nil:
      addKeepingRow(giver, terms, columns.flow[inflow], period, to: &builder)
    case .batch(_, let inflow, let factor):
      builder.row(name, 0...0, terms + [RowTerm(columns.flow[inflow], -factor)])
    }
  }

  /// What enters a taker is its demand, its throughput, or at most its capacity.
  private func addIntakeRow(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let taker = takers[index]
    let period = columns.period
    let name = label("in:" + taker.name, period)
    var terms = incoming[index].map { RowTerm(columns.flow[$0], counted(links[$0], at: taker)) }
    let demand = stated(.demand, of: taker.name, origin: taker.origin)
    switch taker.intake {
    case .use(let sink) where sink.demandProperty != nil:
      addCountedDemand(sink, index, columns, to: &builder)
      addShareRows(sink, index, columns, to: &builder)
    case .use(let sink):
      if let follows = sink.follows {
        let throughput = builder.throughput(of: follows.unit, in: period)
        terms += throughput.map { [RowTerm($0, -follows.tonnesPerTonne)] } ?? []
        builder.row(name, 0...0, terms, says: demand)
        return
      }
      if addServingRows(
        sink, terms, period, says: stated(.demand, of: taker.name, ofYear: isYearly(sink), origin: taker.origin),
        to: &builder)
      {
        // Its links are all listed, so that no price of the row is asked for.
      } else if isYearly(sink) {
        addYearRow("in:" + taker.name, sink.demand, terms, .demand, of: taker.name, taker.origin, to: &builder)
      } else {
        note(
          taker: index, row: builder.row(name, sink.demand.lower...sink.demand.upper, terms, says: demand), flow: 1,
          in: &builder)
      }
      addShareRows(sink, index, columns, to: &builder)
    case .process(let process):
      guard let throughput = builder.throughput(of: process.name, in: period) else { return }
      terms.append(RowTerm(throughput, -1))
      builder.row(name, 0...0, terms, says: demand)
      addMakeUpRow(process, throughput, period, to: &builder)
    case .treatment(let unit):
      guard let throughput = builder.throughput(of: unit.name, in: period) else { return }
      terms.append(RowTerm(throughput, -1))
      note(taker: index, row: builder.row(name, 0...0, terms), flow: 1, in: &builder)
      guard unit.isOfYear, park.isPartOfYear, unit.capacity.isFinite else { return }
      let treated = [RowTerm(throughput, 1)]
      addYearRow(
        "treated:" + unit.name, Bounds(upper: unit.capacity), treated, .capacity, of: unit.name, unit.origin,
        to: &builder)
    case .outlet(let outlet):
      guard outlet.capacity.isFinite else { return }
      if outlet.isOfYear, park.isPartOfYear {
        let most = Bounds(upper: outlet.capacity)
        addYearRow("in:" + taker.name, most, terms, .capacity, of: taker.name, taker.origin, to: &builder)
        return
      }
      let statement = stated(.capacity, of: taker.name, origin: taker.origin)
      note(
        taker: index, row: builder.row(name, 0...outlet.capacity, terms, says: statement), flow: 1, in: &builder)
    }
  }

  /// A demand that counts a property of what enters, as heat: `least <= sum c x <= most`, kW.
  private func addCountedDemand(
    _ sink: Sink, _ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder
  ) {
    guard let property = sink.demandProperty else { return }
    let terms = incoming[index].compactMap { massTerm($0, property, columns) }
    let statement = Statement(.demand, subject: sink.name, unit: "kW", origin: sink.origin)
    if addServingRows(sink, terms, columns.period, says: statement, to: &builder) {
      // Both ends of the demand stand there.
    } else if isYearly(sink) {
      addYearRow("in:" + sink.name, sink.demand, terms, says: statement, to: &builder)
    } else {
      builder.row(
        label("in:" + sink.name, columns.period), sink.demand.lower...sink.demand.upper, terms, says: statement)
    }
    if let burnt = builder.throughput(of: sink.name, in: columns.period) {
      builder.row(label("burnt:" + sink.name, columns.period), 0...0, terms + [RowTerm(burnt, -1)])
    }
  }

  /// What a burner gets whose heat a utility is made of, kW, for the rows of heat.
  private func addBurntHeat(_ sink: Sink, _ taker: Taker, _ period: Period, to builder: inout ProgramBuilder) {
    guard let property = sink.demandProperty, !park.utilities(of: sink.name).isEmpty else { return }
    let richest = givers.compactMap { $0.quality[property] }.max() ?? 0
    let column = builder.column(
      label("T:" + sink.name, period), .throughput(unit: sink.name, period: period.id),
      upper: min(park.mostNow(sink.demand.upper, ofYear: sink.isOfYear), builder.flowBound * max(1, richest)))
    builder.declareThroughput(of: sink.name, in: period, column: column)
  }

  /// A process that loses water takes at least the make-up for it: T >= loss N / (N - 1).
  private func addMakeUpRow(
    _ process: Process, _ throughput: Int, _ period: Period, to builder: inout ProgramBuilder
  ) {
    if addPartRows(process, throughput, period, to: &builder) { return }
    guard process.leastInflow > process.flow.lower else { return }
    let demand = stated(.demand, of: process.name, origin: process.origin)
    builder.row(
      label("make-up:" + process.name, period), process.leastInflow...(.infinity), [RowTerm(throughput, 1)],
      says: demand)
  }

  /// How much of a tonne on a link counts at a taker: all of it, or its dry matter.
  func counted(_ link: MaterialLink, at taker: Taker) -> Double {
    taker.dryBasis ? 1 - (givers[link.giver].quality["H2O"] ?? 0) / 1e6 : 1
  }

  /// A named kind or stream is between so much and so much of all that enters: `x_k - share * sum x` on one side of 0.
  private func addShareRows(_ sink: Sink, _ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    for (word, share) in sink.share.sorted(by: { $0.key < $1.key }) {
      let statement = Statement(.share(of: word), subject: sink.name, unit: "%", origin: sink.origin)
      for (side, limit) in [("most", share.upper), ("least", share.lower)] where limit.isFinite {
        if side == "least", limit <= 0 { continue }
        let terms = incoming[index].map { inflow in
          let link = links[inflow]
          let own: Double = givers[link.giver].answers(to: word) ? 1 : 0
          return RowTerm(columns.flow[inflow], (own - limit) * counted(link, at: takers[index]))
        }
        builder.row(
          label("share-\(side):\(sink.name):\(word)", columns.period),
          side == "most" ? -.infinity...0 : 0...(.infinity), terms, says: statement)
      }
    }
  }
}
