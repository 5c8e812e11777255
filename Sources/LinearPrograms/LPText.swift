extension LinearProgram {
  /// This program in CPLEX LP format, as `glpsol --lp` and other solvers read it.
  ///
  /// - A row with two different bounds is written twice, its second line ending in `~upper`: the ranges of the format
  ///   are not read alike everywhere. A row without bounds says nothing and is left out.
  /// - The objective's constant is the cost of a column fixed at 1.
  /// - A name that does not show what it stands for is explained in a comment.
  /// - Numbers are written with as many digits as give them back exactly.
  /// - Columns that must be whole stand in a section of their own.
  public func lpText(integers: [Int] = []) -> String {
    let columnNames = TextNames(columns.map(\.name))
    let rowNames = TextNames(rows.map(\.name))
    var text = "\\ \(rows.count) rows, \(columns.count) columns\n"
    text += columnNames.legendLines("\\ column") + rowNames.legendLines("\\ row")
    text += "Minimize\n \(objectiveRowName):"
    for (column, name) in zip(columns, columnNames.names) where column.cost != 0 || column.entries.isEmpty {
      text += Self.term(column.cost, name)
    }
    text += Self.term(constant, constantColumnName) + "\n\nSubject To\n"
    text += rowLines(rowNames.names, columnNames.names)
    text += "\nBounds\n"
    for (column, name) in zip(columns, columnNames.names) { text += Self.boundLine(column, name) }
    text += " \(constantColumnName) = 1\n"
    if !integers.isEmpty { text += "\nGenerals\n" + integers.map { " \(columnNames.names[$0])\n" }.joined() }
    return text + "\nEnd\n"
  }

  private func rowLines(_ rowNames: [String], _ columnNames: [String]) -> String {
    var sums = Array(repeating: "", count: rows.count)
    for (column, name) in zip(columns, columnNames) {
      for entry in column.entries { sums[entry.row] += Self.term(entry.coefficient, name) }
    }
    var text = ""
    for ((row, sum), name) in zip(zip(rows, sums), rowNames) {
      // The format wants a term in each row.
      let sum = sum.isEmpty ? " + 0 \(constantColumnName)" : sum
      if row.lower == row.upper {
        text += " \(name):\(sum) = \(row.lower)\n"
        continue
      }
      if row.lower.isFinite { text += " \(name):\(sum) >= \(row.lower)\n" }
      if row.upper.isFinite { text += " \(name)\(row.lower.isFinite ? "~upper" : ""):\(sum) <= \(row.upper)\n" }
    }
    // Nor is a program without rows allowed.
    return text.isEmpty ? " no~rows: \(constantColumnName) >= 0\n" : text
  }

  /// A term on a line of its own: some readers give up on long lines.
  private static func term(_ coefficient: Double, _ name: String) -> String {
    "\n  \(coefficient < 0 ? "-" : "+") \(abs(coefficient)) \(name)"
  }

  private static func boundLine(_ column: Column, _ name: String) -> String {
    if column.lower == column.upper { return " \(name) = \(column.lower)\n" }
    if column.lower == -.infinity && column.upper == .infinity { return " \(name) free\n" }
    let lower = column.lower == -.infinity ? "-inf" : "\(column.lower)"
    // Both sides always: readers differ on what a lone negative upper bound does to the lower one.
    return column.upper == .infinity ? " \(name) >= \(lower)\n" : " \(lower) <= \(name) <= \(column.upper)\n"
  }
}
