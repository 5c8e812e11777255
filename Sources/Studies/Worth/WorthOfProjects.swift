import Assessment
import ParkModel
import Planning

/// How far the study of what projects are worth goes.
struct WorthLimits {
  /// Of up to so many projects every pair is planned too.
  var mostPaired = 8
}

/// What each project of a planned *after* is worth: alone, all but one, all, and in pairs where there are few.
///
/// Each value comes from a plan of its own, solved with the projects in question standing at their sizes and audited like any
/// other. nil where *after* has no plan or builds nothing.
func worthOfProjects(
  _ after: PlannedState, of park: Park, planning: PlanningOptions, limits: WorthLimits = WorthLimits()
) throws(StudyFailure) -> ProjectWorths? {
  guard let plan = after.plan else { return nil }
  let projects = park.projects(of: plan)
  guard !projects.isEmpty else { return nil }
  var plans = PartialPlans(park: park, projects: projects, planning: planning)
  let every = Set(projects.indices)
  let nothing = try plans.plan(with: [])
  let all = try plans.plan(with: every)
  var worths: [ProjectWorth] = []
  for (index, project) in projects.enumerated() {
    let alone = try plans.plan(with: [index])
    let leftOut = try plans.plan(with: every.subtracting([index]))
    worths.append(
      ProjectWorth(
        id: project.id, assets: project.assets, capex: project.capex, annualised: project.standing.annualised,
        alone: alone, leftOut: leftOut, savingAlone: saving(from: nothing, to: alone),
        savingInPlan: saving(from: leftOut, to: all)))
  }
  var pairs: [PairWorth] = []
  if projects.count > 2, projects.count <= limits.mostPaired {
    for first in projects.indices {
      for second in projects.indices where second > first {
        let both = try plans.plan(with: [first, second])
        let apart = [worths[first], worths[second]].map(\.savingAlone)
        let synergy = saving(from: nothing, to: both).flatMap { together in
          apart[0].flatMap { one in apart[1].map { together - one - $0 } }
        }
        pairs.append(
          PairWorth(first: projects[first].id, second: projects[second].id, plan: both, synergy: synergy))
      }
    }
  }
  worths.sort { ($1.netInPlan ?? .infinity, $0.id) < ($0.netInPlan ?? .infinity, $1.id) }
  return ProjectWorths(nothing: nothing, all: all, projects: worths, pairs: pairs, planCount: plans.count)
}

/// CNY/yr that the second plan costs less to run; nil where either cannot be run.
private func saving(from one: PartialPlan, to other: PartialPlan) -> Double? {
  one.operatingCost.flatMap { before in other.operatingCost.map { before - $0 } }
}

/// Plans of a park with some of the projects, each made once.
struct PartialPlans {
  private var park: Park
  private let projects: [BuiltProject]
  private var planning: PlanningOptions
  private var made: [Set<Int>: PartialPlan] = [:]

  /// How many were made.
  var count: Int { made.count }

  init(park: Park, projects: [BuiltProject], planning: PlanningOptions) {
    self.park = park
    // A plan with one project alone need not meet what the whole retrofit is asked for.
    self.park.requiresTargets = false
    self.projects = projects
    self.planning = planning
    self.planning.explainsConflicts = false
  }

  mutating func plan(with members: Set<Int>) throws(StudyFailure) -> PartialPlan {
    if let known = made[members] { return known }
    let standing = StandingAssets(members.sorted().map { projects[$0] })
    var options = planning
    options.standing = standing
    let planned: PlannedState
    do {
      planned = try planState(.after, of: park, pinnedToMeters: false, options: options)
    } catch {
      if let stop = error.stop {
        let partial = PartialPlan(unsettledBy: stop, annualised: standing.annualised)
        made[members] = partial
        return partial
      }
      throw .uncertified(state: .after, reason: error.reason)
    }
    // Nothing may flow on a link that does not stand: the audit knows no other.
    let assessed = assess(park.keepingLinks(of: standing), planned.plan, planned.claim, state: .after)
    if let audit = assessed.audit, !audit.holds { throw .auditRefused(state: .after, audit) }
    let partial = PartialPlan(assessed, park: park, annualised: standing.annualised)
    made[members] = partial
    return partial
  }
}
