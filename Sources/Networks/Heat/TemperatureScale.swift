import ParkModel

/// The shifted temperature scale of a heat network, cut into slots from hot to cold.
///
/// Hot streams are shifted down and cold ones up by their share of the approach, so that heat may pass wherever the
/// hot side's shifted temperature is not below the cold side's. Between two neighbouring breakpoints lies an interval;
/// at a breakpoint where a stream condenses, boils or melts lies a slot of no width, so that latent heat is exact and
/// not smeared over an invented degree.
struct TemperatureScale: Sendable {
  /// Shifted temperatures, degC; `upper == lower` for a slot of no width.
  struct Slot: Sendable, Hashable {
    var upper: Double
    var lower: Double
    var isLevel: Bool { upper == lower }
  }
  private(set) var slots: [Slot] = []

  /// Breakpoints closer than this, K, are one.
  static let merging = 1e-9

  init(_ ranges: [ShiftedRange]) {
    var breakpoints: [Double] = []
    for value in ranges.flatMap({ [$0.upper, $0.lower] }).sorted(by: >) {
      if let last = breakpoints.last, last - value <= Self.merging { continue }
      breakpoints.append(value)
    }
    for (index, value) in breakpoints.enumerated() {
      let isLevel = ranges.contains { $0.isLevel && abs($0.upper - value) <= Self.merging }
      if isLevel { slots.append(Slot(upper: value, lower: value)) }
      if index + 1 < breakpoints.count { slots.append(Slot(upper: value, lower: breakpoints[index + 1])) }
    }
  }

  /// The share of a stream's duty in each slot: proportional to temperature, all of it at a level.
  func shares(of range: ShiftedRange) -> [Double] {
    slots.map { slot in
      if range.isLevel { return slot.isLevel && abs(slot.upper - range.upper) <= Self.merging ? 1 : 0 }
      guard !slot.isLevel else { return 0 }
      let overlap = min(slot.upper, range.upper) - max(slot.lower, range.lower)
      return overlap > Self.merging ? overlap / (range.upper - range.lower) : 0
    }
  }
}

/// The shifted temperatures between which a stream gives or takes its heat, and the shift that made them.
struct ShiftedRange: Sendable, Hashable {
  var upper: Double
  var lower: Double
  /// K, positive; real = shifted + shift for a hot stream, shifted - shift for a cold one.
  var shift: Double
  var isHot: Bool
  var isLevel: Bool { upper - lower <= TemperatureScale.merging }

  init(from: Double, to: Double, shift: Double, isHot: Bool) {
    let offset = isHot ? -shift : shift
    upper = max(from, to) + offset
    lower = min(from, to) + offset
    self.shift = shift
    self.isHot = isHot
  }

  /// The real temperatures of this stream within a slot.
  func real(_ slot: TemperatureScale.Slot) -> (upper: Double, lower: Double) {
    let offset = isHot ? shift : -shift
    return (min(slot.upper, upper) + offset, max(slot.lower, lower) + offset)
  }
}
