import ParkModel

/// Candidates have sizes: what flows in every period is at most what is built, and what is built is paid for.
extension MaterialNetwork {
  func addSizes(to builder: inout ProgramBuilder) {
    guard state == .after else { return }
    for taker in takers where taker.status == .candidate {
      switch taker.intake {
      case .treatment(let unit):
        guard let build = unit.build else { continue }
        addSize(unit.name, build, largest: most(into: taker, within: builder.flowBound), to: &builder) {
          period, builder in
          builder.throughput(of: unit.name, in: period).map { [RowTerm($0, 1)] } ?? []
        }
      case .outlet(let outlet):
        guard let build = outlet.build, let index = takers.firstIndex(where: { $0.name == outlet.name }) else { continue }
        let largest = min(
          most(into: taker, within: builder.flowBound),
          incoming[index].reduce(0) { $0 + most(on: links[$1], within: builder.flowBound) })
        addSize(outlet.name, build, largest: largest, to: &builder) { period, builder in
          incoming[index].compactMap { link in flowColumn(link, period, in: builder).map { RowTerm($0, 1) } }
        }
      case .use, .process: continue
      }
    }
    for (index, link) in links.enumerated() {
      guard link.status == .candidate, let build = pipeCost(of: link) else { continue }
      let largest = most(on: link, within: builder.flowBound)
      addSize(linkName(link), build, largest: largest, to: &builder) { period, builder in
        flowColumn(index, period, in: builder).map { [RowTerm($0, 1)] } ?? []
      }
    }
  }

  /// What building a link costs: its own figure, or the park's cost by length; nil where it costs nothing.
  private func pipeCost(of link: MaterialLink) -> BuildCost? {
    if let own = link.fact?.build { return own }
    let carriage = section.carriage
    guard link.length > 0, carriage.fixedPerLength > 0 || carriage.perCapacityLength > 0 else { return nil }
    return BuildCost(
      fixed: carriage.fixedPerLength * link.length, perCapacity: carriage.perCapacityLength * link.length,
      life: carriage.life)
  }

  private func flowColumn(_ link: Int, _ period: Period, in builder: ProgramBuilder) -> Int? {
    builder.columnIndex(of: .flow(resource: section.kind.id, link: link, period: period.id))
  }

  private func addSize(
    _ asset: String, _ build: BuildCost, largest: Double, to builder: inout ProgramBuilder,
    use: (Period, ProgramBuilder) -> [RowTerm]
  ) {
    guard largest > 0 else { return }
    let column = builder.column("\(section.kind.id):size:\(asset)", .size(asset), upper: largest)
    for period in park.periods {
      let terms = use(period, builder)
      guard !terms.isEmpty else { continue }
      builder.row(label("built:" + asset, period), -.infinity...0, terms + [RowTerm(column, -1)])
    }
    let annuity = build.annuityFactor(discountRate: park.discountRate)
    let charge = FixedCharge(asset: asset, column: column, build: build, largest: largest, annuity: annuity, unit: "t/h")
    builder.count(column, as: "cost", charge.chord)
    builder.charge(charge)
  }
}
