import GLPKSolver
import LinearPrograms

/// Solves a pooling program to a proved gap: true plans from local searches, bounds from relaxations over boxes.
///
/// - Throws: `invalidProgram` where a column has no finite bounds.
public func solvePooled(
  _ program: PooledProgram, options: PooledSearchOptions = PooledSearchOptions()
) throws(SolverFault) -> PooledVerdict {
  let clock = SearchClock()
  return try GLPKSession.with { session throws(SolverFault) in
    let relaxation = CommodityRelaxation(program)?.relaxation ?? arcRelaxation(program)
    var search = try SpatialSearch(program, relaxation, options: options, clock: clock, in: &session)
    let stop = try search.run(in: &session)
    if let best = search.plans.best { return .found(best, bound: search.bound, stopped: stop) }
    return stop == .proved ? .infeasible : .unsettled(bound: search.bound, stopped: stop)
  }
}
