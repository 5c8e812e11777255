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
  /// unused, nothing is closed, and no rinse has its stages among them.
  public var areMonotone: Bool {
    let rinses = Set(park.materials.flatMap(\.rinses).map(\.name))
    return park.objectives.first == "cost"
      && !projects.flatMap(\.assets).contains { rinses.contains($0.asset) || $0.unit == Investment.closedUnit }
  }

  /// Whether projects are weighed one by one: of a large network with hundreds of pipes that would take longer than to plan
  /// it. Counted in columns of the programs that would be solved, so that it is the same on every machine.
  public var areFew: Bool { projects.count * after.program.program.columns.count <= Self.mostColumns }
  private static let mostColumns = 200_000

  /// What the prices of one set prove of the cost of all, where cost is what is minimised first.
  func operatingBound(around standing: Set<String>, projects groups: [[BuiltProject]]) -> OperatingBound? {
    guard park.objectives.first == "cost" else { return nil }
    func names(_ projects: [BuiltProject]) -> [String] { projects.flatMap(\.assets).map(\.asset) }
    let built = names(projects.filter { standing.contains($0.project.id) })
    return after.operatingBound(around: Set(built), projects: groups.map(names))
  }

  /// All projects' ids.
  public var all: Set<String> { Set(projects.map(\.project.id)) }

  /// All projects but one and those that need it, directly or through others.
  public func without(_ id: String) -> Set<String> {
    var fallen: Set = [id]
    var before = 0
    while fallen.count > before {
      before = fallen.count
      for project in projects.map(\.project) where !fallen.isDisjoint(with: project.needs) { fallen.insert(project.id) }
    }
    return all.subtracting(fallen)
  }

  /// Some projects and all that they need, directly or through others.
  public func with(_ ids: Set<String>) -> Set<String> {
    var standing = ids
    var before = 0
    while standing.count > before {
      before = standing.count
      standing.formUnion(projects.map(\.project).filter { standing.contains($0.id) }.flatMap(\.needs))
    }
    return standing.intersection(all)
  }

  /// CNY/yr of capital of some projects.
  func annualised(_ ids: Set<String>) -> Double {
    projects.reduce(0) { ids.contains($1.project.id) ? $0 + $1.annualised : $0 }
  }

  /// The park with exactly these projects standing; a set that lacks what one of its projects needs is no state of it.
  public mutating func find(_ standing: Set<String>) throws(StudyFailure) -> Found {
    if standing == all { return .runs(whole) }
    let needed = projects.filter { standing.contains($0.project.id) }.flatMap(\.project.needs)
    guard standing.isSuperset(of: all.intersection(needed)) else { return .unknown }
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
    return .runs(try audited(free, state))
  }
}
