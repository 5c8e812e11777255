import LinearPrograms

/// Approaches the optimum of a large program by steps that need no factorisation: the primal-dual hybrid gradient method
/// (Chambolle & Pock 2011), with the diagonal steps of Pock & Chambolle 2011, averages and restarts.
///
///     x+ = bounded(x - T/w (c - A'y)),   y+ = y - S w (A(2x+ - x) - nearest point of the row's range)
///
/// Its prices are rough, good to choose columns by and never to prove anything.
struct FirstOrderSolver {
  private let rowLower: [Double]
  private let rowUpper: [Double]
  /// Costs are divided by this, so that prices and flows are of like size.
  private let costScale: Double
  /// How far a step goes in flows for one in prices; settles itself at restarts.
  private var weight = 1.0
  private(set) var point: [Double]
  private var scaledPrices: [Double]
  /// How far the last run came.
  private(set) var error = Error(rows: .infinity, objectives: .infinity)

  init(_ rows: [LinearProgram.Row], columns: Int, costScale: Double) {
    rowLower = rows.map(\.lower)
    rowUpper = rows.map(\.upper)
    self.costScale = max(costScale, 1e-300)
    point = [Double](repeating: 0, count: columns)
    scaledPrices = [Double](repeating: 0, count: rows.count)
  }

  /// Row prices in the objective's unit.
  var prices: [Double] { scaledPrices.map { $0 * costScale } }

  /// Keeps the flows of the columns for which `isKept` says so.
  mutating func keep(where isKept: (Int) -> Bool) {
    point = point.indices.filter(isKept).map { point[$0] }
  }

  /// New columns begin at 0.
  mutating func admit(upTo count: Int) { point += [Double](repeating: 0, count: count - point.count) }

  /// How far a point and prices are from an optimum, relative: both 0 there.
  struct Error {
    /// How far rows are broken together.
    var rows: Double
    /// How far the objective of the point is from that of the prices.
    var objectives: Double
    var total: Double { rows + objectives }
  }

  /// Goes on for some steps over these columns, and restarts from where they ended or from the average of their second half,
  /// whichever is nearer to an optimum: the first half may have come from far away.
  mutating func run(_ columns: FlatColumns, steps: Int) {
    admit(upTo: columns.count)
    let rowCount = rowLower.count
    var rowSteps = [Double](repeating: 0, count: rowCount)
    var columnSteps = [Double](repeating: 0, count: columns.count)
    for column in 0..<columns.count {
      var size = 0.0
      for place in columns.entries(column) {
        size += abs(columns.values[place])
        rowSteps[Int(columns.rows[place])] += abs(columns.values[place])
      }
      columnSteps[column] = 1 / max(size, 1e-9)
    }
    for row in 0..<rowCount { rowSteps[row] = 1 / max(rowSteps[row], 1e-9) }
    let byRow = RowOrder(columns, rowCount: rowCount)
    let costs = columns.costs.map { $0 / costScale }
    let start = (point: point, prices: scaledPrices)
    var sums = (point: [Double](repeating: 0, count: columns.count), prices: [Double](repeating: 0, count: rowCount))
    var ahead = point
    for step in 0..<steps {
      if step == steps / 2 {
        sums.point = [Double](repeating: 0, count: columns.count)
        sums.prices = [Double](repeating: 0, count: rowCount)
      }
      moveFlows(columns, costs, columnSteps, &ahead, &sums.point)
      movePrices(byRow, rowSteps, ahead, &sums.prices)
    }
    let counted = Double(steps - steps / 2)
    let mean = (point: sums.point.map { $0 / counted }, prices: sums.prices.map { $0 / counted })
    let ofMean = error(of: mean.point, mean.prices, columns, costs)
    error = error(of: point, scaledPrices, columns, costs)
    if ofMean.total < error.total { (point, scaledPrices, error) = (mean.point, mean.prices, ofMean) }
    balance(start.point, start.prices, columnSteps, rowSteps)
  }

  private func error(
    of point: [Double], _ prices: [Double], _ columns: FlatColumns, _ costs: [Double]
  ) -> Error {
    let activities = columns.activities(point, rowCount: rowLower.count)
    var (broken, size, paid, earned) = (0.0, 0.0, 0.0, 0.0)
    for row in rowLower.indices {
      broken += max(0, rowLower[row] - activities[row], activities[row] - rowUpper[row])
      let end = prices[row] > 0 ? rowLower[row] : rowUpper[row]
      guard end.isFinite else { continue }
      earned += prices[row] * end
      size += abs(end)
    }
    for column in point.indices {
      paid += costs[column] * point[column]
      let slope = costs[column] - columns.worth(column, prices)
      let end = slope > 0 ? columns.lower[column] : columns.upper[column]
      // What has no end and pays is for the pricing to say.
      if end.isFinite { earned += slope * end }
    }
    return Error(
      rows: broken / max(size, 1e-9), objectives: abs(paid - earned) / max(abs(paid), abs(earned), 1e-9))
  }

  private mutating func moveFlows(
    _ columns: FlatColumns, _ costs: [Double], _ steps: [Double], _ ahead: inout [Double], _ sum: inout [Double]
  ) {
    let weight = weight
    let count = columns.count
    point.withUnsafeMutableBufferPointer { point in
      ahead.withUnsafeMutableBufferPointer { ahead in
        sum.withUnsafeMutableBufferPointer { sum in
          scaledPrices.withUnsafeBufferPointer { prices in
            columns.starts.withUnsafeBufferPointer { starts in
              columns.rows.withUnsafeBufferPointer { rows in
                columns.values.withUnsafeBufferPointer { values in
                  columns.lower.withUnsafeBufferPointer { lower in
                    columns.upper.withUnsafeBufferPointer { upper in
                      for column in 0..<count {
                        var slope = costs[column]
                        var place = starts[column]
                        let end = starts[column + 1]
                        while place < end {
                          slope -= values[place] * prices[Int(rows[place])]
                          place &+= 1
                        }
                        let moved = point[column] - steps[column] / weight * slope
                        let next = min(max(moved, lower[column]), upper[column])
                        ahead[column] = 2 * next - point[column]
                        point[column] = next
                        sum[column] += next
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func movePrices(_ byRow: RowOrder, _ steps: [Double], _ ahead: [Double], _ sum: inout [Double]) {
    let weight = weight
    let count = rowLower.count
    scaledPrices.withUnsafeMutableBufferPointer { prices in
      sum.withUnsafeMutableBufferPointer { sum in
        ahead.withUnsafeBufferPointer { ahead in
          byRow.starts.withUnsafeBufferPointer { starts in
            byRow.columns.withUnsafeBufferPointer { columns in
              byRow.values.withUnsafeBufferPointer { values in
                for row in 0..<count {
                  var activity = 0.0
                  var place = starts[row]
                  let end = starts[row + 1]
                  while place < end {
                    activity += values[place] * ahead[Int(columns[place])]
                    place &+= 1
                  }
                  let step = steps[row] * weight
                  let reached = activity - prices[row] / step
                  let allowed = min(max(reached, rowLower[row]), rowUpper[row])
                  prices[row] = step * (allowed - reached)
                  sum[row] += prices[row]
                }
              }
            }
          }
        }
      }
    }
  }

  /// A restart goes on with steps that would have brought flows and prices equally far (Applegate et al. 2021).
  private mutating func balance(
    _ oldPoint: [Double], _ oldPrices: [Double], _ columnSteps: [Double], _ rowSteps: [Double]
  ) {
    let moved = point.indices.reduce(0) { sum, column in
      let distance = point[column] - oldPoint[column]
      return sum + distance * distance / columnSteps[column]
    }
    let repriced = scaledPrices.indices.reduce(0) { sum, row in
      let distance = scaledPrices[row] - oldPrices[row]
      return sum + distance * distance / rowSteps[row]
    }
    guard moved > 0, repriced > 0 else { return }
    weight = ((repriced / moved).squareRoot() * weight).squareRoot()
  }
}

/// The same entries row by row.
private struct RowOrder {
  private(set) var starts: [Int]
  private(set) var columns: [Int32]
  private(set) var values: [Double]

  init(_ flat: FlatColumns, rowCount: Int) {
    starts = [Int](repeating: 0, count: rowCount + 1)
    for row in flat.rows { starts[Int(row) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    columns = [Int32](repeating: 0, count: flat.rows.count)
    values = [Double](repeating: 0, count: flat.rows.count)
    var next = starts
    for column in 0..<flat.count {
      for place in flat.entries(column) {
        let row = Int(flat.rows[place])
        columns[next[row]] = Int32(column)
        values[next[row]] = flat.values[place]
        next[row] += 1
      }
    }
  }
}
