import Assessment
import ParkModel
import Planning

/// Decides in which of the park's years each project comes, and plans the park in each; nil where the park plans no years,
/// or no affordable set of projects lets it run in one of them.
func roadmap(
  _ park: Park, _ retrofit: RetrofitResult, today: StateResult, states: inout StandingStates
) throws(StudyFailure) -> Roadmap? {
  guard let first = park.phases.first, let last = park.phases.last else { return nil }
  let assets = retrofit.projects.flatMap(\.built.assets)
  let horizon = last.year - first.year + assets.horizon
  let groups = retrofit.projects.gathered
  let problem = RoadmapProblem(
    groups.map { $0.map(\.built) }, phases: park.phases, horizon: horizon, discountRate: park.discountRate)
  var search = RoadmapSearch(
    problem, known: try alreadyKnown(problem, groups, states: &states),
    estimates: groups.map { $0.reduce(0) { $0 + $1.estimate } },
    isMonotone: states.areMonotone,
    mostStates: problem.count > RoadmapSearch.mostWeighed ? StandingStates.mostOfMany : StandingStates.mostOfRoadmap)
  let found = try search.best { (set) throws(StudyFailure) in
    try states.known(problem.members(set), of: groups)
  }
  guard let (chain, bound) = found else { return nil }
  let roadmap = try Roadmap(
    RoadmapFrame(park: park, retrofit: retrofit, groups: groups, problem: problem, today: today), chain, bound: bound,
    states: &states)
  let audited = audit(roadmap, of: park, projects: retrofit.projects, today: today)
  guard audited.holds else { throw .auditRefused(state: .after, audited) }
  return roadmap
}

/// What was planned for other figures: nothing, everything, and all but one with what needs it.
private func alreadyKnown(
  _ problem: RoadmapProblem, _ groups: [[ProjectResult]], states: inout StandingStates
) throws(StudyFailure) -> [Int: RoadmapSearch.Known] {
  var known: [Int: RoadmapSearch.Known] = [:]
  for set in [0, problem.all] + groups.indices.map({ problem.all & ~problem.dependents(of: $0) }) {
    known[set] = try states.known(problem.members(set), of: groups)
  }
  return known
}

extension ProjectResult {
  /// CNY/yr that it saves before what it costs to keep, by a rough estimate.
  fileprivate var estimate: Double { (attributedSaving ?? money.saving ?? 0) + built.project.operating }
}

extension StandingStates {
  /// States that a roadmap may plan beyond those that other figures need.
  static let mostOfRoadmap = 20
  /// The same where projects are too many to weigh all their sets.
  static let mostOfMany = 40

  /// What a set of groups costs, and what that proves of others.
  mutating func known(_ members: [Int], of groups: [[ProjectResult]]) throws(StudyFailure) -> RoadmapSearch.Known {
    let standing = groups.ids(members)
    switch try find(standing) {
    case .runs(let state):
      let claim = state.claim.objectives.first { $0.name == "cost" }
      let proved = (claim?.bound ?? -.infinity) - state.cost.total(of: .investments) - kept(standing)
      return RoadmapSearch.Known(
        cost: state.costBeforeCapital.map { $0 - kept(standing) }, bound: proved, prices: prices(standing, groups))
    case .infeasible: return RoadmapSearch.Known(cost: nil, bound: .infinity)
    case .unknown: return RoadmapSearch.Known(cost: nil, bound: -.infinity)
    }
  }

  /// CNY/yr before capital and before what projects cost to keep, which counts with their instalments: the more stand the
  /// more it is. nil where there is no state.
  mutating func operatingCost(_ standing: Set<String>) throws(StudyFailure) -> Double? {
    try find(standing).cost.map { $0 - kept(standing) }
  }

  private func kept(_ standing: Set<String>) -> Double {
    projects.filter { standing.contains($0.project.id) }.reduce(0) { $0 + $1.project.operating }
  }

  private func prices(_ standing: Set<String>, _ groups: [[ProjectResult]]) -> OperatingBound? {
    var bound = operatingBound(around: standing, projects: groups.map { $0.map(\.built) })
    for (index, group) in groups.enumerated() {
      bound?.changes[index] -= group.reduce(0) { $0 + $1.built.project.operating }
    }
    return bound
  }
}

extension [ProjectResult] {
  /// One by one; of more than a set has bits for, the cheapest together.
  fileprivate var gathered: [[ProjectResult]] {
    guard count > RoadmapSearch.mostProjects else { return map { [$0] } }
    let dearest = sorted { ($1.money.net, $0.id) < ($0.money.net, $1.id) }
    let alone = dearest.prefix(RoadmapSearch.mostProjects - 1)
    return alone.map { [$0] } + [Array(dearest.dropFirst(alone.count))]
  }
}

extension [[ProjectResult]] {
  func ids(_ members: [Int]) -> Set<String> { Set(members.flatMap { self[$0] }.map(\.id)) }
}
