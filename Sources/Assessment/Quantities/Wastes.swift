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

  init(_ plan: PlanFlows, scope: @escaping WasteScope = { _ in true }) {
    for flows in plan.material("solids") { add(flows, plan, scope) }
  }

  private mutating func add(_ flows: MaterialFlows, _ plan: PlanFlows, _ scope: @escaping WasteScope) {
    let hours = flows.period.hours
    let isCounted: @Sendable (Giver) -> Bool = { giver in
      guard case .source(let source) = giver else { return false }
      return !(plan.park.plant(source.plant)?.isOutside ?? false) && scope(plan.park.wasteKind(source.wasteKind))
    }
    for source in flows.section.sources where isCounted(.source(source)) {
      generated.add(hours * plan.amount(of: source, in: flows.period), to: source.name)
    }
    let shares = OriginShares(flows) { isCounted($0) ? 1 : 0 }
    for flow in flows.flows {
      guard let receiver = flows.receiver(of: flow), !receiver.isTreatment else { continue }
      let counted = hours * shares.share(of: flow)
      let asGenerated = counted * flows.amountAsGenerated(flow)
      if receiver.isUse {
        used.add(asGenerated, to: flow.link)
        delivered.add(counted * flow.amount, to: flow.link)
      } else {
        disposed.add(asGenerated, to: flow.link)
      }
    }
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
