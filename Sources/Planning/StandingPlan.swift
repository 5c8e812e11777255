import LinearPrograms
import Networks
import ParkModel

extension PlannedState {
  /// The state operated anew with some only of what it builds, each thing standing at its planned size and paid for in
  /// full; itself where nothing is left out.
  ///
  /// A size is then a capacity that may stay unused, so that more things standing never make the best operation worse,
  /// as far as the park's first objective goes; stages of rinses, which are as many as they are, excepted. Targets are
  /// not required on the way.
  ///
  /// - Parameter standing: the names of what stands, as investments have them.
  /// - Throws: `UncertifiedVerdict` where a solver's claim did not survive its check, or a search ended without a plan.
  public func operated(
    with standing: Set<String>, options: PlanningOptions
  ) throws(UncertifiedVerdict) -> PlannedState {
    guard let plan, !plan.investments.allSatisfy({ standing.contains($0.asset) }) else { return self }
    let kept = plan.investments.filter { standing.contains($0.asset) }
    var planned = try settle(
      operation(with: standing), objectives: objectiveNames(program.park, pinned: false), options: options)
    planned.plan?.investments = kept
    let capital = kept.reduce(0) { $0 + $1.annualised }
    for index in planned.claim.objectives.indices where planned.claim.objectives[index].name == "cost" {
      planned.claim.objectives[index].value += capital
      planned.claim.objectives[index].bound += capital
    }
    return planned
  }

  /// The program with nothing left to build: what stands is a bound on its use, and capital is no cost.
  private func operation(with standing: Set<String>) -> JointProgram {
    var joint = program
    joint.park.requiresTargets = false
    for target in joint.targets {
      joint.program.rows[target.row].lower = -.infinity
      joint.program.rows[target.row].upper = .infinity
    }
    joint.targets = []
    var costs = joint.costs(of: "cost")
    for charge in joint.charges {
      costs[charge.column] -= charge.chord
      joint.program.columns[charge.column].lower = 0
      joint.program.columns[charge.column].upper = standing.contains(charge.asset) ? values[charge.column] : 0
    }
    joint.charges = []
    for purchase in joint.purchases {
      for (column, meaning) in joint.meanings.enumerated() {
        guard case .bought(purchase.asset, let size) = meaning else { continue }
        costs[column] -= purchase.annualised(size: size)
        joint.program.fix(column, at: standing.contains(purchase.asset) ? values[column].rounded() : size == 0 ? 1 : 0)
      }
    }
    joint.purchases = []
    joint.measures["cost"] = costs
    fixStages(standing, in: &joint)
    joint.choices.removeAll { $0.allSatisfy { joint.program.columns[$0].lower == joint.program.columns[$0].upper } }
    return joint
  }

  /// Rinses have their planned stages, or those of today: the fewest among which they may choose.
  private func fixStages(_ standing: Set<String>, in joint: inout JointProgram) {
    var fewest: [String: Int] = [:]
    for case .stages(let rinse, let count) in joint.meanings { fewest[rinse] = min(fewest[rinse] ?? count, count) }
    for (column, meaning) in joint.meanings.enumerated() {
      if case .stages(let rinse, let count) = meaning {
        let isToday = count == fewest[rinse]
        joint.program.fix(column, at: standing.contains(rinse) ? values[column].rounded() : isToday ? 1 : 0)
      }
      if case .size(let asset) = meaning, fewest[asset] != nil {
        joint.program.fix(column, at: standing.contains(asset) ? values[column].rounded() : 0)
      }
    }
  }
}

extension LinearProgram {
  fileprivate mutating func fix(_ column: Int, at value: Double) {
    columns[column].lower = value
    columns[column].upper = value
  }
}
