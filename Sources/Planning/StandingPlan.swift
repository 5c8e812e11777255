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
  func operation(with standing: Set<String>) -> JointProgram {
    var joint = program
    joint.park.requiresTargets = false
    joint.forgetTargetsAndBudget()
    var costs = joint.costs(of: "cost")
    for charge in joint.charges {
      costs[charge.column] -= charge.chord
      if let on = charge.on { costs[on] -= charge.annuity * charge.build.fixed }
      joint.program.columns[charge.column].lower = 0
      joint.program.columns[charge.column].upper = standing.contains(charge.asset) ? values[charge.column] : 0
    }
    for choice in joint.projects { costs[choice.column] -= choice.annuity * choice.project.fixed }
    for closing in joint.closings { costs[closing.column] -= closing.annuity * closing.retirement.capex }
    let purchases = Dictionary(joint.purchases.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    for (column, meaning) in joint.meanings.enumerated() {
      if case .bought(let asset, let size) = meaning { costs[column] -= purchases[asset]?.annualised(size: size) ?? 0 }
      if let value = decided(meaning, column, standing) { joint.program.fix(column, at: value) }
    }
    joint.measures["cost"] = costs
    (joint.charges, joint.purchases, joint.projects, joint.closings) = ([], [], [], [])
    joint.choices.removeAll { $0.allSatisfy { joint.program.columns[$0].lower == joint.program.columns[$0].upper } }
    return joint
  }

  /// The value of a column that says what is built; nil where it says something else.
  private func decided(_ meaning: ColumnMeaning, _ column: Int, _ standing: Set<String>) -> Double? {
    switch meaning {
    case .bought(let asset, let size):
      return standing.contains(asset) ? values[column].rounded() : size == 0 ? 1 : 0
    case .project(let name, let isBuilt), .built(let name, let isBuilt):
      return standing.contains(name) == isBuilt ? 1 : 0
    case .standing(let unit, let isKept):
      return standing.contains(unit) ? values[column].rounded() : isKept ? 1 : 0
    // Stretches of size only serve the budget.
    case .stretch(_, let number): return number == 0 ? 1 : 0
    case .part: return 0
    case .stages(let rinse, let count):
      guard !standing.contains(rinse) else { return values[column].rounded() }
      let today = program.park.materials.flatMap(\.rinses).first { $0.name == rinse }?.stages
      return count == today ? 1 : 0
    case .size(let asset):
      guard program.park.materials.contains(where: { $0.rinses.contains { $0.name == asset } }) else { return nil }
      return standing.contains(asset) ? values[column].rounded() : 0
    default: return nil
    }
  }
}

extension JointProgram {
  /// Without the rows that ask for targets, and those that limit what is invested.
  fileprivate mutating func forgetTargetsAndBudget() {
    for target in targets { program.free(target.row) }
    targets = []
    for row in budgetRows { program.free(row) }
    (budgetRows, conservativeRows) = ([], [])
  }
}

extension LinearProgram {
  fileprivate mutating func fix(_ column: Int, at value: Double) {
    columns[column].lower = value
    columns[column].upper = value
  }

  fileprivate mutating func free(_ row: Int) {
    rows[row].lower = -.infinity
    rows[row].upper = .infinity
  }
}
