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
      let share = shares.recovered(flow.from, in: self)
      return Delivery(
        flow: flow, recovered: flow.arriving * share, bought: flow.arriving * (1 - share),
        fuelled: flow.arriving * shares.fuelled(flow.from, in: self))
    }
  }

  /// Whether a node is a stream that the park needs to heat or cool, and no side of a converter.
  func isNeed(_ node: String) -> Bool { streams[node].map { $0.converter == nil } ?? false }

  /// The part of the heat given on a flow that reaches a stream in the end, or becomes electricity or cooling.
  ///
  /// What a heat pump takes reaches as far as what it gives; an engine uses what it makes electricity of; all heat that
  /// drives a chiller is used.
  func yield(of flow: Flow) -> Double {
    flow.amount > 0 ? flow.arriving / flow.amount * shares.used(flow.to, in: self) : 0
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
