import LinearPrograms

/// The objective of a local search at a point: linear costs, with each concave cost replaced by its tangent, which is
/// never below it; so what lowers the tangent lowers the cost.
struct PlanCosts {
  private let program: PooledProgram
  /// The greatest cost of a t/h, by which prices of slacks and detours are measured.
  let scale: Double

  init(_ program: PooledProgram) {
    self.program = program
    var scale = 0.0
    for column in program.linear.columns { scale = max(scale, abs(column.cost)) }
    for concave in program.concaveCosts {
      let upper = program.linear.columns[concave.column].upper
      if upper > 0 { scale = max(scale, concave.cost(at: upper) / upper) }
    }
    self.scale = scale > 0 ? scale : 1
  }

  /// The cost of one more unit of each column at these values; where there are none, or a column is not used, the
  /// average over a tenth of its range.
  func marginal(at values: [Double]?, detours: [Double]) -> [Double] {
    var costs = zip(program.linear.columns, detours).map { $0.cost + $1 }
    for concave in program.concaveCosts {
      let few = program.linear.columns[concave.column].upper / 10
      guard few > 0 else { continue }
      let value = values?[concave.column] ?? 0
      costs[concave.column] += value > few / 100 ? concave.marginal(at: value) : concave.cost(at: few) / few
    }
    return costs
  }

  /// What a point costs in truth, with detours and broken limits.
  func merit(_ values: [Double], slack: Double, slackPrice: Double, detours: [Double]) -> Double {
    program.trueCost(of: values) + zip(values, detours).reduce(0) { $0 + $1.0 * $1.1 } + slack * slackPrice
  }
}
