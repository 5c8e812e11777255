import ParkModel

/// Heat targets without a linear program: the problem-table algorithm (Linnhoff & Flower 1978) for one pool of streams.
///
/// Heat cascades down the shifted temperature scale; the least hot utility is what keeps every residual at or above
/// zero, the cold utility is what is left at the bottom, and a pinch is where a residual is zero. It assumes utilities
/// hot and cold enough for every stream; an independent check of the transshipment program.
public struct ProblemTable: Sendable {
  /// The least heat that must be bought, kW.
  public let hotUtility: Double
  /// The least heat that must be cooled away, kW.
  public let coldUtility: Double
  /// Shifted temperatures of the pinches, degC, from hot to cold.
  public let pinches: [Double]
  /// Heat that process streams hand to each other, kW.
  public let recovery: Double

  /// The targets of all streams of fixed duty, pooled.
  public init(_ section: HeatSection) {
    var entries: [HeatCascade.Entry] = []
    for stream in section.streams {
      guard case .fixed(let duty) = stream.duty else { continue }
      for piece in stream.pieces {
        let range = ShiftedRange(
          from: piece.from, to: piece.to, shift: stream.shift ?? section.approach / 2, isHot: stream.role == .hot)
        entries.append(HeatCascade.Entry(range: range, duty: duty * piece.share))
      }
    }
    let cascade = HeatCascade(entries)
    hotUtility = cascade.hotUtility
    coldUtility = cascade.coldUtility
    pinches = cascade.pinches
    recovery = cascade.recovery
  }
}
