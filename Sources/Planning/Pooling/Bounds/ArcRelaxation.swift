import LinearPrograms

/// One mass column a property and outflow of a pool: the form that holds for every pooling program.
///
/// The mass of property k on outflow j is m = c_k x_j; the sum over the outflows is c_k times the throughput, and equals
/// load + passes * (mass in) where the pool says what passes.
func arcRelaxation(_ program: PooledProgram) -> Relaxation {
  var base = RelaxationBase(program)
  var masses: [[[Int: Int]]] = []
  for (index, pool) in program.pools.enumerated() {
    masses.append(
      pool.properties.indices.map { k in
        var columns: [Int: Int] = [:]
        for outflow in pool.outflows {
          let most = base.relaxation.upper[base.relaxation.concentrations[index][k]]
          let mass = base.relaxation.addColumn(upper: most * base.relaxation.upper[outflow])
          columns[outflow] = mass
          base.relaxation.products.append(
            .init(
              first: base.relaxation.concentrations[index][k], second: outflow, columns: [Int32(mass)], values: [1]))
        }
        return columns
      })
  }
  let scales = base.relaxation.scales
  base.addRows(dropping: []) { term in
    [(masses[term.pool][term.property][term.column]!, scales[term.pool][term.property])]
  }
  for (index, pool) in program.pools.enumerated() {
    for (k, property) in pool.properties.enumerated() {
      let sum = pool.outflows.map { (column: masses[index][k][$0]!, coefficient: 1.0) }
      base.relaxation.products.append(
        .init(
          first: base.relaxation.concentrations[index][k], second: base.throughputs[index],
          columns: sum.map { Int32($0.column) }, values: sum.map(\.coefficient)))
      guard let passes = property.passes else { continue }
      let scale = base.relaxation.scales[index][k]
      var entries = sum
      for inflow in pool.inflows {
        switch inflow.origin {
        case .known(let held): entries.append((inflow.column, -passes * held[k] / scale))
        case .pool(let origin):
          entries.append(
            (masses[origin][k][inflow.column]!, -passes * base.relaxation.scales[origin][k] / scale))
        }
      }
      base.relaxation.addRow(lower: property.load / scale, upper: property.load / scale, entries)
    }
  }
  return base.relaxation
}
