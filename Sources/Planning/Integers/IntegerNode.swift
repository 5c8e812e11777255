import GLPKSolver
import LinearPrograms

/// A branch that waits: the bounds that differ from the root's, and what is known of it.
struct IntegerNode: WaitingNode {
  struct Change: Equatable {
    var column: Int32
    var lower: Double
    var upper: Double

    /// Both sides of a column that is cut at a value, below first, and how far the value lies from each. A whole value at the
    /// top of its range is cut off below, any other above; a value that the solver left outside the range is cut off inside.
    static func sides(of column: Int, at value: Double, in range: (lower: Double, upper: Double))
      -> [(change: Change, distance: Double)]
    {
      let whole = min(max((value + IntegerProgram.wholeness).rounded(.down), range.lower), range.upper - 1)
      let fraction = min(max(value - whole, 0), 1)
      return [
        (Change(column: Int32(column), lower: range.lower, upper: whole), fraction),
        (Change(column: Int32(column), lower: whole + 1, upper: range.upper), 1 - fraction),
      ]
    }
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
