import LinearPrograms

/// What a search knows, apart from any solver session: a fault inside the solver costs the session and not this.
struct SearchState {
  /// The boxes that wait.
  var tree = WaitingNodes<SearchNode>()
  /// The box in work.
  var current: SearchNode?
  /// The best plan so far.
  private(set) var best: PooledPoint?
  /// The least bound of the boxes that were closed or could not be cut any more.
  private(set) var closedBound = Double.infinity
  /// Boxes looked at.
  var nodeCount = 0
  /// Linear programs solved in sessions that have ended.
  var programs = 0
  /// Simplex iterations of sessions that have ended.
  var iterations = 0
  let gap: Double

  init(gap: Double) { self.gap = gap }

  /// What every plan costs at least.
  var bound: Double {
    min(tree.bound ?? .infinity, current?.bound ?? .infinity, closedBound, best?.objective ?? .infinity)
  }

  /// A difference that nobody asks to be proved, in the objective's unit: an objective may be 0 at its best.
  private static let nothing = 1e-6

  /// Bounds at or above this close a box.
  var cutoff: Double {
    guard let best = best?.objective else { return .infinity }
    return best - max(gap * abs(best), Self.nothing)
  }

  /// A box, or part of one, is closed: every plan in it costs at least `bound`.
  mutating func close(at bound: Double) { closedBound = min(closedBound, bound) }

  /// Keeps a plan if it is better than the best.
  mutating func keep(_ plan: PooledPoint?) {
    guard let plan, plan.objective < best?.objective ?? .infinity else { return }
    best = plan
  }
}
