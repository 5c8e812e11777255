import ParkModel

/// Heat that passes from stream to stream, directly or through a header.
///
/// A header mixes what it is filled with: of what it gives, the share that streams filled counts as recovered, the rest
/// as bought. A converter does so too: of what it gives, the share that it took from streams counts as recovered, once,
/// where a stream gets it; what it takes is no delivery.
extension HeatFlows {
  /// One delivery to a stream.
  struct Delivery {
    let flow: Flow
    /// What arrives of other streams' heat, kW.
    let recovered: Double
    /// What arrives of utilities' heat, kW.
    let bought: Double
    /// What of it burners of the park make, whose gas counts as gas, kW.
    let fuelled: Double
  }

  /// What every cold stream gets, flow by flow.
  var deliveries: [Delivery] {
    flows.filter { isNeed($0.to) }.map { flow in
      let share = share(of: flow.from, counting: isNeed)
      let fuelled = self.share(of: flow.from) { utilities[$0]?.fuel != nil }
      return Delivery(
        flow: flow, recovered: flow.arriving * share, bought: flow.arriving * (1 - share),
        fuelled: flow.arriving * fuelled)
    }
  }

  /// Whether a node is a stream that the park needs to heat or cool, and no side of a converter.
  func isNeed(_ node: String) -> Bool { streams[node].map { $0.converter == nil } ?? false }

  /// The part of what a giver gives that is heat of the streams and utilities that count. Where headers and converters feed each other in a ring, what
  /// has come round `depth` times counts as none.
  private func share(of giver: String, depth: Int = 4, counting: (String) -> Bool) -> Double {
    guard depth > 0 else { return 0 }
    if isNeed(giver) || utilities[giver] != nil { return counting(giver) ? 1 : 0 }
    var takers = [giver]
    var electricity = 0.0
    if let converter = section.converters.first(where: { $0.sinkName == giver }) {
      takers = [converter.sourceName, converter.driveName]
      electricity = max(0, ConverterRun(converter, self).electricity)
    } else if headers[giver] == nil {
      return 0
    }
    let got = takers.flatMap(into)
    let total = got.reduce(electricity) { $0 + $1.arriving }
    return total > 0
      ? got.reduce(0) { $0 + $1.arriving * share(of: $1.from, depth: depth - 1, counting: counting) } / total : 0
  }

  /// The part of the heat given on a flow that reaches a stream in the end, or becomes electricity or cooling.
  ///
  /// What a heat pump takes reaches as far as what it gives; an engine uses what it makes electricity of; all heat that
  /// drives a chiller is used.
  func yield(of flow: Flow, depth: Int = 4) -> Double {
    guard flow.amount > 0, depth > 0 else { return 0 }
    let arrives = flow.arriving / flow.amount
    if isNeed(flow.to) { return arrives }
    if headers[flow.to] != nil {
      let filled = into(flow.to).reduce(0) { $0 + $1.arriving }
      return filled > 0 ? arrives * reached(from: flow.to, depth) / filled : 0
    }
    guard let name = streams[flow.to]?.converter, let converter = section.converters.first(where: { $0.name == name })
    else { return 0 }
    if flow.to == converter.driveName { return arrives }
    let run = ConverterRun(converter, self)
    let further = run.given > 0 ? min(1, reached(from: converter.sinkName, depth) / run.given) : 0
    guard converter.kind == .engine, run.taken > 0 else { return arrives * further }
    return arrives * (run.output + run.given * further) / run.taken
  }

  /// What of the heat that a header or converter gives reaches a stream in the end, kW.
  private func reached(from giver: String, _ depth: Int) -> Double {
    outOf(giver).reduce(0) { $0 + $1.amount * yield(of: $1, depth: depth - 1) }
  }

  /// True where giver and taker are streams of one plant; what passes through a header is between plants.
  func isInsidePlant(_ flow: Flow) -> Bool {
    guard let plant = streams[flow.from]?.plant else { return false }
    return streams[flow.to]?.plant == plant
  }
}

extension Flow {
  /// What the taker gets: kW for heat.
  var arriving: Double { amount - lost }
}
