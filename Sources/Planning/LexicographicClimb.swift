import GLPKSolver
import LinearPrograms

/// How an optimum once reached is kept in later stages.
enum StageKeeping {
  case exactFaces
  case toleranceRows
}

/// One way through all the stages.
struct LexicographicClimb {
  let program: LinearProgram
  let objectives: [LinearObjective]
  let limits: SolveLimits
  let methods: ArraySlice<SolveMethod>
  private var optima: [CertifiedSolution] = []

  init(
    _ program: LinearProgram, _ objectives: [LinearObjective], _ limits: SolveLimits,
    _ methods: ArraySlice<SolveMethod>
  ) {
    self.program = program
    self.objectives = objectives
    self.limits = limits
    self.methods = methods
  }

  mutating func run(
    in session: inout GLPKSession, keeping: StageKeeping
  ) throws(SolverFault) -> LexicographicVerdict {
    let handle = try session.load(program)
    for (rank, objective) in objectives.enumerated() {
      try session.setCosts(handle, objective.costs, constant: objective.constant)
      let verdict = try session.solveCertified(handle, limits: limits, methods: methods)
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
  mutating func restrict(_ handle: Handle, toFaceOf solution: Solution) throws(SolverFault) {
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
