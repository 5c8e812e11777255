import GLPKSolver

/// Bounds proved from row prices over flat arrays, whoever found the prices.
///
/// With d = c - A'y the objective is at least constant + sum_i (the end of row i that y_i points to) y_i + sum_j min(d_j
/// l_j, d_j u_j). Every column is bounded, so that any prices give a finite bound.
struct SafeBound {
  /// What the last call proved, less what rounding may have added.
  private(set) var bound = -Double.infinity
  /// The reduced costs of the last call.
  private(set) var reduced: [Double] = []

  /// The bound that these prices prove.
  mutating func prove(
    _ rows: FlatRows, prices: [Double], costs: [Double], constant: Double, lower: [Double], upper: [Double]
  ) {
    reduced = costs
    var total = constant
    var size = abs(constant)
    for row in 0..<rows.count {
      let price = prices[row]
      let end = price > 0 ? rows.lower[row] : rows.upper[row]
      guard price != 0, price.isFinite, end.isFinite else { continue }
      total += price * end
      size += abs(price * end)
      for place in rows.range(row) { reduced[Int(rows.columns[place])] -= price * rows.values[place] }
    }
    for column in reduced.indices {
      let term = reduced[column] * (reduced[column] > 0 ? lower[column] : upper[column])
      total += term
      size += abs(term)
    }
    bound = total.isFinite ? total - 1e-12 * size : -.infinity
  }

  /// Whether these multipliers prove that no point of the box meets the rows: the row that they combine the rows into
  /// cannot be met.
  mutating func provesEmpty(_ rows: FlatRows, multipliers: [Double], lower: [Double], upper: [Double]) -> Bool {
    for sign in [1.0, -1.0] {
      prove(
        rows, prices: multipliers.map { sign * $0 }, costs: lower.map { _ in 0 }, constant: 0, lower: lower,
        upper: upper)
      // A conflict of a billionth of its terms is rounding.
      if bound > 1e-9 * size(rows, multipliers) { return true }
    }
    return false
  }

  private func size(_ rows: FlatRows, _ multipliers: [Double]) -> Double {
    var size = 0.0
    for row in 0..<rows.count {
      let end = max(
        rows.lower[row].isFinite ? abs(rows.lower[row]) : 0, rows.upper[row].isFinite ? abs(rows.upper[row]) : 0)
      size += abs(multipliers[row]) * max(end, 1)
    }
    return size
  }
}
