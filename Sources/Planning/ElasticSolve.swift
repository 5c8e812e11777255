import GLPKSolver
import LinearPrograms

/// Rows that yield together: a statement of the park (a cap, a target, a demand) and what a unit of giving way costs.
public struct YieldingGroup: Sendable, Equatable {
  /// The statement, for a reader.
  public var name: String
  /// The rows that express it.
  public var rows: [Int]
  /// The price of one unit of each row.
  public var weight: Double
  /// A group of rows that may yield.
  public init(name: String, rows: [Int], weight: Double = 1) {
    self.name = name
    self.rows = rows
    self.weight = weight
  }
}

/// A row that must give way, and by how much.
public struct Yield: Sendable, Equatable {
  /// The group's name.
  public var group: String
  /// The row.
  public var row: Int
  /// Which of its bounds gives way.
  public var side: ElasticProgram.Side
  /// By how much, in units of the row.
  public var amount: Double
}

/// What it would take to make a program feasible.
public enum ElasticVerdict: Sendable, Equatable {
  /// Nothing has to yield.
  case met
  /// These rows yield, at the least weighted total; `values` is a plan once they do.
  case yields([Yield], total: Double, values: [Double])
  /// Even with every group yielding there is no plan: the other rows and bounds are in conflict by themselves.
  case conflictElsewhere(InfeasibilityProof)
  /// No proved answer, for the reason given.
  case stopped(Verdict)
}

/// Finds the least weighted total by which the given rows must yield for a plan to exist, and which rows do.
///
/// The answer is a certified optimum of the `ElasticProgram`. The costs of the original program play no part in it.
public func solveElastically(
  _ program: LinearProgram, yielding groups: [YieldingGroup], limits: SolveLimits = SolveLimits()
) -> ElasticVerdict {
  let members = groups.flatMap { group in group.rows.map { (row: $0, group: group) } }
  let elastic = ElasticProgram(program, rows: members.map(\.row), weights: members.map(\.group.weight))
  switch solveCertified(elastic.program, limits: limits) {
  case .infeasible(let proof): return .conflictElsewhere(proof)
  case .optimal(let optimum):
    let values = optimum.solution.values
    let scales = program.rowScales(values)
    let names = Dictionary(members.map { ($0.row, $0.group.name) }, uniquingKeysWith: { first, _ in first })
    let yields = elastic.slacks.compactMap { slack -> Yield? in
      let amount = values[slack.column]
      guard amount > 1e-7 * scales[slack.row] else { return nil }
      return Yield(group: names[slack.row]!, row: slack.row, side: slack.side, amount: amount)
    }
    if yields.isEmpty { return .met }
    return .yields(
      yields, total: optimum.certificate.objective, values: Array(values.prefix(program.columns.count)))
  case let other: return .stopped(other)
  }
}

extension LinearProgram {
  /// The size of each row's terms at a plan, one unit of a column at least.
  fileprivate func rowScales(_ values: [Double]) -> [Double] {
    var scales = Array(repeating: 0.0, count: rows.count)
    for (column, value) in zip(columns, values) {
      for entry in column.entries {
        scales[entry.row] = max(scales[entry.row], abs(entry.coefficient) * max(1, abs(value)))
      }
    }
    return scales
  }
}
