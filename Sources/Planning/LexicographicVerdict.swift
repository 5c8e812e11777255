import GLPKSolver

/// What one stage of a lexicographic solve reached.
public struct LexicographicStage: Sendable, Equatable {
  /// The objective's name.
  public var name: String
  /// The objective of the final plan.
  public var value: Double
  /// The bound proved in this stage, given the stages before it.
  public var bound: Double
  /// The stage's relative gap.
  public var gap: Double
  /// The method whose claim was certified.
  public var method: SolveMethod
}

/// A plan that is best by the first objective, among those best by the second, and so on.
public struct LexicographicSolution: Sendable, Equatable {
  /// One stage an objective, in their order.
  public var stages: [LexicographicStage]
  /// The final value of each column.
  public var values: [Double]
  /// The row duals of the first stage: the prices that belong to the first objective.
  public var rowDuals: [Double]
  /// The reduced costs of the first stage.
  public var reducedCosts: [Double]
  /// Whether earlier objectives were held by tolerance rows, the exact faces having drifted.
  public var usedToleranceRows: Bool
}

/// How a lexicographic solve ended.
public enum LexicographicVerdict: Sendable, Equatable {
  /// Every stage is certified, and no later one moved an earlier objective by more than 1e-7 relative.
  case optimal(LexicographicSolution)
  /// The stage of `objective` ended without an optimum, for the reason given.
  case stopped(objective: String, Verdict)
}
