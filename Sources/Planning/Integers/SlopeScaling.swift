import GLPKSolver
import LinearPrograms

/// Ways to plans where yes or no costs a fixed sum: what is built, and what that lets pass.
extension IntegerSearch {
  /// Programs of one scaling.
  private static let mostScalings = 8

  /// Slope scaling: what a yes costs is spread over what it was used for last time, so that what is used a little looks as
  /// dear as it is; what the program uses then is built in full and offered as a plan.
  mutating func scaleSlopes(in session: inout GLPKSession) throws(SolverFault) {
    let paid = program.integers.filter { costs[$0] > 0 && lower[$0] == 0 && upper[$0] == 1 }
    guard !paid.isEmpty else { return }
    var slopes = costs
    var before: Set<Int> = []
    for _ in 0..<Self.mostScalings {
      try flat.setColumns(
        lower: lower, upper: upper, costs: slopes, constant: program.relaxation.constant, in: &session)
      guard try flat.solve(primal: true, iterationLimit: 20_000, in: &session) == .optimal else { return }
      let values = flat.values
      let used = Set(paid.filter { values[$0] > 1e-7 })
      try offerRoundedUp(values, in: &session)
      if used == before || isOver { return }
      before = used
      for column in used { slopes[column] = costs[column] / values[column] }
    }
  }

  /// Whether the time is over or somebody asked for the end.
  var isOver: Bool { limits.isCancelled() || clock.isOver(limits.seconds) }
}
