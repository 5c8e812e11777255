import Assessment
import ParkModel
import Planning

/// The park with any of its projects standing, each operated at its best, audited, and remembered.
///
/// Every figure on what a project is worth comes from here: the same program, the same audit and the same accounting as
/// *after*, with the sizes that *after* builds.
public struct StandingStates {
  /// What came of looking for a state.
  public enum Found: Sendable {
    /// It runs so.
    case runs(StateResult)
    /// The park cannot meet all that it states.
    case infeasible
    /// Nobody knows: a limit came first, or no verdict survived its check.
    case unknown

    /// The state; nil where there is none.
    public var state: StateResult? { if case .runs(let state) = self { state } else { nil } }
    /// CNY/yr before capital; nil where there is no state.
    public var cost: Double? { state?.costBeforeCapital }
  }

  /// What *after* builds, in the order of names.
  public let projects: [BuiltProject]
  private let park: Park
  private let after: PlannedState
  private let whole: StateResult
  private let options: PlanningOptions
  private var known: [Set<String>: Found] = [:]
  /// How many states were planned so far.
  public private(set) var planned = 0
  /// How far the search of one state may go, in units of work, where concentrations are decided.
  static let work = 3000

  /// The states of a park whose *after* is planned and assessed; nil where it builds nothing.
  public init?(_ park: Park, after: PlannedState, whole: StateResult, options: OptimizeOptions) {
    guard let plan = after.plan else { return nil }
    projects = park.builtProjects(plan)
    guard !projects.isEmpty else { return nil }
    self.park = park
    self.after = after
    self.whole = whole
    var planning = PlanningOptions(gap: options.gap, secondsLimit: options.seconds)
    planning.isCancelled = options.isCancelled
    planning.workLimit = min(options.work ?? .max, Self.work)
    self.options = planning
  }

  /// Whether more projects standing never cost more to operate: cost is what is minimised first, what stands may stay
  /// unused, and no rinse has its stages among them.
  public var areMonotone: Bool {
    let rinses = Set(park.materials.flatMap(\.rinses).map(\.name))
    return park.objectives.first == "cost" && !projects.flatMap(\.assets).contains { rinses.contains($0.asset) }
  }

  /// All projects' ids.
  public var all: Set<String> { Set(projects.map(\.project.id)) }

  /// The park with exactly these projects standing.
  public mutating func find(_ standing: Set<String>) throws(StudyFailure) -> Found {
    if standing == all { return .runs(whole) }
    if let found = known[standing] { return found }
    let found = try plan(standing)
    known[standing] = found
    return found
  }

  private mutating func plan(_ standing: Set<String>) throws(StudyFailure) -> Found {
    planned += 1
    let assets = Set(projects.filter { standing.contains($0.project.id) }.flatMap(\.assets).map(\.asset))
    guard let state = try? after.operated(with: assets, options: options) else { return .unknown }
    guard state.plan != nil else { return .infeasible }
    var free = park
    free.requiresTargets = false
    let assessed = assess(free, state.plan, state.claim, state: .after)
    if let audit = assessed.audit, !audit.holds { throw .auditRefused(state: .after, audit) }
    return .runs(assessed)
  }
}
