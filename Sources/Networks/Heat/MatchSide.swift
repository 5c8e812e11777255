import ParkModel

/// A stream or utility that takes part in matches, or its part above or below its plant's pinch where the site follows
/// the conventional target; whatever pieces its heat comes in.
struct MatchSide: Sendable {
  /// What tells a side from all others of its kind.
  struct Key: Hashable, Sendable {
    var name: String
    var part: PlantPart

    init(_ member: HeatNetwork.Member) {
      name = member.name
      part = member.part
    }
  }

  let key: Key
  let pieces: [HeatNetwork.Member]
  /// The real temperatures between which it exchanges in each slot, degC; nil where it has no heat.
  let ranges: [(upper: Double, lower: Double)?]

  /// The part of its heat in each slot, where all of it is in play.
  let shares: [Double]

  var name: String { key.name }

  private init(_ key: Key, _ pieces: [HeatNetwork.Member], on scale: TemperatureScale) {
    self.key = key
    self.pieces = pieces
    ranges = scale.slots.enumerated().map { index, slot in
      pieces.first { $0.shares[index] > 0 }?.range.real(slot)
    }
    let duties = pieces.map(\.duty.relative)
    let total = duties.reduce(0, +)
    shares = scale.slots.indices.map { slot in
      zip(pieces, duties).reduce(0) { $0 + (total > 0 ? $1.0.shares[slot] * $1.1 / total : 0) }
    }
  }

  /// Whether its pieces keep one proportion in every plan; water that enters comes at each temperature as the plan has it.
  var keepsProportions: Bool {
    let units = Set(
      pieces.map { piece in
        if case .perThroughput(let unit, _) = piece.duty { unit } else { "" }
      })
    return units.count == 1
  }

  /// The sides of some members, by name, the upper part of a stream first.
  static func sides(_ members: [HeatNetwork.Member], on scale: TemperatureScale) -> [MatchSide] {
    var order: [Key] = []
    var pieces: [Key: [HeatNetwork.Member]] = [:]
    for member in members {
      let key = Key(member)
      if pieces[key] == nil { order.append(key) }
      pieces[key, default: []].append(member)
    }
    // The sort is stable, so that parts stay in their order.
    return order.sorted { $0.name < $1.name }.map { MatchSide($0, pieces[$0] ?? [], on: scale) }
  }

  /// The slot in which it exchanges between two temperatures; nil where it does not.
  func slot(from upper: Double, to lower: Double) -> Int? {
    ranges.firstIndex { range in
      guard let range else { return false }
      return abs(range.upper - upper) <= Self.nearness && abs(range.lower - lower) <= Self.nearness
    }
  }

  /// Temperatures closer than this are one, K.
  private static let nearness = 1e-6
}

extension MatchSide {
  /// The heat of all slots, as the temperatures spread it, where all of the side is in play: free of what rounding left
  /// in a plan. Where headers or lines have their part, or the plan decides how it is spread, as the plan's slices say, crumbs
  /// laid to the largest.
  func settled(_ heat: [Double], holdsMore: Bool) -> [Double] {
    let total = heat.reduce(0, +)
    if !holdsMore, keepsProportions { return shares.map { $0 * total } }
    guard let largest = heat.indices.max(by: { heat[$0] < heat[$1] }) else { return heat }
    var settled = heat
    for slot in heat.indices where heat[slot] > 0 && heat[slot] < 1e-9 * total {
      settled[largest] += heat[slot]
      settled[slot] = 0
    }
    return settled
  }
}

extension HeatNetwork.MemberDuty {
  /// How much one piece of a stream has beside the others of it.
  fileprivate var relative: Double {
    switch self {
    case .fixed(let duty): duty
    case .perThroughput(_, let perTonne): perTonne
    case .perOutput(_, let ratio): ratio
    case .utility, .header: 1
    }
  }
}
