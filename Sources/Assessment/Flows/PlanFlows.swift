import ParkModel

/// A park and a plan arranged by section and period, so that every sum is taken from flows and statements alone.
struct PlanFlows: Sendable {
  let park: Park
  let plan: OperatingPlan
  /// Section by section, each period by period.
  let materials: [MaterialFlows]
  let heat: [HeatFlows]
  private let investments: [String: Investment]
  private let throughputs: [String: [String: Double]]

  init(_ park: Park, _ plan: OperatingPlan) {
    self.park = park
    self.plan = plan
    let seasons = park.periods.map { (period: $0, park: park.during($0)) }
    materials = park.materials.indices.flatMap { index in
      seasons.map { season in
        let section = season.park.materials[index]
        return MaterialFlows(
          section, nodes: MaterialNodes(section), period: season.period, park: season.park, plan: plan)
      }
    }
    heat = HeatFlows.sharing(
      seasons.compactMap { season in
        season.park.heat.map { HeatFlows($0, period: season.period, park: season.park, plan: plan) }
      })
    investments = Dictionary(plan.investments.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    throughputs = materials.reduce(into: [:]) { sums, flows in
      for unit in flows.section.treatments {
        sums[flows.period.id, default: [:]][unit.name] = flows.into(unit.name).total
      }
    }
  }

  func material(_ kind: String) -> [MaterialFlows] { materials.filter { $0.section.kind.id == kind } }
  func investment(in asset: String) -> Investment? { investments[asset] }
  /// True where the plan builds nothing: *before* and *tuned*.
  var usesExistingOnly: Bool { plan.state != .after }

  /// What enters a unit, t/h, summed from flows.
  func throughput(of unit: String, in period: Period) -> Double { throughputs[period.id]?[unit] ?? 0 }

  /// What a source gives, t/h: its stated amount, its share of the throughput it is a by-product of, or what leaves it
  /// where the plan decides; whether that is within its range is checked by itself.
  func amount(of source: Source, in period: Period) -> Double {
    switch source.amount {
    case .fixed(let amount): amount
    case .between: materials.first { $0.owns(source) && $0.period == period }?.outOf(source.name).total ?? 0
    case .perThroughput(let unit, let tonnesPerTonne): tonnesPerTonne * throughput(of: unit, in: period)
    }
  }

  /// What a side of a converter or an optional use exchanges, kW; whether it may is checked by itself.
  private func exchanged(_ stream: HeatStream, in period: Period) -> Double {
    guard let flows = heat.first(where: { $0.period.id == period.id }) else { return 0 }
    return stream.role == .hot
      ? flows.outOf(stream.name).total : flows.into(stream.name).reduce(0) { $0 + $1.arriving }
  }

  /// What a heat stream gives or takes, kW.
  func duty(of stream: HeatStream, in period: Period) -> Double {
    switch stream.duty {
    case .fixed(let duty): duty
    case .perThroughput(let unit, let kilowattHours): kilowattHours * throughput(of: unit, in: period)
    case .perOutput, .chosen: exchanged(stream, in: period)
    case .entering: stretches(of: stream, in: period).reduce(0) { $0 + $1.duty }
    }
  }

  /// What a heat stream gives or takes, stretch by stretch, kW; of water that enters a taker, flow by flow.
  func stretches(of stream: HeatStream, in period: Period) -> [HeatStretch] {
    if case .entering(let taker, _) = stream.duty {
      return materials.filter { $0.period.id == period.id }.flatMap { $0.stretches(of: stream, entering: taker) }
    }
    let duty = duty(of: stream, in: period)
    return stream.pieces.map { piece in
      HeatStretch(low: min(piece.from, piece.to), high: max(piece.from, piece.to), duty: duty * piece.share)
    }
  }
}
