import GLPKSolver
import LinearPrograms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A basis read off a point inside: what is used more than its reduced cost forbids is in it.
struct BasisGuess {
  let basis: FlatBasis
  /// How often a flow must outweigh its reduced cost (both in their own units) to be surely in the basis, or may be
  /// outweighed to be doubtful.
  private static let sure = 100.0
  private static let doubtful = 1e-4

  /// What surely belongs comes first, the small last, so that what must be left out is of little weight; where it is in
  /// doubt, by powers of ten of how far it outweighs its reduced cost.
  private static func rank(_ room: Double, _ weight: Double) -> Int {
    if room > 1e-7, weight > sure { return room > 1e-2 ? 0 : 1 }
    return 2 + max(0, min(8, Int((log10(sure) - log10(max(weight, 1e-12))).rounded(.down))))
  }

  /// - Parameter used: The first so many columns have a value in `point`; the others begin at their lower bound.
  init(
    _ columns: FlatColumns, used: Int, rows: [LinearProgram.Row], point: [Double], prices: [Double], unit: Double
  ) {
    var candidates: [BasisChoice.Candidate] = []
    var columnOf: [Int?] = []
    var places = [FlatBasis.Place](repeating: .lower, count: columns.count)
    for column in 0..<used {
      let isAtUpper = point[column] >= columns.upper[column] * (1 - 1e-6)
      if columns.upper[column] == columns.lower[column] {
        places[column] = .fixed
        continue
      }
      if isAtUpper { places[column] = .upper }
      let room = min(point[column] - columns.lower[column], columns.upper[column] - point[column])
      let weight = room / max(abs(columns.reducedCost(column, prices)) / unit, 1e-12)
      guard !isAtUpper, weight > Self.doubtful else { continue }
      candidates.append(
        BasisChoice.Candidate(
          entries: columns.entries(column).map { (Int(columns.rows[$0]), columns.values[$0]) }
            .filter { abs($0.1) > 1e-9 },
          rank: Self.rank(room, weight)))
      columnOf.append(column)
    }
    let activities = columns.activities(
      point + [Double](repeating: 0, count: columns.count - used), rowCount: rows.count)
    var rowPlaces: [FlatBasis.Place] = []
    for (index, row) in rows.enumerated() {
      let (above, below) = (activities[index] - row.lower, row.upper - activities[index])
      rowPlaces.append(row.lower == row.upper ? .fixed : above < below ? .lower : .upper)
      let room = min(above, below)
      let weight = room / max(abs(prices[index]) / unit, 1e-12)
      candidates.append(BasisChoice.Candidate(entries: [(index, 1)], rank: Self.rank(room, weight)))
      columnOf.append(nil)
    }
    let choice = BasisChoice(rowCount: rows.count, candidates: candidates)
    let firstRow = candidates.count - rows.count
    for (index, column) in columnOf.enumerated() where choice.isChosen[index] {
      if let column { places[column] = .basic } else { rowPlaces[index - firstRow] = .basic }
    }
    basis = FlatBasis(rows: rowPlaces, columns: places)
  }
}
