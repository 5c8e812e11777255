import GLPKSolver

/// A box that waits, with what is known of it.
struct SearchNode: WaitingNode {
  var box: Box
  /// What every plan in it costs at least.
  var bound: Double
  /// From where the simplex method starts.
  var basis: FlatBasis?
  /// From where the first-order method starts.
  var warm: FirstOrderPrices.Warm?
  var depth: Int
  /// The order of arrival, which settles ties.
  var number: Int
  /// The cut that it comes from, where nothing was solved yet to see what that brought.
  var cut: Cut?

  /// A part of a cut.
  struct Cut {
    var column: Int
    var part: Int
    var error: Double
    /// The bound before.
    var bound: Double
  }
}
