import CGLPK
import GLPKGuard
import LinearPrograms

extension GLPKSession {
  /// Solves a loaded program once and gives what GLPK claims of it. The claim is unaudited.
  ///
  /// Long solves run in slices, each starting from where the last one stopped, so that a cancellation is heard soon.
  public mutating func solve(
    _ handle: Handle, method: SolveMethod = .primal, limits: SolveLimits = SolveLimits()
  ) throws(SolverFault) -> Solution {
    try prepare(handle, for: method)
    let program = program(handle)
    let slice = SolveLimits.sliceLength(coefficients: program.columns.reduce(0) { $0 + $1.entries.count })
    let most = limits.iterations(rows: program.rows.count)
    var outcome = guard_outcome()
    var spent = 0
    var stall = Stall()
    repeat {
      var settings = Self.settings(method, limits: limits)
      settings.iteration_limit = Int32(clamping: min(slice, most - spent))
      try attempt("solving") { guard_solve($0, handle.index, &settings, &outcome) }
      spent += Int(outcome.iterations)
      stall.note(outcome, spent: spent)
      // The strict method alone gives way: the next one goes on from where it stands.
      if method == .primal, stall.isLong { break }
    } while outcome.code == GLP_EITLIM && spent < most && !limits.isCancelled()
    if method == .unscaled { try attempt("scaling") { guard_scale($0, handle.index, true) } }
    return try read(handle, outcome, iterations: spent)
  }

  private func prepare(_ handle: Handle, for method: SolveMethod) throws(SolverFault) {
    _ = program(handle)
    if method == .unscaled { try attempt("unscaling") { guard_scale($0, handle.index, false) } }
    if method == .primalFromNewBasis || method == .dual || method == .unscaled {
      try attempt("building a basis") { guard_reset_basis($0, handle.index) }
    }
  }

  /// The first try is stricter than GLPK's own 1e-7, which leaves gaps above 1e-7 where thousands of columns are each
  /// almost optimal; the next ones are looser, for programs on which the strict one cycles.
  private static func settings(_ method: SolveMethod, limits: SolveLimits) -> guard_settings {
    let code =
      switch method {
      case .exact: GUARD_EXACT
      case .dual: GUARD_DUAL
      case .primal, .loosePrimal, .primalFromNewBasis, .unscaled: GUARD_PRIMAL
      }
    return guard_settings(
      method: Int32(code),
      iteration_limit: 0,
      tolerance: method == .loosePrimal || method == .primalFromNewBasis ? 1e-7 : 1e-9,
      objective_limit: limits.objective)
  }

  private func read(
    _ handle: Handle, _ outcome: guard_outcome, iterations: Int
  ) throws(SolverFault) -> Solution {
    let program = program(handle)
    let (claim, report) = OutcomeRow.reading(code: outcome.code, status: outcome.status)
    var solution = Solution(outcome: claim, iterations: iterations, report: report)
    solution.rowDuals = Array(repeating: .nan, count: program.rows.count)
    solution.values = Array(repeating: .nan, count: program.columns.count)
    solution.reducedCosts = solution.values
    try attempt("reading the solution") {
      guard_read(
        $0, handle.index, &solution.rowDuals, &solution.values, &solution.reducedCosts, &solution.objective)
    }
    return solution
  }
}

/// How long a feasible basis has been changed for another without any gain: at a degenerate corner the simplex method can
/// go round in circles.
private struct Stall {
  private var objective = Double.nan
  private var since = 0
  private var length = 0
  /// Iterations without gain that are a circle and no mere patience.
  private static let longest = 2000

  var isLong: Bool { length >= Self.longest }

  mutating func note(_ outcome: guard_outcome, spent: Int) {
    let isFeasible = outcome.status == GLP_FEAS
    if isFeasible, abs(outcome.objective - objective) <= 1e-13 * abs(objective) {
      length = spent - since
    } else {
      (objective, since, length) = (outcome.objective, spent, 0)
    }
  }
}
