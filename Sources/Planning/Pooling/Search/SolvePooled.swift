import GLPKSolver
import Foundation
import LinearPrograms

/// Solves a pooling program to a proved gap: true plans from local searches, bounds from relaxations over boxes.
///
/// - Throws: `invalidProgram` where a column has no finite bounds.
public func solvePooled(
  _ program: PooledProgram, options: PooledSearchOptions = PooledSearchOptions()
) throws(SolverFault) -> PooledVerdict {
  let clock = SearchClock()
  return try GLPKSession.with { session throws(SolverFault) in
    let relaxation = ProcessInfo.processInfo.environment["FORM"] == "arc" ? arcRelaxation(program, withShares: false): ProcessInfo.processInfo.environment["FORM"] == "arcs" ? arcRelaxation(program, withShares: true) : CommodityRelaxation(program, proportions: ["com": .none, "own": .own, "r": .all][ProcessInfo.processInfo.environment["FORM"] ?? "own"]!)?.relaxation ?? arcRelaxation(program, withShares: true)
    print("columns", relaxation.costs.count, "rows", relaxation.rows.count, "entries", relaxation.rows.values.count, "products", relaxation.products.count)
    var search = try SpatialSearch(program, relaxation, options: options, clock: clock, in: &session)
    let stop = try search.run(in: &session)
    if let best = search.plans.best { return .found(best, bound: search.bound, stopped: stop) }
    return stop == .proved ? .infeasible : .unsettled(bound: search.bound, stopped: stop)
  }
}
