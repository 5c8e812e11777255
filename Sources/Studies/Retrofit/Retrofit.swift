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
  func money(_ assets: [BuiltAsset], from cost: Double?, less fallen: Double = 0) -> RetrofitMoney {
    let saving = cost.flatMap { cost in after.costBeforeCapital.map { cost - $0 - fallen } }
    return RetrofitMoney(assets, saving: saving, horizon: horizon, discountRate: park.discountRate)
  }
  let today = tuned ?? before
  var projects: [ProjectResult] = []
  guard states.areFew else {
    let unweighed = states.projects.map {
      ProjectResult(built: $0, money: money($0.assets, from: nil), without: .unknown)
    }
    return RetrofitResult(money: money(assets, from: today.costBeforeCapital), projects: unweighed)
  }
  for project in states.projects {
    // What needs it falls with it, and its instalments are saved then.
    let left = states.without(project.project.id)
    let fallen = states.projects.filter { !left.contains($0.project.id) && $0.project.id != project.project.id }
    let without = try states.find(left)
    let money = money(project.assets, from: without.cost, less: fallen.reduce(0) { $0 + $1.annualised })
    projects.append(
      ProjectResult(
        built: project, money: money, without: without.verdict, fallsWith: fallen.map(\.project.id),
        doubt: after.costDoubt + (without.state?.costDoubt ?? 0)))
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
