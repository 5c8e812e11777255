import ParkModel

/// Under the conventional target every plant gets from outside just what it cannot do without, and gives just what it
/// cannot use: the least heating and cooling of its own streams. No utility fills a header at a plant.
///
/// The least is computed here again, by the cascade of the plant's streams: at every shifted temperature T, hot heat above
/// T less cold heat above T may fall short by no more than what comes from outside. It is piecewise linear in T, so its
/// least value stands at an end of a stretch. Plants in which a unit takes heat as it works, or a converter stands, are left out.
func checkSiteTarget(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  guard heat.section.site == .conventional else { return }
  for flow in heat.flows where heat.utilities[flow.from] != nil && heat.headers[flow.to] != nil {
    ledger.require(
      flow.site == nil, at: flow.link,
      Message("audit-header-lift", en: "steam lifts a header inside a plant", zh: "蒸汽在企业内抬升了集管水温"))
  }
  for plant in Set(heat.section.streams.compactMap(\.plant)).sorted() {
    let own = heat.section.streams.filter { $0.plant == plant }
    guard own.allSatisfy({ if case .fixed = $0.duty { true } else { false } }) else { continue }
    let names = Set(own.map(\.name))
    let got = heat.flows.filter { names.contains($0.to) && !names.contains($0.from) }.reduce(0) { $0 + $1.arriving }
    let given = heat.flows.filter { names.contains($0.from) && !names.contains($0.to) }.total
    let least = leastHeating(of: own, plan, heat)
    let surplus = own.reduce(0) { $0 + ($1.role == .hot ? 1 : -1) * plan.duty(of: $1, in: heat.period) }
    let scale = own.reduce(0) { $0 + plan.duty(of: $1, in: heat.period) }
    ledger.equal("heat from outside", got, "its own target", least, "kW", at: plant, scale: scale)
    ledger.equal("heat to the outside", given, "its own target", least + surplus, "kW", at: plant, scale: scale)
  }
}

/// The least that streams need from outside where all of them may exchange, kW.
private func leastHeating(of streams: [HeatStream], _ plan: PlanFlows, _ heat: HeatFlows) -> Double {
  let stretches = streams.flatMap { stream in
    let shift = (stream.role == .hot ? -1 : 1) * heat.shift(of: stream.name)
    return stream.pieces.map { piece in
      (
        low: min(piece.from, piece.to) + shift, high: max(piece.from, piece.to) + shift,
        duty: (stream.role == .hot ? 1 : -1) * plan.duty(of: stream, in: heat.period) * piece.share
      )
    }
  }
  /// Net heat above a temperature; what passes at the temperature itself counts where `including`.
  func net(above level: Double, including: Bool) -> Double {
    stretches.reduce(0) { sum, stretch in
      if stretch.high - stretch.low <= HeatStretch.level {
        let isAbove = including ? stretch.low >= level - HeatStretch.level : stretch.low > level + HeatStretch.level
        return isAbove ? sum + stretch.duty : sum
      }
      let part = (stretch.high - max(level, stretch.low)) / (stretch.high - stretch.low)
      return sum + stretch.duty * min(1, max(0, part))
    }
  }
  let ends = stretches.flatMap { [$0.low, $0.high] }
  let lowest = ends.flatMap { [net(above: $0, including: true), net(above: $0, including: false)] }.min() ?? 0
  return max(0, -lowest)
}
