/// A way to solve a linear program with GLPK.
///
/// Interior point is left out on purpose: 9 of 91 public test programs fail with it, 2 never end, and what it gives is
/// no corner of the feasible region, which the lexicographic passes need.
public enum SolveMethod: String, Sendable, CaseIterable {
  /// Primal simplex from the basis at hand: an advanced one after loading, the last optimal one after a change.
  case primal
  /// Primal simplex that goes on from there with looser tolerances.
  case loosePrimal
  /// Primal simplex from a new advanced basis, with looser tolerances.
  case primalFromNewBasis
  /// Dual simplex from a new advanced basis.
  case dual
  /// Primal simplex without scaling, from a new advanced basis. Wrong now and then: believe it only after an audit.
  case unscaled
  /// Simplex in rational arithmetic from the basis at hand. Slow, and the arbiter of what the others disagree on.
  case exact

  /// The order in which methods are tried until one gives a claim that survives its audit.
  public static let ladder: [SolveMethod] = [.primal, .loosePrimal, .primalFromNewBasis, .dual, .unscaled, .exact]
}
