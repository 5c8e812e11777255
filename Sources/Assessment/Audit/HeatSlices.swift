import ParkModel

/// Heat runs downhill everywhere: each slice lies within both sides' temperatures and keeps the approach at both its
/// ends, and no stream gives or takes more between two temperatures than `CP x dT`.
///
/// Approach a = shift of the hot side + shift of the cold side, K: `hotTo - coldFrom >= a` and `hotFrom - coldTo >= a`.
/// A slice's heat is spread evenly over its range. A utility may be split into branches at will and is not held to a CP.
func checkHeatSlices(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for flow in heat.flows where flow.amount > AuditLedger.negligible {
    let sum = flow.slices.reduce(0) { $0 + $1.duty }
    ledger.equal("slices", sum, "flow", flow.amount, "kW", at: flow.link)
    let approach = heat.shift(of: flow.from) + heat.shift(of: flow.to)
    for slice in flow.slices where slice.duty > AuditLedger.negligible {
      checkApproach(slice, approach, at: flow.link, &ledger)
      checkRange(slice.hotTo, slice.hotFrom, of: flow.from, heat, at: flow.link, &ledger)
      checkRange(slice.coldFrom, slice.coldTo, of: flow.to, heat, at: flow.link, &ledger)
    }
  }
  for stream in heat.section.streams { checkProfile(of: stream, plan, heat, &ledger) }
}

private func checkApproach(_ slice: HeatSlice, _ approach: Double, at link: String, _ ledger: inout AuditLedger) {
  let cold = slice.hotTo - slice.coldFrom
  let hot = slice.hotFrom - slice.coldTo
  ledger.atLeast("difference at the cold end", cold, "approach", approach, "K", at: link, scale: 100)
  ledger.atLeast("difference at the hot end", hot, "approach", approach, "K", at: link, scale: 100)
}

/// A slice runs the right way and stays between the temperatures of its stream or utility.
private func checkRange(
  _ low: Double, _ high: Double, of node: String, _ heat: HeatFlows, at link: String, _ ledger: inout AuditLedger
) {
  guard let ends = heat.range(of: node) else { return }
  ledger.atLeast("upper end", high, "its lower end", low, "degC", at: link, scale: 100)
  ledger.atLeast("\(node)", low, "range", ends.lowerBound, "degC", at: link, scale: 100)
  ledger.atMost("\(node)", high, "range", ends.upperBound, "degC", at: link, scale: 100)
}

/// Between any two neighbouring ends of slices or stretches, a stream exchanges at most CP x dT; at a temperature where
/// it condenses or boils, at most what it has there.
private func checkProfile(of stream: HeatStream, _ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  let isHot = stream.role == .hot
  let slices = isHot ? heat.outOf(stream.name).flatMap(\.slices) : heat.into(stream.name).flatMap(\.arrivingSlices)
  let duty = plan.duty(of: stream, in: heat.period)
  let given = slices.filter { $0.duty > AuditLedger.negligible }.map { slice in
    isHot
      ? HeatStretch(low: slice.hotTo, high: slice.hotFrom, duty: slice.duty)
      : HeatStretch(low: slice.coldFrom, high: slice.coldTo, duty: slice.duty)
  }
  let own = plan.stretches(of: stream, in: heat.period)
  for slice in given where slice.high - slice.low <= HeatStretch.level {
    let isLevel = own.contains { $0.heat(between: slice.low, and: slice.low) > 0 }
    ledger.require(
      isLevel, at: stream.name,
      Message("audit-slice-level", en: "a slice without a temperature range", zh: "有一段换热没有温度区间"))
  }
  checkWithin(given, own, of: stream.name, scale: duty, &ledger)
}

/// Heat exchanged between two temperatures, degC, evenly; kW.
struct HeatStretch {
  let low: Double
  let high: Double
  let duty: Double

  /// What of it lies between two temperatures that are not apart from its own ends; at a level, where both are it.
  func heat(between lower: Double, and upper: Double) -> Double {
    guard high - low > Self.level else {
      return upper - lower <= Self.level && abs(lower - low) <= Self.level ? duty : 0
    }
    let overlap = min(upper, high) - max(lower, low)
    return overlap > 0 ? duty * overlap / (high - low) : 0
  }

  /// Temperatures closer than this are one, K.
  static let level = 1e-7
}

/// What is exchanged lies, range by range, within what there is.
func checkWithin(
  _ given: [HeatStretch], _ own: [HeatStretch], of subject: String, scale: Double, _ ledger: inout AuditLedger
) {
  var ends: [Double] = []
  for end in (given + own).flatMap({ [$0.low, $0.high] }).sorted()
  where end - (ends.last ?? -.infinity) > HeatStretch.level {
    ends.append(end)
  }
  let ranges = ends.map { ($0, $0) } + Array(zip(ends, ends.dropFirst()))
  for (low, high) in ranges {
    let exchanged = given.reduce(0) { $0 + $1.heat(between: low, and: high) }
    guard exchanged > 0 else { continue }
    let there = own.reduce(0) { $0 + $1.heat(between: low, and: high) }
    let range = "exchanged between \(figure(low)) and \(figure(high)) degC"
    ledger.atMost(range, exchanged, "CP x dT", there, "kW", at: subject, scale: scale)
  }
}

extension HeatFlows {
  /// The temperatures of a stream or utility, degC.
  func range(of node: String) -> ClosedRange<Double>? {
    let ends =
      streams[node].map { ($0.from, $0.to) } ?? utilities[node].map { ($0.from, $0.to) }
      ?? headers[node].map { ($0.back, $0.supply) }
    return ends.map { min($0.0, $0.1)...max($0.0, $0.1) }
  }
}

extension Flow {
  /// The slices as the taker sees them: of each what arrives.
  var arrivingSlices: [HeatSlice] {
    guard amount > 0, lost != 0 else { return slices }
    return slices.map { slice in
      var copy = slice
      copy.duty *= arriving / amount
      return copy
    }
  }
}
