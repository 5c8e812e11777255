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
    /// What the row is called.
    public var name: String
    /// The least that the sum of its terms may be.
    public var lower: Double
    /// The most that the sum of its terms may be.
    public var upper: Double
    /// A row with these bounds.
    public init(name: String, lower: Double, upper: Double) {
      self.name = name
      self.lower = lower
      self.upper = upper
    }
  }

  /// One coefficient of a column: which row it stands in, and its value.
  public struct Entry: Sendable, Equatable {
    /// The row that it stands in.
    public var row: Int
    /// Its value.
    public var coefficient: Double
    /// The coefficient of a column in `row`.
    public init(row: Int, coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }

  /// One variable: a name, its bounds, its cost and its coefficients (sorted by row, one entry a row).
  public struct Column: Sendable, Equatable {
    /// What the column is called.
    public var name: String
    /// The least value of the column.
    public var lower: Double
    /// The greatest value of the column.
    public var upper: Double
    /// What one unit of the column adds to the objective.
    public var cost: Double
    /// Its coefficients.
    public var entries: [Entry]
    /// A column; flows start at zero unless `lower` says otherwise.
    public init(name: String, lower: Double = 0, upper: Double, cost: Double = 0, entries: [Entry] = []) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.cost = cost
      self.entries = entries
    }
  }

  /// The constraints, in the order in which they were added.
  public var rows: [Row] = []
  /// The variables, in the order in which they were added.
  public var columns: [Column] = []
  /// The part of the objective that no column moves.
  public var constant: Double = 0

  /// A program without rows or columns.
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
    let new = Entry(row: row, coefficient: coefficient)
    if abs(coefficient) <= 1e-12 { return }
    if let last = columns[column].entries.last, last.row >= row {
      columns[column].entries = LinearProgram.merged(columns[column].entries + [new])
    } else {
      columns[column].entries.append(new)
    }
  }

  /// Entries sorted by row with the entries of one row summed; what is below 1e-12 is dropped.
  public static func merged(_ entries: [Entry]) -> [Entry] {
    var out: [Entry] = []
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      if let last = out.last, last.row == entry.row {
        out[out.count - 1].coefficient += entry.coefficient
      } else {
        out.append(entry)
      }
    }
    // Said this way round, a NaN stays, so that validation finds it.
    return out.filter { !(abs($0.coefficient) <= 1e-12) }
  }
}
