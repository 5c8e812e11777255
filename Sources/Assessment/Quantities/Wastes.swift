import ParkModel

/// Which wastes an indicator speaks of.
typealias WasteScope = @Sendable (WasteKind?) -> Bool

/// The park's own solid wastes in a year: what is generated, what is used, what is disposed of, t/yr.
///
/// All three are counted as generated (wet): what a dryer has dried stands for the tonnes that entered it, by equal
/// dry matter, so that a rate cannot fall because water was driven off. Wastes of neighbours and what supplies bring
/// from outside are in none of the three; use by a neighbour is.
struct WasteTallies {
  private(set) var generated = Tally()
  private(set) var used = Tally()
  private(set) var disposed = Tally()
  /// What uses receive, as it arrives: the tonnes that take the place of virgin material.
  private(set) var delivered = Tally()
  /// What was drawn from store and used, and what was drawn and disposed of; both are in `used` and `disposed` too.
  private(set) var usedFromStock = Tally()
  private(set) var disposedFromStock = Tally()

  init(_ plan: PlanFlows, scope: @escaping WasteScope = { _ in true }) {
    for flows in plan.material("solids") { add(flows, plan, scope) }
  }

  private mutating func add(_ flows: MaterialFlows, _ plan: PlanFlows, _ scope: @escaping WasteScope) {
    let hours = flows.period.hours
    let converted = ConvertedShares(flows) { giver in
      guard case .source(let source) = giver else { return 0 }
      let isOwn = !(plan.park.plant(source.plant)?.isOutside ?? false)
      return isOwn && scope(plan.park.wasteKind(source.wasteKind)) ? 1 : 0
    }
    let isCounted: @Sendable (Giver) -> Bool = { giver in
      // What a unit makes of wastes did not arise anew: it is counted where it entered the unit.
      guard case .source(let source) = giver, !converted.isProduct(source) else { return false }
      return !(plan.park.plant(source.plant)?.isOutside ?? false) && scope(plan.park.wasteKind(source.wasteKind))
    }
    for source in flows.section.sources where isCounted(.source(source)) {
      generated.add(hours * plan.amount(of: source, in: flows.period), to: source.name)
    }
    for source in flows.section.sources where isCounted(.source(source)) && source.stock > 0 {
      addStock(of: source, flows, plan)
    }
    let shares = OriginShares(flows) { isCounted($0) ? 1 : 0 }
    let deliveries = OriginShares(flows) { giver in converted.leaf(giver) { isCounted($0) ? 1 : 0 } }
    for flow in flows.flows {
      guard let receiver = flows.receiver(of: flow) else { continue }
      if case .treatment(let unit) = receiver {
        guard case .convert = unit.action else { continue }
        let entering = hours * shares.share(of: flow) * flows.amountAsGenerated(flow)
        let share = converted.used[unit.name] ?? 0
        used.add(entering * share, to: flow.link)
        disposed.add(entering * (1 - share), to: flow.link)
        continue
      }
      let counted = hours * shares.share(of: flow)
      let asGenerated = counted * flows.amountAsGenerated(flow)
      if receiver.isUse {
        used.add(asGenerated, to: flow.link)
        delivered.add(hours * deliveries.share(of: flow) * flow.amount, to: flow.link)
      } else {
        disposed.add(asGenerated, to: flow.link)
      }
    }
  }
}

extension WasteTallies {
  /// What leaves beyond the year's own waste is old stock; of it, as much counts as used as the source's use admits.
  private mutating func addStock(of source: Source, _ flows: MaterialFlows, _ plan: PlanFlows) {
    let hours = flows.period.hours
    let drawn = hours * max(0, flows.outOf(source.name).total - plan.amount(of: source, in: flows.period))
    guard drawn > AuditLedger.negligible * hours else { return }
    let shares = OriginShares(flows) { giver in
      if case .source(let other) = giver { other.name == source.name ? 1 : 0 } else { 0 }
    }
    let used = flows.flows.reduce(0) { sum, flow in
      guard let receiver = flows.receiver(of: flow), receiver.isUse else { return sum }
      return sum + hours * shares.share(of: flow) * flows.amountAsGenerated(flow)
    }
    usedFromStock.add(min(drawn, used), to: source.name)
    disposedFromStock.add(drawn - min(drawn, used), to: source.name)
  }
}

extension MaterialFlows {
  /// The amount of a dried batch before drying, t/h: `amount x (1 - moisture) / (1 - moisture as generated)`.
  func amountAsGenerated(_ flow: Flow) -> Double {
    guard let batch = flow.batch, case .source(let source)? = nodes.givers[batch], source.quality.moisture < 1 else {
      return flow.amount
    }
    return flow.dryAmount / (1 - source.quality.moisture)
  }
}
