import LinearPrograms
import Networks

/// Plans at given fresh shares of what treatments give, and the shares that a plan then truly has.
///
/// At given shares a program with required rates of water is linear; what its plans truly have is less fresh than assumed,
/// or as fresh. So shares fall from plan to plan, and each plan counts more as used than the one before.
extension JointProgram {
  /// The concentrations that pools have at most.
  var largestConcentrations: [[Double]] { pools.map { $0.properties.map(\.most) } }

  /// The same program at these shares; everything else that the plan decides stays at its largest concentration.
  func at(shares: [[Double]]) -> JointProgram {
    var copy = self
    for term in pooledTerms where pools[term.pool].holdsFreshShare {
      copy.program.set(term, at: shares[term.pool][term.property])
    }
    return copy
  }

  /// Fresh shares a hair larger, so that the balances of a plan that has just these hold with a margin.
  func loosened(_ concentrations: [[Double]]) -> [[Double]] {
    zip(pools, concentrations).map { pool, held in
      pool.holdsFreshShare ? held.map { min($0 + 1e-9, 1) } : held
    }
  }

  /// The shares at some flows, no larger than assumed and a hair above the truth, so that the plan stays one.
  func trueShares(at values: [Double], assumed: [[Double]]) -> [[Double]] {
    let system = ConcentrationSystem(pooled(minimising: "flow"))
    let truth = system.concentrations(at: values, assumed: assumed)
    return zip(truth, assumed).map { own, most in zip(own, most).map { min($0 + 1e-9, $1) } }
  }

  /// Gives the rows of required rates room for the last digits of the plan that the program was settled at: where a rate
  /// is just met, a solver would find no plan at all within its own tolerance. A hundred millionth of a row is far less
  /// than what the audit allows a target.
  func easeTargets(in program: inout LinearProgram, at values: [Double]) {
    for row in decidedTargets {
      var (sum, size) = (0.0, 0.0)
      // What a share leaves of a coefficient may be nothing; of what size the row is, its two parts say.
      for term in pooledTerms where term.row == row {
        size = max(size, abs(term.fixed * values[term.column]))
      }
      for (column, value) in zip(program.columns, values) {
        for entry in column.entries where entry.row == row {
          sum += entry.coefficient * value
          size = max(size, abs(entry.coefficient * value))
        }
      }
      let missed = sum - program.rows[row].upper
      guard missed <= 2 * PlanCheck.tolerance * size else { continue }
      program.rows[row].upper += max(0, missed) + 1e-8 * max(size, 1)
    }
  }

  /// The rows of required rates that hold decided shares.
  private var decidedTargets: [Int] {
    let rows = Set(pooledTerms.filter { pools[$0.pool].holdsFreshShare }.map(\.row))
    return targets.map(\.row).filter(rows.contains)
  }

  /// The prices of rows where shares follow the flows, to first order: the settled program with a column for the change of
  /// each share, whose entries are `sum of factor x flow`. At fixed shares a rate would seem dearer than it is, for what
  /// more used water enters a unit would not count as such. nil where no target asks for them.
  func pricesFollowingShares(
    in settled: LinearProgram, _ objective: LinearObjective, at values: [Double], assumed: [[Double]]
  ) -> [Double]? {
    guard !decidedTargets.isEmpty else { return nil }
    var program = settled
    let shares = trueShares(at: values, assumed: assumed)
    var changes: [[LinearProgram.Entry]] = pools.map { _ in [] }
    for term in pooledTerms where pools[term.pool].holdsFreshShare {
      changes[term.pool].append(.init(row: term.row, coefficient: term.factor * values[term.column]))
      program.set(term, at: shares[term.pool][0])
    }
    var costs = objective.costs
    for (pool, entries) in changes.enumerated() where !entries.isEmpty {
      let (share, step) = (shares[pool][0], 0.05)
      program.addColumn(
        .init(
          name: "change:\(pools[pool].name)", lower: -min(step, share), upper: min(step, 1 - share),
          entries: LinearProgram.merged(entries)))
      costs.append(0)
    }
    let followed = LinearObjective(name: objective.name, costs: costs, constant: objective.constant)
    guard case .optimal(let solved) = solveLexicographically(program, objectives: [followed]) else { return nil }
    return solved.rowDuals
  }
}
