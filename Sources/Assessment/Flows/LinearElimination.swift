/// The solution of a small square system by Gaussian elimination with partial pivoting.
///
/// An unknown whose pivot vanishes beside the largest coefficient of the system is 0: it belongs to a loop that nothing
/// enters, and has no share of anything.
func solveLinearSystem(_ matrix: [[Double]], _ rightHandSide: [Double]) -> [Double] {
  var rows = zip(matrix, rightHandSide).map { $0 + [$1] }
  let count = rows.count
  let largest = matrix.joined().reduce(0) { max($0, abs($1)) }
  var isFree = [Bool](repeating: false, count: count)
  for pivot in 0..<count {
    let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
    rows.swapAt(pivot, best)
    guard abs(rows[pivot][pivot]) > 1e-12 * largest else {
      isFree[pivot] = true
      continue
    }
    for row in 0..<count where row != pivot && rows[row][pivot] != 0 {
      let factor = rows[row][pivot] / rows[pivot][pivot]
      for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
    }
  }
  return (0..<count).map { isFree[$0] ? 0 : rows[$0][count] / rows[$0][$0] }
}
