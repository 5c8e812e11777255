/// Chooses a basis among columns of which a point inside says which matter: a set of columns, as many as rows, none of
/// which the others can replace.
///
/// Gaussian elimination on the sparse matrix of the candidates, always in the column with fewest entries left and there in
/// the row with fewest (Markowitz 1957); those that matter surely are used up before the doubtful are touched. A column
/// of which nothing is left depends on those chosen before.
struct BasisChoice {
  struct Candidate {
    var entries: [(row: Int, coefficient: Double)]
    /// How surely it belongs: 0 most surely. What must be left out is then of little weight.
    var rank: Int
  }

  /// Whether each candidate was chosen.
  private(set) var isChosen: [Bool]

  private var rows: [[(column: Int, value: Double)]]
  private var columns: [[Int]]
  private var isDone: [Bool]
  private var waiting: [[Int]] = []
  private var position: [Int]
  /// A pivot is at least this share of the largest entry of its column.
  private static let stability = 0.05
  private static let smallestPivot = 1e-7
  private static let negligible = 1e-10

  init(rowCount: Int, candidates: [Candidate]) {
    isChosen = [Bool](repeating: false, count: candidates.count)
    isDone = isChosen
    position = [Int](repeating: -1, count: candidates.count)
    rows = [[(column: Int, value: Double)]](repeating: [], count: rowCount)
    columns = candidates.map { $0.entries.map(\.row) }
    for (column, candidate) in candidates.enumerated() {
      for entry in candidate.entries { rows[entry.row].append((column, entry.coefficient)) }
    }
    for rank in Set(candidates.map(\.rank)).sorted() {
      let mayPivot = candidates.map { $0.rank <= rank }
      waiting = []
      for column in candidates.indices where mayPivot[column] && !isDone[column] { wait(column) }
      while let column = nextColumn() { eliminate(column, mayPivot) }
    }
  }

  private mutating func wait(_ column: Int) {
    let count = columns[column].count
    while waiting.count <= count { waiting.append([]) }
    waiting[count].append(column)
  }

  /// The column with fewest entries; what has none depends on others.
  private mutating func nextColumn() -> Int? {
    var count = 0
    while count < waiting.count {
      guard let column = waiting[count].popLast() else {
        count += 1
        continue
      }
      if isDone[column] || columns[column].count != count { continue }
      if count == 0 {
        isDone[column] = true
        continue
      }
      return column
    }
    return nil
  }

  private mutating func eliminate(_ column: Int, _ mayPivot: [Bool]) {
    isDone[column] = true
    let entries = columns[column].map { row in (row: row, value: take(column, from: row)) }
    columns[column] = []
    let largest = entries.reduce(0) { max($0, abs($1.value)) }
    guard largest > Self.smallestPivot else { return }
    guard
      let pivot = entries.filter({ abs($0.value) >= Self.stability * largest })
        .min(by: { (rows[$0.row].count, $0.row) < (rows[$1.row].count, $1.row) })
    else { return }
    isChosen[column] = true
    let pivotRow = rows[pivot.row]
    rows[pivot.row] = []
    for entry in pivotRow { forget(pivot.row, of: entry.column) }
    if !pivotRow.isEmpty {
      for entry in entries where entry.row != pivot.row {
        subtract(pivotRow, times: entry.value / pivot.value, from: entry.row)
      }
    }
    for entry in pivotRow where mayPivot[entry.column] && !isDone[entry.column] { wait(entry.column) }
  }

  /// Takes a column's entry out of a row and gives its value.
  private mutating func take(_ column: Int, from row: Int) -> Double {
    guard let place = rows[row].firstIndex(where: { $0.column == column }) else { return 0 }
    let value = rows[row][place].value
    rows[row].swapAt(place, rows[row].count - 1)
    rows[row].removeLast()
    return value
  }

  private mutating func forget(_ row: Int, of column: Int) {
    guard let place = columns[column].firstIndex(of: row) else { return }
    columns[column].swapAt(place, columns[column].count - 1)
    columns[column].removeLast()
  }

  private mutating func subtract(_ pivotRow: [(column: Int, value: Double)], times factor: Double, from row: Int) {
    for (place, entry) in rows[row].enumerated() { position[entry.column] = place }
    for entry in pivotRow {
      let place = position[entry.column]
      if place >= 0 {
        rows[row][place].value -= factor * entry.value
      } else {
        rows[row].append((entry.column, -factor * entry.value))
        columns[entry.column].append(row)
      }
    }
    for entry in rows[row] { position[entry.column] = -1 }
    var place = 0
    while place < rows[row].count {
      if abs(rows[row][place].value) < Self.negligible {
        forget(row, of: rows[row][place].column)
        rows[row].swapAt(place, rows[row].count - 1)
        rows[row].removeLast()
      } else {
        place += 1
      }
    }
  }
}
