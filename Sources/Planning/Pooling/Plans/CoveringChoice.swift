import LinearPrograms

extension PooledProgram {
  /// Of a group of which one column is 1: the cheapest that alone gives every row at least what the mixture in `values`
  /// gives it. The mixture of a price list is mostly nothing and a little of the largest size, and rounding that to
  /// nothing would close what the flows want open. Nil where no column covers the mixture.
  func covering(_ group: [Int], at values: [Double]) -> Int? {
    var mixture: [Int: Double] = [:]
    for column in group {
      for entry in linear.columns[column].entries {
        mixture[entry.row, default: 0] += entry.coefficient * values[column]
      }
    }
    let covers = group.filter { column in
      var own: [Int: Double] = [:]
      for entry in linear.columns[column].entries { own[entry.row, default: 0] += entry.coefficient }
      return mixture.allSatisfy { row, mixed in
        let difference = own[row, default: 0] - mixed
        let slack = 1e-7 * max(1, abs(mixed))
        return (!linear.rows[row].upper.isFinite || difference <= slack)
          && (!linear.rows[row].lower.isFinite || difference >= -slack)
      }
    }
    return covers.min { (linear.columns[$0].cost, $0) < (linear.columns[$1].cost, $1) }
  }
}
