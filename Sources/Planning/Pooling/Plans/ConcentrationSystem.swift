import LinearPrograms

/// What the pools truly hold at given flows: for each pool and property one linear equation in the concentrations,
///
///     c * outflow = load + passes * (mass in)
///
/// or, where `passes` is not given, the program's own row of the balance, met with equality. The equations fall apart
/// into blocks that do not see each other (mostly one a property), each solved by elimination.
struct ConcentrationSystem: Sendable {
  /// One concentration as an unknown, with the equation that fixes it.
  private struct Unknown {
    var pool: Int
    var property: Int
    /// The mass that leaves per g/t.
    var outflows: [Int]
    /// Load, known inflows and inflows from unknowns, all times `passes`.
    var load: Double
    var known: [(column: Int, mass: Double)] = []
    var fromUnknowns: [(column: Int, unknown: Int, share: Double)] = []
  }

  private var unknowns: [Unknown] = []
  /// The index of a pool's first unknown.
  let firstUnknown: [Int]
  private var blocks: [[Int]] = []
  private let limits: [(least: Double, most: Double)]

  init(_ program: PooledProgram) {
    var first: [Int] = []
    var count = 0
    for pool in program.pools {
      first.append(count)
      count += pool.properties.count
    }
    firstUnknown = first
    limits = program.pools.flatMap { $0.properties.map { ($0.least, $0.most) } }
    for (index, pool) in program.pools.enumerated() {
      for property in pool.properties.indices {
        unknowns.append(
          Self.byMass(program, index, property, first) ?? Self.byRow(program, index, property, first))
      }
    }
    blocks = Self.blocks(of: unknowns)
  }

  /// The equation of a property that passes through in a known share.
  private static func byMass(_ program: PooledProgram, _ pool: Int, _ property: Int, _ first: [Int]) -> Unknown? {
    let node = program.pools[pool]
    let its = node.properties[property]
    guard let passes = its.passes else { return nil }
    var unknown = Unknown(pool: pool, property: property, outflows: node.outflows, load: its.load)
    for inflow in node.inflows {
      switch inflow.origin {
      case .known(let concentrations):
        unknown.known.append((inflow.column, passes * concentrations[property]))
      case .pool(let origin):
        guard let same = program.pools[origin].properties.firstIndex(where: { $0.id == its.id }) else { continue }
        unknown.fromUnknowns.append((inflow.column, first[origin] + same, passes))
      }
    }
    return unknown
  }

  /// The equation of a property whose balance is a row of the program: the one in which its outflows stand negative.
  private static func byRow(_ program: PooledProgram, _ pool: Int, _ property: Int, _ first: [Int]) -> Unknown {
    var unknown = Unknown(pool: pool, property: property, outflows: [], load: 0)
    let own = program.terms.first { $0.pool == pool && $0.property == property && $0.factor < 0 }
    guard let row = own?.row else { return unknown }
    let terms = program.terms.filter { $0.row == row }
    unknown.load = -program.linear.rows[row].upper
    let varying = Set(terms.map(\.column))
    for (column, it) in program.linear.columns.enumerated() where !varying.contains(column) {
      for entry in it.entries where entry.row == row { unknown.known.append((column, entry.coefficient)) }
    }
    for term in terms {
      unknown.known.append((term.column, term.fixed))
      unknown.fromUnknowns.append((term.column, first[term.pool] + term.property, term.factor))
    }
    return unknown
  }

  private static func blocks(of unknowns: [Unknown]) -> [[Int]] {
    var leader = Array(unknowns.indices)
    func root(_ unknown: Int) -> Int {
      var at = unknown
      while leader[at] != at { at = leader[at] }
      return at
    }
    for (index, unknown) in unknowns.enumerated() {
      for source in unknown.fromUnknowns {
        let (one, other) = (root(index), root(source.unknown))
        leader[max(one, other)] = min(one, other)
      }
    }
    let roots = unknowns.indices.map(root)
    return unknowns.indices.filter { roots[$0] == $0 }.map { top in unknowns.indices.filter { roots[$0] == top } }
  }

  /// The concentrations at these flows, pool by pool; where a pool has no outflow, what `assumed` says.
  func concentrations(at values: [Double], assumed: [[Double]]) -> [[Double]] {
    var result = assumed
    var place = Array(repeating: 0, count: unknowns.count)
    for block in blocks {
      for (row, unknown) in block.enumerated() { place[unknown] = row }
      var matrix = Array(repeating: Array(repeating: 0.0, count: block.count + 1), count: block.count)
      for (row, index) in block.enumerated() {
        let unknown = unknowns[index]
        var outflow = unknown.outflows.reduce(0.0) { $0 + values[$1] }
        for source in unknown.fromUnknowns {
          if source.unknown == index { outflow -= source.share * values[source.column] }
        }
        guard outflow > Self.dry else {
          // Nothing leaves: the concentration is a matter of what is assumed.
          matrix[row][row] = 1
          matrix[row][block.count] = assumed[unknown.pool][unknown.property]
          continue
        }
        matrix[row][row] = outflow
        matrix[row][block.count] = unknown.load + unknown.known.reduce(0.0) { $0 + $1.mass * values[$1.column] }
        for source in unknown.fromUnknowns where source.unknown != index {
          matrix[row][place[source.unknown]] -= source.share * values[source.column]
        }
      }
      guard let solved = Self.solve(&matrix) else { continue }
      for (row, index) in block.enumerated() {
        result[unknowns[index].pool][unknowns[index].property] = max(solved[row], limits[index].least)
      }
    }
    return result
  }

  /// Outflows below this, t/h, count as none.
  static let dry = 1e-7

  /// Elimination with row exchange; nil where the matrix is singular (water that goes round and never leaves).
  private static func solve(_ matrix: inout [[Double]]) -> [Double]? {
    let count = matrix.count
    for column in 0..<count {
      var best = column
      for row in column..<count where abs(matrix[row][column]) > abs(matrix[best][column]) { best = row }
      if abs(matrix[best][column]) < 1e-12 { return nil }
      matrix.swapAt(column, best)
      for row in (column + 1)..<max(count, column + 1) where matrix[row][column] != 0 {
        let factor = matrix[row][column] / matrix[column][column]
        for k in column...count { matrix[row][k] -= factor * matrix[column][k] }
      }
    }
    var solution = Array(repeating: 0.0, count: count)
    for row in (0..<count).reversed() {
      var rest = matrix[row][count]
      for k in (row + 1)..<max(count, row + 1) { rest -= matrix[row][k] * solution[k] }
      solution[row] = rest / matrix[row][row]
    }
    return solution
  }
}
