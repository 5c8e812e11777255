import Assessment
import Networks
import ParkModel
import Planning

/// What `park pareto` may be asked beyond what `park optimize` may.
public struct ParetoOptions: Sendable {
  /// The measure that the first objective is weighed against.
  public var against: String
  /// How many plans the front should have, ends included.
  public var points = 7
  /// How each of them is planned.
  public var planning = OptimizeOptions()

  /// Seven plans against a measure.
  public init(against: String) { self.against = against }
}

/// The plans between a park's best in its first objective and its best in another measure.
///
/// Both ends by lexicographic solves; between them the other measure is limited, at even steps first and then where the widest
/// gaps are left, and the rest minimised in order. Each is an *after* of its own, planned, audited and assessed like any other.
public func paretoFront(
  of file: Park, warnings: [Warning] = [], options: ParetoOptions
) throws(StudyFailure) -> ParetoFront {
  var park = file.withRegenerationKeptApart()
  if !options.planning.minimize.isEmpty { park.objectives = options.planning.minimize }
  park.requiresTargets = options.planning.requireTargets
  let objective = park.objectives.first ?? "cost"
  var search = FrontSearch(park: park, objective: objective, options: options)
  var front = ParetoFront(
    park: park, objective: objective, against: options.against, before: try search.before(), points: [],
    warnings: warnings)
  switch try search.end(first: objective, then: options.against) {
  case .infeasible(let result): front.infeasible = result
  case .point(let best):
    guard case .point(let other) = try search.end(first: options.against, then: objective) else { break }
    let found = try search.between(best, other)
    front.points = found.front
    front.dominated = found.dominated
  }
  front.planCount = search.planCount
  return front
}

/// Makes the plans of a front one after the other.
struct FrontSearch {
  enum Outcome {
    case point(ParetoPoint)
    case infeasible(StateResult)
  }

  let park: Park
  let objective: String
  let options: ParetoOptions
  private(set) var planCount = 0

  init(park: Park, objective: String, options: ParetoOptions) {
    (self.park, self.objective, self.options) = (park, objective, options)
  }

  private var against: String { options.against }

  /// The park as it stands, metered where it is.
  mutating func before() throws(StudyFailure) -> StateResult {
    var park = park
    park.requiresTargets = false
    return try plan(park, .before, pinned: park.hasMeteredFigures)
  }

  /// The best in one measure, and among those the best in the other.
  mutating func end(first: String, then second: String) throws(StudyFailure) -> Outcome {
    var park = park
    park.objectives = [first, second] + park.objectives.filter { $0 != first && $0 != second }
    return try outcome(try plan(park, .after, pinned: false), allowed: nil)
  }

  /// The best in the objective with no more of the other measure than allowed.
  mutating func point(allowing most: Double) throws(StudyFailure) -> Outcome {
    var park = park
    park.objectives = [objective, against] + park.objectives.filter { $0 != objective && $0 != against }
    let own = park.targets.first { $0.id == against }
    let kept = park.requiresTargets ? park.targets.filter { $0.id != against } : []
    let limit = Target(
      id: against, atLeast: park.requiresTargets ? own?.atLeast : nil,
      atMost: park.requiresTargets ? min(most, own?.atMost ?? .infinity) : most,
      origin: own?.origin ?? Origin(path: "against"))
    park.targets = (kept + [limit]).sorted { $0.id < $1.id }
    park.requiresTargets = true
    return try outcome(try plan(park, .after, pinned: false), allowed: most)
  }

  private func outcome(_ result: StateResult, allowed: Double?) throws(StudyFailure) -> Outcome {
    guard let plan = result.plan,
      let first = result.quantities.first(where: { $0.name == objective })?.value,
      let second = result.quantities.first(where: { $0.name == against })?.value
    else { return .infeasible(result) }
    let price = result.claim.targetPrices.first { $0.id == against }?.price
    let built = park.builtProjects(plan)
    return .point(
      ParetoPoint(
        result: result, objective: first, against: second, allowed: allowed, price: allowed == nil ? nil : price,
        projects: built.map(\.project.id).sorted()))
  }

  private mutating func plan(_ park: Park, _ state: StateName, pinned: Bool) throws(StudyFailure) -> StateResult {
    planCount += 1
    return try audited(
      park, planned(state, of: park, pinnedToMeters: pinned, options: options.planning.planning(state)))
  }
}
