import GLPKSolver
import LinearPrograms

/// Solves a pooling program to a proved gap: true plans from local searches, bounds from relaxations over boxes.
///
/// The relaxation carries flows by origin where every pool passes all it is given, and masses by property elsewhere.
/// A fault inside the solver costs the session that met it; the search goes on in a new one, a few times.
///
/// - Parameter known: column values that may be a plan, as another method found them; the search starts with them if they
///   are one.
/// - Precondition: no solver session is open on this thread.
/// - Throws: `invalidProgram` where the linear program is unsound or a column is not bounded on both sides.
public func solvePooled(
  _ program: PooledProgram, options: PooledSearchOptions = PooledSearchOptions(), known: [Double]? = nil
) throws(SolverFault) -> PooledVerdict {
  let faults = program.searchFaults
  guard faults.isEmpty else { throw .invalidProgram(faults) }
  let clock = SearchClock()
  let relaxation = CommodityRelaxation(program)?.relaxation ?? arcRelaxation(program)
  var root = Box(lower: relaxation.lower, upper: relaxation.upper)
  guard Propagation(relaxation).tighten(&root, cutoff: .infinity) else { return .infeasible }
  var state = SearchState(gap: options.gap)
  if let known {
    let most = program.pools.map { $0.properties.map(\.most) }
    state.keep(PlanCheck(program, system: ConcentrationSystem(program)).plan(known, assumed: most))
  }
  state.tree.push(SearchNode(box: root, bound: -.infinity, basis: nil, depth: 0, number: 0))
  for _ in 0..<4 {
    let stop = search(program, relaxation, root, &state, options, clock)
    if let stop { return state.verdict(stop) }
  }
  return state.verdict(.solver)
}

/// Runs the search in a session of its own; nil after a fault, with the box in work waiting again.
private func search(
  _ program: PooledProgram, _ relaxation: Relaxation, _ root: Box, _ state: inout SearchState,
  _ options: PooledSearchOptions, _ clock: SearchClock
) -> PooledStop? {
  do throws(SolverFault) {
    return try GLPKSession.with { session throws(SolverFault) in
      let core = try SearchCore(program, relaxation, state: state, options: options, clock: clock, in: &session)
      if relaxation.isLarge {
        var search = LargeSearch(core, root: root)
        defer { state = search.core.state }
        return try search.run(in: &session)
      }
      var search = try SpatialSearch(core, root: root, in: &session)
      defer { state = search.core.state }
      return try search.run(in: &session)
    }
  } catch {
    state.returnCurrent()
    return nil
  }
}

extension SearchState {
  /// The box in work waits again, without the basis that may have met the fault.
  mutating func returnCurrent() {
    guard var node = current else { return }
    current = nil
    node.basis = nil
    tree.push(node)
  }

  func verdict(_ stop: PooledStop) -> PooledVerdict {
    // Boxes that could not be cut any more may have been left with bounds below the cut-off.
    if let best { return .found(best, bound: bound, stopped: stop == .proved && bound < cutoff ? .precision : stop) }
    // With no plan there is no cut-off, so that a box was closed only where it was proved to hold no plan, or could
    // not be cut any more at the bound that was noted.
    if stop == .proved, bound == .infinity { return .infeasible }
    return .unsettled(bound: bound, stopped: stop)
  }
}

extension PooledProgram {
  /// What keeps this program from being searched.
  var searchFaults: [ProgramFault] {
    linear.problems()
      + linear.columns.filter { !$0.lower.isFinite || !$0.upper.isFinite }.map {
        ProgramFault(kind: .impossibleBound, place: "column '\($0.name)' of a pooling program")
      }
      + pools.flatMap { pool in
        pool.properties.filter { !($0.least >= 0 && $0.least <= $0.most && $0.most.isFinite) }.map {
          ProgramFault(kind: .impossibleBound, place: "concentration of \($0.id) in '\(pool.name)'")
        }
      }
  }
}
