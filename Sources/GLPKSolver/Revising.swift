import CGLPK
import GLPKGuard
import LinearPrograms

/// A loaded program whose coefficients, bounds and costs change between thousands of short solves.
///
/// It keeps no copy of its program, so a change costs what GLPK takes for it and nothing else. What it answers is a
/// proposal: whoever uses it checks the values against a program of their own.
public struct RevisableProgram: Sendable {
  let index: Int32
  /// GLPK's triplets; element 0 is not used.
  private let rows: [Int32]
  private let columns: [Int32]
  /// The coefficients, to be changed in place and sent by `reload`; element 0 is not used.
  public var coefficients: [Double]
  /// The values of the columns after the last solve.
  public private(set) var values: [Double]
  /// The objective after the last solve.
  public private(set) var objective = 0.0
  private var rowDuals: [Double]
  private var reducedCosts: [Double]
  private let iterationLimit: Int32
  private var bounds: [ClosedRange<Double>]
  private let rowBounds: [ClosedRange<Double>]

  /// Loads a program. Its entries stand in `coefficients` column by column, in the order in which each column has them,
  /// from element 1 on.
  public init(_ program: LinearProgram, in session: inout GLPKSession) throws(SolverFault) {
    let faults = program.problems()
    guard faults.isEmpty else { throw .invalidProgram(faults) }
    var index: Int32 = -1
    try session.attempt("creating a problem") { guard_create($0, &index) }
    self.index = index
    var (rows, columns, coefficients): ([Int32], [Int32], [Double]) = ([0], [0], [0])
    for (column, it) in program.columns.enumerated() {
      for entry in it.entries {
        rows.append(Int32(entry.row + 1))
        columns.append(Int32(column + 1))
        coefficients.append(entry.coefficient)
      }
    }
    (self.rows, self.columns, self.coefficients) = (rows, columns, coefficients)
    values = Array(repeating: 0, count: program.columns.count)
    reducedCosts = values
    rowDuals = Array(repeating: 0, count: program.rows.count)
    bounds = program.columns.map { $0.lower...$0.upper }
    rowBounds = program.rows.map { $0.lower...$0.upper }
    iterationLimit = Int32(clamping: SolveLimits().iterations(rows: program.rows.count))
    let handle = GLPKSession.Handle(index: index)
    try session.appendRows(program.rows, entries: [], to: handle)
    try session.appendColumns(program.columns, entries: [], to: handle)
    try session.attempt("setting the costs") { guard_set_constant($0, index, program.constant) }
    try reload(in: &session)
    try rescale(in: &session)
  }

  /// Sends the coefficients; the basis stays.
  public func reload(in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("reloading the matrix") {
      guard_reload_matrix($0, index, Int32(coefficients.count - 1), rows, columns, coefficients)
    }
  }

  /// Scales anew, and starts from an advanced basis.
  public func rescale(in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("scaling") { guard_scale($0, index, true) }
    try session.attempt("building a basis") { guard_reset_basis($0, index) }
  }

  /// Replaces the bounds of one column.
  public mutating func setBounds(
    column: Int, lower: Double, upper: Double, in session: inout GLPKSession
  ) throws(SolverFault) {
    try session.attempt("setting a column's bounds") {
      guard_set_column_bounds($0, index, Int32(column), lower, upper)
    }
    bounds[column] = lower...upper
  }

  /// Replaces all costs.
  public func setCosts(_ costs: [Double], in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("setting the costs") { guard_set_costs($0, index, Int32(costs.count), costs) }
  }

  /// Solves from the basis at hand, and reads the values; whether GLPK calls them optimal.
  public mutating func solve(
    dual: Bool = false, tolerance: Double = 1e-7, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    var outcome = guard_outcome()
    var settings = guard_settings(
      method: Int32(dual ? GUARD_DUAL : GUARD_PRIMAL), iteration_limit: iterationLimit, tolerance: tolerance,
      objective_limit: .infinity)
    try session.attempt("solving") { guard_solve($0, index, &settings, &outcome) }
    guard outcome.code == 0, outcome.status == GLP_OPT else { return false }
    try session.attempt("reading the solution") {
      guard_read($0, index, &rowDuals, &values, &reducedCosts, &objective)
    }
    return true
  }

  /// By how much the values break a bound or row, in plain arithmetic.
  public var violation: Double {
    var worst = 0.0
    var sums = Array(repeating: 0.0, count: rowBounds.count)
    for place in 1..<max(1, coefficients.count) {
      sums[Int(rows[place]) - 1] += coefficients[place] * values[Int(columns[place]) - 1]
    }
    for (value, range) in zip(values, bounds) { worst = max(worst, value - range.upperBound, range.lowerBound - value) }
    for (sum, range) in zip(sums, rowBounds) { worst = max(worst, sum - range.upperBound, range.lowerBound - sum) }
    return worst
  }

  /// Frees the problem before its session ends.
  public func unload(from session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("freeing a problem") { guard_delete($0, index) }
  }
}
