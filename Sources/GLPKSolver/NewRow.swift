import LinearPrograms

/// A row to be added to a loaded program: its bounds, and its coefficient in each of the columns that it touches.
public struct NewRow: Sendable, Equatable {
  /// One coefficient of the row.
  public struct Entry: Sendable, Equatable {
    /// The column that the coefficient multiplies.
    public var column: Int
    /// The coefficient.
    public var coefficient: Double
    /// The coefficient of `column`.
    public init(column: Int, coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// The row's name and bounds.
  public var row: LinearProgram.Row
  /// Its coefficients; those of one column are summed.
  public var entries: [Entry]
  /// A row with its coefficients.
  public init(_ row: LinearProgram.Row, entries: [Entry]) {
    self.row = row
    self.entries = entries
  }
}
