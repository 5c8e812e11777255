import ParkModel

/// Every flow runs where the park lets it: the laws of links, `accepts`, `only`, `forbid`, and in *before* and *tuned*
/// only along what exists.
func checkLinks(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let nodes = flows.nodes
  let listed = ListedLinks(connections: flows.section.connections) { nodes.plant(of: $0) }
  for flow in flows.flows where flow.amount > AuditLedger.negligible {
    guard let giver = flows.giver(of: flow), let receiver = flows.receiver(of: flow) else {
      ledger.require(false, at: flow.link, "no such giver and receiver of \(flow.resource)")
      continue
    }
    let link = MaterialLink(flow: flow, giver: giver, receiver: receiver)
    ledger.require(link.isLawful, at: flow.link, "a link that is never made")
    if case .source(let source)? = flows.generator(of: flow), source.isHazardous {
      ledger.require(
        link.takesHazardous, at: flow.link, "\(flow.to) has no permission for hazardous waste")
    }
    ledger.require(link.isAccepted, at: flow.link, "\(flow.to) does not accept it")
    ledger.require(link.isAllowedOut, at: flow.link, "\(flow.from) may not go there")
    ledger.require(!listed.isForbidden(flow), at: flow.link, "forbidden by the park")
    let isListed = link.isImplied(flows.section) || listed.isExisting(flow)
    if plan.usesExistingOnly {
      let exists = isListed && link.endsExist && flow.status == .existing
      ledger.require(exists, at: flow.link, "does not exist today")
    } else {
      let isCandidate = listed.isCandidate(flow) && flow.status == .candidate
      ledger.require(isListed || isCandidate, at: flow.link, "neither existing nor a candidate")
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
