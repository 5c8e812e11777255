import LinearPrograms

/// Columns of a program as flat arrays, to which more are appended: column j has the entries `starts[j] ..< starts[j + 1]`.
struct FlatColumns {
  private(set) var starts: [Int] = [0]
  private(set) var rows: [Int32] = []
  private(set) var values: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var costs: [Double] = []

  var count: Int { costs.count }

  /// The columns of a program, at other costs.
  init(_ columns: [LinearProgram.Column], costs: [Double]) {
    for (column, cost) in zip(columns, costs) {
      for entry in column.entries { add(entry.coefficient, in: entry.row) }
      close(lower: column.lower, upper: column.upper, cost: cost)
    }
  }

  /// Adds an entry to the column that is being made.
  mutating func add(_ coefficient: Double, in row: Int) {
    rows.append(Int32(row))
    values.append(coefficient)
  }

  /// Ends the column that is being made.
  mutating func close(lower: Double, upper: Double, cost: Double) {
    starts.append(rows.count)
    self.lower.append(lower)
    self.upper.append(upper)
    costs.append(cost)
  }

  func entries(_ column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }

  /// The cost of a column less what its entries are worth at row prices.
  func reducedCost(_ column: Int, _ prices: [Double]) -> Double {
    costs[column] - worth(column, prices)
  }

  /// What a column's entries are worth at row prices.
  func worth(_ column: Int, _ prices: [Double]) -> Double {
    entries(column).reduce(0) { $0 + values[$1] * prices[Int(rows[$1])] }
  }

  /// What each row sums to.
  func activities(_ point: [Double], rowCount: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: rowCount)
    for column in 0..<count where point[column] != 0 {
      for place in entries(column) { sums[Int(rows[place])] += values[place] * point[column] }
    }
    return sums
  }

  /// Keeps the columns for which `isKept` says so.
  mutating func keep(where isKept: (Int) -> Bool) {
    var place = 0
    var kept = 0
    for column in 0..<count where isKept(column) {
      let range = entries(column)
      for entry in range {
        rows[place] = rows[entry]
        values[place] = values[entry]
        place += 1
      }
      lower[kept] = lower[column]
      upper[kept] = upper[column]
      costs[kept] = costs[column]
      kept += 1
      starts[kept] = place
    }
    rows.removeSubrange(place...)
    values.removeSubrange(place...)
    lower.removeSubrange(kept...)
    upper.removeSubrange(kept...)
    costs.removeSubrange(kept...)
    starts.removeSubrange((kept + 1)...)
  }
}
