/// What row prices prove about the objective of every plan, whoever found the prices.
///
/// For any prices y whose signs fit the rows, weak duality gives, with d = c - A'y,
///
///     objective >= constant + sum_i min(y_i lower_i, y_i upper_i) + sum_j min(d_j lower_j, d_j upper_j)
///
/// where the minimum takes the bound that y_i or d_j points to. A price that points to an infinite bound of its row is
/// set to 0 first. A column of which d_j points to an infinite bound is *loose*: the sum takes d_j x_j for it, and the
/// bound holds for every plan that keeps the loose columns below `reach` units more.
struct DualBound {
  let reducedCosts: [Double]
  let bound: Double
  /// The loose columns with what their reduced cost is off.
  let loose: [Int]
  /// The scale of each reduced cost: its largest term, but a thousandth of the largest cost at least, so that the
  /// rounding that dear columns leave in the prices is not held against cheap ones.
  let scales: [Double]

  init(_ program: LinearProgram, rowDuals: [Double], values: [Double]?) {
    let prices = zip(program.rows, rowDuals).map { row, price in
      (price > 0 && row.lower == -.infinity) || (price < 0 && row.upper == .infinity) ? 0 : price
    }
    let largestCost = program.columns.reduce(0) { max($0, abs($1.cost)) }
    var total = PreciseSum()
    total.add(program.constant)
    for (row, price) in zip(program.rows, prices) where price != 0 {
      total.add(price, times: price > 0 ? row.lower : row.upper)
    }
    var reducedCosts: [Double] = []
    var scales: [Double] = []
    var loose: [Int] = []
    for (index, column) in program.columns.enumerated() {
      var sum = PreciseSum()
      sum.add(column.cost)
      for entry in column.entries { sum.add(-entry.coefficient, times: prices[entry.row]) }
      let reduced = sum.value
      reducedCosts.append(reduced)
      scales.append(max(sum.largest, largestCost / 1000))
      let end = reduced >= 0 ? column.lower : column.upper
      if reduced == 0 { continue }
      if end.isFinite {
        total.add(reduced, times: end)
      } else {
        loose.append(index)
        total.add(reduced, times: values?[index] ?? 0)
      }
    }
    self.reducedCosts = reducedCosts
    self.scales = scales
    self.loose = loose
    bound = total.value
  }
}

/// The best lower bound of the objective that row prices prove for every plan; -infinity if they prove none.
///
/// Rigorous up to the rounding of the last digit: unlike a solver's claim, it holds for wrong prices too.
public func provenBound(_ program: LinearProgram, rowDuals: [Double]) -> Double {
  guard rowDuals.count == program.rows.count, rowDuals.allSatisfy(\.isFinite) else { return -.infinity }
  let dual = DualBound(program, rowDuals: rowDuals, values: nil)
  return dual.loose.isEmpty ? dual.bound : -.infinity
}
