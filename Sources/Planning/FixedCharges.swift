import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

/// Solves a joint program some of whose sizes cost more than in proportion.
///
/// The program itself carries each such cost as its chord from nothing to the largest size: a relaxation, whose
/// certified optimum is a lower bound. A plan is a set of things built: with the set given, fixed costs are constants
/// and the program is linear again (concave costs: the slope at the sizes found). `BuildingSearch` proposes a set; the
/// plan for it is solved and certified like any other and costed in full. What is printed as the gap is the distance
/// from that cost to the relaxation.
struct FixedChargeSolver {
  struct Stage {
    var name: String
    var value: Double
    var bound: Double
  }

  struct Plan {
    var stages: [Stage]
    var values: [Double]
    /// The prices of the rows in the first objective, in the program that was settled last; empty where it has none.
    var rowDuals: [Double] = []
    /// That program.
    var settled: LinearProgram?
  }

  let joint: JointProgram
  let objectives: [String]

  /// The best plan found, each stage with its bound; nil where the program is infeasible.
  func solve() throws(UncertifiedVerdict) -> Plan? {
    let chords = joint.charges.map(\.chord)
    guard let relaxed = try certified(joint.program, slopes: chords, constant: 0) else { return nil }
    guard joint.charges.contains(where: { $0.build.fixed > 0 || $0.build.exponent != 1 }) else { return relaxed }
    let search = BuildingSearch(joint, objectives: objectives)
    let found: BuildingSearch.Choice
    do {
      found = try search.best(from: relaxed.values)
    } catch {
      throw UncertifiedVerdict(.buildingSearchStopped(error))
    }
    guard var plan = try plan(for: found) else {
      throw UncertifiedVerdict(.chosenWithoutPlan)
    }
    for index in plan.stages.indices { plan.stages[index].bound = relaxed.stages[index].bound }
    return plan
  }

  /// The program with only the chosen set built, its costs exact for that set.
  private func plan(for choice: BuildingSearch.Choice) throws(UncertifiedVerdict) -> Plan? {
    var program = joint.program
    var slopes: [Double] = []
    var constant = 0.0
    for (index, charge) in joint.charges.enumerated() {
      guard choice.sizes[index] > 0 else {
        program.columns[charge.column].upper = 0
        slopes.append(charge.chord)
        continue
      }
      constant += charge.annuity * charge.build.fixed
      slopes.append(charge.slope(at: choice.sizes[index]))
    }
    guard var plan = try certified(program, slopes: slopes, constant: constant) else { return nil }
    // In full: what was allowed but not used costs nothing, concave costs at the sizes that came out.
    if let cost = plan.stages.firstIndex(where: { $0.name == "cost" }) {
      plan.stages[cost].value = joint.fullCost(plan.values)
    }
    return plan
  }

  /// One certified lexicographic solve with the given cost per unit of each size; nil where infeasible.
  private func certified(
    _ program: LinearProgram, slopes: [Double], constant: Double
  ) throws(UncertifiedVerdict) -> Plan? {
    let targets = objectives.map { name in
      LinearObjective(
        name: name, costs: joint.costs(of: name, slopes: slopes), constant: name == "cost" ? constant : 0)
    }
    switch solveLexicographically(program, objectives: targets) {
    case .optimal(let solved):
      return Plan(
        stages: solved.stages.map { Stage(name: $0.name, value: $0.value, bound: $0.bound) }, values: solved.values,
        rowDuals: solved.rowDuals, settled: program)
    case .stopped(_, .infeasible):
      return nil
    case .stopped(let objective, let verdict):
      throw UncertifiedVerdict(objective: objective, verdict: verdict)
    }
  }
}

extension JointProgram {
  /// The coefficients of a measure with the given cost per unit of each size in place of the chords.
  func costs(of measure: String, slopes: [Double]) -> [Double] {
    var costs = self.costs(of: measure)
    guard measure == "cost" else { return costs }
    for (charge, slope) in zip(charges, slopes) { costs[charge.column] += slope - charge.chord }
    return costs
  }

  /// CNY/yr with every size at its true cost.
  func fullCost(_ values: [Double]) -> Double {
    let costs = self.costs(of: "cost", slopes: [Double](repeating: 0, count: charges.count))
    var total = zip(costs, values).reduce(0) { $0 + $1.0 * $1.1 }
    for (charge, size) in zip(charges, sizes(in: values)) { total += charge.bySize(size) }
    return total
  }

  /// The sizes of what is built.
  func sizes(in values: [Double]) -> [Double] { charges.map { $0.size(in: values) } }
}

extension FixedCharge {
  /// The size in a plan. A crumb is nothing built where building costs more than in proportion; where it does not, a crumb
  /// costs what a crumb costs, and what flows through it needs it.
  func size(in values: [Double]) -> Double {
    let crumb = build.fixed > 0 || build.exponent != 1 ? 1e-9 * largest : 0
    return values[column] > crumb ? values[column] : 0
  }

  /// CNY/yr per unit of size with the fixed part left out: the proportional cost, or for concave costs the mean up to
  /// that size.
  func slope(at size: Double) -> Double {
    guard build.exponent != 1, size > 0 else { return annuity * build.perCapacity }
    return (annualised(size: size) - annuity * build.fixed) / size
  }
}
