import GLPKGuard
import LinearPrograms

extension GLPKSession {
  /// Coefficients below this are dropped on the way to GLPK: they are rounding left by the units, and make it unstable. Kept,
  /// those of a limit less a concentration that just reaches it would forbid what flows there (docs/closure.md).
  static let negligible = 1e-9

  /// Hands a program to GLPK, scaled and with an advanced starting basis.
  ///
  /// - Throws: `invalidProgram` if the program is unsound.
  public mutating func load(_ program: LinearProgram) throws(SolverFault) -> Handle {
    let faults = program.problems()
    guard faults.isEmpty else { throw .invalidProgram(faults) }
    var index: Int32 = -1
    try attempt("creating a problem") { guard_create($0, &index) }
    let handle = Handle(index: index)
    programs[handle] = program
    try appendRows(program.rows, entries: [], to: handle)
    try appendColumns(program.columns, entries: [], to: handle)
    let entries = Self.entries(of: program.columns, firstColumn: 0)
    try attempt("loading the matrix") { guard_load_matrix($0, index, Int32(entries.count), entries) }
    try attempt("setting the costs") { guard_set_constant($0, index, program.constant) }
    try attempt("scaling") { guard_scale($0, index, true) }
    try attempt("building a basis") { guard_reset_basis($0, index) }
    return handle
  }

  /// Frees a problem before its session ends.
  public mutating func unload(_ handle: Handle) throws(SolverFault) {
    _ = program(handle)
    programs[handle] = nil
    try attempt("freeing a problem") { guard_delete($0, handle.index) }
  }

  func appendRows(
    _ rows: [LinearProgram.Row], entries: [guard_entry], to handle: Handle
  ) throws(SolverFault) {
    let (lower, upper) = (rows.map(\.lower), rows.map(\.upper))
    try attempt("adding rows") {
      guard_add_rows($0, handle.index, Int32(rows.count), lower, upper, Int32(entries.count), entries)
    }
  }

  func appendColumns(
    _ columns: [LinearProgram.Column], entries: [guard_entry], to handle: Handle
  ) throws(SolverFault) {
    let (lower, upper, costs) = (columns.map(\.lower), columns.map(\.upper), columns.map(\.cost))
    try attempt("adding columns") {
      guard_add_columns($0, handle.index, Int32(columns.count), lower, upper, costs, Int32(entries.count), entries)
    }
  }

  static func entries(of columns: [LinearProgram.Column], firstColumn: Int) -> [guard_entry] {
    var entries: [guard_entry] = []
    entries.reserveCapacity(columns.reduce(0) { $0 + $1.entries.count })
    for (offset, column) in columns.enumerated() {
      for entry in column.entries where abs(entry.coefficient) >= negligible {
        entries.append(
          guard_entry(row: Int32(entry.row), column: Int32(firstColumn + offset), coefficient: entry.coefficient))
      }
    }
    return entries
  }
}
