import GLPKSolver
import LinearPrograms

/// One aim among several, in order of rank: a name, a cost for each column, and what no column moves.
public struct LinearObjective: Sendable, Equatable {
  /// What is minimised, for a reader.
  public var name: String
  /// One cost a column.
  public var costs: [Double]
  /// The part that no column moves.
  public var constant: Double
  /// An objective over the columns of a program.
  public init(name: String, costs: [Double], constant: Double = 0) {
    self.name = name
    self.costs = costs
    self.constant = constant
  }

  /// The objective of a plan.
  public func value(_ values: [Double]) -> Double {
    zip(costs, values).reduce(constant) { $0 + $1.0 * $1.1 }
  }

  /// The size of the objective's terms, against which a change of it is small or not.
  func scale(_ values: [Double]) -> Double {
    let largest = zip(costs, values).reduce(0) { max($0, abs($1.0) * max(1, abs($1.1))) }
    return largest > 0 ? largest : 1
  }
}

/// What one stage of a lexicographic solve reached.
public struct LexicographicStage: Sendable, Equatable {
  /// The objective's name.
  public var name: String
  /// The objective of the final plan.
  public var value: Double
  /// The bound proved in this stage, given the stages before it.
  public var bound: Double
  /// The stage's relative gap.
  public var gap: Double
  /// The method whose claim was certified.
  public var method: SolveMethod
}

/// A plan that is best by the first objective, among those best by the second, and so on.
public struct LexicographicSolution: Sendable, Equatable {
  /// One stage an objective, in their order.
  public var stages: [LexicographicStage]
  /// The final value of each column.
  public var values: [Double]
  /// The row duals of the first stage: the prices that belong to the first objective.
  public var rowDuals: [Double]
  /// The reduced costs of the first stage.
  public var reducedCosts: [Double]
  /// Whether earlier objectives were held by tolerance rows, the exact faces having drifted.
  public var usedToleranceRows: Bool
}

/// How a lexicographic solve ended.
public enum LexicographicVerdict: Sendable, Equatable {
  /// Every stage is certified, and no later one moved an earlier objective by more than 1e-7 relative.
  case optimal(LexicographicSolution)
  /// The stage of `objective` ended without an optimum, for the reason given.
  case stopped(objective: String, Verdict)
}

/// Minimises several objectives in order of rank: each among the plans that are optimal by all before it.
///
/// After a stage the program is restricted to its exact optimal face (`optimalFace`), and the next objective is solved
/// from the basis at hand. The final plan is held against every earlier objective; should one have moved by more than
/// 1e-7 relative, all is solved again with tolerance rows instead. One solver session serves the whole call.
///
/// - Precondition: each objective has one cost a column, and there is at least one.
public func solveLexicographically(
  _ program: LinearProgram, objectives: [LinearObjective], limits: SolveLimits = SolveLimits()
) -> LexicographicVerdict {
  precondition(!objectives.isEmpty, "at least one objective is needed")
  do throws(SolverFault) {
    return try GLPKSession.with { session throws(SolverFault) in
      for keeping in [StageKeeping.exactFaces, .toleranceRows] {
        var climb = LexicographicClimb(program, objectives, limits)
        let verdict = try climb.run(in: &session, keeping: keeping)
        if keeping == .toleranceRows || climb.holds(verdict) { return verdict }
      }
      preconditionFailure("the last way of keeping returns")
    }
  } catch {
    return .stopped(objective: objectives[0].name, .refused("\(error)"))
  }
}

/// How an optimum once reached is kept in later stages.
private enum StageKeeping {
  case exactFaces
  case toleranceRows
}

/// One way through all the stages.
private struct LexicographicClimb {
  let program: LinearProgram
  let objectives: [LinearObjective]
  let limits: SolveLimits
  private var optima: [CertifiedSolution] = []

  init(_ program: LinearProgram, _ objectives: [LinearObjective], _ limits: SolveLimits) {
    self.program = program
    self.objectives = objectives
    self.limits = limits
  }

  mutating func run(
    in session: inout GLPKSession, keeping: StageKeeping
  ) throws(SolverFault) -> LexicographicVerdict {
    let handle = try session.load(program)
    for (rank, objective) in objectives.enumerated() {
      try session.setCosts(handle, objective.costs, constant: objective.constant)
      let verdict = try session.solveCertified(handle, limits: limits)
      guard let optimum = verdict.optimum else {
        try session.unload(handle)
        return .stopped(objective: objective.name, verdict)
      }
      optima.append(optimum)
      if rank + 1 < objectives.count { try keep(objective, optimum, keeping, &session, handle) }
    }
    try session.unload(handle)
    return .optimal(solution(keeping))
  }

  private func keep(
    _ objective: LinearObjective, _ optimum: CertifiedSolution, _ keeping: StageKeeping,
    _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) {
    switch keeping {
    case .exactFaces: try session.restrict(handle, toFaceOf: optimum.solution)
    case .toleranceRows:
      let values = optimum.solution.values
      let most = objective.value(values) - objective.constant + 1e-8 * objective.scale(values)
      let row = LinearProgram.Row(name: "keep \(objective.name)", lower: -.infinity, upper: most)
      let entries = objective.costs.enumerated().filter { $0.element != 0 }
        .map { NewRow.Entry(column: $0.offset, coefficient: $0.element) }
      try session.addRows(handle, [NewRow(row, entries: entries)])
    }
  }

  private func solution(_ keeping: StageKeeping) -> LexicographicSolution {
    let values = optima[optima.count - 1].solution.values
    let stages = zip(objectives, optima).map { objective, optimum in
      LexicographicStage(
        name: objective.name, value: objective.value(values), bound: optimum.certificate.bound,
        gap: optimum.certificate.gap, method: optimum.method)
    }
    return LexicographicSolution(
      stages: stages, values: values, rowDuals: Array(optima[0].solution.rowDuals.prefix(program.rows.count)),
      reducedCosts: optima[0].solution.reducedCosts, usedToleranceRows: keeping == .toleranceRows)
  }

  /// Whether a verdict needs no second way: all stages done and all earlier objectives unmoved by the final plan, or
  /// stopped in the first stage, which nothing restricts.
  func holds(_ verdict: LexicographicVerdict) -> Bool {
    guard case .optimal(let solution) = verdict else { return optima.isEmpty }
    guard violations(of: program, by: solution.values).isEmpty else { return false }
    return zip(objectives, optima).allSatisfy { objective, optimum in
      let reached = objective.value(optimum.solution.values)
      return abs(objective.value(solution.values) - reached) <= 1e-7 * objective.scale(optimum.solution.values)
    }
  }
}

extension GLPKSession {
  /// Narrows the bounds of a loaded program to the optimal face of a solution of it.
  fileprivate mutating func restrict(_ handle: Handle, toFaceOf solution: Solution) throws(SolverFault) {
    let before = program(handle)
    let face = before.optimalFace(solution)
    for (index, row) in face.rows.enumerated() where row != before.rows[index] {
      try setRowBounds(handle, row: index, lower: row.lower, upper: row.upper)
    }
    for (index, column) in face.columns.enumerated()
    where column.lower != before.columns[index].lower || column.upper != before.columns[index].upper {
      try setColumnBounds(handle, column: index, lower: column.lower, upper: column.upper)
    }
  }
}
