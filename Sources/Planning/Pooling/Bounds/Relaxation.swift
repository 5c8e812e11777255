import GLPKSolver
import LinearPrograms

/// A linear program that holds every true plan of a pooling program, once the products of columns named beside it are
/// replaced by their envelopes over a box.
///
/// The first columns are those of the pooling program; concentrations, masses and flows by origin follow. Every column
/// is bounded on both sides. Concentrations are scaled to shares of their largest value, so that a product has the size
/// of its flow.
struct Relaxation: Sendable {
  /// first * second = sum of (value * column).
  struct Product: Sendable {
    /// The column that is branched on: a concentration or a proportion.
    var first: Int
    /// A flow.
    var second: Int
    /// The columns of the sum.
    var columns: [Int32]
    /// Their coefficients.
    var values: [Double]
    /// Whether the first factor is a proportion, which is not branched on.
    var isShare = false
  }

  /// What mixes in a pool: bounds of its concentrations follow from those of its inflows.
  struct Mixture: Sendable {
    /// The concentration column that leaves.
    var concentration: Int
    /// The throughput column.
    var throughput: Int
    /// Inflow columns, each with the concentration column (or none) and its scale (or the known figure), g/t.
    var inflows: [(flow: Int, concentration: Int?, scale: Double)]
    /// g/t of a concentration column at 1.
    var scale: Double
    var load: Double
    /// passes / recovery.
    var share: Double
    var gain: Double
  }

  var lower: [Double] = []
  var upper: [Double] = []
  var costs: [Double] = []
  var constant = 0.0
  var rows = FlatRows()
  /// Rows that hold too, and are handed to the solver once a point violates them.
  var lazyRows = FlatRows()
  var products: [Product] = []
  var mixtures: [Mixture] = []
  /// The column of each pool's concentrations.
  var concentrations: [[Int]] = []
  /// g/t of each of these columns at 1.
  var scales: [[Double]] = []
  var concaveCosts: [ConcaveCost] = []
  var switches: [Switch] = []
  var choices: [[Int]] = []

  /// Appends a column.
  mutating func addColumn(lower: Double = 0, upper: Double, cost: Double = 0) -> Int {
    self.lower.append(lower)
    self.upper.append(upper)
    costs.append(cost)
    return costs.count - 1
  }

  /// Appends a row; entries of one column are summed, negligible ones dropped.
  mutating func addRow(lower: Double, upper: Double, _ entries: [(column: Int, coefficient: Double)]) {
    let row = cleaned(lower, upper, entries)
    rows.append(lower: row.lower, upper: row.upper, row.entries)
  }

  /// Appends a row that waits until it is violated.
  mutating func addLazyRow(lower: Double, upper: Double, _ entries: [(column: Int, coefficient: Double)]) {
    let row = cleaned(lower, upper, entries)
    if !row.entries.isEmpty { lazyRows.append(lower: row.lower, upper: row.upper, row.entries) }
  }

  private func cleaned(
    _ lower: Double, _ upper: Double, _ entries: [(column: Int, coefficient: Double)]
  ) -> (lower: Double, upper: Double, entries: [(column: Int, coefficient: Double)]) {
    var (lower, upper) = (lower, upper)
    let merged = Relaxation.merged(entries)
    // What is dropped still counts in the row's bounds: a relaxation may only become looser by it.
    for entry in merged where abs(entry.coefficient) < Relaxation.negligible {
      let ends = [entry.coefficient * self.lower[entry.column], entry.coefficient * self.upper[entry.column]]
      lower -= ends.max()!
      upper -= ends.min()!
    }
    return (lower, upper, merged.filter { abs($0.coefficient) >= Relaxation.negligible })
  }

  /// Coefficients below this are left out: GLPK becomes unstable by them.
  static let negligible = 1e-8

  /// Entries sorted by column, those of one column summed.
  static func merged(_ entries: [(column: Int, coefficient: Double)]) -> [(column: Int, coefficient: Double)] {
    LinearProgram.merged(entries.map { .init(row: $0.column, coefficient: $0.coefficient) })
      .map { (column: $0.row, coefficient: $0.coefficient) }
  }
}
