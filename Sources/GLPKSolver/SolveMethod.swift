/// A way to solve a linear program with GLPK.
///
/// Interior point is left out on purpose: 9 of 91 public test programs fail with it, 2 never end, and what it gives is
/// no corner of the feasible region, which the lexicographic passes need.
public enum SolveMethod: String, Sendable, CaseIterable {
  /// Primal simplex from the basis at hand: an advanced one after loading, the last optimal one after a change.
  case primal
  /// Primal simplex from a new advanced basis, with looser tolerances.
  case primalFromNewBasis
  /// Dual simplex from a new advanced basis.
  case dual
  /// Primal simplex without scaling, from a new advanced basis. Wrong now and then: believe it only after an audit.
  case unscaled
  /// Simplex in rational arithmetic from the basis at hand. Slow, and the arbiter of what the others disagree on.
  case exact

  /// The order in which methods are tried until one gives a claim that survives its audit.
  public static let ladder: [SolveMethod] = [.primal, .primalFromNewBasis, .dual, .unscaled, .exact]
}

/// What may end a solve before it is done. Neither is a clock, so that the same input gives the same result.
public struct SolveLimits: Sendable {
  /// The most simplex iterations of one solve.
  public var iterations: Int
  /// The dual method may stop once its objective passes this; infinite for never.
  public var objective: Double
  /// Asked between slices of `sliceLength` iterations; true stops the solve with the outcome `limit`.
  public var isCancelled: @Sendable () -> Bool
  /// The solve returns to Swift this often. It is fixed, cancellable or not: where a solve is cut affects its path.
  public static let sliceLength = 2000

  /// Limits of a solve.
  public init(
    iterations: Int = 500_000, objective: Double = .infinity,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.iterations = iterations
    self.objective = objective
    self.isCancelled = isCancelled
  }
}
