/// What a tonne that enters a taker adds to one row: `flow + mass * concentration of a property`.
struct RowFactor: Sendable, Hashable {
  var row: Int
  var flow: Double
  /// Index into the section's properties; nil where the row counts flow alone.
  var property: Int?
  var mass: Double
}

/// The rows in which links that are not listed would stand, noted while the rows are written.
struct OpenRows: Sendable {
  /// The row of each giver's outflow; absent where there is none.
  private(set) var outflow: [Int: Int] = [:]
  /// The rows of each taker.
  private(set) var intake: [Int: [RowFactor]] = [:]

  mutating func note(giver: Int, row: Int) { outflow[giver] = row }

  mutating func note(taker: Int, _ factor: RowFactor) { intake[taker, default: []].append(factor) }
}
