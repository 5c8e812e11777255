import GLPKSolver

/// A matrix by rows and by columns, scaled: what a first-order method multiplies with, thousands of times.
struct SparseMatrix: Sendable {
  let rowCount: Int
  let columnCount: Int
  private var rowStarts: [Int32]
  private var rowPlaces: [Int32]
  private var rowValues: [Double]
  private var columnStarts: [Int32]
  private var columnPlaces: [Int32]
  private var columnValues: [Double]
  /// What each row was multiplied by.
  private(set) var rowScale: [Double]
  /// What each column was multiplied by.
  private(set) var columnScale: [Double]

  /// Scales rows and columns to a like size: the greatest entries first (Ruiz 2001), then sums (Pock and Chambolle 2011).
  init(_ rows: FlatRows, columnCount: Int) {
    rowCount = rows.count
    self.columnCount = columnCount
    (rowStarts, rowPlaces, rowValues) = (rows.starts, rows.columns, rows.values)
    rowScale = Array(repeating: 1, count: rowCount)
    columnScale = Array(repeating: 1, count: columnCount)
    (columnStarts, columnPlaces, columnValues) = ([], [], [])
    for pass in 0..<11 { scale(bySums: pass == 10) }
    transpose()
  }

  private mutating func scale(bySums: Bool) {
    var rowSize = Array(repeating: 0.0, count: rowCount)
    var columnSize = Array(repeating: 0.0, count: columnCount)
    for row in 0..<rowCount {
      for place in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
        let (column, size) = (Int(rowPlaces[place]), abs(rowValues[place]))
        rowSize[row] = bySums ? rowSize[row] + size : max(rowSize[row], size)
        columnSize[column] = bySums ? columnSize[column] + size : max(columnSize[column], size)
      }
    }
    let rowFactor = rowSize.map { $0 > 0 ? 1 / $0.squareRoot() : 1 }
    let columnFactor = columnSize.map { $0 > 0 ? 1 / $0.squareRoot() : 1 }
    for row in 0..<rowCount {
      for place in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
        rowValues[place] *= rowFactor[row] * columnFactor[Int(rowPlaces[place])]
      }
      rowScale[row] *= rowFactor[row]
    }
    for column in 0..<columnCount { columnScale[column] *= columnFactor[column] }
  }

  private mutating func transpose() {
    var starts = Array(repeating: Int32(0), count: columnCount + 1)
    for column in rowPlaces { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    columnStarts = starts
    columnPlaces = Array(repeating: 0, count: rowPlaces.count)
    columnValues = Array(repeating: 0, count: rowPlaces.count)
    for row in 0..<rowCount {
      for place in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
        let column = Int(rowPlaces[place])
        let target = Int(starts[column])
        starts[column] += 1
        columnPlaces[target] = Int32(row)
        columnValues[target] = rowValues[place]
      }
    }
  }

  /// result = A x.
  func multiply(_ x: [Double], into result: inout [Double]) {
    Self.multiply(rowStarts, rowPlaces, rowValues, x, &result)
  }

  /// result = A' y.
  func multiplyTransposed(_ y: [Double], into result: inout [Double]) {
    Self.multiply(columnStarts, columnPlaces, columnValues, y, &result)
  }

  private static func multiply(
    _ starts: [Int32], _ places: [Int32], _ values: [Double], _ vector: [Double], _ result: inout [Double]
  ) {
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        values.withUnsafeBufferPointer { values in
          vector.withUnsafeBufferPointer { vector in
            result.withUnsafeMutableBufferPointer { result in
              for line in 0..<result.count {
                var (even, odd) = (0.0, 0.0)
                var place = Int(starts[line])
                let end = Int(starts[line + 1])
                while place + 1 < end {
                  even += values[place] * vector[Int(places[place])]
                  odd += values[place + 1] * vector[Int(places[place + 1])]
                  place += 2
                }
                if place < end { even += values[place] * vector[Int(places[place])] }
                result[line] = even + odd
              }
            }
          }
        }
      }
    }
  }
}
