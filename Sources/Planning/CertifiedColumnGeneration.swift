import GLPKSolver
import LinearPrograms

/// A proved verdict on a program of which only some columns are listed, and the columns that were.
public struct ColumnGenerationResult: Sendable {
  /// The verdict on the whole family of columns; `limit` if columns still came in the last round.
  public var verdict: Verdict
  /// The listed program to which the verdict's values and duals belong.
  public var program: LinearProgram
  /// The rounds of pricing.
  public var rounds: Int
}

/// Solves over a family of columns too large to list, each round certified (see `ColumnSource`).
///
/// The verdict covers the whole family as far as the source does: it is exact when the source, asked at the final duals,
/// finds no column that pays.
public func solveCertified(
  _ program: LinearProgram, source: inout some ColumnSource, limits: SolveLimits = SolveLimits(), rounds: Int = 1000
) -> ColumnGenerationResult {
  do throws(SolverFault) {
    return try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      return try session.solveCertified(handle, source: &source, limits: limits, rounds: rounds)
    }
  } catch {
    return ColumnGenerationResult(verdict: .refused("\(error)"), program: program, rounds: 0)
  }
}

extension GLPKSession {
  /// Solves a loaded program over a family of columns, each round warm and certified.
  public mutating func solveCertified(
    _ handle: Handle, source: inout some ColumnSource, limits: SolveLimits = SolveLimits(), rounds: Int = 1000
  ) throws(SolverFault) -> ColumnGenerationResult {
    for round in 1...rounds {
      let verdict = try solveCertified(handle, limits: limits)
      let wanted: [LinearProgram.Column] =
        switch verdict {
        case .optimal(let optimum): source.columns(for: optimum.solution.rowDuals)
        case .infeasible(let proof): source.columns(repairing: proof.multipliers)
        default: []
        }
      if wanted.isEmpty { return ColumnGenerationResult(verdict: verdict, program: program(handle), rounds: round) }
      try addColumns(handle, wanted)
    }
    var best = try solve(handle, limits: limits)
    best.outcome = violations(of: program(handle), by: best.values).isEmpty ? .feasible : .limit
    return ColumnGenerationResult(verdict: .limit(best), program: program(handle), rounds: rounds)
  }
}
