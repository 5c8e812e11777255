/// A linear program in minimisation form, held column by column:
///
///     minimise  constant + sum_j cost_j x_j
///     subject to  lower_i <= sum_j a_ij x_j <= upper_i   for every row i
///                 lower_j <= x_j <= upper_j              for every column j
///
/// Rows and columns stand in the order in which they were added; builders add them sorted by name, so that the same
/// park gives the same program. Bounds may be infinite; coefficients, costs and finite bounds must be finite numbers.
public struct LinearProgram: Sendable, Equatable {
  /// One constraint: a name, its bounds. Its coefficients live in the columns.
  public struct Row: Sendable, Equatable {
    public var name: String
    public var lower: Double
    public var upper: Double
    public init(name: String, lower: Double, upper: Double) {
      self.name = name
      self.lower = lower
      self.upper = upper
    }
  }

  /// One coefficient of a column: which row it stands in, and its value.
  public struct Entry: Sendable, Equatable {
    public var row: Int
    public var coefficient: Double
    public init(row: Int, coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }

  /// One variable: a name, its bounds, its cost and its coefficients (sorted by row, one entry a row).
  public struct Column: Sendable, Equatable {
    public var name: String
    public var lower: Double
    public var upper: Double
    public var cost: Double
    public var entries: [Entry]
    public init(name: String, lower: Double = 0, upper: Double, cost: Double = 0, entries: [Entry] = []) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.cost = cost
      self.entries = entries
    }
  }

  public var rows: [Row] = []
  public var columns: [Column] = []
  /// The part of the objective that no column moves.
  public var constant: Double = 0

  public init() {}

  /// Adds a row and gives its index.
  @discardableResult
  public mutating func addRow(_ name: String, in bounds: ClosedRange<Double>) -> Int {
    rows.append(Row(name: name, lower: bounds.lowerBound, upper: bounds.upperBound))
    return rows.count - 1
  }

  /// Adds a column and gives its index. Entries of one row are summed, zero entries dropped.
  @discardableResult
  public mutating func addColumn(_ column: Column) -> Int {
    columns.append(column)
    columns[columns.count - 1].entries = LinearProgram.merged(column.entries)
    return columns.count - 1
  }

  /// Adds `coefficient` to the entry of `column` in `row`.
  public mutating func add(_ coefficient: Double, row: Int, column: Int) {
    columns[column].entries = LinearProgram.merged(
      columns[column].entries + [Entry(row: row, coefficient: coefficient)])
  }

  /// Entries sorted by row with the entries of one row summed; what is below 1e-12 is dropped.
  static func merged(_ entries: [Entry]) -> [Entry] {
    var out: [Entry] = []
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      if let last = out.last, last.row == entry.row {
        out[out.count - 1].coefficient += entry.coefficient
      } else {
        out.append(entry)
      }
    }
    return out.filter { abs($0.coefficient) > 1e-12 }
  }
}
