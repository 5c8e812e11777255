extension LinearProgram {
  /// This program in free MPS format, as `glpsol --freemps` and other solvers read it.
  ///
  /// Rows with two different bounds, rows without any, the objective's constant and all names are treated as in
  /// `lpText()`: the format's RANGES section would round a bound, and a constant in RHS is read with either sign.
  public func mpsText() -> String {
    let columnNames = TextNames(columns.map(\.name))
    let rowNames = TextNames(rows.map(\.name))
    var text = columnNames.legendLines("* column") + rowNames.legendLines("* row")
    text += "NAME program\nROWS\n N \(objectiveRowName)\n"
    let lines = mpsRows(rowNames.names)
    for line in lines.all { text += " \(line.kind) \(line.name)\n" }
    text += "COLUMNS\n"
    for (column, name) in zip(columns, columnNames.names) {
      if column.cost != 0 || column.entries.isEmpty { text += " \(name) \(objectiveRowName) \(column.cost)\n" }
      for entry in column.entries {
        for line in lines.byRow[entry.row] { text += " \(name) \(line.name) \(entry.coefficient)\n" }
      }
    }
    text += " \(constantColumnName) \(objectiveRowName) \(constant)\nRHS\n"
    for line in lines.all where line.bound != 0 { text += " RHS \(line.name) \(line.bound)\n" }
    text += "BOUNDS\n"
    for (column, name) in zip(columns, columnNames.names) { text += Self.mpsBounds(column, name) }
    return text + " FX BND \(constantColumnName) 1\nENDATA\n"
  }

  /// A row of the text: one bound of one row of the program.
  private struct MPSRow {
    var kind: String
    var name: String
    var bound: Double
  }

  private func mpsRows(_ names: [String]) -> (all: [MPSRow], byRow: [[MPSRow]]) {
    let byRow = zip(rows, names).map { row, name -> [MPSRow] in
      if row.lower == row.upper { return [MPSRow(kind: "E", name: name, bound: row.lower)] }
      var lines: [MPSRow] = []
      if row.lower.isFinite { lines.append(MPSRow(kind: "G", name: name, bound: row.lower)) }
      if row.upper.isFinite {
        lines.append(MPSRow(kind: "L", name: lines.isEmpty ? name : name + "~upper", bound: row.upper))
      }
      return lines
    }
    return (byRow.flatMap { $0 }, byRow)
  }

  private static func mpsBounds(_ column: Column, _ name: String) -> String {
    if column.lower == column.upper { return " FX BND \(name) \(column.lower)\n" }
    if column.lower == -.infinity && column.upper == .infinity { return " FR BND \(name)\n" }
    let lower = column.lower == -.infinity ? " MI BND \(name)\n" : " LO BND \(name) \(column.lower)\n"
    return column.upper == .infinity ? lower : lower + " UP BND \(name) \(column.upper)\n"
  }
}
