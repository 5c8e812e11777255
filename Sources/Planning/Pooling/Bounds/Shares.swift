import LinearPrograms

/// The share r of each outflow in its pool, and what follows for one outflow from a limit of what flows in.
///
/// A row that limits all the water and mass into a pool, fixed * (water in) + factor * (mass in) <= limit, holds for each
/// outflow's share of it too. With water in = (throughput - gain) / recovery and mass in = (mass out - load) / passes
/// that is linear in the outflow x, its mass m and its share r:
///
///     fixed (x - gain r) / recovery + factor (m - load r) / passes <= limit r
struct Shares {
  let program: PooledProgram
  /// By pool: the share of each outflow; empty where the pool has none.
  private(set) var columns: [[Int]] = []

  init(
    _ program: PooledProgram, base: inout RelaxationBase,
    mass: (_ pool: Int, _ place: Int, _ property: Int) -> [(column: Int, coefficient: Double)]
  ) {
    self.program = program
    let limits = Self.inletLimits(program)
    for (index, pool) in program.pools.enumerated() {
      let shares = pool.outflows.map { _ in base.relaxation.addColumn(upper: 1) }
      columns.append(shares)
      base.relaxation.addRow(lower: 1, upper: 1, shares.map { ($0, 1) })
      for (place, outflow) in pool.outflows.enumerated() {
        base.relaxation.products.append(
          .init(
            first: shares[place], second: base.throughputs[index], columns: [Int32(outflow)], values: [1],
            isShare: true))
        for limit in limits[index] {
          var entries = [(column: outflow, coefficient: limit.fixed / pool.recovery)]
          var own = -limit.fixed * pool.gain / pool.recovery
          if limit.factor != 0 {
            let property = pool.properties[limit.property]
            entries += mass(index, place, limit.property)
              .map { ($0.column, $0.coefficient * limit.factor / property.passes!) }
            own -= limit.factor * property.load / property.passes!
          }
          if limit.upper.isFinite {
            base.relaxation.addLazyRow(
              lower: -.infinity, upper: 0, entries + [(shares[place], own - limit.upper)])
          }
        }
      }
    }
  }

  /// A row that is fixed * (all that flows into a pool) + factor * (the mass of a property in it) <= upper.
  private struct InletLimit {
    var fixed: Double
    var factor: Double
    var property: Int
    var upper: Double
  }

  /// By pool.
  private static func inletLimits(_ program: PooledProgram) -> [[InletLimit]] {
    var terms: [[PooledTerm]] = program.linear.rows.map { _ in [] }
    for term in program.terms { terms[term.row].append(term) }
    var entries: [[(column: Int, coefficient: Double)]] = program.linear.rows.map { _ in [] }
    for (index, column) in program.linear.columns.enumerated() {
      for entry in column.entries { entries[entry.row].append((index, entry.coefficient)) }
    }
    return program.pools.map { pool in
      guard pool.isBalanced, pool.recovery > 0, Set(pool.inflows.map(\.column)).isDisjoint(with: pool.outflows) else {
        return []
      }
      let inflows = Set(pool.inflows.map(\.column))
      return program.linear.rows.indices.compactMap { row in
        guard program.linear.rows[row].upper.isFinite, entries[row].allSatisfy({ inflows.contains($0.column) }),
          !entries[row].isEmpty, !program.conservativeRows.contains(row)
        else { return nil }
        return limit(program, pool, row, terms[row], entries[row])
      }
    }
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-12 * abs(other) }

  private static func limit(
    _ program: PooledProgram, _ pool: Pool, _ row: Int, _ terms: [PooledTerm],
    _ entries: [(column: Int, coefficient: Double)]
  ) -> InletLimit? {
    let upper = program.linear.rows[row].upper
    let (fixed, factor) = terms.first.map { ($0.fixed, $0.factor) } ?? (entries[0].coefficient, 0)
    var property = 0
    if let first = terms.first {
      let id = program.pools[first.pool].properties[first.property].id
      guard factor > 0, let place = pool.properties.firstIndex(where: { $0.id == id }),
        (pool.properties[place].passes ?? 0) > 0
      else { return nil }
      property = place
      for term in terms {
        // Rows are scaled, and so equal figures come back with other last digits.
        guard isSame(term.fixed, fixed), isSame(term.factor, factor),
          program.pools[term.pool].properties[term.property].id == id
        else { return nil }
      }
    }
    let coefficients = Dictionary(entries, uniquingKeysWith: { $0 + $1 })
    for inflow in pool.inflows {
      switch inflow.origin {
      case .pool: if factor != 0, !terms.contains(where: { $0.column == inflow.column }) { return nil }
      case .known(let held):
        let expected = fixed + factor * held[property]
        let scale = abs(fixed) + factor * held[property]
        guard abs((coefficients[inflow.column] ?? 0) - expected) <= 1e-9 * max(scale, 1e-12) else { return nil }
      }
      if factor == 0, !isSame(coefficients[inflow.column] ?? 0, fixed) { return nil }
    }
    return InletLimit(fixed: fixed, factor: factor, property: property, upper: upper)
  }
}
