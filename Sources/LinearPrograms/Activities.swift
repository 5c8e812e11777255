extension LinearProgram {
  /// The sum of each row's terms in twice the working precision, and the size of the largest of them.
  public func activities(_ values: [Double]) -> (sums: [Double], scales: [Double]) {
    var sums = Array(repeating: PreciseSum(), count: rows.count)
    for (column, value) in zip(columns, values) where value != 0 {
      for entry in column.entries { sums[entry.row].add(entry.coefficient, times: value) }
    }
    return (sums.map(\.value), sums.map(\.largest))
  }

  /// What one unit of each column costs after the prices of its rows, summed in twice the working precision, and the
  /// largest term of each sum.
  public func costing(at rowDuals: [Double]) -> (sums: [Double], scales: [Double]) {
    let sums = columns.map { column in
      var sum = PreciseSum()
      sum.add(column.cost)
      for entry in column.entries { sum.add(-entry.coefficient, times: rowDuals[entry.row]) }
      return sum
    }
    return (sums.map(\.value), sums.map(\.largest))
  }

  /// The objective at some values, summed in twice the working precision.
  public func objective(of values: [Double]) -> Double {
    var sum = PreciseSum()
    sum.add(constant)
    for (column, value) in zip(columns, values) { sum.add(column.cost, times: value) }
    return sum.value
  }
}
