import GLPKSolver

extension Relaxation {
  /// Whether the interior point method bounds it faster than the simplex method does. Where nothing is a product, only
  /// cutting its choices and costs raises the bound.
  var isLarge: Bool { costs.count > 3500 && !products.isEmpty }
}

extension SpatialSearch {
  /// The root alone, bounded by interior point while that helps, with starts of the plan search between.
  mutating func runByInterior(in session: inout GLPKSession) throws(SolverFault) -> PooledStop {
    guard let root = state.tree.pop() else { return .proved }
    state.current = root
    var improves = true
    while state.current!.bound < state.cutoff {
      for _ in 0..<4 {
        if let stop = limitReached() { return setAside(stop) }
        try startPlan(in: &session)
      }
      guard improves else { continue }
      let before = state.current!.bound
      let hasMore = try nodes.solveInterior(state.current!.box, in: &session)
      state.current!.bound = max(before, nodes.bound)
      improves = hasMore && state.current!.bound > before + 1e-4 * abs(before)
      if tightenByReducedCosts() {
        improves = true
        guard tightenCurrent() else { return setAside(.proved) }
      }
    }
    return setAside(.proved)
  }

  private mutating func setAside(_ stop: PooledStop) -> PooledStop {
    if let root = state.current, stop != .proved { state.tree.push(root) }
    if let root = state.current, stop == .proved { state.close(at: root.bound) }
    state.current = nil
    return stop
  }
}
