import LinearPrograms

/// Flows by origin on every outflow: much stronger than one mass a property where every pool passes all it is given.
///
/// An origin is a known quality that flows in, or what a pool adds: its loads and its water, in the amount 1. All
/// contaminants of an origin spread in the same proportions, so mass and water on a link are sums over origins of
/// (content of the origin) * (its flow on the link). An origin's flow on a link is not bounded by what the origin gives:
/// what recirculates passes more than once.
struct CommodityRelaxation {
  /// The flow of each origin by pool, outflow's place, origin: a column.
  enum Proportions {
    case none
    case own
    case all
  }

  private(set) var flows: [[[Int]]] = []
  private(set) var base: RelaxationBase
  private let program: PooledProgram
  /// Content by origin: water first, then the properties, g/t.
  private let contents: [[Double]]
  /// The origin of each known inflow, by pool and inflow; -1 for an inflow from a pool.
  private let originOf: [[Int]]
  /// The origin that each pool is; -1 for none.
  private let ownOrigin: [Int]

  /// Nil where a pool removes, recovers or loses in another way, or where no finite bound of a flow is known.
  ///
  /// - Parameter proportions: of which origins each outflow carries its share of the pool; of all is a stronger bound,
  ///   and a much larger program.
  init?(_ program: PooledProgram, proportions: Proportions = .own) {
    self.program = program
    let ids = program.pools.first?.properties.map(\.id) ?? []
    for pool in program.pools {
      let passesAll =
        pool.isBalanced && pool.recovery == 1 && pool.properties.allSatisfy { $0.passes == 1 && $0.load >= 0 }
      guard passesAll, pool.properties.map(\.id) == ids else { return nil }
    }
    var contents: [[Double]] = []
    var known: [[Double]: Int] = [:]
    var originOf: [[Int]] = []
    for pool in program.pools {
      originOf.append(
        pool.inflows.map { inflow in
          guard case .known(let held) = inflow.origin else { return -1 }
          if let origin = known[held] { return origin }
          known[held] = contents.count
          contents.append([1] + held)
          return contents.count - 1
        })
    }
    ownOrigin = program.pools.map { pool in
      let content = [pool.gain] + pool.properties.map(\.load)
      guard content.contains(where: { $0 != 0 }) else { return -1 }
      contents.append(content)
      return contents.count - 1
    }
    self.contents = contents
    self.originOf = originOf
    base = RelaxationBase(program)
    for (index, pool) in program.pools.enumerated() {
      var columns: [[Int]] = []
      for outflow in pool.outflows {
        guard let bounds = bounds(pool, index, base.relaxation.upper[outflow]) else { return nil }
        columns.append(bounds.map { base.relaxation.addColumn(upper: $0) })
      }
      flows.append(columns)
    }
    addConservation()
    addWater()
    let own = Set(program.terms.filter { $0.factor < 0 }.map(\.row))
    let places = program.pools.map { pool in
      Dictionary(pool.outflows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let masses = self
    base.addRows(dropping: own) { term in masses.mass(term.pool, places[term.pool][term.column]!, term.property) }
    addProducts()
    if proportions != .none { addProportions(everyOrigin: proportions == .all) }
  }

  /// The relaxation.
  var relaxation: Relaxation { base.relaxation }

  /// The largest flow of each origin in `most` t/h that leave a pool: bounded by what the water, or any of the masses,
  /// may come to.
  private func bounds(_ pool: Pool, _ index: Int, _ most: Double) -> [Double]? {
    var bounds = contents.map { content in
      zip(content.dropFirst(), pool.properties).reduce(Double.infinity) { least, it in
        it.0 > 0 ? min(least, it.1.most * most / it.0) : least
      }
    }
    // Where water is lost, the water of the others may exceed the link's by what is lost.
    var lost = 0.0
    for (origin, content) in contents.enumerated() where content[0] < 0 {
      guard bounds[origin].isFinite else { return nil }
      lost -= content[0] * bounds[origin]
    }
    for (origin, content) in contents.enumerated() where content[0] > 0 {
      bounds[origin] = min(bounds[origin], (most + lost) / content[0])
    }
    return bounds.allSatisfy(\.isFinite) ? bounds : nil
  }

  /// Out = in + what the pool itself adds, for every pool and origin.
  private mutating func addConservation() {
    let places = program.pools.map { pool in
      Dictionary(pool.outflows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for (index, pool) in program.pools.enumerated() {
      for origin in contents.indices {
        var entries = flows[index].map { (column: $0[origin], coefficient: 1.0) }
        for (place, inflow) in pool.inflows.enumerated() {
          switch inflow.origin {
          case .known: if originOf[index][place] == origin { entries.append((inflow.column, -1)) }
          case .pool(let giver): entries.append((flows[giver][places[giver][inflow.column]!][origin], -1))
          }
        }
        let added: Double = ownOrigin[index] == origin ? 1 : 0
        base.relaxation.addRow(lower: added, upper: added, entries)
      }
    }
  }

  /// A link's water is the sum of its origins' water.
  private mutating func addWater() {
    for (index, pool) in program.pools.enumerated() {
      for (place, outflow) in pool.outflows.enumerated() {
        let water = contents.indices.map { (column: flows[index][place][$0], coefficient: contents[$0][0]) }
        base.relaxation.addRow(lower: 0, upper: 0, water + [(outflow, -1)])
      }
    }
  }

  /// The mass of a property on an outflow, g/h.
  private func mass(_ pool: Int, _ place: Int, _ property: Int) -> [(column: Int, coefficient: Double)] {
    contents.indices.compactMap { origin in
      let content = contents[origin][property + 1]
      return content == 0 ? nil : (flows[pool][place][origin], content)
    }
  }

  private mutating func addProducts() {
    for (index, pool) in program.pools.enumerated() {
      for k in pool.properties.indices {
        var sum: [(column: Int, coefficient: Double)] = []
        let concentration = base.relaxation.concentrations[index][k]
        let scale = base.relaxation.scales[index][k]
        for (place, outflow) in pool.outflows.enumerated() {
          let mass = mass(index, place, k)
          sum += mass
          addProduct(concentration, outflow, mass, scale)
        }
        addProduct(concentration, base.throughputs[index], sum, scale)
      }
    }
  }

  private mutating func addProduct(
    _ first: Int, _ second: Int, _ mass: [(column: Int, coefficient: Double)], _ scale: Double
  ) {
    let mass = Relaxation.merged(mass)
    base.relaxation.products.append(
      .init(
        first: first, second: second, columns: mass.map { Int32($0.column) },
        values: mass.map { $0.coefficient / scale }))
  }

  /// Every outflow takes the same share of the water and of each origin that leave its pool.
  private mutating func addProportions(everyOrigin: Bool) {
    let masses = self
    let shares = Shares(program, base: &base) { masses.mass($0, $1, $2) }
    for (index, pool) in program.pools.enumerated() {
      let shares = shares.columns[index]
      guard let bounds = bounds(pool, index, base.relaxation.upper[base.throughputs[index]]) else { continue }
      for origin in contents.indices where everyOrigin || ownOrigin[index] == origin {
        let whole = base.relaxation.addColumn(lower: ownOrigin[index] == origin ? 1 : 0, upper: bounds[origin])
        let parts = flows[index].map { $0[origin] }
        base.relaxation.addRow(lower: 0, upper: 0, [(whole, -1)] + parts.map { ($0, 1) })
        for (place, part) in parts.enumerated() {
          base.relaxation.products.append(
            .init(first: shares[place], second: whole, columns: [Int32(part)], values: [1], isShare: true))
        }
      }
    }
  }
}
