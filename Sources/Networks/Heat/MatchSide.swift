/// A stream or utility that takes part in matches: one end of them, whatever pieces its heat comes in.
struct MatchSide: Sendable {
  let name: String
  let pieces: [HeatNetwork.Member]
  /// The part of its heat in each slot.
  let shares: [Double]

  private init(_ pieces: [HeatNetwork.Member]) {
    name = pieces[0].name
    self.pieces = pieces
    let duties = pieces.map(\.duty.relative)
    let total = duties.reduce(0, +)
    shares = pieces[0].shares.indices.map { slot in
      zip(pieces, duties).reduce(0) { $0 + $1.0.shares[slot] * (total > 0 ? $1.1 / total : 0) }
    }
  }

  /// The sides of some members, by name.
  static func sides(_ members: [HeatNetwork.Member]) -> [MatchSide] {
    Dictionary(grouping: members, by: \.name).sorted { $0.key < $1.key }.map { MatchSide($0.value) }
  }

  /// The real temperatures between which it exchanges in a slot, degC.
  func real(_ slot: Int, of scale: TemperatureScale) -> (upper: Double, lower: Double) {
    let piece = pieces.first { $0.shares[slot] > 0 } ?? pieces[0]
    return piece.range.real(scale.slots[slot])
  }
}

extension HeatNetwork.MemberDuty {
  /// How much one piece of a stream has beside the others of it.
  fileprivate var relative: Double {
    switch self {
    case .fixed(let duty): duty
    case .perThroughput(_, let perTonne): perTonne
    case .utility: 1
    }
  }
}
