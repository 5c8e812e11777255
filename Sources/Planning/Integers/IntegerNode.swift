import GLPKSolver

/// A branch that waits: the bounds that differ from the root's, and what is known of it.
struct IntegerNode: WaitingNode {
  struct Change: Equatable {
    var column: Int32
    var lower: Double
    var upper: Double
  }

  /// Later changes of a column replace earlier ones.
  var changes: [Change] = []
  /// What every plan in it costs at least.
  var bound: Double
  var basis: FlatBasis?
  var depth = 0
  /// The order of arrival, which settles ties.
  var number = 0
  /// The column, up or down, how far the value lay from its whole number, the parent's bound.
  typealias Origin = (column: Int, isUp: Bool, distance: Double, parent: Double)
  /// How it came about.
  var origin: Origin?
}
