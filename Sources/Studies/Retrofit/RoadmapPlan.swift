import Assessment
import ParkModel

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
    problem, known: try alreadyKnown(groups, states: &states),
    estimates: groups.map { $0.reduce(0) { $0 + ($1.attributedSaving ?? $1.money.saving ?? 0) } },
    isMonotone: states.areMonotone, mostStates: StandingStates.mostOfRoadmap)
  let found = try search.best { (set) throws(StudyFailure) in
    try states.known(groups.ids(problem.members(set)))
  }
  guard let (chain, bound) = found else { return nil }
  return try Roadmap(
    RoadmapFrame(park: park, retrofit: retrofit, groups: groups, problem: problem, today: today), chain, bound: bound,
    states: &states)
}

/// What was planned for other figures: nothing, everything, and all but one.
private func alreadyKnown(
  _ groups: [[ProjectResult]], states: inout StandingStates
) throws(StudyFailure) -> [Int: RoadmapSearch.Known] {
  let all = (1 << groups.count) - 1
  var known: [Int: RoadmapSearch.Known] = [:]
  for set in [0, all] + groups.indices.map({ all & ~(1 << $0) }) {
    let members = groups.indices.filter { set & 1 << $0 != 0 }
    known[set] = try states.known(groups.ids(members))
  }
  return known
}

extension StandingStates {
  /// States that a roadmap may plan beyond those that other figures need.
  static let mostOfRoadmap = 20

  mutating func known(_ standing: Set<String>) throws(StudyFailure) -> RoadmapSearch.Known {
    switch try find(standing) {
    case .runs(let state):
      let claim = state.claim.objectives.first { $0.name == "cost" }
      // What projects cost to keep counts with their instalments: the more stand the more it is.
      let kept = projects.filter { standing.contains($0.project.id) }.reduce(0) { $0 + $1.project.operating }
      let proved = (claim?.bound ?? -.infinity) - state.cost.total(of: .investments) - kept
      return RoadmapSearch.Known(cost: state.costBeforeCapital.map { $0 - kept }, bound: proved)
    case .infeasible: return RoadmapSearch.Known(cost: nil, bound: .infinity)
    case .unknown: return RoadmapSearch.Known(cost: nil, bound: -.infinity)
    }
  }
}

extension [ProjectResult] {
  /// One by one; of more than a search over all sets can bear, the cheapest together.
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
