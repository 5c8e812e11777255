import GLPKSolver
import LinearPrograms

/// A program whose blocks are given by mixtures of their whole points, and the rows that link them (Dantzig & Wolfe 1960).
///
/// Its optimum over all points is as strong as if every block were described by its convex hull. Points are found as they are
/// needed; what its row prices prove with `BlockSearch` is a bound on the program whichever points are known.
struct BlockMaster {
  var blocks: [BlockSearch]
  /// The program's rows, and those that are of no block.
  private let own: FlatRows
  private let linking: [Int]
  /// Columns of no block.
  private let free: [Int]
  private let costs: [Double]
  private let constant: Double
  /// The entries of each column in linking rows, by their places.
  private let entries: [[(row: Int, coefficient: Double)]]
  private(set) var flat: FlatProgram
  /// Bounds and costs of its columns: free ones, two for each linking row that break it at a price, then points.
  private var upper: [Double]
  private var prices: [Double]
  private var points: [(block: Int, point: Int)] = []
  private var isKnown: [Set<Int>]

  /// A linking row is broken at this many times the greatest price.
  private static let breaking = 10.0
  private static let mostIterations = 20_000

  /// The master of a program at prices of its rows, which say what breaking a row may cost.
  init(
    _ blocks: [BlockSearch], of program: IntegerProgram, rows: FlatRows, rowPrices: [Double],
    in session: inout GLPKSession
  ) throws(SolverFault) {
    self.blocks = blocks
    own = rows
    let columns = program.relaxation.columns
    let ofBlocks = Set(blocks.flatMap { $0.block.rows })
    linking = (0..<rows.count).filter { !ofBlocks.contains($0) }
    free = columns.indices.filter { column in blocks.allSatisfy { $0.block.places[column] < 0 } }
    costs = columns.map(\.cost)
    constant = program.relaxation.constant
    var entries = [[(row: Int, coefficient: Double)]](repeating: [], count: columns.count)
    for (place, row) in linking.enumerated() {
      for entry in rows.range(row) { entries[Int(rows.columns[entry])].append((place, rows.values[entry])) }
    }
    self.entries = entries
    let most = Self.breaking * linking.reduce(1e-6) { max($0, abs(rowPrices[$1])) }
    upper = free.map { columns[$0].upper } + Array(repeating: 1e9, count: 2 * linking.count)
    prices = free.map { columns[$0].cost } + Array(repeating: most, count: 2 * linking.count)
    var placed = [[(column: Int, coefficient: Double)]](repeating: [], count: linking.count)
    for (place, column) in free.enumerated() {
      for entry in entries[column] { placed[entry.row].append((place, entry.coefficient)) }
    }
    var linked = FlatRows()
    for (place, row) in linking.enumerated() {
      let first = free.count + 2 * place
      linked.append(lower: rows.lower[row], upper: rows.upper[row], placed[place] + [(first, 1), (first + 1, -1)])
    }
    for _ in blocks { linked.append(lower: 1, upper: 1, []) }
    let lower = free.map { columns[$0].lower } + Array(repeating: 0, count: 2 * linking.count)
    flat = try FlatProgram(lower: lower, upper: upper, costs: prices, rows: linked, in: &session)
    isKnown = blocks.map { _ in [] }
  }

  func unload(from session: inout GLPKSession) throws(SolverFault) {
    try flat.unload(from: &session)
    for block in blocks { try block.unload(from: &session) }
  }

  /// The prices of the linking rows at the last optimum.
  var linkingPrices: [Double] { zip(linking, flat.rowDuals).map(price) }

  /// The prices of the linking rows among those of all rows.
  func linkingPrices(of rowPrices: [Double]) -> [Double] { linking.map { price(ofRow: $0, rowPrices[$0]) } }

  /// A price that points to an end which the row has not is rounding.
  private func price(ofRow row: Int, _ price: Double) -> Double {
    (price > 0 ? own.lower[row] : own.upper[row]).isFinite ? price : 0
  }

  /// Takes a plan of the program apart into points of the blocks.
  mutating func learn(_ values: [Double], in session: inout GLPKSession) throws(SolverFault) {
    for index in blocks.indices {
      blocks[index].learn(blocks[index].block.columns.map { values[$0] })
      try add(blocks[index].points.count - 1, of: index, in: &session)
    }
  }

  /// Adds a point of a block as a column; false where it has it.
  @discardableResult
  private mutating func add(
    _ point: Int, of index: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    guard isKnown[index].insert(point).inserted else { return false }
    var sums = [Double](repeating: 0, count: linking.count)
    var cost = 0.0
    for (column, value) in zip(blocks[index].block.columns, blocks[index].points[point]) where value != 0 {
      cost += costs[column] * value
      for entry in entries[column] { sums[entry.row] += entry.coefficient * value }
    }
    let own = sums.indices.filter { abs(sums[$0]) > 1e-12 }.map { (row: $0, coefficient: sums[$0]) }
    try flat.append(
      lower: [0], upper: [1], costs: [cost], entries: [own + [(linking.count + index, 1)]], in: &session)
    upper.append(1)
    prices.append(cost)
    points.append((index, point))
    return true
  }

  /// What the whole points of each block within changes cost at least at these prices of the linking rows, and whether a
  /// cheapest point is news. What is `known` is not asked again.
  mutating func least(
    at linkingPrices: [Double], within changes: [[IntegerNode.Change]], known: [Double?],
    in session: inout GLPKSession
  ) throws(SolverFault) -> (bounds: [Double], isNews: Bool) {
    var bounds: [Double] = []
    var isNews = false
    for index in blocks.indices {
      if let known = known[index] {
        bounds.append(known)
        continue
      }
      let costs = reducedCosts(of: index, at: linkingPrices)
      let (bound, point) = try blocks[index].least(at: costs, within: changes[index], in: &session)
      bounds.append(bound)
      if let point, try add(point, of: index, in: &session) { isNews = true }
    }
    return (bounds, isNews)
  }

  /// What the columns of a block cost at these prices, by places.
  func reducedCosts(of index: Int, at linkingPrices: [Double]) -> [Double] {
    blocks[index].block.columns.map { reduced($0, linkingPrices) }
  }

  private func reduced(_ column: Int, _ linkingPrices: [Double]) -> Double {
    entries[column].reduce(costs[column]) { $0 - linkingPrices[$1.row] * $1.coefficient }
  }

  /// What the linking rows and the free columns add to the bound, less what rounding may have added.
  func rest(at linkingPrices: [Double], lower: [Double], upper: [Double]) -> Double {
    var (total, size) = (constant, abs(constant))
    for (price, row) in zip(linkingPrices, linking) where price != 0 {
      let end = price > 0 ? own.lower[row] : own.upper[row]
      total += price * end
      size += abs(price * end)
    }
    for column in free {
      let reduced = reduced(column, linkingPrices)
      let term = reduced * (reduced > 0 ? lower[column] : upper[column])
      total += term
      size += abs(term)
    }
    return total - 1e-12 * size
  }

  /// Mixes the points within the changes at least cost, from a basis of the mixture or the last one: the program's values,
  /// nil where the solver gives up.
  mutating func mix(
    within changes: [[IntegerNode.Change]], lower: [Double], upper: [Double], from basis: FlatBasis?,
    in session: inout GLPKSession
  ) throws(SolverFault) -> [Double]? {
    let first = self.upper.count - points.count
    var high = self.upper
    for (place, column) in free.enumerated() { high[place] = upper[column] }
    for (place, it) in points.enumerated()
    where !blocks[it.block].isIn(blocks[it.block].points[it.point], changes[it.block]) { high[first + place] = 0 }
    let low = free.map { lower[$0] } + Array(repeating: 0, count: high.count - free.count)
    if let basis { try flat.setBasis(basis, in: &session) }
    try flat.setColumns(lower: low, upper: high, costs: prices, constant: constant, in: &session)
    if try flat.solve(primal: true, iterationLimit: Self.mostIterations, in: &session) != .optimal {
      try flat.resetBasis(in: &session)
      guard try flat.solve(primal: true, iterationLimit: Self.mostIterations, in: &session) == .optimal else {
        return nil
      }
    }
    var values = [Double](repeating: 0, count: costs.count)
    for (place, column) in free.enumerated() { values[column] = flat.values[place] }
    for (place, it) in points.enumerated() where flat.values[first + place] > 1e-9 {
      let share = flat.values[first + place]
      for (column, value) in zip(blocks[it.block].block.columns, blocks[it.block].points[it.point]) {
        values[column] += share * value
      }
    }
    return values
  }
}
