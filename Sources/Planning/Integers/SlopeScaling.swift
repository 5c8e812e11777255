import GLPKSolver
import LinearPrograms

/// Ways to plans where yes or no costs a fixed sum: what is built, and what that lets pass.
extension IntegerSearch {
  /// Programs of one scaling, and openings tried from one plan.
  private static let (mostScalings, mostOpenings) = (8, 8)

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

  /// Opens one closed yes after the other that the prices of the best plan call for, as long as that saves; what it makes
  /// needless is closed again.
  mutating func openOnes(in session: inout GLPKSession) throws(SolverFault) {
    var tried: Set<Int> = []
    while let start = best, !isOver {
      let closed = program.integers.filter {
        start.values[$0] < 0.5 && lower[$0] == 0 && upper[$0] == 1 && !tried.contains($0)
      }
      var (low, high) = (lower, upper)
      for column in program.integers { high[column] = max(low[column], start.values[column].rounded()) }
      guard try divePoint(low, high, unbounded: true, in: &session) != nil else { return }
      safe.prove(
        rows, prices: flat.rowDuals, costs: costs, constant: program.relaxation.constant, lower: low, upper: high)
      let reduced = safe.reduced
      let order = closed.filter { reduced[$0] < 0 }.sorted {
        reduced[$0] != reduced[$1] ? reduced[$0] < reduced[$1] : $0 < $1
      }
      var improved = false
      for column in order.prefix(Self.mostOpenings) {
        tried.insert(column)
        high[column] = 1
        defer { high[column] = 0 }
        guard let point = try divePoint(low, high, unbounded: true, in: &session) else { continue }
        if try offerRoundedUp(point, in: &session) {
          improved = true
          break
        }
        if isOver { return }
      }
      guard improved else { return }
      try dropOnes(in: &session)
    }
  }

  /// Whether the time is over or somebody asked for the end.
  var isOver: Bool { limits.isCancelled() || clock.isOver(limits.seconds) }
}
