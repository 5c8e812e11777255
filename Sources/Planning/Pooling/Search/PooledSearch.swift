import GLPKSolver
import LinearPrograms

/// How far a search goes, and who hears of it.
public struct PooledSearchOptions: Sendable {
  /// The search ends when the best plan is proved to be within this share of the best possible.
  public var gap: Double
  /// Simplex iterations of the bounds and linear programs of the plans count here, the latter as 20 iterations each;
  /// nil for no limit.
  public var workLimit: Int?
  /// Processor time of the thread, s; at four times as much on the clock the search ends as well.
  public var secondsLimit: Double
  /// Told about once a second.
  public var progress: @Sendable (PooledProgress) -> Void
  /// True ends the search with what it has.
  public var isCancelled: @Sendable () -> Bool

  /// A thousandth and a minute, unless it is said otherwise.
  public init(
    gap: Double = 1e-3, workLimit: Int? = nil, secondsLimit: Double = 60,
    progress: @escaping @Sendable (PooledProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.gap = gap
    self.workLimit = workLimit
    self.secondsLimit = secondsLimit
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

/// Where a search stands.
public struct PooledProgress: Sendable {
  /// What every plan costs at least.
  public var bound: Double
  /// What the best plan costs; nil while there is none.
  public var best: Double?
  /// The difference, as a share of the best.
  public var gap: Double?
  /// Since the start.
  public var seconds: Double
  /// Boxes looked at.
  public var nodes: Int
  /// Linear programs solved.
  public var programs: Int

  init(_ state: SearchState, seconds: Double) {
    bound = state.bound
    best = state.best?.objective
    let bound = bound
    gap = best.map { ($0 - bound) / max(abs($0), 1e-9) }
    self.seconds = seconds
    nodes = state.nodeCount
    programs = state.programs
  }
}

/// Why a search ended.
public enum PooledStop: String, Sendable {
  /// The gap asked for was reached.
  case proved
  /// The work limit came first.
  case work
  /// The clock came first.
  case time
  /// All that is left is too small to be cut, and the gap is wider than asked.
  case precision
  /// It was cancelled.
  case cancelled
  /// The solver failed too often.
  case solver
}

/// What a search found.
public enum PooledVerdict: Sendable {
  /// A plan, and what every plan costs at least.
  case found(PooledPoint, bound: Double, stopped: PooledStop)
  /// Every part of the region was proved to hold no plan.
  case infeasible
  /// Neither a plan nor a proof that there is none.
  case unsettled(bound: Double, stopped: PooledStop)
}
