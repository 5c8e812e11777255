/// Rows of a program as flat arrays: row k has the entries `starts[k] ..< starts[k + 1]`.
public struct FlatRows: Sendable {
  /// The least that each row may be.
  public var lower: [Double] = []
  /// The most that each row may be.
  public var upper: [Double] = []
  /// Where the entries of each row begin, and last where those of the last one end.
  public var starts: [Int32] = [0]
  /// The column of each entry.
  public var columns: [Int32] = []
  /// The coefficient of each entry.
  public var values: [Double] = []

  /// No rows.
  public init() {}

  /// How many there are.
  public var count: Int { lower.count }

  /// Appends a row; its columns must differ from each other.
  public mutating func append(
    lower: Double, upper: Double, _ entries: some Sequence<(column: Int, coefficient: Double)>
  ) {
    for entry in entries {
      columns.append(Int32(entry.column))
      values.append(entry.coefficient)
    }
    starts.append(Int32(columns.count))
    self.lower.append(lower)
    self.upper.append(upper)
  }

  /// The places of a row's entries.
  public func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
