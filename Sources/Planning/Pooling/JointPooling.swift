import LinearPrograms
import Networks

extension JointProgram {
  /// Whether the plan decides something that no linear program can: concentrations, least flows, one of several.
  var decidesMore: Bool { !pools.isEmpty || !switches.isEmpty || !choices.isEmpty }

  /// The program with one measure as its objective; of cost, the parts that are not proportional stand apart.
  func pooled(minimising measure: String) -> PooledProgram {
    var linear = program
    let costs = self.costs(of: measure, slopes: [Double](repeating: 0, count: charges.count))
    for column in linear.columns.indices { linear.columns[column].cost = costs[column] }
    return PooledProgram(
      linear: linear, pools: pools, terms: pooledTerms, concaveCosts: measure == "cost" ? charges.map(\.concave) : [],
      switches: switches, choices: choices, conservativeRows: conservativeRows)
  }

  /// The linear program at given concentrations, with all that was chosen fixed as in `values`.
  func settled(at concentrations: [[Double]], as values: [Double]) -> LinearProgram {
    var settled = program
    for term in pooledTerms {
      settled.set(term, at: concentrations[term.pool][term.property])
    }
    for item in switches {
      if values[item.column] > item.least / 2 {
        settled.columns[item.column].lower = item.least
      } else {
        settled.columns[item.column].upper = 0
      }
    }
    for column in choices.joined() {
      let chosen = values[column].rounded()
      settled.columns[column].lower = chosen
      settled.columns[column].upper = chosen
    }
    return settled
  }
}

extension LinearProgram {
  /// The entry of a term at a concentration; at the largest one it may have been nothing, and is missing.
  mutating func set(_ term: PooledTerm, at concentration: Double) {
    let coefficient = term.fixed + term.factor * concentration
    if let entry = columns[term.column].entries.firstIndex(where: { $0.row == term.row }) {
      columns[term.column].entries[entry].coefficient = coefficient
    } else if abs(coefficient) > 1e-12 {
      columns[term.column].entries.append(Entry(row: term.row, coefficient: coefficient))
    }
  }
}

extension FixedCharge {
  /// The yearly cost as a function of the size.
  fileprivate var concave: ConcaveCost {
    let fixed = on == nil ? annuity * build.fixed : 0
    guard build.exponent != 1, stated.isFinite, stated > 0 else {
      return ConcaveCost(column: column, fixed: fixed, slope: annuity * build.perCapacity)
    }
    // At size 1 the power is 1: what is paid there beyond the fixed part is its factor.
    let scale = annuity * (capex(size: 1) - build.fixed)
    return ConcaveCost(column: column, fixed: fixed, scale: scale, exponent: build.exponent)
  }
}
