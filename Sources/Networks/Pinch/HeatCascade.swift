import ParkModel

/// The problem-table cascade (Linnhoff & Flower 1978) of some streams: the heat that passes each temperature when just
/// enough comes from above, without a linear program.
///
/// Residuals stand at the boundaries of the scale's slots: the first above all of them, then one below each. The
/// least hot utility is what keeps every residual at or above zero, the cold utility is what is left at the bottom.
struct HeatCascade {
  /// A stretch of a stream on the shifted scale, and its heat, kW.
  struct Entry {
    var range: ShiftedRange
    var duty: Double
  }

  let scale: TemperatureScale
  /// kW at each boundary, hot to cold, with the least hot utility; one more than the scale has slots.
  let residuals: [Double]
  /// kW.
  let hotUtility: Double
  /// kW.
  let coldUtility: Double
  /// What hot streams hand to cold ones, kW.
  let recovery: Double
  /// Every shifted temperature at which nothing is handed down, degC, from hot to cold.
  let pinches: [Double]

  /// The cascade of `entries` on a scale that has all of their ends; on their own where none is given.
  init(_ entries: [Entry], scale given: TemperatureScale? = nil) {
    let scale = given ?? TemperatureScale(entries.map(\.range))
    self.scale = scale
    var net = [Double](repeating: 0, count: scale.slots.count)
    for entry in entries {
      for (slot, share) in scale.shares(of: entry.range).enumerated() where share > 0 {
        net[slot] += (entry.range.isHot ? 1 : -1) * entry.duty * share
      }
    }
    var running = [0.0]
    for value in net { running.append((running.last ?? 0) + value) }
    let least = max(0, 0 - (running.min() ?? 0))
    hotUtility = least
    coldUtility = (running.last ?? 0) + least
    let cascade = running.map { $0 + least }
    residuals = cascade
    recovery = entries.filter(\.range.isHot).reduce(0) { $0 + $1.duty } - coldUtility
    let size = max(1, entries.reduce(0) { $0 + $1.duty })
    var found: [Double] = []
    for (boundary, value) in cascade.enumerated() where abs(value) <= 1e-9 * size {
      guard !scale.slots.isEmpty else { break }
      let temperature = scale.temperature(ofBoundary: boundary)
      if found.last != temperature { found.append(temperature) }
    }
    pinches = found
  }

  /// The grand composite curve: the heat that passes each shifted temperature, from hot to cold.
  var grandComposite: [HeatTarget.Point] {
    guard !scale.slots.isEmpty else { return [] }
    return residuals.enumerated().map { boundary, heat in
      HeatTarget.Point(temperature: scale.temperature(ofBoundary: boundary), heat: heat)
    }
  }
}

extension TemperatureScale {
  /// The shifted temperature of a boundary between slots, degC; 0 is above all of them.
  func temperature(ofBoundary boundary: Int) -> Double {
    boundary == 0 ? slots[0].upper : slots[boundary - 1].lower
  }
}
