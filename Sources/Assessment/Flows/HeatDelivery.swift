import ParkModel

/// Heat that passes from stream to stream, directly or through a header.
///
/// A header mixes what it is filled with: of what it gives, the share that streams filled counts as recovered, the rest
/// as bought.
extension HeatFlows {
  /// One delivery to a stream.
  struct Delivery {
    let flow: Flow
    /// What arrives of other streams' heat, kW.
    let recovered: Double
    /// What arrives of utilities' heat, kW.
    let bought: Double
  }

  /// What every cold stream gets, flow by flow.
  var deliveries: [Delivery] {
    flows.filter { streams[$0.to] != nil }.map { flow in
      let share = recoveredShare(of: flow.from)
      return Delivery(flow: flow, recovered: flow.arriving * share, bought: flow.arriving * (1 - share))
    }
  }

  /// The part of what a giver gives that is heat of streams.
  private func recoveredShare(of giver: String) -> Double {
    if streams[giver] != nil { return 1 }
    guard headers[giver] != nil else { return 0 }
    let filled = into(giver)
    let total = filled.reduce(0) { $0 + $1.arriving }
    return total > 0 ? filled.filter { streams[$0.from] != nil }.reduce(0) { $0 + $1.arriving } / total : 0
  }

  /// The part of the heat given on a flow that reaches a stream in the end.
  func yield(of flow: Flow) -> Double {
    guard flow.amount > 0 else { return 0 }
    let arrives = flow.arriving / flow.amount
    guard headers[flow.to] != nil else { return streams[flow.to] != nil ? arrives : 0 }
    let filled = into(flow.to).reduce(0) { $0 + $1.arriving }
    let reached = outOf(flow.to).filter { streams[$0.to] != nil }.reduce(0) { $0 + $1.arriving }
    return filled > 0 ? arrives * reached / filled : 0
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
