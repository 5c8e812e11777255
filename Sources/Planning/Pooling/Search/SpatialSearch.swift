import GLPKSolver
import LinearPrograms

/// Branch and bound over boxes of concentrations (and of flows with concave costs, switches, choices), within a session.
///
/// Best first. Every box is tightened by propagation, solved warm by the dual simplex method, tightened again by its
/// proved reduced costs, offered to the search for plans now and then, and cut where a few trial solves raise the bound
/// most. Only proved bounds close a box.
struct SpatialSearch {
  var core: SearchCore
  var nodes: NodeProgram
  var history = BranchHistory()
  private var droppedPrograms = 0
  private var droppedIterations = 0
  /// The rows of shares stay where they close this share of the gap at the root: they make every program slower.
  private static let worthwhile = 0.5

  init(_ core: SearchCore, root: Box, in session: inout GLPKSession) throws(SolverFault) {
    self.core = core
    // A search that goes on after a fault knows no more whether the shares' rows were worth it.
    nodes = try NodeProgram(core.relaxation, box: root, takesLazyRows: core.state.nodeCount > 0, in: &session)
  }

  /// Until the gap is proved or a limit comes.
  mutating func run(in session: inout GLPKSession) throws(SolverFault) -> PooledStop {
    while let bound = core.state.tree.bound, bound < core.state.cutoff {
      let stop = core.limitReached(
        programs: droppedPrograms + nodes.solved, iterations: droppedIterations + nodes.iterations)
      if let stop { return stop }
      core.state.current = core.state.tree.pop()
      try process(in: &session)
      core.state.current = nil
    }
    return .proved
  }

  /// The current box: bounded, tightened, and cut in two unless that closes it.
  private mutating func process(in session: inout GLPKSession) throws(SolverFault) {
    core.state.nodeCount += 1
    let isRoot = core.state.current!.depth == 0
    guard var ending = try solveCurrent(rounds: isRoot ? 30 : 3, in: &session) else { return }
    if core.state.nodeCount <= 20 || core.state.nodeCount % 50 == 0 {
      if ending == .solved { try core.polishPlan(near: nodes.point, in: &session) }
      try core.startPlan(in: &session)
      let bound = core.state.current!.bound
      if bound >= core.state.cutoff { return core.state.close(at: bound) }
    }
    if isRoot, core.relaxation.lazyRows.count > 0, ending == .solved {
      guard let richer = try enrichRoot(in: &session) else { return }
      ending = richer
    }
    if ending == .solved, core.tightenByReducedCosts(nodes.reduced, bound: nodes.bound) {
      guard core.tightenCurrent() else { return }
      guard let again = try solveCurrent(rounds: 3, in: &session) else { return }
      ending = again
    }
    core.state.current!.basis = try nodes.basis(in: &session)
    try split(core.state.current!, at: nodes.point, in: &session)
  }

  /// Tries the rows of shares at the root, and keeps them where they are worth it; nil where they close the box.
  private mutating func enrichRoot(in session: inout GLPKSession) throws(SolverFault) -> NodeProgram.Ending? {
    let plain = core.state.current!.bound
    let kept = nodes
    nodes = try NodeProgram(core.relaxation, box: core.state.current!.box, in: &session)
    guard let ending = try solveCurrent(rounds: 30, in: &session) else { return nil }
    let isWorthwhile = core.state.current!.bound - plain > Self.worthwhile * (core.state.cutoff - plain)
    let dropped = isWorthwhile ? kept : nodes
    droppedPrograms += dropped.solved
    droppedIterations += dropped.iterations
    try dropped.unload(from: &session)
    if isWorthwhile { return ending }
    nodes = kept
    // Cuts are judged by the rise of the bound in this program.
    core.state.current!.bound = plain
    return .solved
  }

  /// Solves the current box's program; nil where that closes the box.
  private mutating func solveCurrent(
    rounds: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> NodeProgram.Ending? {
    let node = core.state.current!
    let ending = try nodes.solve(
      node.box, basis: node.basis, cutoff: core.state.cutoff, rounds: rounds,
      iterationLimit: node.depth == 0 ? 100_000 : 5000, unless: core.isOver, in: &session)
    let bound = max(node.bound, nodes.bound)
    core.state.current!.bound = bound
    if let cut = node.cut {
      history.note(cut.column, part: cut.part, rise: min(bound, core.state.cutoff) - cut.bound, error: cut.error)
      core.state.current!.cut = nil
    }
    guard ending == .closed || bound >= core.state.cutoff else { return ending }
    core.state.close(at: bound)
    return nil
  }
}
