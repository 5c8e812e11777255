import ParkModel

/// Heat targets without a linear program: the problem-table algorithm (Linnhoff & Flower 1978) for one pool of streams.
///
/// Heat cascades down the shifted temperature scale; the least hot utility is what keeps every residual at or above
/// zero, the cold utility is what is left at the bottom, and a pinch is where a residual is zero. It assumes utilities
/// hot and cold enough for every stream; an independent check of the transshipment program.
public struct ProblemTable: Sendable {
  /// The least heat that must be bought, kW.
  public private(set) var hotUtility = 0.0
  /// The least heat that must be cooled away, kW.
  public private(set) var coldUtility = 0.0
  /// Shifted temperatures of the pinches, degC, from hot to cold.
  public private(set) var pinches: [Double] = []
  /// Heat that process streams hand to each other, kW.
  public private(set) var recovery = 0.0

  /// The targets of all streams of fixed duty, pooled.
  public init(_ section: HeatSection) {
    var members: [(range: ShiftedRange, duty: Double)] = []
    for stream in section.streams {
      guard case .fixed(let duty) = stream.duty else { continue }
      let shift = stream.shift ?? section.approach / 2
      members.append(
        (ShiftedRange(from: stream.from, to: stream.to, shift: shift, isHot: stream.role == .hot), duty))
    }
    let scale = TemperatureScale(members.map(\.range))
    let net = scale.slots.indices.map { slot in
      members.reduce(0) { total, member in
        let heat = member.duty * scale.shares(of: member.range)[slot]
        return total + (member.range.isHot ? heat : -heat)
      }
    }
    var residual = 0.0
    var residuals = [0.0]
    for value in net {
      residual += value
      residuals.append(residual)
    }
    hotUtility = max(0, -(residuals.min() ?? 0))
    coldUtility = residual + hotUtility
    let hotDuty = members.filter { $0.range.isHot }.reduce(0) { $0 + $1.duty }
    recovery = hotDuty - coldUtility
    let size = max(1, members.reduce(0) { $0 + $1.duty })
    for (slot, value) in residuals.enumerated() where abs(value + hotUtility) <= 1e-9 * size {
      guard !scale.slots.isEmpty else { break }
      let temperature = slot == 0 ? scale.slots[0].upper : scale.slots[slot - 1].lower
      if pinches.last != temperature { pinches.append(temperature) }
    }
  }
}
