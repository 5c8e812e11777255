extension LinearProgram {
  /// This program restricted to its optimal plans: those that share the duals of an optimal solution.
  ///
  /// By complementary slackness a plan is optimal just when every column with a reduced cost other than 0 stays at the
  /// bound it points to, and every row with a dual other than 0 at its active bound. So the face is exact, and no
  /// tolerance row `cost' x <= value + epsilon` is needed, which would trade the first objective for the next.
  ///
  /// A reduced cost or dual below 1e-9 of its scale counts as 0, being rounding; and nothing is fixed at a bound from
  /// which its value is farther than 1e-7 relative, since no plan would be left.
  public func optimalFace(_ solution: Solution) -> LinearProgram {
    var face = self
    let dual = DualBound(self, rowDuals: solution.rowDuals, values: solution.values)
    for (index, column) in columns.enumerated() {
      let reduced = dual.reducedCosts[index]
      guard abs(reduced) > 1e-9 * dual.scales[index] else { continue }
      let end = reduced > 0 ? column.lower : column.upper
      guard abs(solution.values[index] - end) <= 1e-7 * max(1, abs(end)) else { continue }
      face.columns[index].lower = end
      face.columns[index].upper = end
    }
    let largestCost = columns.reduce(0) { max($0, abs($1.cost)) }
    let coefficients = largestCoefficients
    let activities = activities(solution.values)
    for (index, row) in rows.enumerated() {
      let price = solution.rowDuals[index]
      guard abs(price) * coefficients[index] > 1e-9 * largestCost else { continue }
      let end = price > 0 ? row.lower : row.upper
      let scale = max(activities.scales[index], abs(end))
      guard abs(activities.sums[index] - end) <= 1e-7 * scale else { continue }
      face.rows[index].lower = end
      face.rows[index].upper = end
    }
    return face
  }
}
