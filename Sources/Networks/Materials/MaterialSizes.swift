import ParkModel

/// Candidates, and what stands and may be enlarged, have sizes: what flows in every period is at most what is built, and what is built is paid for.
extension MaterialNetwork {
  func addSizes(to builder: inout ProgramBuilder) {
    guard state == .after else { return }
    for taker in takers where taker.status == .candidate {
      switch taker.intake {
      case .treatment(let unit):
        guard let build = unit.build, unit.holding == nil else { continue }
        addSize(
          unit.name, build, largest: largestSize(of: taker, within: builder.flowBound), stated: unit.capacity,
          to: &builder
        ) { period, builder in
          builder.throughput(of: unit.name, in: period).map { [RowTerm($0, 1)] } ?? []
        }
      case .outlet(let outlet):
        guard let build = outlet.build, let index = takers.firstIndex(where: { $0.name == outlet.name }) else {
          continue
        }
        addSize(
          outlet.name, build, largest: largestSize(of: taker, within: builder.flowBound), stated: outlet.capacity,
          to: &builder
        ) { period, builder in
          incoming[index].compactMap { link in flowColumn(link, period, in: builder).map { RowTerm($0, 1) } }
        }
      case .use, .process: continue
      }
    }
    for taker in takers where taker.status == .existing {
      guard let expand = taker.expansion else { continue }
      addSize(taker.name, expand.build, largest: expand.most, stated: expand.most, beyond: expand.from, to: &builder) {
        period, builder in use(of: taker, period, in: builder)
      }
    }
    for haul in hauls {
      guard haul.allSatisfy({ links[$0].status == .candidate }), let build = pipeCost(of: links[haul[0]]) else {
        continue
      }
      let largest = largestHaul(haul.map { links[$0] }, within: builder.flowBound)
      let stated = links[haul[0]].fact?.capacity ?? .infinity
      if haul.count == 1, !park.isPartOfYear, build.sizes.isEmpty {
        // A pipe of one flow is as large as that flow: its column is the size.
        guard largest > 0, let column = flowColumn(haul[0], park.periods[0], in: builder) else { continue }
        let charge = charge(for: haulName(haul), build, on: column, largest: largest, stated: stated, in: builder)
        builder.count(column, as: "cost", charge.chord)
        builder.charge(charge)
        continue
      }
      addSize(haulName(haul), build, largest: largest, stated: stated, to: &builder) { period, builder in
        haul.compactMap { link in flowColumn(link, period, in: builder).map { RowTerm($0, 1) } }
      }
    }
  }

  /// The largest size of a candidate that takes: its capacity, and for an outlet no more than its links can bring.
  func largestSize(of taker: Taker, within flowBound: Double) -> Double {
    guard taker.isOutlet, let index = takers.firstIndex(where: { $0.name == taker.name }) else {
      return most(into: taker, within: flowBound)
    }
    return min(
      most(into: taker, within: flowBound), incoming[index].reduce(0) { $0 + most(on: links[$1], within: flowBound) })
  }

  /// The largest size of a haul: no more than its links, its taker and the haul itself carry together. Batches of one
  /// dryer share its capacity, so the largest of them is the most that it can give.
  func largestHaul(_ links: [MaterialLink], within flowBound: Double) -> Double {
    let together = links.reduce(0) { $0 + most(on: $1, within: flowBound) }
    let given = links.reduce(0) { max($0, most(from: givers[$1.giver], within: flowBound)) }
    let taken = links.first.map { most(into: takers[$0.taker], within: flowBound) } ?? 0
    return min(together, given, taken, links.first?.fact?.capacity ?? .infinity)
  }

  /// What building a link costs: its own figure, or the park's cost by length; nil where it costs nothing.
  func pipeCost(of link: MaterialLink) -> BuildCost? {
    if let own = link.fact?.build { return own }
    let carriage = section.carriage
    guard link.length > 0, carriage.fixedPerLength > 0 || carriage.perCapacityLength > 0 else { return nil }
    return BuildCost(
      fixed: carriage.fixedPerLength * link.length, perCapacity: carriage.perCapacityLength * link.length,
      life: carriage.life)
  }

  func flowColumn(_ link: Int, _ period: Period, in builder: ProgramBuilder) -> Int? {
    builder.columnIndex(of: .flow(resource: section.kind.id, link: link, period: period.id))
  }

  private func addSize(
    _ asset: String, _ build: BuildCost, largest: Double, stated: Double, beyond: Double = 0,
    to builder: inout ProgramBuilder, use: (Period, ProgramBuilder) -> [RowTerm]
  ) {
    guard largest > 0 else { return }
    if !build.sizes.isEmpty { return addSoldSizes(asset, build, beyond: beyond, to: &builder, use: use) }
    let column = builder.sizeColumn("\(section.kind.id):size:\(asset)", of: asset, largest: largest)
    for period in park.periods {
      let terms = use(period, builder)
      guard !terms.isEmpty else { continue }
      // With one period a size is its use, neither more nor less; with several it is the largest of them. What is added to
      // what stands is what goes beyond that.
      let isUse = !park.isPartOfYear && beyond == 0
      builder.row(label("built:" + asset, period), (isUse ? 0 : -.infinity)...beyond, terms + [RowTerm(column, -1)])
    }
    builder.chargeSize(
      charge(for: asset, build, on: column, largest: largest, stated: stated, in: builder),
      isShared: park.isPartOfYear || beyond > 0)
  }

  /// What a size costs; of a link that is found by its price, which no project pays for, there is no builder any more.
  func charge(
    for asset: String, _ build: BuildCost, on column: Int, largest: Double, stated: Double,
    in builder: ProgramBuilder? = nil
  ) -> FixedCharge {
    let (yearly, subsidy) =
      builder?.annuity(of: build, for: asset) ?? (build.annuityFactor(discountRate: park.discountRate), 0)
    return FixedCharge(
      asset: asset, column: column, build: build, largest: largest, stated: stated, annuity: yearly,
      unit: section.kind.flowUnit, subsidy: subsidy)
  }
}
