import GLPKSolver
import LinearPrograms

/// Derives cuts from the rows of a program, and from sums of few of them, where switches let flows pass.
///
/// A sum of rows is `sum a_j x_j <= b`. It is rounded (`roundedSum`); where that cuts nothing off, a continuous column that
/// stands between its ends is taken out with another row that the point touches, and the sum is rounded again: so a limit
/// on quality joins the balance of its sink, and the balance of a source those of its sinks (Marchand & Wolsey 2001).
struct RowRounding {
  let lower: [Double]
  let upper: [Double]
  let isWhole: [Bool]
  /// The switch of a column, or -1, and the most that it lets pass.
  let on: [Int]
  let most: [Double]
  /// The program's own rows.
  let rows: FlatRows
  /// The rows of each column, and its coefficients there.
  private let rowsOfColumn: [[(row: Int, coefficient: Double)]]
  /// The rows in which a switch lets something pass, each with 1 or -1 to be read as `<=`.
  private let starts: [(row: Int, sign: Double)]

  // The point, and how far it is from the nearer end of each row.
  var values: [Double] = []
  var slack: [Double] = []
  // The sum at hand: coefficients by column, the columns that have one, the right side, and the slacks that it needs.
  var sum: [Double]
  var touched: [Int] = []
  var right = 0.0
  var slacks: [(row: Int, coefficient: Double)] = []
  private var isTouched: [Bool]

  /// How many rows are added to one, and from which of the columns between their ends a row is sought.
  private static let (mostSums, mostColumns) = (4, 4)

  init(_ program: IntegerProgram, linked: [LinkedColumn], rows: FlatRows) {
    let columns = program.relaxation.columns
    lower = columns.map(\.lower)
    upper = columns.map(\.upper)
    var isWhole = [Bool](repeating: false, count: columns.count)
    for column in program.integers { isWhole[column] = true }
    self.isWhole = isWhole
    var (on, most) = ([Int](repeating: -1, count: columns.count), upper)
    for link in linked where lower[link.column] == 0 && (on[link.column] < 0 || link.most < most[link.column]) {
      on[link.column] = link.on
      most[link.column] = link.most
    }
    (self.on, self.most) = (on, most)
    self.rows = rows
    rowsOfColumn = columns.map { $0.entries.map { (row: $0.row, coefficient: $0.coefficient) } }
    sum = Array(repeating: 0, count: columns.count)
    isTouched = Array(repeating: false, count: columns.count)
    starts = (0..<rows.count).flatMap { row -> [(row: Int, sign: Double)] in
      guard rows.range(row).contains(where: { on[Int(rows.columns[$0])] >= 0 }) else { return [] }
      return (rows.upper[row].isFinite ? [(row, 1)] : []) + (rows.lower[row].isFinite ? [(row, -1)] : [])
    }
  }

  /// Cuts that this point breaks, at most one from each row and side that it touches.
  mutating func cuts(off point: [Double]) -> [RoundedCut] {
    values = point
    slack = (0..<rows.count).map { row in
      let activity = rows.range(row).reduce(0.0) { $0 + rows.values[$1] * point[Int(rows.columns[$1])] }
      return min(rows.upper[row] - activity, activity - rows.lower[row])
    }
    var found: [RoundedCut] = []
    for (start, sign) in starts where isTight(start) {
      clear()
      add(start, sign)
      var used = [start]
      for step in 0...Self.mostSums {
        if let cut = roundedSum() {
          found.append(cut)
          break
        }
        guard step < Self.mostSums, let (row, multiplier) = next(besides: used) else { break }
        add(row, multiplier)
        used.append(row)
      }
    }
    return found
  }

  private func isTight(_ row: Int) -> Bool {
    let end = rows.upper[row].isFinite ? rows.upper[row] : rows.lower[row]
    return abs(slack[row]) < 1e-6 * max(1, abs(end))
  }

  private mutating func clear() {
    for column in touched {
      sum[column] = 0
      isTouched[column] = false
    }
    touched.removeAll(keepingCapacity: true)
    slacks.removeAll(keepingCapacity: true)
    right = 0
  }

  /// Adds a row in the direction that its multiplier asks for; its slack is kept where it could make the sum smaller.
  private mutating func add(_ row: Int, _ multiplier: Double) {
    let (low, high) = (rows.lower[row], rows.upper[row])
    let takesUpper = multiplier > 0 ? high.isFinite : !low.isFinite
    right += multiplier * (takesUpper ? high : low)
    if low != high, takesUpper != (multiplier > 0) { slacks.append((row, -abs(multiplier))) }
    for place in rows.range(row) {
      let column = Int(rows.columns[place])
      if !isTouched[column] {
        isTouched[column] = true
        touched.append(column)
      }
      sum[column] += multiplier * rows.values[place]
    }
  }

  /// A row that takes out the continuous column that stands farthest from its ends, the shortest of those touched.
  private func next(besides used: [Int]) -> (row: Int, multiplier: Double)? {
    let between = touched.compactMap { column -> (distance: Double, column: Int)? in
      guard !isWhole[column], abs(sum[column]) > 1e-9 else { return nil }
      let distance = min(values[column] - lower[column], end(column) - values[column])
      return distance > 1e-6 * max(1, values[column]) ? (distance * abs(sum[column]), column) : nil
    }.sorted { $0.distance != $1.distance ? $0.distance > $1.distance : $0.column < $1.column }
    for (_, column) in between.prefix(Self.mostColumns) {
      let fitting = rowsOfColumn[column].filter { !used.contains($0.row) && isTight($0.row) }
      let best = fitting.min { (length(ofRow: $0.row), $0.row) < (length(ofRow: $1.row), $1.row) }
      if let best { return (best.row, -sum[column] / best.coefficient) }
    }
    return nil
  }

  /// Twice the number of its columns; an equation is preferred to a row that may have a slack.
  private func length(ofRow row: Int) -> Int {
    2 * rows.range(row).count + (rows.lower[row] == rows.upper[row] ? 0 : 1)
  }

  /// The upper end of a column at this point: what its switch lets pass, or its bound.
  func end(_ column: Int) -> Double { on[column] >= 0 ? most[column] * values[on[column]] : upper[column] }
}
