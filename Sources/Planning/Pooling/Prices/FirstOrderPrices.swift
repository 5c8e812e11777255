import Foundation
import GLPKSolver

/// Prices of the rows of a large program by a primal-dual method of first order.
///
/// For min c x over l <= A x <= u and a box of x, alternate steps along the two gradients of the Lagrangian (Chambolle
/// and Pock 2011), with averages, restarts from them, steps as long as the matrix allows where the iterates are, and a
/// weight between the two sides (Applegate et al. 2021). An iteration costs two products with the matrix, so that
/// programs of many thousand columns are no burden, it may end at any moment, and it starts from the prices of a program
/// that differs a little. Whatever prices it ends with prove a bound, by `SafeBound`.
struct FirstOrderPrices: Sendable {
  private var matrix: SparseMatrix
  private var costs: [Double] = []
  private var lower: [Double] = []
  private var upper: [Double] = []
  private var rowLower: [Double] = []
  private var rowUpper: [Double] = []

  private var x: [Double]
  private var y: [Double]
  private var pull: [Double]
  private var nextX: [Double]
  private var nextY: [Double]
  private var nextPull: [Double]
  private var extrapolated: [Double]
  private var activity: [Double]
  private var sumX: [Double]
  private var sumY: [Double]
  private var sumPull: [Double]
  private var sumWeight = 0.0

  private var weight: Double
  private var step: Double
  private var iteration = 0
  private var sinceRestart = 0
  private var restartError: Double?
  private var lastError: Double?

  /// The greatest dual objective seen since the program was loaded, and the prices that gave it.
  private(set) var best = -Double.infinity
  private var bestY: [Double]
  /// The objective of the last average.
  private(set) var primal = Double.infinity

  /// From where to start a program that differs a little.
  struct Warm: Sendable {
    var prices: [Double]
    var values: [Double]
    var weight: Double
    var step: Double
  }

  /// A program, from the end of a like one if there is one.
  init(rows: FlatRows, costs: [Double], lower: [Double], upper: [Double], from warm: Warm? = nil) {
    let matrix = SparseMatrix(rows, columnCount: costs.count)
    self.matrix = matrix
    let (n, m) = (costs.count, rows.count)
    self.costs = zip(costs, matrix.columnScale).map { $0 * $1 }
    let (lower, upper) = (
      zip(lower, matrix.columnScale).map { $0 / $1 }, zip(upper, matrix.columnScale).map { $0 / $1 }
    )
    (self.lower, self.upper) = (lower, upper)
    rowLower = zip(rows.lower, matrix.rowScale).map { $0 * $1 }
    rowUpper = zip(rows.upper, matrix.rowScale).map { $0 * $1 }
    x = (0..<n).map { j in min(max(warm.map { $0.values[j] / matrix.columnScale[j] } ?? 0, lower[j]), upper[j]) }
    y = (0..<m).map { i in warm.map { $0.prices[i] / matrix.rowScale[i] } ?? 0 }
    pull = Array(repeating: 0, count: n)
    matrix.multiplyTransposed(y, into: &pull)
    (nextX, nextY, nextPull, extrapolated) = (x, y, pull, x)
    activity = y
    sumX = Array(repeating: 0, count: n)
    sumY = Array(repeating: 0, count: m)
    sumPull = sumX
    bestY = y
    var limits = 0.0
    for row in 0..<m {
      if rowLower[row].isFinite { limits += rowLower[row] * rowLower[row] }
      if rowUpper[row].isFinite, rowUpper[row] != rowLower[row] { limits += rowUpper[row] * rowUpper[row] }
    }
    let size = self.costs.reduce(0) { $0 + $1 * $1 }
    weight = warm?.weight ?? max(1e-6, min(1e6, (size / max(limits, 1e-18)).squareRoot()))
    step = warm?.step ?? 1
  }

  /// The prices with the greatest dual objective, in the program's own rows, and the values beside them.
  var warm: Warm {
    Warm(prices: zip(bestY, matrix.rowScale).map { $0 * $1 }, values: values, weight: weight, step: step)
  }

  /// The average since the last restart, or the last iterate.
  var values: [Double] {
    let from = sumWeight > 0 ? sumX.map { $0 / sumWeight } : x
    return zip(from, matrix.columnScale).map { $0 * $1 }
  }

  /// Iterates `count` times, then compares and perhaps restarts.
  mutating func run(_ count: Int) {
    for _ in 0..<count { advance() }
    compare()
  }

  private mutating func advance() {
    let (n, m) = (x.count, y.count)
    while true {
      iteration += 1
      let (tau, sigma) = (step / weight, step * weight)
      for j in 0..<n {
        let moved = min(max(x[j] - tau * (costs[j] - pull[j]), lower[j]), upper[j])
        nextX[j] = moved
        extrapolated[j] = 2 * moved - x[j]
      }
      matrix.multiply(extrapolated, into: &activity)
      for i in 0..<m {
        let wanted = activity[i] - y[i] / sigma
        // 0 to the last bit where the row is slack, so that a price never points to a missing end.
        nextY[i] = sigma * (min(max(wanted, rowLower[i]), rowUpper[i]) - wanted)
      }
      matrix.multiplyTransposed(nextY, into: &nextPull)
      var (moveX, moveY, cross) = (0.0, 0.0, 0.0)
      for j in 0..<n {
        let d = nextX[j] - x[j]
        moveX += d * d
        cross += d * (nextPull[j] - pull[j])
      }
      for i in 0..<m { moveY += (nextY[i] - y[i]) * (nextY[i] - y[i]) }
      let limit = cross != 0 ? 0.5 * (weight * moveX + moveY / weight) / abs(cross) : .infinity
      let used = step
      let count = Double(iteration + 1)
      step = min((1 - pow(count, -0.3)) * limit, (1 + pow(count, -0.6)) * step)
      guard used <= limit else { continue }
      swap(&x, &nextX)
      swap(&y, &nextY)
      swap(&pull, &nextPull)
      for j in 0..<n {
        sumX[j] += used * x[j]
        sumPull[j] += used * pull[j]
      }
      for i in 0..<m { sumY[i] += used * y[i] }
      sumWeight += used
      sinceRestart += 1
      return
    }
  }
}

extension FirstOrderPrices {
  /// How good a pair is: what it misses in the rows, and the difference of the two objectives.
  private struct Standing {
    var miss: Double
    var dual: Double
    var primal: Double

    func error(_ weight: Double) -> Double { (miss * miss * weight + (primal - dual) * (primal - dual)).squareRoot() }
  }

  private mutating func standing(_ x: [Double], _ y: [Double], _ pull: [Double]) -> Standing {
    matrix.multiply(x, into: &activity)
    var (miss, dual, primal) = (0.0, 0.0, 0.0)
    for i in y.indices {
      let off = max(0, activity[i] - rowUpper[i], rowLower[i] - activity[i])
      miss += off * off
      if y[i] != 0 { dual += y[i] * (y[i] > 0 ? rowLower[i] : rowUpper[i]) }
    }
    for j in x.indices {
      let reduced = costs[j] - pull[j]
      dual += reduced * (reduced > 0 ? lower[j] : upper[j])
      primal += costs[j] * x[j]
    }
    return Standing(miss: miss.squareRoot(), dual: dual, primal: primal)
  }

  private mutating func compare() {
    guard sumWeight > 0 else { return }
    let averageX = sumX.map { $0 / sumWeight }
    let averageY = sumY.map { $0 / sumWeight }
    let averagePull = sumPull.map { $0 / sumWeight }
    let average = standing(averageX, averageY, averagePull)
    let last = standing(x, y, pull)
    if average.dual > best { (best, bestY) = (average.dual, averageY) }
    if last.dual > best { (best, bestY) = (last.dual, y) }
    primal = average.primal
    let isAverage = average.error(weight) < last.error(weight)
    let error = isAverage ? average.error(weight) : last.error(weight)
    let first = restartError ?? error
    restartError = first
    let restarts =
      error < 0.2 * first || (error < 0.8 * first && lastError.map { error > $0 } ?? false)
      || Double(sinceRestart) > 0.36 * Double(iteration)
    lastError = error
    guard restarts else { return }
    if isAverage { (x, y, pull) = (averageX, averageY, averagePull) }
    let start = isAverage ? average : last
    let size = y.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // What is missed in the rows, at their prices, against what is missed in the prices: the worse side gets longer steps.
    let balance = (start.miss * size + 1e-12) / (abs(start.primal - start.dual) + 1e-12)
    weight = min(max(weight * min(max(balance.squareRoot(), 0.25), 4), 1e-6), 1e6)
    for j in sumX.indices { (sumX[j], sumPull[j]) = (0, 0) }
    for i in sumY.indices { sumY[i] = 0 }
    (sumWeight, sinceRestart, restartError, lastError) = (0, 0, error, nil)
  }
}
