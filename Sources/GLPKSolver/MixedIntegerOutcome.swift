import LinearPrograms

/// What may end a branch and cut before its gap is proved.
public struct IntegerLimits: Sendable {
  /// The relative gap at which the search may rest.
  public var gap: Double
  /// The most nodes of the tree; a count, so that the same input gives the same result.
  public var nodes: Int
  /// The backstop by the clock, s.
  public var seconds: Double
  /// Asked about twenty times a second, from another thread; true stops the search with the best that it has.
  public var isCancelled: @Sendable () -> Bool

  /// Limits of a search; cut short by nodes rather than by the clock unless told otherwise.
  public init(
    gap: Double = 0, nodes: Int = 100_000, seconds: Double = 60,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.gap = gap
    self.nodes = nodes
    self.seconds = seconds
    self.isCancelled = isCancelled
  }
}

/// Why a search over whole numbers ended.
public enum IntegerStop: String, Sendable, Equatable {
  /// Its tree is empty, or the gap asked for is reached.
  case completed
  /// The limit on nodes.
  case nodes
  /// The clock.
  case time
  /// A cancellation.
  case cancelled
  /// The solver gave up for numerical reasons.
  case numerical
}

/// What GLPK's branch and cut says of a program. All of it is a claim, the point included: whoever uses it checks the
/// point against the program and proves the bound.
public struct MixedIntegerOutcome: Sendable {
  /// The best point found; nil for none.
  public var values: [Double]?
  /// Its claimed objective; infinite where there is none.
  public var objective: Double
  /// What no point can be below, as GLPK says: +infinity where it says that there is none, -infinity if nothing is known.
  public var bound: Double
  /// Why it ended.
  public var stop: IntegerStop
  /// The nodes of the tree.
  public var nodes: Int
  /// GLPK's own words.
  public var report: SolverReport

  /// (objective - bound) / max(1e-9, |objective|); infinite without a point or a bound.
  public var gap: Double {
    guard values != nil, bound.isFinite else { return .infinity }
    return max(0, objective - bound) / max(1e-9, abs(objective))
  }
}
