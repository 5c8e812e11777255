import LinearPrograms

/// What every relaxation of a pooling program has: its columns, throughputs and concentrations.
struct RelaxationBase {
  let program: PooledProgram
  var relaxation = Relaxation()
  /// The throughput column of each pool: the sum of its outflows.
  private(set) var throughputs: [Int] = []

  init(_ program: PooledProgram) {
    self.program = program
    for column in program.linear.columns {
      _ = relaxation.addColumn(lower: column.lower, upper: column.upper, cost: column.cost)
    }
    relaxation.constant = program.linear.constant
    relaxation.concaveCosts = program.concaveCosts
    relaxation.switches = program.switches
    relaxation.choices = program.choices
    for group in program.choices { relaxation.addRow(lower: 1, upper: 1, group.map { ($0, 1) }) }
    for pool in program.pools { addPool(pool) }
    for (index, pool) in program.pools.enumerated() { addMixtures(index, pool) }
  }

  private mutating func addPool(_ pool: Pool) {
    let bounds = pool.outflows.map { program.linear.columns[$0] }
    let through = relaxation.addColumn(
      lower: bounds.reduce(0) { $0 + $1.lower }, upper: bounds.reduce(0) { $0 + $1.upper })
    throughputs.append(through)
    relaxation.addRow(lower: 0, upper: 0, [(through, -1)] + pool.outflows.map { ($0, 1) })
    let scales = pool.properties.map { $0.most > 0 ? $0.most : 1 }
    relaxation.scales.append(scales)
    relaxation.concentrations.append(
      zip(pool.properties, scales).map { property, scale in
        relaxation.addColumn(lower: property.least / scale, upper: property.most / scale)
      })
    guard pool.isBalanced else { return }
    // Sum of outflows = recovery * sum of inflows + gain.
    relaxation.addRow(
      lower: pool.gain, upper: pool.gain,
      [(through, 1)] + pool.inflows.map { ($0.column, -pool.recovery) })
  }

  private mutating func addMixtures(_ index: Int, _ pool: Pool) {
    for (k, property) in pool.properties.enumerated() {
      guard let passes = property.passes, pool.recovery > 0 else { continue }
      let inflows: [(flow: Int, concentration: Int?, scale: Double)] = pool.inflows.map { inflow in
        switch inflow.origin {
        case .known(let held): (inflow.column, nil, held[k])
        case .pool(let origin):
          (inflow.column, relaxation.concentrations[origin][k], relaxation.scales[origin][k])
        }
      }
      relaxation.mixtures.append(
        .init(
          concentration: relaxation.concentrations[index][k], throughput: throughputs[index], inflows: inflows,
          scale: relaxation.scales[index][k], load: property.load, share: passes / pool.recovery, gain: pool.gain))
    }
  }

  /// The program's rows, each concentration term replaced by what `mass` gives for factor 1: an expression of
  /// c * column in g/h.
  mutating func addRows(
    dropping dropped: Set<Int>, mass: (PooledTerm) -> [(column: Int, coefficient: Double)]
  ) {
    var entries = program.linear.rows.map { _ in [(column: Int, coefficient: Double)]() }
    let dropped = dropped.union(program.conservativeRows)
    var pooled = Set<[Int]>()
    for term in program.terms {
      pooled.insert([term.row, term.column])
      guard !dropped.contains(term.row) else { continue }
      entries[term.row].append((term.column, term.fixed))
      entries[term.row] += mass(term).map { ($0.column, $0.coefficient * term.factor) }
    }
    for (index, column) in program.linear.columns.enumerated() {
      for entry in column.entries where !pooled.contains([entry.row, index]) {
        entries[entry.row].append((index, entry.coefficient))
      }
    }
    for (index, row) in program.linear.rows.enumerated() where !dropped.contains(index) {
      relaxation.addRow(lower: row.lower, upper: row.upper, entries[index])
    }
  }
}
