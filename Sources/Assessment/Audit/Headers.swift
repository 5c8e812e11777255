import ParkModel

/// What a header gives is what it was filled with, less its loss, and at most its capacity; at every site its water goes
/// all the way between return and supply.
///
/// `sum drawn = (1 - loss) sum filled`, kW, filled as it arrives. At a site, what is exchanged between two temperatures is at
/// most `duty / (supply - return)` times their difference on either side; as all of it adds up to the duty, it is just
/// that. A stream fills or draws where it flows.
func checkHeaders(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for flow in heat.flows where flow.amount > AuditLedger.negligible {
    let isOfHeader = heat.headers[flow.from] != nil || heat.headers[flow.to] != nil
    let stream = heat.streams[flow.from] ?? heat.streams[flow.to]
    let isAtHome = isOfHeader ? stream == nil || flow.site == stream?.site : flow.site == nil
    ledger.require(
      isAtHome, at: flow.link,
      Message(
        "audit-heat-site", en: "exchanged at \(flow.site ?? "no site"), where the stream does not flow",
        zh: "在 \(flow.site ?? "未知地点") 换热，而物流不经过此处"))
  }
  for header in heat.section.headers {
    let filled = heat.into(header.name)
    let drawn = heat.outOf(header.name)
    let arriving = filled.reduce(0) { $0 + $1.arriving }
    if header.holding == 0 || plan.park.periods.count == 1 {
      ledger.equal(
        "drawn", drawn.total, "filled less its loss", (1 - header.loss) * arriving, "kW", at: header.name,
        scale: max(drawn.total, arriving))
    }
    ledger.atMost("drawn", drawn.total, "capacity", header.capacity, "kW", at: header.name)
    guard header.supply > header.back else { continue }
    for (flows, isFilling) in [(filled, true), (drawn, false)] {
      let bySite = Dictionary(grouping: flows) { $0.site ?? "" }
      for (site, flows) in bySite.sorted(by: { $0.key < $1.key }) {
        checkWater(of: header, flows, isFilling: isFilling, at: site, &ledger)
      }
    }
  }
}

/// The water of one header at one site.
private func checkWater(
  of header: HeatHeader, _ flows: [Flow], isFilling: Bool, at site: String, _ ledger: inout AuditLedger
) {
  let slices = isFilling ? flows.flatMap(\.arrivingSlices) : flows.flatMap(\.slices)
  let passing = slices.filter { $0.duty > AuditLedger.negligible }.map { slice in
    isFilling
      ? HeatStretch(low: slice.coldFrom, high: slice.coldTo, duty: slice.duty)
      : HeatStretch(low: slice.hotTo, high: slice.hotFrom, duty: slice.duty)
  }
  let duty = slices.reduce(0) { $0 + $1.duty }
  let own = HeatStretch(low: header.back, high: header.supply, duty: duty)
  checkWithin(passing, [own], of: site.isEmpty ? header.name : "\(header.name)@\(site)", scale: duty, &ledger)
}
