import ParkModel

/// Lines between plants lose what the park says: `lost = amount (1 - (1 - loss)^km)`, kW, and nothing is lost elsewhere.
///
/// Lengths are the park's: a fact of the pair, else the distance between the two sites, or a site and a header.
func checkHeatLoss(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for flow in heat.flows where flow.amount > AuditLedger.negligible {
    let length = heat.park.heatLength(of: flow, in: heat)
    let lost = flow.amount * (1 - heat.section.line.arriving(over: length))
    ledger.equal("lost", flow.lost, "by length", lost, "kW", at: flow.link, scale: flow.amount)
  }
}

extension Park {
  /// The length of the line that a flow of heat takes, km.
  func heatLength(of flow: Flow, in heat: HeatFlows) -> Double {
    let fact = heat.section.connections.facts.first { $0.from == flow.from && $0.to == flow.to }
    if let stated = fact?.length { return stated }
    guard let (from, to) = heat.ends(of: flow) else { return 0 }
    return heatLength(fromSite: from, toSite: to)
  }
}

extension HeatFlows {
  /// The sites between which a flow runs; nil where a utility is at one end, for utilities are everywhere.
  func ends(of flow: Flow) -> (from: String, to: String)? {
    func place(_ node: String) -> String? { streams[node]?.site ?? (headers[node] != nil ? node : nil) }
    guard let from = place(flow.from), let to = place(flow.to) else { return nil }
    return (from, to)
  }
}
