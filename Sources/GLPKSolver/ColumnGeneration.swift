import LinearPrograms

extension GLPKSession {
  /// Solves over a whole family of columns, of which only those that pay are ever listed.
  ///
  /// Each round solves the listed columns warm and asks the source for more at the duals found. When none is left with a
  /// negative reduced cost, the optimum over the listed columns is the optimum over all. A program that the listed
  /// columns cannot satisfy is repaired first, by the multipliers that prove it. `program(handle)` then gives the listed
  /// program, for the audit.
  ///
  /// - Parameter rounds: the most rounds; the outcome is `limit` if columns still came in the last one.
  public mutating func solveByColumnGeneration(
    _ handle: Handle, source: inout some ColumnSource, limits: SolveLimits = SolveLimits(), rounds: Int = 1000
  ) throws(SolverFault) -> Solution {
    var iterations = 0
    for _ in 0..<rounds {
      var solution = try solve(handle, limits: limits)
      iterations += solution.iterations
      solution.iterations = iterations
      let wanted: [LinearProgram.Column]
      switch solution.outcome {
      case .optimal: wanted = source.columns(for: solution.rowDuals)
      case .infeasible: wanted = source.columns(repairing: try infeasibilityMultipliers(handle, limits: limits))
      default: return solution
      }
      if wanted.isEmpty { return solution }
      try addColumns(handle, wanted)
    }
    var solution = try solve(handle, limits: limits)
    if solution.outcome == .optimal { solution.outcome = .limit }
    return solution
  }

  /// Row multipliers that prove a loaded program infeasible if it is: the duals of its elastic program.
  ///
  /// The proof is to be verified by `certifyInfeasible`.
  public mutating func infeasibilityMultipliers(
    _ handle: Handle, method: SolveMethod = .primal, limits: SolveLimits = SolveLimits()
  ) throws(SolverFault) -> [Double] {
    let elastic = try load(program(handle).balancedElastic.program)
    let solution = try solve(elastic, method: method, limits: limits)
    try unload(elastic)
    return solution.rowDuals
  }
}
