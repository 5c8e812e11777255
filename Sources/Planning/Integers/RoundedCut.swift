import GLPKSolver

/// A row that every whole point keeps: `sum of entries >= lower`.
struct RoundedCut {
  var entries: [(column: Int, coefficient: Double)]
  var lower: Double
  /// By how much the point that it was made for breaks it, relative to the length of the row.
  var depth: Double

  /// A cut whose coefficients are farther apart than this is refused: bases made of such rows are ill-conditioned.
  private static let leastCoefficient = 1e-4
  private static let leastDepth = 1e-4

  /// The cut `sum of terms <= most` in its own length; nil where it cuts too little off.
  ///
  /// Small terms go at the bound that keeps the row valid.
  init?(
    _ terms: some Sequence<(column: Int, coefficient: Double)>, most: Double, lower: [Double], upper: [Double],
    off values: [Double]
  ) {
    let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
    guard largest > 0, most.isFinite else { return nil }
    var most = most
    entries = []
    var (sum, squares) = (0.0, 0.0)
    for (column, coefficient) in terms where coefficient != 0 {
      if abs(coefficient) < Self.leastCoefficient * largest {
        most -= min(coefficient * lower[column], coefficient * upper[column])
        continue
      }
      entries.append((column, -coefficient / largest))
      sum += coefficient * values[column]
      squares += coefficient * coefficient
    }
    self.lower = -(most / largest)
    depth = (sum - most) / squares.squareRoot()
    guard depth > Self.leastDepth else { return nil }
  }
}

/// Derives cuts by mixed-integer rounding from any combination of rows.
///
/// For any multipliers m the equation `(m'A) x - sum_i m_i r_i = 0` holds, with r_i the activity of row i. Each x and r is
/// written as its distance v >= 0 from one of its bounds; then, of `sum a_j v_j <= b` with f = b - floor(b),
///
///     sum over whole v_j of (floor(a_j) + max(0, frac(a_j) - f) / (1 - f)) v_j
///       + sum over others of min(0, a_j) / (1 - f) v_j  <=  floor(b)
///
/// holds for every whole point (Nemhauser & Wolsey 1990). With the multipliers of a row of the simplex tableau this is
/// Gomory's mixed-integer cut. Nothing depends on where the multipliers are from: wrong ones give weak cuts, not wrong
/// ones. What rounding may have added is taken off the right side.
struct CutMaker {
  let rows: FlatRows
  let lower: [Double]
  let upper: [Double]
  let isWhole: [Bool]

  /// The cut of these multipliers, where it cuts `values` off by enough to be worth a row.
  func cut(_ multipliers: [Double], off values: [Double]) -> RoundedCut? {
    var combined = Combination(columns: lower.count)
    var slack: [(row: Int, multiplier: Double)] = []
    for row in 0..<rows.count where abs(multipliers[row]) > 1e-11 {
      for place in rows.range(row) {
        combined.add(multipliers[row] * rows.values[place], to: Int(rows.columns[place]))
      }
      slack.append((row, multipliers[row]))
    }
    // From here on `combined` is the left side; its right side starts at 0.
    let largest = combined.terms.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return nil }
    var rest = 0.0
    var kept: [(column: Int, coefficient: Double, atUpper: Bool)] = []
    for (column, coefficient) in combined.terms.enumerated() where coefficient != 0 {
      if abs(coefficient) <= 1e-11 * largest {
        rest -= min(coefficient * lower[column], coefficient * upper[column])
        continue
      }
      let atUpper = upper[column] - values[column] < values[column] - lower[column]
      rest -= coefficient * (atUpper ? upper[column] : lower[column])
      kept.append((column, coefficient, atUpper))
    }
    var ends: [(row: Int, coefficient: Double, end: Double, atUpper: Bool)] = []
    for (row, multiplier) in slack {
      let activity = rows.range(row).reduce(0.0) { $0 + rows.values[$1] * values[Int(rows.columns[$1])] }
      let (low, high) = (rows.lower[row], rows.upper[row])
      let atUpper = high.isFinite && (!low.isFinite || high - activity < activity - low)
      let end = atUpper ? high : low
      guard end.isFinite else { return nil }
      rest += multiplier * end
      ends.append((row, -multiplier, end, atUpper))
    }
    let fraction = rest - rest.rounded(.down)
    guard fraction > 0.005, fraction < 0.995 else { return nil }
    return rounded(rest, fraction, kept, ends, off: values)
  }

  private func rounded(
    _ rest: Double, _ fraction: Double, _ kept: [(column: Int, coefficient: Double, atUpper: Bool)],
    _ ends: [(row: Int, coefficient: Double, end: Double, atUpper: Bool)], off values: [Double]
  ) -> RoundedCut? {
    var cut = Combination(columns: lower.count)
    var most = rest.rounded(.down)
    var size = abs(most)
    for (column, coefficient, atUpper) in kept {
      let distance = atUpper ? -coefficient : coefficient
      let share = isWhole[column] ? Self.whole(distance, fraction) : min(0, distance) / (1 - fraction)
      cut.add(atUpper ? -share : share, to: column)
      let shift = share * (atUpper ? -upper[column] : lower[column])
      most += shift
      size += abs(shift)
    }
    for (row, coefficient, end, atUpper) in ends {
      let share = min(0, atUpper ? -coefficient : coefficient) / (1 - fraction)
      guard share != 0 else { continue }
      for place in rows.range(row) {
        cut.add((atUpper ? -share : share) * rows.values[place], to: Int(rows.columns[place]))
      }
      let shift = share * (atUpper ? -end : end)
      most += shift
      size += abs(shift)
    }
    let terms = cut.terms.enumerated().lazy.map { (column: $0.offset, coefficient: $0.element) }
    let written = RoundedCut(terms, most: most + 1e-10 * size, lower: lower, upper: upper, off: values)
    // Dense rows make every branch dear.
    return written.flatMap { $0.entries.count <= 100 + lower.count / 4 ? $0 : nil }
  }

  private static func whole(_ coefficient: Double, _ fraction: Double) -> Double {
    let floor = coefficient.rounded(.down)
    return floor + max(0, coefficient - floor - fraction) / (1 - fraction)
  }
}

/// A linear form over all columns.
private struct Combination {
  private(set) var terms: [Double]

  init(columns: Int) { terms = Array(repeating: 0, count: columns) }

  mutating func add(_ coefficient: Double, to column: Int) { terms[column] += coefficient }
}
