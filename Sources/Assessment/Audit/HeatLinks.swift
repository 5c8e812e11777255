import ParkModel

/// Heat goes from a hot stream or utility to a cold one, along exchangers that the park has or may build.
///
/// A utility or header may serve any stream that is not forbidden to it by name; two utilities never meet, nor do two
/// headers, nor may two streams that the park forbids to each other.
func checkHeatLinks(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  let listed = ListedLinks(connections: heat.section.connections) { heat.streams[$0]?.plant }
  for flow in heat.flows where flow.amount > AuditLedger.negligible {
    let isBetweenStreams = heat.streams[flow.from] != nil && heat.streams[flow.to] != nil
    let touchesStream = heat.streams[flow.from] != nil || heat.streams[flow.to] != nil
    let fillsHeader = heat.utilities[flow.from] != nil && heat.headers[flow.to] != nil
    ledger.require(
      heat.role(of: flow.from, is: .hot) && heat.role(of: flow.to, is: .cold) && (touchesStream || fillsHeader),
      at: flow.link, Message("audit-heat-sides", en: "no hot side giving heat to a cold side", zh: "不是由热侧向冷侧供热"))
    let named = [flow.from, flow.to].filter { heat.streams[$0] == nil }
    let isForbidden =
      named.isEmpty ? listed.isForbidden(flow) : named.contains { listed.isForbidden(flow, byName: $0) }
    ledger.require(!isForbidden, at: flow.link, .forbidden)
    let isListed = !isBetweenStreams || listed.isExisting(flow)
    if plan.usesExistingOnly {
      let othersExist = named.allSatisfy {
        heat.utilities[$0]?.status != .candidate && heat.headers[$0]?.status != .candidate
      }
      ledger.require(isListed && flow.status == .existing, at: flow.link, .absentToday)
      ledger.require(
        othersExist, at: flow.link,
        Message("audit-heat-absent-end", en: "runs on something that does not exist today", zh: "依托了目前不存在的设施"))
    } else {
      let isCandidate = listed.isCandidate(flow) && flow.status == .candidate
      ledger.require(isListed || isCandidate, at: flow.link, .notAdmitted)
      let isNew = named.contains { heat.utilities[$0]?.status == .candidate || heat.headers[$0]?.status == .candidate }
      ledger.require(
        !isNew || flow.status == .candidate, at: flow.link,
        Message("audit-heat-not-standing", en: "said to stand, on something that is built", zh: "称为现有，而其依托的设施属于新建"))
    }
  }
  for fact in listed.connections.facts {
    let carried = heat.outOf(fact.from).filter { $0.to == fact.to }.total
    let link = Flow(resource: "heat", from: fact.from, to: fact.to, amount: 0, period: heat.period.id)
    let standsToday = listed.isExisting(link) && !listed.isForbidden(link)
    if let least = fact.least, standsToday || !plan.usesExistingOnly {
      ledger.atLeast("heat", carried, "required", least, "kW", at: link.link)
    }
    guard let capacity = fact.capacity else { continue }
    ledger.atMost("heat", carried, "capacity", capacity, "kW", at: fact.from + " -> " + fact.to)
  }
}

extension HeatFlows {
  func role(of node: String, is role: HeatRole) -> Bool {
    let own = streams[node]?.role ?? utilities[node]?.role ?? (headers[node] != nil ? .both : nil)
    return own == role || own == .both
  }
}
