/// A program whose rows may yield at a price: it shows which limits cannot all be met, and by how much they fail.
///
/// Each yielding row gets one slack column a finite bound, and the original costs give way to the price of yielding:
///
///     minimise  sum_i weight_i (short_i + over_i)
///     subject to  lower_i <= sum_j a_ij x_j + short_i - over_i <= upper_i,   short_i, over_i >= 0
///
/// Its optimum is 0 just when the original program has a plan. Where it is positive, the rows' duals are the multipliers
/// of a Farkas proof (`certifyInfeasible`): what the duals of an infeasible program itself are not.
public struct ElasticProgram: Sendable, Equatable {
  /// Which bound of a row a slack relaxes.
  public enum Side: String, Sendable, Equatable {
    /// The row falls short of its lower bound.
    case short
    /// The row exceeds its upper bound.
    case over
  }

  /// A slack column and the bound that it relaxes.
  public struct Slack: Sendable, Equatable {
    /// The row that yields.
    public var row: Int
    /// The bound that yields.
    public var side: Side
    /// The slack's column in `program`.
    public var column: Int
    /// The slack of one bound of a row.
    public init(row: Int, side: Side, column: Int) {
      self.row = row
      self.side = side
      self.column = column
    }
  }

  /// The relaxed program: the rows and columns of the original at their places, the slacks behind them.
  public var program: LinearProgram
  /// The slacks, by row and then by side.
  public var slacks: [Slack]

  /// Relaxes `rows` of a program (all if nil); `weights` gives the price of a unit for each of these rows (1 if nil).
  public init(_ original: LinearProgram, rows: [Int]? = nil, weights: [Double]? = nil) {
    let rows = rows ?? Array(original.rows.indices)
    precondition(weights == nil || weights?.count == rows.count, "one weight a yielding row is needed")
    program = original
    program.constant = 0
    slacks = []
    for column in program.columns.indices { program.columns[column].cost = 0 }
    for (position, row) in rows.enumerated() {
      let weight = weights?[position] ?? 1
      if original.rows[row].lower > -.infinity { addSlack(row: row, side: .short, weight: weight) }
      if original.rows[row].upper < .infinity { addSlack(row: row, side: .over, weight: weight) }
    }
  }

  private mutating func addSlack(row: Int, side: Side, weight: Double) {
    let entry = LinearProgram.Entry(row: row, coefficient: side == .short ? 1 : -1)
    let column = program.addColumn(
      LinearProgram.Column(
        name: "\(program.rows[row].name) \(side.rawValue)", upper: .infinity, cost: weight, entries: [entry]))
    slacks.append(Slack(row: row, side: side, column: column))
  }
}

extension LinearProgram {
  /// For each row, the largest coefficient in it; 0 for an empty row.
  public var largestCoefficients: [Double] {
    var largest = Array(repeating: 0.0, count: rows.count)
    for column in columns {
      for entry in column.entries { largest[entry.row] = max(largest[entry.row], abs(entry.coefficient)) }
    }
    return largest
  }

  /// This program with every row yielding, a unit of each priced so that it counts as one unit of a column.
  ///
  /// Multiplying a row by a number changes neither its meaning nor, by this weighting, the price of missing it.
  public var balancedElastic: ElasticProgram {
    ElasticProgram(self, weights: largestCoefficients.map { $0 > 0 ? 1 / $0 : 1 })
  }
}
