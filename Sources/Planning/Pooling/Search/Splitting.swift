import GLPKSolver

extension SpatialSearch {
  /// How many cuts are tried before one is chosen.
  private static let trials = 6
  /// How many cuts are considered.
  private static let candidates = 12

  /// Cuts a box in two where the bound should rise most, and lets the parts wait.
  ///
  /// Columns that were cut often are judged by what that brought; the others by a short solve of both parts.
  mutating func split(_ node: SearchNode, at point: [Double], in session: inout GLPKSession) throws(SolverFault) {
    var chosen: [SearchNode]?
    var bestScore = -Double.infinity
    var tried = 0
    let smallest = 1e-6 * max(1, abs(node.bound))
    let room = max(core.state.cutoff - node.bound, smallest)
    func score(_ rises: [Double]) -> Double { rises.reduce(1) { $0 * max(min($1, room), smallest) } }
    for branch in core.relaxation.branches(at: point, in: node.box).prefix(Self.candidates) {
      guard branch.cuts(node.box) else { continue }
      if let rises = history.expected(branch) {
        let expected = score(rises)
        guard expected > bestScore else { continue }
        bestScore = expected
        chosen = branch.parts(of: node.box).enumerated().map { part, box in
          SearchNode(
            box: box, bound: node.bound, basis: node.basis, depth: node.depth + 1, number: 0,
            cut: SearchNode.Cut(column: branch.column, part: part, error: branch.error, bound: node.bound))
        }
        continue
      }
      guard tried < Self.trials else { continue }
      tried += 1
      let parts = try trial(branch, of: node, in: &session)
      for (part, it) in parts.enumerated() {
        history.note(branch.column, part: part, rise: min(it.bound - node.bound, room), error: branch.error)
      }
      let found = score(parts.map { $0.bound - node.bound })
      if found > bestScore { (bestScore, chosen) = (found, parts) }
      // A trial that closes a part shows that the box is nearly done: further trials cost more than they save.
      if parts.contains(where: { $0.bound >= core.state.cutoff }) { break }
    }
    guard let chosen else {
      // Nothing is left open here: what the box holds is a plan, or as good as one.
      try core.polishPlan(near: point, isSettled: true, in: &session)
      return core.state.close(at: node.bound)
    }
    for var part in chosen {
      if part.cut != nil, !core.propagation.tighten(&part.box, cutoff: core.state.cutoff) {
        part.bound = max(part.bound, core.state.cutoff)
      }
      if part.bound >= core.state.cutoff { core.state.close(at: part.bound) } else { core.state.tree.push(part) }
    }
  }

  /// The two parts, each with what a short solve proves of it.
  private mutating func trial(
    _ branch: Branch, of node: SearchNode, in session: inout GLPKSession
  ) throws(SolverFault) -> [SearchNode] {
    var parts: [SearchNode] = []
    for box in branch.parts(of: node.box) {
      var part = SearchNode(box: box, bound: node.bound, basis: node.basis, depth: node.depth + 1, number: 0)
      if core.propagation.tighten(&part.box, cutoff: core.state.cutoff) {
        _ = try nodes.solve(
          part.box, basis: node.basis, cutoff: core.state.cutoff, rounds: 0, iterationLimit: 200, in: &session)
        part.bound = max(part.bound, nodes.bound)
        part.basis = try nodes.basis(in: &session)
      } else {
        part.bound = max(part.bound, core.state.cutoff)
      }
      parts.append(part)
    }
    return parts
  }
}
