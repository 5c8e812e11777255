import ParkModel

/// A composite curve: the heat of several stretches added up along the scale of temperature.
struct CompositeCurve {
  /// Heat spread evenly between two temperatures, degC, or all at one; kW.
  struct Stretch {
    var lower: Double
    var upper: Double
    var duty: Double
  }

  /// From cold to hot: temperature, and the heat of everything below it.
  let points: [HeatTarget.Point]

  /// The curve of `stretches`, beginning at `start` kW.
  init(_ stretches: [Stretch], from start: Double = 0) {
    let ranges = stretches.map { ShiftedRange(from: $0.upper, to: $0.lower, shift: 0, isHot: true) }
    let scale = TemperatureScale(ranges)
    var heat = [Double](repeating: 0, count: scale.slots.count)
    for (range, stretch) in zip(ranges, stretches) {
      for (slot, share) in scale.shares(of: range).enumerated() where share > 0 { heat[slot] += stretch.duty * share }
    }
    guard let lowest = scale.slots.last?.lower else {
      points = []
      return
    }
    var total = start
    var points = [HeatTarget.Point(temperature: lowest, heat: start)]
    for (slot, duty) in zip(scale.slots, heat).reversed() {
      total += duty
      points.append(HeatTarget.Point(temperature: slot.upper, heat: total))
    }
    self.points = points
  }
}
