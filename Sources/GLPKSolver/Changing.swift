import GLPKGuard
import LinearPrograms

/// Changes to a loaded program keep the basis, so that the next solve starts from the last optimum.
extension GLPKSession {
  /// Replaces the objective: one cost a column, and the part that no column moves.
  public mutating func setCosts(
    _ handle: Handle, _ costs: [Double], constant: Double = 0
  ) throws(SolverFault) {
    precondition(costs.count == program(handle).columns.count, "one cost a column is needed")
    guard constant.isFinite, costs.allSatisfy(\.isFinite) else {
      throw .invalidProgram([ProgramFault(kind: .notFinite, place: "the new objective")])
    }
    try attempt("setting the costs") { guard_set_costs($0, handle.index, Int32(costs.count), costs) }
    try attempt("setting the costs") { guard_set_constant($0, handle.index, constant) }
    programs[handle]!.constant = constant
    for column in costs.indices { programs[handle]!.columns[column].cost = costs[column] }
  }

  /// Proposes a basis that is nearly optimal, and makes it optimal as far as that goes quickly; where it does not fit, an
  /// advanced one takes its place. Gives the iterations that it took.
  @discardableResult
  public func propose(_ basis: FlatBasis, for handle: Handle) throws(SolverFault) -> Int {
    let columns = program(handle).columns.count
    try attempt("setting the basis") {
      guard_set_basis($0, handle.index, Int32(basis.rowCount), Int32(columns), basis.statuses)
    }
    var iterations: Int32 = 0
    let most = SolveLimits().iterations(rows: basis.rowCount)
    try attempt("settling the basis") {
      guard_settle($0, handle.index, Int32(clamping: most), 1e-9, &iterations)
    }
    return Int(iterations)
  }

  /// Replaces the bounds of one column.
  public mutating func setColumnBounds(
    _ handle: Handle, column: Int, lower: Double, upper: Double
  ) throws(SolverFault) {
    let name = program(handle).columns[column].name
    try Self.check(lower, upper, place: "column '\(name)'")
    try attempt("setting a column's bounds") {
      guard_set_column_bounds($0, handle.index, Int32(column), lower, upper)
    }
    programs[handle]!.columns[column].lower = lower
    programs[handle]!.columns[column].upper = upper
  }

  /// Replaces the bounds of one row.
  public mutating func setRowBounds(
    _ handle: Handle, row: Int, lower: Double, upper: Double
  ) throws(SolverFault) {
    let name = program(handle).rows[row].name
    try Self.check(lower, upper, place: "row '\(name)'")
    try attempt("setting a row's bounds") { guard_set_row_bounds($0, handle.index, Int32(row), lower, upper) }
    programs[handle]!.rows[row].lower = lower
    programs[handle]!.rows[row].upper = upper
  }

  /// Appends rows to a loaded program.
  public mutating func addRows(_ handle: Handle, _ rows: [NewRow]) throws(SolverFault) {
    var program = program(handle)
    let firstRow = program.rows.count
    var entries: [guard_entry] = []
    for (offset, new) in rows.enumerated() {
      try Self.check(new.row.lower, new.row.upper, place: "row '\(new.row.name)'")
      program.rows.append(new.row)
      for entry in try Self.merged(new, columnCount: program.columns.count) {
        entries.append(
          guard_entry(
            row: Int32(firstRow + offset), column: Int32(entry.column), coefficient: entry.coefficient))
        program.columns[entry.column].entries.append(
          LinearProgram.Entry(row: firstRow + offset, coefficient: entry.coefficient))
      }
    }
    try appendRows(rows.map(\.row), entries: entries, to: handle)
    programs[handle] = program
  }

  /// Appends columns to a loaded program; entries of one row are summed.
  public mutating func addColumns(_ handle: Handle, _ columns: [LinearProgram.Column]) throws(SolverFault) {
    var program = program(handle)
    let firstColumn = program.columns.count
    for column in columns { program.addColumn(column) }
    let added = Array(program.columns[firstColumn...])
    let faults = added.flatMap { column in column.faults(rowCount: program.rows.count) }
    guard faults.isEmpty else { throw .invalidProgram(faults) }
    try appendColumns(added, entries: Self.entries(of: added, firstColumn: firstColumn), to: handle)
    programs[handle] = program
  }

  /// Replaces the coefficients of one row.
  public mutating func setRowEntries(
    _ handle: Handle, row: Int, _ newEntries: [NewRow.Entry]
  ) throws(SolverFault) {
    var program = program(handle)
    let merged = try Self.merged(
      NewRow(program.rows[row], entries: newEntries), columnCount: program.columns.count)
    for column in program.columns.indices where program.columns[column].entries.contains(where: { $0.row == row }) {
      program.columns[column].entries.removeAll { $0.row == row }
    }
    for entry in merged { program.add(entry.coefficient, row: row, column: entry.column) }
    let entries = merged.map {
      guard_entry(row: Int32(row), column: Int32($0.column), coefficient: $0.coefficient)
    }
    try attempt("replacing a row") {
      guard_set_row_entries($0, handle.index, Int32(row), Int32(entries.count), entries)
    }
    programs[handle] = program
  }

  private static func check(_ lower: Double, _ upper: Double, place: String) throws(SolverFault) {
    guard let kind = ProgramFault.Kind(lower: lower, upper: upper) else { return }
    throw .invalidProgram([ProgramFault(kind: kind, place: place)])
  }

  /// The entries of a new row by column, those of one column summed, negligible ones dropped.
  private static func merged(_ new: NewRow, columnCount: Int) throws(SolverFault) -> [NewRow.Entry] {
    let byColumn = LinearProgram.merged(
      new.entries.map { LinearProgram.Entry(row: $0.column, coefficient: $0.coefficient) })
    guard byColumn.allSatisfy({ $0.coefficient.isFinite && (0..<columnCount).contains($0.row) }) else {
      throw .invalidProgram([ProgramFault(kind: .notFinite, place: "an entry of row '\(new.row.name)'")])
    }
    return byColumn.filter { abs($0.coefficient) >= negligible }
      .map { NewRow.Entry(column: $0.row, coefficient: $0.coefficient) }
  }
}
