import ParkModel

extension Park {
  /// A heat line on offer: of two streams of which the park states facts, or between two sites, or a site and a header.
  func heatLineOffer(from: String, to: String) -> InvestmentOffers.Offer? {
    guard let heat else { return nil }
    if let fact = heat.connections.facts.first(where: { $0.from == from && $0.to == to }) {
      return InvestmentOffers.Offer(
        cost: fact.build ?? heat.line.build(length: length(of: fact, heat)) ?? BuildCost(),
        largest: fact.capacity ?? .infinity)
    }
    if projects.contains(where: { $0.assets.contains("\(from) -> \(to)") }), let hot = place(from), let cold = place(to)
    {
      return InvestmentOffers.Offer(
        cost: heat.line.build(length: heatLength(fromSite: hot, toSite: cold)) ?? BuildCost(), largest: .infinity)
    }
    let sites = Set(heat.streams.map(\.site) + heat.headers.map(\.name))
    guard sites.contains(from), sites.contains(to) else { return nil }
    return heat.line.build(length: heatLength(fromSite: from, toSite: to)).map {
      InvestmentOffers.Offer(cost: $0, largest: .infinity)
    }
  }

  private func site(_ name: String) -> String? { heat?.streams.first { $0.name == name }?.site }

  /// Where a stream or a header stands.
  private func place(_ name: String) -> String? {
    site(name) ?? heat?.headers.first { $0.name == name }?.name
  }

  private func length(of fact: LinkFact, _ heat: HeatSection) -> Double {
    if let stated = fact.length { return stated }
    guard let from = site(fact.from), let to = site(fact.to) else { return 0 }
    return heatLength(fromSite: from, toSite: to)
  }
}

/// A new heat line carries no more than was built, all its exchanges together, and from a new header no more is drawn.
func checkNewHeatNet(_ heat: HeatFlows, _ offers: InvestmentOffers, _ plan: PlanFlows, _ ledger: inout AuditLedger) {
  func check(_ asset: String, _ used: Double) {
    guard let cost = offers.offer(for: asset)?.cost, cost.fixed > 0 || cost.perCapacity > 0 else { return }
    ledger.atMost("heat", used, "built for", plan.investment(in: asset)?.size ?? 0, "kW", at: asset)
  }
  // Links that the park knows by themselves.
  let facts = Set(heat.section.connections.facts.map { "\($0.from) -> \($0.to)" })
    .union(plan.park.projects.flatMap(\.assets))
  var carried: [String: Double] = [:]
  for flow in heat.flows where flow.status == .candidate && flow.amount > AuditLedger.negligible {
    if facts.contains(flow.link) {
      carried[flow.link, default: 0] += flow.amount
    } else if let (from, to) = heat.ends(of: flow), from != to, flow.site != nil || heat.areStreams(flow) {
      carried["\(from) -> \(to)", default: 0] += flow.amount
    }
  }
  for (line, amount) in carried.sorted(by: { $0.key < $1.key }) { check(line, amount) }
  for header in heat.section.headers where header.status == .candidate {
    check(header.name, heat.outOf(header.name).total)
  }
}

extension HeatFlows {
  fileprivate func areStreams(_ flow: Flow) -> Bool { streams[flow.from] != nil && streams[flow.to] != nil }
}
