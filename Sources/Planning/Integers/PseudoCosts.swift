/// What branching on each column has raised the bound by, per unit of the distance that it had to move.
struct PseudoCosts {
  private var sums: [[Double]]
  private var counts: [[Int]]
  private var all = [0.0, 0.0]
  private var allCount = [0, 0]

  init(columns: Int) {
    sums = Array(repeating: [0, 0], count: columns)
    counts = Array(repeating: [0, 0], count: columns)
  }

  mutating func note(_ column: Int, isUp: Bool, gain: Double, distance: Double) {
    guard gain.isFinite, distance > 1e-9 else { return }
    let side = isUp ? 1 : 0
    sums[column][side] += max(0, gain) / distance
    counts[column][side] += 1
    all[side] += max(0, gain) / distance
    allCount[side] += 1
  }

  /// Observations of the side with fewer of them.
  func experience(_ column: Int) -> Int { min(counts[column][0], counts[column][1]) }

  /// The product of what both sides are expected to gain, as in Achterberg, Koch & Martin (2005).
  func score(_ column: Int, value: Double) -> Double {
    let below = value - value.rounded(.down)
    let down = expected(column, 0) * below
    let up = expected(column, 1) * (1 - below)
    return max(down, 1e-6) * max(up, 1e-6)
  }

  private func expected(_ column: Int, _ side: Int) -> Double {
    if counts[column][side] > 0 { return sums[column][side] / Double(counts[column][side]) }
    return allCount[side] > 0 ? all[side] / Double(allCount[side]) : 1
  }
}
