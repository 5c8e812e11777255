import ParkModel

/// Water is as warm as its giver says, and the mixture that enters a taker as warm as that asks:
/// `sum((f - y) T + y E) / sum(f)` within what is asked, degC.
///
/// f is a flow at temperature T and y the part of it that is tempered on its way in: heated to the lower end E of what is
/// asked, or cooled to the upper one. That the heat of y is exchanged, and between which temperatures, is checked with the
/// streams of heat.
func checkTemperatures(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  guard flows.section.kind.heatCapacity != nil else { return }
  let given = flows.section.givenTemperatures
  let demands = flows.section.temperatureDemands
  let asking = Set(demands.map(\.taker))
  let isSaid = flows.flows.contains { $0.temperature != nil || $0.tempered != 0 }
  guard isSaid || !given.isEmpty || !demands.isEmpty else { return }
  for flow in flows.flows where flow.amount > AuditLedger.negligible {
    if let stated = flows.section.givenTemperature(from: flow.from, batch: flow.batch) {
      ledger.equal(
        "temperature", flow.temperature ?? .nan, "given at", stated, "degC", at: flow.link, scale: temperatureScale)
    } else {
      ledger.require(
        flow.temperature == nil, at: flow.link,
        Message("audit-temperature-invented", en: "says a temperature that its giver does not", zh: "给出了供方未给出的温度"))
    }
    ledger.atMost("tempered", flow.tempered, "the flow is", flow.amount, "t/h", at: flow.link)
    guard !asking.contains(flow.to) else { continue }
    ledger.atMost("tempered", flow.tempered, "its taker asks", 0, "t/h", at: flow.link)
  }
  for demand in demands { checkMixture(entering: demand, flows.into(demand.taker), &ledger) }
}

/// The mean temperature of what enters, and that only what is outside of what is asked is tempered.
private func checkMixture(entering demand: TemperatureDemand, _ inflows: [Flow], _ ledger: inout AuditLedger) {
  let amount = inflows.total
  guard amount > AuditLedger.negligible else { return }
  var sum = 0.0
  for flow in inflows where flow.amount > 0 {
    guard let temperature = flow.temperature else {
      ledger.require(
        false, at: flow.link, Message("audit-temperature-unsaid", en: "does not say its temperature", zh: "未给出温度"))
      return
    }
    let end = demand.end(for: temperature)
    if end == nil { ledger.atMost("tempered", flow.tempered, "it is as asked", 0, "t/h", at: flow.link) }
    sum += (flow.amount - flow.tempered) * temperature + flow.tempered * (end ?? temperature)
  }
  // Trickles are judged by the heat that they carry.
  let scale = temperatureScale * max(1, AuditLedger.smallest / amount)
  let (mean, taker) = (sum / amount, demand.taker)
  ledger.atMost("temperature", mean, "asked", demand.asked.upper, "degC", at: taker, scale: scale)
  guard demand.asked.lower > -.infinity else { return }
  ledger.atLeast("temperature", mean, "asked", demand.asked.lower, "degC", at: taker, scale: scale)
}

/// K, with which differences of temperature are compared.
private let temperatureScale = 100.0

extension TemperatureDemand {
  /// The end of what is asked to which water of a temperature is tempered, degC; nil where it is within.
  func end(for temperature: Double) -> Double? {
    isTooCold(temperature) ? asked.lower : isTooWarm(temperature) ? asked.upper : nil
  }
}

extension MaterialFlows {
  /// The water of one entering stream that is tempered, as heat between two temperatures: `c y |E - T|`, kW.
  func stretches(of stream: HeatStream, entering taker: String) -> [HeatStretch] {
    guard let capacity = section.kind.heatCapacity,
      let demand = section.temperatureDemands.first(where: { $0.taker == taker })
    else { return [] }
    return into(taker).compactMap { flow in
      guard flow.tempered > 0, let temperature = flow.temperature,
        stream.role == .cold ? demand.isTooCold(temperature) : demand.isTooWarm(temperature),
        let end = demand.end(for: temperature)
      else { return nil }
      return HeatStretch(
        low: min(temperature, end), high: max(temperature, end),
        duty: capacity * flow.tempered * abs(end - temperature))
    }
  }
}
