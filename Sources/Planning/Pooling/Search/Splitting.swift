import GLPKSolver

extension SpatialSearch {
  /// How many cuts are tried before one is chosen.
  private static let trials = 6

  /// Cuts a box in two where trial solves promise most, and lets the parts wait.
  mutating func split(_ node: SearchNode, at point: [Double], in session: inout GLPKSession) throws(SolverFault) {
    var chosen: [SearchNode]?
    var bestScore = -Double.infinity
    for branch in relaxation.branches(at: point, in: node.box).prefix(Self.trials) where branch.cuts(node.box) {
      let parts = try trial(branch, of: node, in: &session)
      let smallest = 1e-6 * max(1, abs(node.bound))
      let score = parts.reduce(1) { $0 * max(min($1.bound, state.cutoff, 1e30) - node.bound, smallest) }
      if score > bestScore { (bestScore, chosen) = (score, parts) }
      // A trial that closes a part shows that the box is nearly done: further trials cost more than they save.
      if parts.contains(where: { $0.bound >= state.cutoff }) { break }
    }
    guard let chosen else {
      // Nothing is left open here: what the box holds is a plan, or as good as one.
      try polishPlan(isSettled: true, in: &session)
      return state.close(at: node.bound)
    }
    for part in chosen {
      if part.bound >= state.cutoff { state.close(at: part.bound) } else { state.tree.push(part) }
    }
  }

  /// The two parts, each with what a short solve proves of it.
  private mutating func trial(
    _ branch: Branch, of node: SearchNode, in session: inout GLPKSession
  ) throws(SolverFault) -> [SearchNode] {
    var parts: [SearchNode] = []
    for box in branch.parts(of: node.box) {
      var part = SearchNode(box: box, bound: node.bound, basis: node.basis, depth: node.depth + 1, number: 0)
      if propagation.tighten(&part.box, cutoff: state.cutoff) {
        _ = try nodes.solve(
          part.box, basis: node.basis, cutoff: state.cutoff, rounds: 0, iterationLimit: 200, in: &session)
        part.bound = max(part.bound, nodes.bound)
        part.basis = try nodes.basis(in: &session)
      } else {
        part.bound = max(part.bound, state.cutoff)
      }
      parts.append(part)
    }
    return parts
  }
}
