import GLPKSolver
import LinearPrograms

/// Branch and bound over boxes of concentrations (and of flows with concave costs, switches, choices), within a session.
///
/// Best first. Every box is tightened by propagation, solved warm by the dual simplex method, tightened again by its
/// proved reduced costs, offered to the search for plans now and then, and cut where a few trial solves raise the bound
/// most. Only proved bounds close a box.
struct SpatialSearch {
  let program: PooledProgram
  let relaxation: Relaxation
  let options: PooledSearchOptions
  let propagation: Propagation
  var state: SearchState
  var clock: SearchClock
  var nodes: NodeProgram
  private var plans: PlanSearch
  private let earlierPrograms: Int
  private let earlierIterations: Int

  init(
    _ program: PooledProgram, _ relaxation: Relaxation, state: SearchState, options: PooledSearchOptions,
    clock: SearchClock, root: Box, in session: inout GLPKSession
  ) throws(SolverFault) {
    self.program = program
    self.relaxation = relaxation
    self.state = state
    self.options = options
    self.clock = clock
    (earlierPrograms, earlierIterations) = (state.programs, state.iterations)
    propagation = Propagation(relaxation)
    plans = try PlanSearch(program, in: &session)
    nodes = try NodeProgram(relaxation, box: root, in: &session)
  }

  /// Until the gap is proved or a limit comes.
  mutating func run(in session: inout GLPKSession) throws(SolverFault) -> PooledStop {
    if relaxation.isLarge { return try runByInterior(in: &session) }
    while let bound = state.tree.bound, bound < state.cutoff {
      if let stop = limitReached() { return stop }
      state.current = state.tree.pop()
      try process(in: &session)
      state.current = nil
    }
    return .proved
  }

  /// Reports, and says whether a limit has come.
  mutating func limitReached() -> PooledStop? {
    state.programs = earlierPrograms + nodes.solved + plans.lpsSolved
    // A linear program of the plan search counts as 20 iterations.
    state.iterations = earlierIterations + nodes.iterations + 20 * plans.lpsSolved
    let progress = PooledProgress(state, seconds: clock.seconds)
    clock.report(progress, to: options.progress)
    if options.isCancelled() { return .cancelled }
    if let limit = options.workLimit, state.iterations >= limit { return .work }
    return clock.seconds >= options.secondsLimit ? .time : nil
  }

  /// One more start of the search for plans.
  mutating func startPlan(in session: inout GLPKSession) throws(SolverFault) {
    state.keep(try plans.nextStart(in: &session))
  }

  /// A plan near the point of the last solve, with switches and choices as the current box has settled them; all of them
  /// as in the point where it leaves none open.
  mutating func polishPlan(isSettled: Bool = false, in session: inout GLPKSession) throws(SolverFault) {
    let point = nodes.point
    let concentrations = zip(relaxation.concentrations, relaxation.scales).map { columns, scales in
      zip(columns, scales).map { point[$0] * $1 }
    }
    let flows = Array(point.prefix(program.linear.columns.count))
    var setting = PlanSetting(program)
    if let box = state.current?.box { setting.keep(program, within: box) }
    if isSettled { setting = setting.rounded(program, near: flows) }
    state.keep(try plans.polish(from: concentrations, flows: flows, setting: setting, in: &session))
  }

  /// The current box: bounded, tightened, and cut in two unless that closes it.
  private mutating func process(in session: inout GLPKSession) throws(SolverFault) {
    state.nodeCount += 1
    let isRoot = state.current!.depth == 0
    guard var ending = try solveCurrent(rounds: isRoot ? 30 : 3, in: &session) else { return }
    if state.nodeCount <= 20 || state.nodeCount % 50 == 0 {
      if ending == .solved { try polishPlan(in: &session) }
      try startPlan(in: &session)
      if state.current!.bound >= state.cutoff { return state.close(at: state.current!.bound) }
    }
    if ending == .solved, tightenByReducedCosts() {
      guard tightenCurrent() else { return }
      guard let again = try solveCurrent(rounds: 3, in: &session) else { return }
      ending = again
    }
    state.current!.basis = try nodes.basis(in: &session)
    try split(state.current!, at: nodes.point, in: &session)
  }

  /// Solves the current box's program; nil where that closes the box.
  private mutating func solveCurrent(
    rounds: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> NodeProgram.Ending? {
    let node = state.current!
    let ending = try nodes.solve(
      node.box, basis: node.basis, cutoff: state.cutoff, rounds: rounds,
      iterationLimit: node.depth == 0 ? 100_000 : 5000, in: &session)
    let bound = max(node.bound, nodes.bound)
    state.current!.bound = bound
    guard ending == .closed || bound >= state.cutoff else { return ending }
    state.close(at: bound)
    return nil
  }

  /// Propagates in the current box; false where that closes it.
  mutating func tightenCurrent() -> Bool {
    // What is cut away holds no plan below the cut-off, and that is all that is known of it.
    if state.cutoff.isFinite { state.close(at: state.cutoff) }
    return propagation.tighten(&state.current!.box, cutoff: state.cutoff)
  }

  /// A column cannot be so far from its end that its reduced cost alone lifts the bound to the cut-off.
  mutating func tightenByReducedCosts() -> Bool {
    let room = state.cutoff - nodes.bound
    guard room.isFinite, var box = state.current?.box else { return false }
    var changed = false
    for (column, cost) in nodes.reduced.enumerated() where abs(cost) * (box.upper[column] - box.lower[column]) > room {
      if cost > 0 {
        _ = box.sink(column, to: box.lower[column] + room / cost, changed: &changed)
      } else {
        _ = box.raise(column, to: box.upper[column] + room / cost, changed: &changed)
      }
    }
    if changed {
      state.close(at: state.cutoff)
      state.current!.box = box
    }
    return changed
  }
}
