/// What cuts at a column have brought so far: the rise of the bound per unit of error, below and above the cut.
struct BranchHistory: Sendable {
  private struct Record {
    var sums = [0.0, 0.0]
    var counts = [0, 0]
  }
  private var records: [Int: Record] = [:]
  /// A column is known after so many cuts on each side.
  static let enough = 4

  /// Notes what one part of a cut has brought.
  mutating func note(_ column: Int, part: Int, rise: Double, error: Double) {
    guard error > 0, rise.isFinite else { return }
    records[column, default: Record()].sums[part] += max(0, rise) / error
    records[column, default: Record()].counts[part] += 1
  }

  /// The rise to expect of each part, once the column is known.
  func expected(_ branch: Branch) -> [Double]? {
    guard let record = records[branch.column], record.counts.allSatisfy({ $0 >= Self.enough }) else { return nil }
    return (0..<2).map { branch.error * record.sums[$0] / Double(record.counts[$0]) }
  }
}
