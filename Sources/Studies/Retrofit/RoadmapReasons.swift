import Assessment
import ParkModel

/// All that a roadmap is made from.
struct RoadmapFrame {
  let park: Park
  let retrofit: RetrofitResult
  let groups: [[ProjectResult]]
  let problem: RoadmapProblem
  let today: StateResult
}

extension Roadmap {
  /// The roadmap of a chain of sets, each year with its state and each project with its reasons.
  init(
    _ frame: RoadmapFrame, _ chain: RoadmapSearch.Chain, bound: Double, states: inout StandingStates
  ) throws(StudyFailure) {
    let (park, groups) = (frame.park, frame.groups)
    let horizon = (park.phases.last?.year ?? 0) - (park.phases.first?.year ?? 0)
    var years: [RoadmapYear] = []
    var bought: [(asset: BuiltAsset, start: Int)] = []
    var savings: [Double]? = []
    for (index, phase) in park.phases.enumerated() {
      let before = index > 0 ? chain.sets[index - 1] : 0
      let ids = groups.ids(frame.problem.members(chain.sets[index] & ~before))
      guard let state = try states.find(groups.ids(frame.problem.members(chain.sets[index]))).state else {
        preconditionFailure("a chain is made of states that are known")
      }
      let saving = frame.today.costBeforeCapital.flatMap { old in state.costBeforeCapital.map { old - $0 } }
      var scheduled: [ScheduledProject] = []
      for project in frame.retrofit.projects where ids.contains(project.id) {
        let because = try frame.because(project, in: index, chain, states: &states)
        scheduled.append(ScheduledProject(id: project.id, because: because))
        bought += project.built.assets.map { ($0, phase.year - park.phases[0].year) }
      }
      years.append(
        RoadmapYear(
          year: phase.year, budget: phase.budget,
          available: frame.problem.available[index] - frame.problem.price(before),
          spent: frame.problem.price(chain.sets[index] & ~before), projects: scheduled, state: state, saving: saving))
      let end =
        index + 1 < park.phases.count
        ? park.phases[index + 1].year - phase.year : frame.retrofit.projects.flatMap(\.built.assets).horizon
      savings = savings.flatMap { all in saving.map { all + [Double](repeating: $0, count: end) } }
    }
    precondition(savings.map { $0.count > horizon } ?? true, "savings reach the horizon")
    let built = groups.ids(frame.problem.members(chain.sets.last ?? 0))
    self.init(
      years: years, unbuilt: frame.retrofit.projects.map(\.id).filter { !built.contains($0) }.sorted(),
      value: chain.value, bound: bound,
      money: RetrofitMoney(bought, savings: savings, discountRate: park.discountRate))
  }
}

extension RoadmapFrame {
  /// Why a project comes in its year: what kept it from coming before, or what it earns; then what it is needed for.
  func because(
    _ project: ProjectResult, in year: Int, _ chain: RoadmapSearch.Chain, states: inout StandingStates
  ) throws(StudyFailure) -> [Because] {
    var reasons = try timing(project, in: year, chain, states: &states).map { [$0] } ?? []
    let npv = project.money.npv ?? 0
    if reasons.isEmpty {
      if project.without == .infeasible {
        reasons = [.demand]
      } else if npv > 0 {
        let perYuan = npv / max(1, project.money.net)
        reasons = [.saving(perYuan: perYuan, isMost: isMost(project, perYuan, in: year, chain))]
      } else if let other = partner(of: project, in: year, chain) {
        reasons = [.neededBy(other)]
      } else if !project.isSettled {
        reasons = [.unsettled]
      } else {
        reasons = [.last]
      }
    }
    return try reasons + neededTargets(of: project, states: &states).map(Because.target)
  }

  private func place(of id: String) -> Int? { groups.firstIndex { $0.contains { $0.id == id } } }

  /// What comes in a year.
  private func new(in year: Int, _ chain: RoadmapSearch.Chain) -> Int {
    chain.sets[year] & ~(year > 0 ? chain.sets[year - 1] : 0)
  }

  /// What kept a project from the year before; nil in the first year, and where nothing did.
  private func timing(
    _ project: ProjectResult, in year: Int, _ chain: RoadmapSearch.Chain, states: inout StandingStates
  ) throws(StudyFailure) -> Because? {
    guard let place = place(of: project.id) else { return nil }
    if problem.earliest[place] == year, project.built.project.earliest != nil, year > 0 { return .earliest }
    guard year > 0 else { return nil }
    let stood = chain.sets[year - 1]
    let wanted = problem.requirements(of: place) & ~stood | 1 << place
    let waiting = problem.members(wanted & ~(1 << place))
    if let need = waiting.first(where: { problem.earliest[$0] >= year }) { return .needs(groups[need][0].id) }
    let missing = problem.price(stood | wanted) - problem.available[year - 1]
    guard missing > 0 else { return nil }
    let (old, new) = (try states.operatingCost(ids(stood)), try states.operatingCost(ids(stood | wanted)))
    guard let old, let new, old - new > problem.instalment(wanted) else { return nil }
    return .budget(year: park.phases[year - 1].year, missing: missing)
  }

  private func ids(_ set: Int) -> Set<String> { groups.ids(problem.members(set)) }

  /// Whether nothing that comes later, and could have come in its place, has more for each yuan.
  private func isMost(
    _ project: ProjectResult, _ perYuan: Double, in year: Int, _ chain: RoadmapSearch.Chain
  ) -> Bool {
    guard let place = place(of: project.id) else { return false }
    let left = problem.available[year] - problem.price(chain.sets[year])
    return groups.indices.allSatisfy { other in
      guard chain.sets[year] & 1 << other == 0, problem.earliest[other] <= year,
        problem.prices[other] <= left + problem.prices[place]
      else { return true }
      let npv = groups[other].reduce(0) { $0 + ($1.money.npv ?? 0) }
      return npv / max(1, problem.prices[other]) <= perYuan
    }
  }

  /// A project of the same year that needs it.
  private func partner(of project: ProjectResult, in year: Int, _ chain: RoadmapSearch.Chain) -> String? {
    guard let place = place(of: project.id) else { return nil }
    let others = problem.members(new(in: year, chain))
    return others.first { problem.needs[$0] & 1 << place != 0 && $0 != place }.map { groups[$0][0].id }
  }

  /// Targets that all projects meet and all but this one miss.
  private func neededTargets(
    of project: ProjectResult, states: inout StandingStates
  ) throws(StudyFailure) -> [String] {
    guard let whole = try states.find(states.all).state,
      let without = try states.find(states.without(project.id)).state
    else { return [] }
    return park.targets.map(\.id).filter { whole.meets($0) == true && without.meets($0) == false }.sorted()
  }
}

extension StateResult {
  /// Whether a target is met; nil where it is not known.
  fileprivate func meets(_ target: String) -> Bool? {
    indicators.first { $0.id == target }?.met ?? quantities.first { $0.name == target }?.met
  }
}
