import ParkModel

/// The conventional site target: every plant recovers first what it can by itself.
///
/// Each plant's cascade is cut where it first hands nothing down, at its hottest pinch. What lies above takes from outside
/// and gives nothing there, what lies below gives and takes nothing. Streams whose duty follows a unit's throughput are
/// not told apart, for their plant's pinch is not known beforehand.
extension HeatNetwork {
  /// Replaces every stream of fixed duty in a plant by its parts above and below the plant's own pinch.
  func partAtPinches(_ hotSide: inout [Member], _ coldSide: inout [Member]) {
    let plants = Set((hotSide + coldSide).compactMap { $0.kind == .stream ? $0.plant : nil }).sorted()
    for plant in plants {
      let cut = pinch(of: plant, hotSide, coldSide)
      hotSide = hotSide.flatMap { $0.plant == plant ? parts(of: $0, at: cut) : [$0] }
      coldSide = coldSide.flatMap { $0.plant == plant ? parts(of: $0, at: cut) : [$0] }
    }
  }

  /// How many slots lie above the hottest pinch of a plant.
  private func pinch(of plant: String, _ hotSide: [Member], _ coldSide: [Member]) -> Int {
    var net = [Double](repeating: 0, count: scale.slots.count)
    for (members, sign) in [(hotSide, 1.0), (coldSide, -1.0)] {
      for member in members where member.plant == plant {
        guard case .fixed(let duty) = member.duty else { continue }
        for (slot, share) in member.shares.enumerated() { net[slot] += sign * duty * share }
      }
    }
    var residuals = [0.0]
    for value in net { residuals.append((residuals.last ?? 0) + value) }
    // The very least, without a tolerance: below it nothing may be lacking, not even by rounding.
    return residuals.min().flatMap { residuals.firstIndex(of: $0) } ?? 0
  }

  /// A stretch above and one below the cut; what condenses or boils is all on one side.
  private func parts(of member: Member, at cut: Int) -> [Member] {
    guard case .fixed = member.duty, !scale.slots.isEmpty else { return [member] }
    let (isHot, shift) = (member.range.isHot, member.range.shift)
    let end = scale.temperature(ofBoundary: cut) + (isHot ? shift : -shift)
    return [PlantPart.above, .below].compactMap { part in
      let shares = member.shares.enumerated().map { ($0 < cut) == (part == .above) ? $1 : 0 }
      let share = shares.reduce(0, +)
      guard share > 0 else { return nil }
      var copy = member
      copy.part = part
      copy.shares = shares.map { $0 / share }
      copy.duty = member.duty.times(share)
      // Where it is cut, the part ends at the pinch.
      guard shares != member.shares else { return copy }
      if isHot == (part == .above) { copy.to = end } else { copy.from = end }
      copy.range = ShiftedRange(from: copy.from, to: copy.to, shift: shift, isHot: isHot)
      return copy
    }
  }
}
