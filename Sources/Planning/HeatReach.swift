import ParkModel

extension Park {
  /// The temperature from which on streams are not cooled, or heated, where so much of their heat stays at the far end,
  /// degC; nil where a duty is not a figure of the park.
  ///
  /// Heat that nobody takes passes down the cascade to its last slot, whatever part of the stream it is of; what is left
  /// over as a whole is the far end of the streams.
  func farEnd(of streams: Set<String>, leaving amount: Double, isHot: Bool) -> Double? {
    var pieces: [(low: Double, high: Double, duty: Double)] = []
    for stream in heat?.streams ?? [] where streams.contains(stream.name) {
      guard case .fixed(let duty) = stream.duty else { return nil }
      pieces += stream.pieces.map { (min($0.from, $0.to), max($0.from, $0.to), duty * $0.share) }
    }
    guard var low = pieces.map(\.low).min(), var high = pieces.map(\.high).max() else { return nil }
    func beyond(_ temperature: Double) -> Double {
      pieces.reduce(0) { sum, piece in
        let width = piece.high - piece.low
        let below = width > 0 ? min(1, max(0, (temperature - piece.low) / width)) : temperature >= piece.high ? 1 : 0
        return sum + piece.duty * (isHot ? below : 1 - below)
      }
    }
    if beyond(isHot ? high : low) <= amount * (1 + 1e-9) { return isHot ? high : low }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (beyond(middle) < amount) == isHot { low = middle } else { high = middle }
    }
    return ((low + high) / 2 * 1e4).rounded() / 1e4
  }
}
