import Assessment
import ParkModel
import Planning

/// What the retrofit of a planned park comes to, project by project and year by year.
///
/// Savings are against *tuned* where there is one, else against *before*: what better operation saves without investment
/// pays nothing back.
func retrofit(
  _ park: Park, before: StateResult, tuned: StateResult?, after: StateResult, states: inout StandingStates
) throws(StudyFailure) -> RetrofitResult {
  let assets = states.projects.flatMap(\.assets)
  let horizon = assets.horizon
  func money(_ assets: [BuiltAsset], from cost: Double?) -> RetrofitMoney {
    let saving = cost.flatMap { cost in after.costBeforeCapital.map { cost - $0 } }
    return RetrofitMoney(assets, saving: saving, horizon: horizon, discountRate: park.discountRate)
  }
  var projects: [ProjectResult] = []
  for project in states.projects {
    let without = try states.find(states.all.subtracting([project.project.id]))
    projects.append(
      ProjectResult(built: project, money: money(project.assets, from: without.cost), without: without.verdict))
  }
  let order = projects.byWorth
  let steps = try attribute(before: before, tuned: tuned, order: order, states: &states)
  for (last, step) in zip(steps, steps.dropFirst()) {
    guard case .projects(let ids) = step.cause, ids.count == 1 else { continue }
    guard let index = projects.firstIndex(where: { $0.id == ids[0] }) else { continue }
    projects[index].attributedSaving = last.state.costBeforeCapital.flatMap { old in
      step.state.costBeforeCapital.map { old - $0 }
    }
  }
  let rank = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
  projects.sort { rank[$0.id, default: 0] < rank[$1.id, default: 0] }
  let today = tuned ?? before
  var result = RetrofitResult(money: money(assets, from: today.costBeforeCapital), projects: projects, steps: steps)
  result.roadmap = try roadmap(park, result, today: today, states: &states)
  return result
}

extension StandingStates.Found {
  fileprivate var verdict: ProjectResult.Without {
    switch self {
    case .runs: .runs
    case .infeasible: .infeasible
    case .unknown: .unknown
    }
  }
}
