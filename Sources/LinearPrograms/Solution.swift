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

/// A solver's own words for how a solve ended: both of its codes, and what they mean together.
public struct SolverReport: Sendable, Equatable {
  /// What the solving routine returned.
  public var returnCode: Int32
  /// What the solver says of the solution that it left behind.
  public var solutionStatus: Int32
  /// The two together in one sentence.
  public var sentence: String
  /// A report of both codes with their meaning.
  public init(returnCode: Int32, solutionStatus: Int32, sentence: String) {
    self.returnCode = returnCode
    self.solutionStatus = solutionStatus
    self.sentence = sentence
  }
}

/// A solver's claim about a program: primal and dual values by row and column index.
///
/// Duals follow the convention of minimisation: `reducedCosts[j] = cost_j - sum_i a_ij rowDuals[i]`; a row whose upper
/// bound is active has a dual <= 0, one whose lower bound is active a dual >= 0.
public struct Solution: Sendable, Equatable {
  /// What is claimed.
  public var outcome: Outcome
  /// The value of each column.
  public var values: [Double]
  /// What one more unit of each row's bound adds to the objective.
  public var rowDuals: [Double]
  /// What one unit of each column adds to the objective, after the prices of its rows.
  public var reducedCosts: [Double]
  /// The claimed objective, the constant included.
  public var objective: Double
  /// A proven lower bound of the objective, where one is known.
  public var bound: Double?
  /// The simplex iterations spent.
  public var iterations: Int
  /// The solver's own words, where a solver made this claim.
  public var report: SolverReport?
  /// A claim; what is left out is unknown.
  public init(
    outcome: Outcome, values: [Double] = [], rowDuals: [Double] = [], reducedCosts: [Double] = [],
    objective: Double = .nan, bound: Double? = nil, iterations: Int = 0,
    report: SolverReport? = nil
  ) {
    self.outcome = outcome
    self.values = values
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.objective = objective
    self.bound = bound
    self.iterations = iterations
    self.report = report
  }
}
