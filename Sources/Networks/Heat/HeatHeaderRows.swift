import ParkModel

/// Headers: what is drawn everywhere is what was filled anywhere, less the loss; with a tank, in this period or another.
extension HeatNetwork {
  /// A column for what lies in the tank of each header at the end of a period.
  func addHeaderLevels(_ period: Period, to builder: inout ProgramBuilder) {
    for header in section.headers where stands(header) {
      guard let level = level(of: header, period) else { continue }
      _ = builder.column(label("L:\(header.name)", period), level, upper: header.holding)
    }
  }

  /// nil for a header without a tank, and where the year is one.
  private func level(of header: HeatHeader, _ period: Period) -> ColumnMeaning? {
    park.isPartOfYear && header.holding > 0 ? .level(store: header.name, batch: "heat", period: period.id) : nil
  }

  private func stands(_ header: HeatHeader) -> Bool { header.status == .existing || state == .after }

  /// What is laid in during a period, kW, as terms: `n / hours x (L - L before)`.
  private func laidIn(_ header: HeatHeader, _ period: Period, _ builder: ProgramBuilder) -> [RowTerm] {
    let perHour = park.rounds / period.hours
    let ends: [(Period?, Double)] = [(period, perHour), (park.periodBefore, -perHour)]
    return ends.compactMap { end, factor in
      end.flatMap { level(of: header, $0) }.flatMap(builder.columnIndex).map { RowTerm($0, factor) }
    }
  }

  func addHeaderColumns(_ period: Period, _ columns: inout HeatColumns, to builder: inout ProgramBuilder) {
    let most = heatBound(flowBound: builder.flowBound)
    for (side, isHot) in [(hot, true), (cold, false)] {
      for member in side.filter({ $0.kind == .header }).flatMap(\.members) {
        let role: HeatRole = isHot ? .hot : .cold
        let column = builder.column(
          label("\(isHot ? "draw" : "fill"):\(member.title)", period),
          .header(member.name, role: role, site: member.site, period: period.id), upper: most)
        columns.draws[HeatColumns.Draw(name: member.name, isHot: isHot, site: member.site)] = column
      }
    }
  }

  /// sum of what sites draw + what is laid in = (1 - loss) x sum of what sites fill, and at most the capacity.
  func addHeaderRows(_ period: Period, _ columns: HeatColumns, to builder: inout ProgramBuilder) {
    for header in section.headers {
      let drawn = draws(of: header, columns, isHot: true)
      let filled = draws(of: header, columns, isHot: false)
      guard !(drawn + filled).isEmpty else { continue }
      builder.row(
        label("header:\(header.name)", period), 0...0,
        drawn.map { RowTerm($0, 1) } + filled.map { RowTerm($0, header.loss - 1) } + laidIn(header, period, builder))
      guard header.capacity.isFinite, !drawn.isEmpty else { continue }
      let statement = Statement(.capacity, subject: header.name, unit: "kW", origin: header.origin)
      builder.row(
        label("header-capacity:\(header.name)", period), -.infinity...header.capacity, drawn.map { RowTerm($0, 1) },
        says: statement)
    }
  }

  /// A candidate header has a size, the most that is drawn from it, and is paid for.
  func addHeaderSizes(_ tables: [(period: Period, columns: HeatColumns)], to builder: inout ProgramBuilder) {
    guard state == .after else { return }
    for header in section.headers {
      let uses = tables.map { ($0.period, draws(of: header, $0.columns, isHot: true)) }
      if let expand = header.expand {
        addSize(
          header.name, expand.build, largest: expand.most, stated: expand.most, beyond: expand.from, uses, to: &builder)
      }
      guard header.status == .candidate, let build = header.build else { continue }
      let largest = min(header.capacity, heatBound(flowBound: builder.flowBound))
      addSize(header.name, build, largest: largest, stated: header.capacity, uses, to: &builder)
    }
  }

  private func draws(of header: HeatHeader, _ columns: HeatColumns, isHot: Bool) -> [Int] {
    columns.draws.filter { $0.key.name == header.name && $0.key.isHot == isHot }.map(\.value).sorted()
  }

  /// What is used in every period is at most what is built.
  func addSize(
    _ asset: String, _ build: BuildCost, largest: Double, stated: Double, beyond: Double = 0,
    _ uses: [(Period, [Int])], to builder: inout ProgramBuilder
  ) {
    guard largest > 0, uses.contains(where: { !$0.1.isEmpty }) else { return }
    let column = builder.sizeColumn("heat:size:\(asset)", of: asset, largest: largest)
    for (period, carried) in uses where !carried.isEmpty {
      // With one period a size is its use, neither more nor less; with several it is the largest of them.
      let isUse = !park.isPartOfYear && beyond == 0
      builder.row(
        label("built:" + asset, period), (isUse ? 0 : -.infinity)...beyond,
        carried.map { RowTerm($0, 1) } + [RowTerm(column, -1)])
    }
    let (yearly, subsidy) = builder.annuity(of: build, for: asset)
    let charge = FixedCharge(
      asset: asset, column: column, build: build, largest: largest, stated: stated, annuity: yearly, unit: "kW",
      subsidy: subsidy)
    builder.chargeSize(charge, isShared: park.isPartOfYear || beyond > 0)
  }
}
