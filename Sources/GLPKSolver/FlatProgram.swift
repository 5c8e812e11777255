import CGLPK
import GLPKGuard
import LinearPrograms

/// A loaded program whose owner keeps it as flat arrays and solves it thousands of times a second.
///
/// Nothing is mirrored here, and every number is checked on its way to GLPK. What it answers is a claim: bounds are to
/// be proved from the duals, by whoever holds the arrays.
public struct FlatProgram: Sendable {
  let index: Int32
  private(set) var columnCount: Int
  private(set) var rowCount = 0
  /// What the last solve left: one value a column.
  public private(set) var values: [Double]
  /// One dual a row, in the convention of `Solution`.
  public private(set) var rowDuals: [Double] = []
  private var reducedCosts: [Double]
  /// The claimed objective.
  public private(set) var objective = Double.nan
  /// Simplex iterations of all solves.
  public private(set) var iterations = 0

  /// Loads columns without entries, and rows.
  public init(
    lower: [Double], upper: [Double], costs: [Double], rows: FlatRows, in session: inout GLPKSession
  ) throws(SolverFault) {
    var index: Int32 = -1
    try session.attempt("creating a problem") { guard_create($0, &index) }
    self.index = index
    columnCount = lower.count
    values = Array(repeating: 0, count: lower.count)
    reducedCosts = values
    try session.attempt("adding columns") {
      guard_add_columns($0, index, Int32(lower.count), lower, upper, costs, 0, nil)
    }
    try append(rows, in: &session)
    try scale(in: &session)
    try pack(in: &session)
    try session.attempt("building a basis") { guard_reset_basis($0, index) }
  }

  /// Scales rows and columns by powers of two, as they are now; a basis stays what it is.
  public func scale(in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("scaling") { guard_scale($0, index, true) }
  }

  /// Moves what rows have added together in memory; worth it before many solves.
  public func pack(in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("packing") { guard_pack($0, index) }
  }

  /// Frees the problem.
  public func unload(from session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("freeing a problem") { guard_delete($0, index) }
  }

  /// Appends rows; they stand in the basis.
  public mutating func append(_ rows: FlatRows, in session: inout GLPKSession) throws(SolverFault) {
    var entries: [guard_entry] = []
    entries.reserveCapacity(rows.values.count)
    for row in 0..<rows.count {
      for place in rows.range(row) {
        entries.append(
          guard_entry(row: Int32(rowCount + row), column: rows.columns[place], coefficient: rows.values[place]))
      }
    }
    try session.attempt("adding rows") {
      guard_add_rows($0, index, Int32(rows.count), rows.lower, rows.upper, Int32(entries.count), entries)
    }
    rowCount += rows.count
    rowDuals = Array(repeating: 0, count: rowCount)
  }

  /// Appends columns with their entries, row by row; they stand at their lower bounds.
  public mutating func append(
    lower: [Double], upper: [Double], costs: [Double], entries: [[(row: Int, coefficient: Double)]],
    in session: inout GLPKSession
  ) throws(SolverFault) {
    var flat: [guard_entry] = []
    for (offset, column) in entries.enumerated() {
      for entry in column {
        flat.append(
          guard_entry(
            row: Int32(entry.row), column: Int32(columnCount + offset), coefficient: entry.coefficient))
      }
    }
    try session.attempt("adding columns") {
      guard_add_columns($0, index, Int32(lower.count), lower, upper, costs, Int32(flat.count), flat)
    }
    columnCount += lower.count
    values += Array(repeating: 0, count: lower.count)
    reducedCosts = values
  }

  /// Replaces the bounds and costs of all columns.
  public func setColumns(
    lower: [Double], upper: [Double], costs: [Double], constant: Double, in session: inout GLPKSession
  ) throws(SolverFault) {
    try session.attempt("setting columns") {
      guard_set_columns($0, index, Int32(lower.count), lower, upper, costs, constant)
    }
  }

  /// Replaces some rows, bounds and coefficients.
  public func setRows(_ places: [Int32], _ rows: FlatRows, in session: inout GLPKSession) throws(SolverFault) {
    if places.isEmpty { return }
    try session.attempt("setting rows") {
      guard_set_rows(
        $0, index, Int32(places.count), places, rows.lower, rows.upper, rows.starts, rows.columns, rows.values)
    }
  }

  /// The basis: one status a row, then one a column.
  public func basis(in session: inout GLPKSession) throws(SolverFault) -> FlatBasis {
    var statuses = [Int8](repeating: 0, count: rowCount + columnCount)
    try session.attempt("reading the basis") {
      guard_get_basis($0, index, Int32(rowCount), Int32(columnCount), &statuses)
    }
    return FlatBasis(rowCount: rowCount, statuses: statuses)
  }

  /// Puts a basis in that the program had; rows added since are basic, columns added since at their lower ends.
  public func setBasis(_ basis: FlatBasis, in session: inout GLPKSession) throws(SolverFault) {
    let added = max(0, basis.rowCount + columnCount - basis.statuses.count)
    let statuses = basis.statuses + Array(repeating: Int8(GLP_NL), count: added)
    try session.attempt("setting the basis") {
      guard_set_basis($0, index, Int32(basis.rowCount), Int32(columnCount), statuses)
    }
  }
}

/// A basis of a flat program.
public struct FlatBasis: Sendable {
  let rowCount: Int
  let statuses: [Int8]

  /// Where a row or column stands: in the basis, or at one of its ends.
  public enum Place: Sendable {
    case basic
    case lower
    case upper
    /// Both ends are one.
    case fixed
  }

  /// A basis proposed by its places, a row each and then a column each.
  public init(rows: [Place], columns: [Place]) {
    rowCount = rows.count
    statuses = (rows + columns).map { place in
      switch place {
      case .basic: Int8(GLP_BS)
      case .lower: Int8(GLP_NL)
      case .upper: Int8(GLP_NU)
      case .fixed: Int8(GLP_NS)
      }
    }
  }

  init(rowCount: Int, statuses: [Int8]) {
    self.rowCount = rowCount
    self.statuses = statuses
  }

  /// Where a row stands.
  public func place(ofRow row: Int) -> Place { Self.place(statuses[row]) }

  /// Where a column stands.
  public func place(ofColumn column: Int) -> Place { Self.place(statuses[rowCount + column]) }

  private static func place(_ status: Int8) -> Place {
    switch Int32(status) {
    case GLP_BS: .basic
    case GLP_NU: .upper
    case GLP_NS: .fixed
    default: .lower
    }
  }
}

extension FlatProgram {
  /// Builds an advanced basis.
  public func resetBasis(in session: inout GLPKSession) throws(SolverFault) {
    try session.attempt("building a basis") { guard_reset_basis($0, index) }
  }

  /// Solves with the dual simplex method (or the primal) from the basis at hand and reads what it found.
  public mutating func solve(
    primal: Bool = false, iterationLimit: Int, objectiveLimit: Double = .infinity, in session: inout GLPKSession
  ) throws(SolverFault) -> Outcome {
    var outcome = guard_outcome()
    var settings = guard_settings(
      method: Int32(primal ? GUARD_PRIMAL : GUARD_DUAL), iteration_limit: Int32(clamping: iterationLimit),
      tolerance: 1e-8, objective_limit: objectiveLimit)
    try session.attempt("solving") { guard_solve($0, index, &settings, &outcome) }
    iterations += Int(outcome.iterations)
    try session.attempt("reading the solution") {
      guard_read($0, index, &rowDuals, &values, &reducedCosts, &objective)
    }
    return OutcomeRow.reading(code: outcome.code, status: outcome.status).outcome
  }

  /// Row multipliers that prove the last solve's claim of infeasibility, if GLPK kept any; to be verified.
  public func infeasibilityMultipliers(in session: inout GLPKSession) throws(SolverFault) -> [Double] {
    var multipliers = [Double](repeating: 0, count: rowCount)
    try session.attempt("reading the proof") { guard_farkas($0, index, &multipliers) }
    return multipliers
  }

  /// Row multipliers whose combination of the rows is the tableau row of a basic column; all 0 for a nonbasic one.
  public func tableauMultipliers(of column: Int, in session: inout GLPKSession) throws(SolverFault) -> [Double] {
    var multipliers = [Double](repeating: 0, count: rowCount)
    try session.attempt("reading the tableau") { guard_tableau($0, index, Int32(column), &multipliers) }
    return multipliers
  }

  /// Takes duals and values from the interior point method; false where it gave up.
  public mutating func solveInterior(in session: inout GLPKSession) throws(SolverFault) -> Bool {
    var code: Int32 = 0
    try session.attempt("solving by interior point") {
      guard_interior_duals($0, index, &rowDuals, &values, &code)
    }
    return code == 0
  }
}
