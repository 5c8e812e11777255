import GLPKSolver
import LinearPrograms

/// A program whose only choices are yes or no, with a column of 0 or 1 for each of them.
///
/// A fixed cost stands on a column z with `x <= upper(x) z`: the bound of x is what sources, sinks and qualities let flow
/// at most, so that the relaxation is as close as it can be. A switch has `least w <= x <= upper w`; a cost and a switch
/// of one column share it. Of a choice all columns but the first are whole.
struct WholeForm {
  let program: IntegerProgram
  /// How many columns the program has that this was made of; they come first.
  let count: Int
  private let added: [Added]

  private struct Added {
    var column: Int
    /// Above this it counts as on.
    var threshold: Double
  }

  /// nil where concentrations are decided, or a cost grows with a power: then there is more to search than yes or no.
  init?(_ pooled: PooledProgram) {
    guard pooled.pools.isEmpty, pooled.conservativeRows.isEmpty,
      pooled.concaveCosts.allSatisfy({ $0.exponent == 1 || $0.scale == 0 })
    else { return nil }
    var linear = pooled.linear
    count = linear.columns.count
    let least = Dictionary(pooled.switches.map { ($0.column, $0.least) }, uniquingKeysWith: max)
    var fixed: [Int: Double] = [:]
    for cost in pooled.concaveCosts {
      linear.columns[cost.column].cost += cost.slope + cost.scale
      if cost.fixed > 0 { fixed[cost.column, default: 0] += cost.fixed }
    }
    // Where the others are whole, what is left over is.
    var integers = pooled.choices.flatMap { $0.dropFirst() }
    var added: [Added] = []
    for column in Set(fixed.keys).union(least.keys).sorted() {
      let bounds = pooled.linear.columns[column]
      guard bounds.upper > 0 else { continue }
      guard bounds.lower <= 0 else {
        linear.constant += fixed[column] ?? 0
        if let least = least[column] { linear.columns[column].lower = max(bounds.lower, least) }
        continue
      }
      linear.rows.append(.init(name: "on \(bounds.name)", lower: -.infinity, upper: 0))
      linear.columns[column].entries.append(.init(row: linear.rows.count - 1, coefficient: 1))
      var entries = [LinearProgram.Entry(row: linear.rows.count - 1, coefficient: -bounds.upper)]
      if let least = least[column] {
        linear.rows.append(.init(name: "least \(bounds.name)", lower: 0, upper: .infinity))
        linear.columns[column].entries.append(.init(row: linear.rows.count - 1, coefficient: 1))
        entries.append(.init(row: linear.rows.count - 1, coefficient: -least))
      }
      integers.append(linear.columns.count)
      added.append(Added(column: column, threshold: least[column].map { $0 / 2 } ?? 1e-9 * bounds.upper))
      linear.columns.append(
        .init(name: "is on \(bounds.name)", lower: 0, upper: 1, cost: fixed[column] ?? 0, entries: entries))
    }
    self.added = added
    program = IntegerProgram(linear, integers: integers)
  }

  /// A plan of the program that this was made of, as one of this.
  func lifted(_ values: [Double]) -> [Double] { values + added.map { values[$0.column] > $0.threshold ? 1 : 0 } }

  /// A plan of this, as one of the program that it was made of.
  func point(_ values: [Double], objective: Double) -> PooledPoint {
    PooledPoint(values: Array(values.prefix(count)), concentrations: [], objective: objective)
  }
}

/// Solves a program whose only choices are yes or no, from a known plan where there is one.
func solveWhole(
  _ whole: WholeForm, options: PooledSearchOptions, known: [Double]?
) throws(SolverFault) -> PooledVerdict {
  let limits = IntegerLimits(
    gap: options.gap, nodes: options.workLimit ?? .max, seconds: options.secondsLimit, isCancelled: options.isCancelled)
  switch solveCertifiedInteger(whole.program, points: [known.map(whole.lifted)].compactMap(\.self), limits: limits) {
  case .planned(let plan):
    let point = whole.point(plan.solution.solution.values, objective: plan.objective)
    return .found(point, bound: plan.bound, stopped: PooledStop(plan.stop))
  case .infeasible: return .infeasible
  case .unsettled(let bound, let stop): return .unsettled(bound: bound, stopped: PooledStop(stop))
  case .refused: return .unsettled(bound: -.infinity, stopped: .solver)
  }
}

extension PooledStop {
  fileprivate init(_ stop: IntegerStop) {
    switch stop {
    case .completed: self = .proved
    case .nodes: self = .work
    case .time: self = .time
    case .cancelled: self = .cancelled
    case .numerical: self = .solver
    }
  }
}
