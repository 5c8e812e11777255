import CGLPK
import GLPKGuard
import LinearPrograms

extension GLPKSession {
  /// Runs GLPK's branch and cut on a loaded relaxation, and gives what it claims.
  ///
  /// The root is solved first, in slices, as any linear program. Gomory, mixed-integer rounding and clique cuts are on;
  /// cover cuts are not, since two threads would share their memory. Afterwards the handle stands for the relaxation
  /// again.
  ///
  /// - Parameters:
  ///   - program: what was loaded under the handle.
  ///   - points: points to start from. Those that break a row or are not whole are left out.
  ///   - cuts: rows `sum >= lower` that every whole point keeps; they are used where a relaxation breaks them.
  public mutating func solveInteger(
    _ handle: Handle, _ program: IntegerProgram, points: [[Double]] = [], cuts: FlatRows = FlatRows(),
    limits: IntegerLimits = IntegerLimits()
  ) throws(SolverFault) -> MixedIntegerOutcome {
    let watch = ContinuousClock.now
    let root = try solve(handle, limits: SolveLimits(isCancelled: limits.isCancelled))
    guard root.outcome == .optimal else { return Self.outcome(ofRoot: root, limits) }
    let sound = points.filter { program.isWhole($0) && violations(of: program.relaxation, by: $0).isEmpty }
    let left = limits.seconds - watch.duration(to: .now) / .seconds(1)
    guard left > 0 else {
      return MixedIntegerOutcome(
        values: nil, objective: .infinity, bound: root.objective, stop: .time, nodes: 0, report: root.report!)
    }
    var outcome = guard_integer_outcome()
    var values = [Double](repeating: 0, count: program.relaxation.columns.count)
    let whole = Set(program.integers)
    let flags = values.indices.map { Int8(whole.contains($0) ? 1 : 0) }
    try StopWatch.during(limits.isCancelled) { stop throws(SolverFault) in
      try self.search(
        handle, flags: flags, points: sound.flatMap { $0 }, cuts: cuts, limits: limits, seconds: left, stop: stop,
        outcome: &outcome, values: &values)
    }
    return Self.outcome(outcome, values: values)
  }

  private func search(
    _ handle: Handle, flags: [Int8], points: [Double], cuts: FlatRows, limits: IntegerLimits, seconds: Double,
    stop: OpaquePointer?, outcome: inout guard_integer_outcome, values: inout [Double]
  ) throws(SolverFault) {
    let (starts, columns) = (cuts.starts, cuts.columns)
    var fault: SolverFault?
    // The settings point into these arrays, so that all of them stay where they are during the call.
    flags.withUnsafeBufferPointer { flags in
      points.withUnsafeBufferPointer { queued in
        cuts.lower.withUnsafeBufferPointer { lower in
          starts.withUnsafeBufferPointer { starts in
            columns.withUnsafeBufferPointer { columns in
              cuts.values.withUnsafeBufferPointer { coefficients in
                var settings = guard_integer_settings(
                  integer: flags.baseAddress, relative_gap: limits.gap,
                  milliseconds: Int32(clamping: Int(min(seconds, 1e6) * 1000)),
                  node_limit: Int32(clamping: limits.nodes), is_alone: 0,
                  point_count: Int32(flags.isEmpty ? 0 : queued.count / flags.count), points: queued.baseAddress,
                  row_count: Int32(lower.count), row_lower: lower.baseAddress, row_starts: starts.baseAddress,
                  row_columns: columns.baseAddress, row_values: coefficients.baseAddress, stop: stop)
                do throws(SolverFault) {
                  try attempt("branching and cutting") {
                    guard_solve_integer($0, handle.index, &settings, &outcome, &values)
                  }
                } catch {
                  fault = error
                }
              }
            }
          }
        }
      }
    }
    if let fault { throw fault }
  }

  private static func outcome(ofRoot root: Solution, _ limits: IntegerLimits) -> MixedIntegerOutcome {
    let stop: IntegerStop =
      switch root.outcome {
      case .infeasible: .completed
      case .limit: limits.isCancelled() ? .cancelled : .nodes
      default: .numerical
      }
    return MixedIntegerOutcome(
      values: nil, objective: .infinity, bound: root.outcome == .infeasible ? .infinity : -.infinity, stop: stop,
      nodes: 0, report: root.report!)
  }

  private static func outcome(_ found: guard_integer_outcome, values: [Double]) -> MixedIntegerOutcome {
    let row = IntegerOutcomeRow.reading(found)
    let hasPoint = found.found != 0
    return MixedIntegerOutcome(
      values: hasPoint ? values : nil, objective: hasPoint ? found.objective : .infinity,
      bound: row.stop == .completed && !hasPoint ? .infinity : found.bound, stop: row.stop, nodes: Int(found.nodes),
      report: SolverReport(returnCode: found.code, solutionStatus: found.status, sentence: row.sentence))
  }
}

/// One way in which a branch and cut can end, by its return code.
struct IntegerOutcomeRow: Sendable {
  let code: Int32
  let stop: IntegerStop
  let sentence: String

  static let table: [IntegerOutcomeRow] = [
    IntegerOutcomeRow(code: 0, stop: .completed, sentence: "The search came to its end."),
    IntegerOutcomeRow(code: GLP_EMIPGAP, stop: .completed, sentence: "The gap asked for was reached."),
    IntegerOutcomeRow(code: GLP_ETMLIM, stop: .time, sentence: "The time limit came first."),
    IntegerOutcomeRow(code: GLP_ESTOP, stop: .nodes, sentence: "The search was told to stop."),
    IntegerOutcomeRow(code: GLP_EBOUND, stop: .numerical, sentence: "A column has bounds that it cannot have."),
    IntegerOutcomeRow(code: GLP_EROOT, stop: .numerical, sentence: "The root was not solved to its optimum first."),
    IntegerOutcomeRow(code: GLP_EFAIL, stop: .numerical, sentence: "The search gave up: numerical failure."),
    IntegerOutcomeRow(
      code: GLP_ENOPFS, stop: .completed, sentence: "The presolver found that no plan meets every limit."),
    IntegerOutcomeRow(code: GLP_ENODFS, stop: .numerical, sentence: "The presolver found no dual plan."),
  ]

  /// The row that fits an ending, told apart further by what stopped it.
  static func reading(_ found: guard_integer_outcome) -> IntegerOutcomeRow {
    let unknown = "GLPK gave an answer that is not in its manual."
    let row = table.first { $0.code == found.code }
    guard var row else { return IntegerOutcomeRow(code: found.code, stop: .numerical, sentence: unknown) }
    if found.code == GLP_ESTOP, found.was_stopped != 0 {
      row = IntegerOutcomeRow(code: row.code, stop: .cancelled, sentence: row.sentence)
    }
    if found.code == 0, found.status == GLP_UNDEF {
      row = IntegerOutcomeRow(code: 0, stop: .numerical, sentence: "The search ended without a word on the program.")
    }
    return row
  }
}
