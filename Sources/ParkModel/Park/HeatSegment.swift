/// A stretch of a stream over which its heat is spread evenly, or a level at which all of it passes.
public struct HeatSegment: Sendable, Hashable {
  /// Where it begins, degC.
  public var from: Double
  /// Where it ends, degC; equal to `from` where the stream condenses, boils or melts.
  public var to: Double
  /// The part of the stream's duty that passes here, 0 to 1.
  public var share: Double

  /// A stretch between two temperatures, degC.
  public init(from: Double, to: Double, share: Double) {
    self.from = from
    self.to = to
    self.share = share
  }
}

extension HeatStream {
  /// The stretches of the stream, in the order in which it flows; one for a stream whose heat is spread evenly.
  public var pieces: [HeatSegment] {
    segments.isEmpty ? [HeatSegment(from: from, to: to, share: 1)] : segments
  }
}
