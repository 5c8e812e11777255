import GLPKSolver
import LinearPrograms

/// An optimal solution that has passed its audit.
public struct CertifiedSolution: Sendable, Equatable {
  /// Values and duals.
  public var solution: Solution
  /// The audit's figures.
  public var certificate: Certificate
  /// The method whose claim passed: the first of the ladder unless there was trouble.
  public var method: SolveMethod
}

/// What may be said of a program: only what has been proved, or that nothing has.
public enum Verdict: Sendable, Equatable {
  /// An optimum whose audit passed.
  case optimal(CertifiedSolution)
  /// No plan exists, by a verified proof.
  case infeasible(InfeasibilityProof)
  /// The objective falls without end, by a verified ray; the sentence names what grows.
  case unbounded(String)
  /// A limit came first. Its outcome is `feasible` if the values are a plan, and `limit` if they are not; `bound` is
  /// what the duals prove.
  case limit(Solution)
  /// No method gave a claim that passed its audit; the sentence says what each one said.
  case refused(String)

  /// The certified optimum, if that is the verdict.
  public var optimum: CertifiedSolution? {
    if case .optimal(let optimum) = self { optimum } else { nil }
  }
}
