import Assessment
import ParkModel

/// Of up to so many projects every pair is planned too.
private let mostPaired = 8

/// What each project of a plan is worth: alone, all but one, all, and in pairs where there are few.
///
/// Each value comes from a plan of its own, with the projects in question standing at their sizes, audited like any other.
/// What a project needs stands beside it, and what needs it falls with it.
func worthOfProjects(_ states: inout StandingStates) throws(StudyFailure) -> ProjectWorths {
  let ids = states.projects.map(\.project.id)
  let nothing = try states.partial([])
  let all = try states.partial(states.all)
  var worths: [ProjectWorth] = []
  for project in states.projects {
    let (own, others) = (states.with([project.project.id]), states.without(project.project.id))
    let alone = try states.partial(own)
    let leftOut = try states.partial(others)
    worths.append(
      ProjectWorth(
        id: project.project.id, assets: project.assets.map(\.asset),
        capex: project.assets.reduce(0) { $0 + $1.capex }, annualised: project.annualised,
        capitalAlone: states.annualised(own), capitalInPlan: states.annualised(states.all.subtracting(others)),
        alone: alone, leftOut: leftOut, savingAlone: alone.saving(against: nothing),
        savingInPlan: all.saving(against: leftOut), doubt: all.doubt + leftOut.doubt))
  }
  var pairs: [PairWorth] = []
  if ids.count > 2, ids.count <= mostPaired {
    for (index, one) in worths.enumerated() {
      for other in worths[(index + 1)...] {
        let both = try states.partial(states.with([one.id, other.id]))
        let together = both.saving(against: nothing)
        var synergy: Double?
        if let together, let mine = one.savingAlone, let theirs = other.savingAlone {
          synergy = together - mine - theirs
        }
        pairs.append(PairWorth(first: one.id, second: other.id, plan: both, synergy: synergy))
      }
    }
  }
  worths.sort { ($1.netInPlan ?? .infinity, $0.id) < ($0.netInPlan ?? .infinity, $1.id) }
  return ProjectWorths(
    nothing: nothing, all: all, projects: worths, pairs: pairs, planCount: states.planned)
}

extension PartialPlan {
  /// CNY/yr that it costs less to run; nil where either cannot be run.
  fileprivate func saving(against other: PartialPlan) -> Double? {
    other.operatingCost.flatMap { before in operatingCost.map { before - $0 } }
  }
}

extension StandingStates {
  /// The park with exactly these projects, in figures.
  fileprivate mutating func partial(_ standing: Set<String>) throws(StudyFailure) -> PartialPlan {
    switch try find(standing) {
    case .runs(let state): PartialPlan(state)
    case .infeasible: PartialPlan(withoutPlan: .infeasible)
    case .unknown: PartialPlan(withoutPlan: .unsettled)
    }
  }
}

extension RetrofitResult {
  /// The projects with what each is made of, for the ranges.
  var rangeGroups: [(id: String, parts: [String])] {
    projects.map { ($0.id, $0.built.assets.map(\.asset)) }.sorted { $0.id < $1.id }
  }
}
