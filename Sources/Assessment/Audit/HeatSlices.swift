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

/// Between any two neighbouring ends of slices, a stream exchanges at most CP x dT.
private func checkProfile(of stream: HeatStream, _ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  guard stream.from != stream.to else { return }
  let isHot = stream.role == .hot
  let slices = (isHot ? heat.outOf(stream.name) : heat.into(stream.name)).flatMap(\.slices)
  let duty = plan.duty(of: stream, in: heat.period)
  let capacity = duty / abs(stream.from - stream.to)
  let pieces = slices.filter { $0.duty > AuditLedger.negligible }.map { slice in
    isHot
      ? (low: slice.hotTo, high: slice.hotFrom, duty: slice.duty)
      : (low: slice.coldFrom, high: slice.coldTo, duty: slice.duty)
  }
  for piece in pieces {
    ledger.require(piece.high > piece.low, at: stream.name, "a slice without a temperature range")
  }
  let ends = Set(pieces.flatMap { [$0.low, $0.high] }).sorted()
  for (low, high) in zip(ends, ends.dropFirst()) {
    let heatBetween = pieces.reduce(0.0) { sum, piece in
      let overlap = min(high, piece.high) - max(low, piece.low)
      return overlap > 0 ? sum + piece.duty * overlap / (piece.high - piece.low) : sum
    }
    let range = "exchanged between \(figure(low)) and \(figure(high)) degC"
    ledger.atMost(range, heatBetween, "CP x dT", capacity * (high - low), "kW", at: stream.name, scale: duty)
  }
}

extension HeatFlows {
  /// The temperatures of a stream or utility, degC.
  func range(of node: String) -> ClosedRange<Double>? {
    let ends = streams[node].map { ($0.from, $0.to) } ?? utilities[node].map { ($0.from, $0.to) }
    return ends.map { min($0.0, $0.1)...max($0.0, $0.1) }
  }
}
