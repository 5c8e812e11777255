import LinearPrograms
import Networks

extension JointProgram {
  /// A settled program with those projects left out that the plan builds and neither uses nor needs for another; nil where
  /// there is none. A search may keep one within its gap, and a report would list it among what is built.
  ///
  /// - Parameters:
  ///   - settled: the program with everything chosen fixed.
  ///   - values: its plan.
  func withoutIdleProjects(_ settled: LinearProgram, values: [Double]) -> LinearProgram? {
    var program = settled
    var activity = [Double](repeating: 0, count: program.rows.count)
    for (column, value) in zip(program.columns, values) where value != 0 {
      for entry in column.entries { activity[entry.row] += entry.coefficient * value }
    }
    var standing = projects.filter { program.columns[$0.column].lower == 1 && $0.yearly >= 0 }
    let count = standing.count
    // What needs another falls first, and may leave that one idle.
    while let place = standing.firstIndex(where: { isIdle($0.column, in: program, activity) }) {
      let choice = standing.remove(at: place)
      for entry in program.columns[choice.column].entries { activity[entry.row] -= entry.coefficient }
      for column in choices.first(where: { $0.contains(choice.column) }) ?? [] {
        let value: Double = column == choice.column ? 0 : 1
        (program.columns[column].lower, program.columns[column].upper) = (value, value)
        guard value == 1 else { continue }
        for entry in program.columns[column].entries { activity[entry.row] += entry.coefficient }
      }
    }
    return standing.count < count ? program : nil
  }

  /// Whether every row is kept with a project's column at 0 and its counterpart at 1.
  private func isIdle(_ column: Int, in program: LinearProgram, _ activity: [Double]) -> Bool {
    guard let choice = choices.first(where: { $0.contains(column) }), choice.count == 2 else { return false }
    var moved: [Int: Double] = [:]
    for member in choice {
      for entry in program.columns[member].entries {
        moved[entry.row, default: 0] += member == column ? -entry.coefficient : entry.coefficient
      }
    }
    return moved.allSatisfy { row, change in
      let (now, bounds) = (activity[row] + change, program.rows[row])
      let crumb = 1e-9 * max(1, abs(activity[row]), abs(change))
      // What was not kept before is no matter of this project.
      return now >= min(bounds.lower, activity[row]) - crumb && now <= max(bounds.upper, activity[row]) + crumb
    }
  }
}
