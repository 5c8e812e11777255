import ParkModel

/// Every flow runs where the park lets it: the laws of links, `accepts`, `only`, `forbid`, and in *before* and *tuned*
/// only along what exists.
func checkLinks(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let nodes = flows.nodes
  let listed = ListedLinks(connections: flows.section.connections) { nodes.plant(of: $0) }
  for flow in flows.flows where flow.amount > AuditLedger.negligible {
    guard let giver = flows.giver(of: flow), let receiver = flows.receiver(of: flow) else {
      ledger.require(
        false, at: flow.link,
        Message(
          "audit-link-ends", en: "no such giver and receiver of \(flow.resource)", zh: "没有这样的 \(flow.resource) 供方与接收方"))
      continue
    }
    let link = MaterialLink(flow: flow, giver: giver, receiver: receiver)
    ledger.require(
      link.isLawful, at: flow.link, Message("audit-link-unlawful", en: "a link that is never made", zh: "此类连接不允许存在"))
    if case .source(let source)? = flows.generator(of: flow), source.isHazardous {
      ledger.require(
        link.takesHazardous, at: flow.link,
        Message(
          "audit-link-hazardous", en: "\(flow.to) has no permission for hazardous waste", zh: "\(flow.to) 没有危险废物许可"))
    }
    ledger.require(
      link.isAccepted, at: flow.link,
      Message("audit-link-unaccepted", en: "\(flow.to) does not accept it", zh: "\(flow.to) 不接收此物"))
    ledger.require(
      link.isAllowedOut, at: flow.link,
      Message("audit-link-closed", en: "\(flow.from) may not go there", zh: "\(flow.from) 不得去往该处"))
    ledger.require(!listed.isForbidden(flow), at: flow.link, .forbidden)
    let isListed = link.isImplied(flows.section) || listed.isExisting(flow)
    if plan.usesExistingOnly {
      let exists = isListed && link.endsExist && flow.status == .existing
      ledger.require(exists, at: flow.link, .absentToday)
    } else {
      let isCandidate = listed.isCandidate(flow) && flow.status == .candidate
      ledger.require(isListed || isCandidate, at: flow.link, .notAdmitted)
    }
  }
  checkLinkCapacity(flows, listed, &ledger)
}

/// All batches and streams of one link together keep to its `capacity`, t/h.
private func checkLinkCapacity(_ flows: MaterialFlows, _ listed: ListedLinks, _ ledger: inout AuditLedger) {
  for fact in listed.connections.facts {
    guard let capacity = fact.capacity, !flows.sharesYear(fact.isOfYear) else { continue }
    let carried = flows.outOf(fact.from).filter { $0.to == fact.to }.total
    ledger.atMost("flow", carried, "capacity", capacity, flows.section.kind.flowUnit, at: fact.from + " -> " + fact.to)
  }
}
