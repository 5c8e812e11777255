import LinearPrograms

/// The linear costs over a box, each concave cost replaced by its chord: never above the true cost in the box.
struct NodeCosts {
  private(set) var costs: [Double]
  private(set) var constant: Double

  init(_ relaxation: Relaxation, _ box: Box) {
    costs = relaxation.costs
    constant = relaxation.constant
    for it in relaxation.concaveCosts {
      let (l, u) = (max(0, box.lower[it.column]), box.upper[it.column])
      guard u > 0 else { continue }
      let start = l > 0 ? it.cost(at: l) : 0
      let slope = u > l ? (it.cost(at: u) - start) / (u - l) : 0
      costs[it.column] += slope
      constant += start - slope * l
    }
  }
}
