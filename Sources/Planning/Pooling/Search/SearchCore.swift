import GLPKSolver
import LinearPrograms

/// What both ways of bounding share: the program, the state, the clock, and the search for plans beside the bounds.
struct SearchCore {
  let program: PooledProgram
  let relaxation: Relaxation
  let options: PooledSearchOptions
  let propagation: Propagation
  var state: SearchState
  var clock: SearchClock
  /// Whether the time is over or somebody asked for the end.
  let isOver: () -> Bool
  private var plans: PlanSearch
  private let earlierPrograms: Int
  private let earlierIterations: Int
  /// Processor time of the search for plans, s.
  private(set) var planSeconds = 0.0

  init(
    _ program: PooledProgram, _ relaxation: Relaxation, state: SearchState, options: PooledSearchOptions,
    clock: SearchClock, in session: inout GLPKSession
  ) throws(SolverFault) {
    self.program = program
    self.relaxation = relaxation
    self.state = state
    self.options = options
    self.clock = clock
    (earlierPrograms, earlierIterations) = (state.programs, state.iterations)
    propagation = Propagation(relaxation)
    plans = try PlanSearch(program, in: &session)
    isOver = { clock.isOver(options.secondsLimit) || options.isCancelled() }
    plans.isOver = isOver
  }

  /// Reports, and says whether a limit has come; `programs` and `iterations` are what the bounds took in this session.
  mutating func limitReached(programs: Int, iterations: Int) -> PooledStop? {
    state.programs = earlierPrograms + programs + plans.lpsSolved
    // A linear program of the plan search counts as 20 iterations.
    state.iterations = earlierIterations + iterations + 20 * plans.lpsSolved
    let progress = PooledProgress(state, seconds: clock.seconds)
    clock.report(progress, to: options.progress)
    if options.isCancelled() { return .cancelled }
    if let limit = options.workLimit, state.iterations >= limit { return .work }
    return clock.isOver(options.secondsLimit) ? .time : nil
  }

  /// One more start of the search for plans.
  mutating func startPlan(in session: inout GLPKSession) throws(SolverFault) {
    let start = clock.processorSeconds
    state.keep(try plans.nextStart(in: &session))
    planSeconds += clock.processorSeconds - start
  }

  /// A plan near a point of the relaxation, with switches and choices as the current box has settled them; all of them
  /// as in the point where it leaves none open.
  mutating func polishPlan(
    near point: [Double], isSettled: Bool = false, in session: inout GLPKSession
  ) throws(SolverFault) {
    let start = clock.processorSeconds
    let concentrations = zip(relaxation.concentrations, relaxation.scales).map { columns, scales in
      zip(columns, scales).map { point[$0] * $1 }
    }
    let flows = Array(point.prefix(program.linear.columns.count))
    var setting = PlanSetting(program)
    if let box = state.current?.box { setting.keep(program, within: box) }
    if isSettled { setting = setting.rounded(program, near: flows) }
    state.keep(try plans.polish(from: concentrations, flows: flows, setting: setting, in: &session))
    planSeconds += clock.processorSeconds - start
  }

  /// Propagates in the current box; false where that closes it.
  mutating func tightenCurrent() -> Bool {
    // What is cut away holds no plan below the cut-off, and that is all that is known of it.
    if state.cutoff.isFinite { state.close(at: state.cutoff) }
    return propagation.tighten(&state.current!.box, cutoff: state.cutoff)
  }

  /// A column cannot be so far from its end that its reduced cost alone lifts the bound to the cut-off.
  mutating func tightenByReducedCosts(_ reduced: [Double], bound: Double) -> Bool {
    let room = state.cutoff - bound
    guard room.isFinite, var box = state.current?.box else { return false }
    var changed = false
    for (column, cost) in reduced.enumerated() where abs(cost) * (box.upper[column] - box.lower[column]) > room {
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
