import ParkModel

/// How figures of the park become figures of the solids model.
extension SolidsData {
  /// t/yr of t/h in the period.
  func yearly(_ flow: Double) -> Double { flow * request.period.hours }

  /// g/t in a t/t; 1 for what is no mass and stays in its own unit.
  func scale(_ property: String) -> Double {
    network.section.properties.first { $0.id == property }?.isMass == false ? 1 : 1e6
  }

  /// The kind under which shares count a material: of a waste its own, of a supply its name.
  func kind(_ material: Giver) -> String { material.wasteKind ?? material.name }

  func shares(of end: Taker) -> [String: Bounds] {
    if case .use(let sink) = end.intake { sink.share } else { [:] }
  }

  /// t/yr, dry where the end counts dry.
  func demand(of end: Taker) -> Bounds {
    switch end.intake {
    case .use(let sink): Bounds(lower: yearly(sink.demand.lower), upper: yearly(sink.demand.upper))
    case .outlet(let outlet): Bounds(upper: yearly(outlet.capacity))
    case .process, .treatment: .unlimited
    }
  }

  /// A limit of water in the mixture as a fraction of its wet mass; one told per dry tonne L is L / (1 + L) of it.
  func wetMoisture(_ limit: Double, at end: Taker) -> Double {
    guard limit.isFinite else { return limit }
    let fraction = limit / 1e6
    return end.dryBasis ? fraction / (1 + fraction) : fraction
  }
}

extension Giver {
  /// Water in a tonne as it travels.
  var moisture: Double { (quality["H2O"] ?? 0) / 1e6 }
}
