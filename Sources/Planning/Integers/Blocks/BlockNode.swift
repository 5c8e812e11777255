import GLPKSolver

/// A branch that is bounded by the prices of a `BlockMaster`.
struct BlockNode: WaitingNode {
  /// What distinguishes it, its bound, and the basis of its last mixture.
  var branch: IntegerNode
  /// The prices of the linking rows that gave the bound, and the least of each block at these; nil where the block has been
  /// narrowed since.
  var prices: [Double]
  var least: [Double?]
  /// What the points known cost here: above what can be proved, and near it sooner.
  var estimate = Double.infinity

  var bound: Double { branch.bound }
  var number: Int {
    get { branch.number }
    set { branch.number = newValue }
  }
}

/// How long prices are improved.
struct PricingEffort {
  /// Rounds at most, and rounds after which a branch that its points show to stay open is left as it is.
  var most = 20
  var least = 1
  /// The share of the way to the cut-off that may be left between the bound and the points.
  var rest = 0.02

  static let root = PricingEffort(most: 60, least: 60, rest: 1e-3)
  static let branch = PricingEffort()
  static let trial = PricingEffort(most: 2)
}

extension BlockMaster {
  /// How far prices go towards those of the points, at which alone bounds are wild at first (Wentges 1997).
  private static let advance = 0.8

  /// Bounds a branch by ever better prices: the values of the best mixture of points, nil where the branch is closed.
  mutating func bound(
    _ node: inout BlockNode, lower: [Double], upper: [Double], cutoff: Double, effort: PricingEffort,
    isOver: () -> Bool, in session: inout GLPKSession
  ) throws(SolverFault) -> [Double]? {
    let changes = blocks.map { $0.block.local(node.branch.changes) }
    let rest = rest(at: node.prices, lower: lower, upper: upper)
    if node.least.contains(nil) {
      node.least = try least(at: node.prices, within: changes, known: node.least, in: &session).bounds
    }
    node.branch.bound = max(node.branch.bound, rest + node.least.reduce(0) { $0 + ($1 ?? -.infinity) })
    var values: [Double] = []
    for round in 0..<effort.most {
      if node.bound >= cutoff { return nil }
      let basis = round == 0 ? node.branch.basis : nil
      guard let mixed = try mix(within: changes, lower: lower, upper: upper, from: basis, in: &session) else { break }
      values = mixed
      node.branch.basis = try flat.basis(in: &session)
      node.estimate = flat.objective
      let target = min(cutoff, node.estimate)
      if target - node.bound < effort.rest * (cutoff - node.bound) || isOver() { break }
      if round >= effort.least, node.estimate < cutoff { break }
      guard try advance(&node, changes, lower: lower, upper: upper, in: &session) else { break }
    }
    return node.bound >= cutoff ? nil : values
  }

  /// One round: false where neither the bound is better nor a point is new.
  private mutating func advance(
    _ node: inout BlockNode, _ changes: [[IntegerNode.Change]], lower: [Double], upper: [Double],
    in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    let goal = linkingPrices
    for step in [Self.advance, 1] {
      let prices = zip(node.prices, goal).map { $0 + step * ($1 - $0) }
      let (least, isNews) = try least(at: prices, within: changes, known: blocks.map { _ in nil }, in: &session)
      let bound = rest(at: prices, lower: lower, upper: upper) + least.reduce(0, +)
      if bound > node.bound {
        node.branch.bound = bound
        (node.prices, node.least) = (prices, least)
        return true
      }
      if isNews { return true }
    }
    return false
  }
}
