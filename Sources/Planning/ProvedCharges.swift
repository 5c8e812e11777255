import Networks
import ParkModel

extension JointProgram {
  /// Programs with more columns are left with the plan and the bound that they have: the search would not get far.
  private static let mostSearched = 20_000

  /// A plan whose sizes have fixed or concave costs, taken further: where its gap is wider than asked, sets of things
  /// built are searched with a bound, from this plan on, until the gap is proved or a limit comes. The better plan and the
  /// better bound of both stand.
  func proved(
    _ plan: FixedChargeSolver.Plan, objectives: [String], options: PlanningOptions
  ) -> (plan: FixedChargeSolver.Plan, stop: SearchStop?) {
    let open = plan.stages.first { stage in
      park.objectives.contains(stage.name) && stage.value - stage.bound > options.gap * max(1e-9, abs(stage.value))
    }
    guard let open, options.buildingWork > 0, program.columns.count <= Self.mostSearched else { return (plan, nil) }
    var limited = options
    limited.workLimit = min(options.workLimit ?? .max, options.buildingWork)
    let planner = PooledPlanner(joint: self, objectives: objectives, options: limited, known: plan.values)
    guard case .planned(let searched, let stopped)? = try? planner.plan(),
      let stage = searched.stages.first(where: { $0.name == open.name })
    else { return (plan, nil) }
    var better = stage.value < open.value ? searched : plan
    for index in better.stages.indices where better.stages[index].name == open.name {
      better.stages[index].bound = min(better.stages[index].value, max(open.bound, stage.bound))
    }
    return (better, SearchStop(stopped))
  }
}
