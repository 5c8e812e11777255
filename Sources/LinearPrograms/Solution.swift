/// What a solver says happened to a program. Every one of them is a value; none is an error.
public enum Outcome: String, Sendable, Equatable {
  /// An optimal basis was claimed.
  case optimal
  /// A feasible point, not proven best (stopped early).
  case feasible
  /// No point satisfies all rows and bounds.
  case infeasible
  /// The objective falls without end.
  case unbounded
  /// A limit (iterations, work, interrupt) came first; the values, if any, are the best so far.
  case limit
  /// The solver gave up for numerical reasons; nothing is claimed.
  case numerical
}

/// A solver's claim about a program: primal and dual values by row and column index.
///
/// Duals follow the convention of minimisation: `reducedCosts[j] = cost_j - sum_i a_ij rowDuals[i]`; a row whose upper
/// bound is active has a dual <= 0, one whose lower bound is active a dual >= 0.
public struct Solution: Sendable, Equatable {
  public var outcome: Outcome
  public var values: [Double]
  public var rowDuals: [Double]
  public var reducedCosts: [Double]
  public var objective: Double
  /// A proven lower bound of the objective, where one is known.
  public var bound: Double?
  public var iterations: Int
  public init(
    outcome: Outcome, values: [Double] = [], rowDuals: [Double] = [], reducedCosts: [Double] = [],
    objective: Double = .nan, bound: Double? = nil, iterations: Int = 0
  ) {
    self.outcome = outcome
    self.values = values
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.objective = objective
    self.bound = bound
    self.iterations = iterations
  }
}
