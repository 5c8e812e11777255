import ParkModel

/// Quality of mixtures: for each taker and property, `sum (c - limit) x <= 0` and its like, scaled to order one.
extension MaterialNetwork {
  /// The quality of what flows on a link, as terms of the program: its mass per hour is a constant times its flow, or,
  /// for a reject, a column of its own.
  func massTerm(_ link: Int, _ property: String, _ columns: PeriodColumns) -> RowTerm? {
    let giver = givers[links[link].giver]
    if giver.mixes(property), let pool = columns.pools[links[link].giver], let index = tracked.firstIndex(of: property)
    {
      let most = giver.quality[property] ?? 0
      guard most > 0 else { return RowTerm(columns.flow[link], 0) }
      return RowTerm(
        columns.flow[link], most, concentration: .init(pool: pool, property: index, assumed: most))
    }
    if case .reject(let unit, _) = giver.outflow, !giver.isMixing, !giver.isExact {
      return columns.rejectMass[RejectKey(unit: unit.name, property: property)].map { RowTerm($0, 1) }
    }
    return giver.quality[property].map { RowTerm(columns.flow[link], $0) }
  }

  /// Mass m of each property in a reject with one destination. The unit guarantees an outlet c_out and recovers a share
  /// r of its inflow: m >= in - r c_out T. What is better than c_out already passes unchanged: m >= (1 - r) in.
  func addRejectMasses(_ columns: inout PeriodColumns, to builder: inout ProgramBuilder) {
    let period = columns.period
    var units: [(unit: Treatment, purification: Purification, taker: Int)] = []
    for giver in givers {
      guard case .reject(let unit, _) = giver.outflow, !giver.isMixing, !giver.isExact,
        let purification = giver.purification,
        let taker = takers.firstIndex(where: { $0.name == unit.name })
      else { continue }
      units.append((unit, purification, taker))
    }
    // All columns first: one unit's reject may feed another that rejects.
    for entry in units {
      for property in section.properties {
        let key = RejectKey(unit: entry.unit.name, property: property.id)
        columns.rejectMass[key] = builder.column(
          label("m:\(entry.unit.name)/reject:\(property.id)", period),
          .rejectMass(unit: entry.unit.name, property: property.id, period: period.id), upper: 1e7 * builder.flowBound)
      }
    }
    for entry in units {
      guard let throughput = builder.throughput(of: entry.unit.name, in: period) else { continue }
      for property in section.properties {
        guard let mass = columns.rejectMass[RejectKey(unit: entry.unit.name, property: property.id)] else { continue }
        let inflow = incoming[entry.taker].compactMap { massTerm($0, property.id, columns) }
        let name = "\(entry.unit.name)/reject:\(property.id)"
        let scale = 1 / max(1, inflow.reduce(0) { max($0, abs($1.coefficient)) })
        let own = RowTerm(mass, -scale)
        for (family, terms) in rejected(property.id, inflow, throughput, entry.purification) {
          builder.row(label(family + name, period), -.infinity...0, terms.map { $0.times(scale) } + [own])
        }
      }
    }
  }

  /// What a reject carries at least, g/h, as terms by row family. A share removed goes there in full. Of a guarantee
  /// c_out it is what enters less r c_out T; but what is better than c_out already passes unchanged, 1 - r of it.
  func rejected(
    _ property: String, _ inflow: [RowTerm], _ throughput: Int, _ purification: Purification
  ) -> [(family: String, terms: [RowTerm])] {
    if let share = purification.removal[property] { return [("removed:", inflow.map { $0.times(share) })] }
    let kept = RowTerm(throughput, -purification.recovery * (purification.outlet[property] ?? 0))
    return [
      ("removed:", inflow + [kept]), ("passed:", inflow.map { $0.times(1 - purification.recovery) }),
    ]
  }

  func addQualityRows(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let taker = takers[index]
    for (property, bounds) in taker.limit.sorted(by: { $0.key < $1.key }) {
      addMixtureRow("limit", property, most: bounds.upper, index, columns, to: &builder)
      if bounds.lower > 0 { addMixtureRow("least", property, least: bounds.lower, index, columns, to: &builder) }
    }
    addRejectLimits(index, columns, to: &builder)
    addComputedRows(index, columns, to: &builder)
    switch taker.intake {
    case .process(let process): addOutletRows(process, index, columns, to: &builder)
    case .outlet(let outlet): addCapRows(outlet, index, columns, to: &builder)
    case .use, .treatment: break
    }
  }

  /// sum (c - most) x <= 0, or sum (c - least) x >= 0, over dry matter where the taker counts dry.
  private func addMixtureRow(
    _ family: String, _ property: String, most: Double = .infinity, least: Double = -.infinity, _ index: Int,
    _ columns: PeriodColumns, to builder: inout ProgramBuilder
  ) {
    let taker = takers[index]
    let limit = most.isFinite ? most : least
    guard limit.isFinite else { return }
    var terms: [RowTerm] = []
    for link in incoming[index] {
      guard let mass = massTerm(link, property, columns) else { continue }
      terms.append(mass)
      terms.append(RowTerm(columns.flow[link], -limit * counted(links[link], at: taker)))
    }
    let statement = Statement(.limit(property: property), subject: taker.name, unit: "g/t", origin: taker.origin)
    let scale = scale(of: terms, openTo: index, property)
    let row = builder.row(
      label("\(family):\(taker.name):\(property)", columns.period),
      most.isFinite ? -.infinity...0 : 0...(.infinity), terms.map { $0.times(scale) }, says: statement)
    note(taker: index, row: row, flow: -limit * scale, mass: scale, of: property, in: &builder)
  }

  /// 1 / the largest coefficient of a homogeneous row, with those of the links that are not listed.
  private func scale(of terms: [RowTerm], openTo taker: Int, _ property: String) -> Double {
    let listed = terms.reduce(0) { max($0, abs($1.coefficient)) }
    let largest = max(listed, mostOpen(of: property, to: taker))
    return largest > 0 ? 1 / largest : 1
  }

  /// `limit_each` on what only the program knows the quality of: m <= limit x.
  private func addRejectLimits(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let taker = takers[index]
    for link in incoming[index] {
      let giver = givers[links[link].giver]
      for (property, bounds) in taker.limitEach.sorted(by: { $0.key < $1.key }) where bounds.upper.isFinite {
        guard giver.isReject || giver.mixes(property), let mass = massTerm(link, property, columns) else { continue }
        let statement = Statement(.limit(property: property), subject: taker.name, unit: "g/t", origin: taker.origin)
        builder.row(
          label("each:\(linkName(links[link])):\(property)", columns.period), -.infinity...0,
          scaled([mass, RowTerm(columns.flow[link], -bounds.upper)]), says: statement)
      }
    }
  }

  /// What a process takes in and adds keeps to its outlet: load + sum c x <= outlet limit * (T + gain - loss).
  private func addOutletRows(
    _ process: Process, _ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder
  ) {
    guard let throughput = builder.throughput(of: process.name, in: columns.period) else { return }
    for (property, bounds) in process.outletLimit.sorted(by: { $0.key < $1.key }) where bounds.upper.isFinite {
      // A pool has a row of its own for each concentration that it decides.
      if columns.pools[outlet(of: process)] != nil, tracked.contains(property) { continue }
      var terms = incoming[index].compactMap { massTerm($0, property, columns) }
      terms.append(RowTerm(throughput, -bounds.upper))
      let scale = 1 / max(1e-3, terms.reduce(0) { max($0, abs($1.coefficient)) })
      let statement = Statement(.limit(property: property), subject: process.name, unit: "g/t", origin: process.origin)
      var room = bounds.upper * (process.gain - process.loss) - (process.load[property] ?? 0)
      if let share = builder.columnIndex(of: .share(part: process.name, period: columns.period.id)) {
        terms.append(RowTerm(share, -room))
        room = 0
      }
      builder.row(
        label("outlet:\(process.name):\(property)", columns.period), -.infinity...(scale * room),
        terms.map { $0.times(scale) }, says: statement)
    }
  }

  /// Mass through an outlet over the year: sum over periods of hours / operating hours x sum c x <= cap, g/h.
  private func addCapRows(_ outlet: Outlet, _ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    for (property, cap) in outlet.cap.sorted(by: { $0.key < $1.key }) where cap.isFinite {
      let weight = columns.period.hours / park.operatingHours
      let terms = incoming[index].compactMap { massTerm($0, property, columns)?.times(weight) }
      let largest = terms.reduce(weight * mostOpen(of: property, to: index)) { max($0, abs($1.coefficient)) }
      let scale = 1 / max(1e-3, largest)
      let statement = Statement(.cap(property: property), subject: outlet.name, unit: "g/h", origin: outlet.origin)
      let row = builder.yearRow(
        "\(section.kind.id):cap:\(outlet.name):\(property)", -.infinity...cap, terms, scale: scale, says: statement)
      note(taker: index, row: row, mass: scale * weight, of: property, in: &builder)
    }
  }

  /// The giver of what leaves a process.
  private func outlet(of process: Process) -> Int {
    givers.firstIndex { if case .blowdown(let own) = $0.outflow { own.name == process.name } else { false } } ?? -1
  }

  /// A homogeneous row with its largest coefficient at one.
  private func scaled(_ terms: [RowTerm]) -> [RowTerm] {
    let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
    guard largest > 0 else { return terms }
    return terms.map { RowTerm($0.column, $0.coefficient / largest, concentration: $0.concentration) }
  }
}
