import GLPKSolver
import LinearPrograms

/// What happens at the root: it is solved, plans are looked for, and it is searched by blocks, or cut as long as that raises
/// its bound.
extension IntegerSearch {
  /// Simplex iterations that a program may take here before another way is tried, and rounds of cuts.
  private static let (mostIterations, mostRounds) = (20_000, 100)
  /// The growth of the rows after which those that the point does not touch are dropped.
  private static let growth = 1.4

  /// The root, ready to be cut in two; nil where nothing is left of it, or all that is left was searched by blocks.
  mutating func root(in session: inout GLPKSession) throws(SolverFault) -> IntegerNode? {
    var node = IntegerNode(bound: -.infinity)
    try flat.resetBasis(in: &session)
    // From nothing the primal method is the surer one; the dual goes on from there.
    try flat.setColumns(
      lower: lower, upper: closing(upper), costs: costs, constant: program.relaxation.constant, in: &session)
    _ = try flat.solve(primal: true, iterationLimit: Self.mostIterations, in: &session)
    guard try isOpen(&node, in: &session) else { return nil }
    node.basis = try flat.basis(in: &session)
    try lookForPlans(from: node, in: &session)
    if !blocks.isEmpty {
      guard try isOpen(&node, in: &session) else { return nil }
      if try searchBlocks(&node, in: &session) { return nil }
      try turnOnes(budget: Self.rootTurns - Self.firstTurns, floor: node.bound, in: &session)
      if let basis = node.basis { try flat.setBasis(basis, in: &session) }
    }
    guard try isOpen(&node, in: &session), try cutRoot(&node, in: &session) else { return nil }
    node.basis = try flat.basis(in: &session)
    return node
  }

  /// Adds cuts round by round; false where they close the root.
  private mutating func cutRoot(_ node: inout IntegerNode, in session: inout GLPKSession) throws(SolverFault) -> Bool {
    let own = program.relaxation.rows.count
    var (quiet, kept) = (0, own)
    for _ in 0..<Self.mostRounds where quiet < 4 && limitReached() == nil {
      let before = safe.bound
      guard try addCuts(in: &session) else { break }
      guard try isOpen(&node, in: &session) else { return false }
      quiet = safe.bound - before < 5e-5 * max(1e-6, abs(before)) ? quiet + 1 : 0
      if Double(rows.count) > Self.growth * Double(kept) {
        try dropSlackCuts(from: own, in: &session)
        kept = rows.count
        guard try isOpen(&node, in: &session) else { return false }
      }
    }
    try dropSlackCuts(from: own, in: &session)
    return try isOpen(&node, in: &session)
  }

  /// Solves the root as it stands; false where that closes it.
  private mutating func isOpen(_ node: inout IntegerNode, in session: inout GLPKSession) throws(SolverFault) -> Bool {
    try solve(lower, upper, bound: &node.bound, iterations: Self.mostIterations, in: &session) != .shut
  }
}
