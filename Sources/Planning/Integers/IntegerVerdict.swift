import GLPKSolver
import LinearPrograms

/// The best plan found of a program with whole numbers, and what is proved of it.
///
/// The plan is the certified optimum of the linear program that is left with the integer columns fixed: so it has
/// prices, and nothing passes through what is not built. The bound is proved in the arithmetic of this module
/// (`IntegerSearch`), whatever GLPK says.
public struct IntegerPlan: Sendable {
  /// The certified optimum with the integer columns fixed.
  public var solution: CertifiedSolution
  /// Its objective, recomputed.
  public var objective: Double
  /// What every plan costs at least: proved.
  public var bound: Double
  /// Why the proof ended.
  public var stop: IntegerStop
  /// The nodes of the proof.
  public var nodes: Int

  /// (objective - bound) / max(1e-9, |objective|).
  public var gap: Double { max(0, objective - bound) / max(1e-9, abs(objective)) }
}

/// What may be said of a program with whole numbers.
public enum IntegerVerdict: Sendable {
  /// A certified plan with a proved bound.
  case planned(IntegerPlan)
  /// No plan exists: every branch was proved empty.
  case infeasible
  /// Neither a plan nor a proof that there is none; the bound is proved all the same.
  case unsettled(bound: Double, stop: IntegerStop)
  /// No claim passed its audit; the sentence says why.
  case refused(String)

  /// The plan, if there is one.
  public var plan: IntegerPlan? {
    if case .planned(let plan) = self { plan } else { nil }
  }
}
