import LinearPrograms
import Networks
import ParkModel

/// Solves a joint program some of whose sizes cost more than in proportion.
///
/// The program itself carries each such cost as its chord from nothing to the largest size: a relaxation, whose optimum
/// is a lower bound. A plan is a set of things built: with the set given, fixed costs are constants and the program is
/// linear again (concave costs: slopes at the last sizes). Sets are found by slope scaling from the relaxation, then by
/// closing what does not pay. Every plan is costed in full; the gap to the relaxation is what is printed.
struct FixedChargeSolver {
  struct Stage {
    var name: String
    var value: Double
    var bound: Double
  }

  struct Plan {
    var stages: [Stage]
    var values: [Double]
  }

  let joint: JointProgram
  let objectives: [String]
  private var best: Plan?
  private var tried: Set<[Bool]> = []
  /// Closing tests are linear programs too; this many at the most.
  static let closingTests = 12

  init(_ joint: JointProgram, objectives: [String]) {
    self.joint = joint
    self.objectives = objectives
  }

  /// The best plan found with its bound; nil where the program is infeasible.
  mutating func solve() throws(UncertifiedVerdict) -> Plan? {
    guard let relaxed = try solveLinear(joint.program, slopes: joint.charges.map(\.chord), constant: 0) else {
      return nil
    }
    guard joint.charges.contains(where: { $0.build.fixed > 0 || $0.build.exponent != 1 }) else { return relaxed }
    try scaleSlopes(from: relaxed)
    try consider(joint.charges.map { _ in false }, sizes: joint.charges.map { _ in 0 })
    try closeWhatDoesNotPay()
    guard var plan = best else { return nil }
    for index in plan.stages.indices { plan.stages[index].bound = relaxed.stages[index].bound }
    return plan
  }

  /// Slope scaling: what the last plan built is offered next at what it really cost per unit of size.
  private mutating func scaleSlopes(from relaxed: Plan) throws(UncertifiedVerdict) {
    var sizes = self.sizes(of: relaxed.values)
    for _ in 0..<4 {
      guard try consider(sizes.map { $0 > 0 }, sizes: sizes) else { return }
      let slopes = joint.charges.enumerated().map { index, charge in
        sizes[index] > 0 ? charge.annualised(size: sizes[index]) / sizes[index] : charge.chord
      }
      guard let next = try solveLinear(joint.program, slopes: slopes, constant: 0) else { return }
      sizes = self.sizes(of: next.values)
    }
  }

  /// Closes, one at a time, what the best plan builds for the least use of its fixed cost, while that makes it better.
  private mutating func closeWhatDoesNotPay() throws(UncertifiedVerdict) {
    for _ in 0..<Self.closingTests {
      guard let current = best else { return }
      let sizes = sizes(of: current.values)
      let open = sizes.indices.filter { sizes[$0] > 0 && joint.charges[$0].build.fixed > 0 }
      let dearest = open.sorted {
        joint.charges[$0].annualised(size: sizes[$0]) / sizes[$0]
          > joint.charges[$1].annualised(size: sizes[$1]) / sizes[$1]
      }
      var improved = false
      for candidate in dearest.prefix(3) where !improved {
        var built = sizes.map { $0 > 0 }
        built[candidate] = false
        try consider(built, sizes: sizes)
        improved = best.map { isBetter($0, than: current) } ?? false
      }
      if !improved { return }
    }
  }

  /// Solves one set and keeps it where it is the best so far; false where that set was tried before.
  @discardableResult
  private mutating func consider(_ built: [Bool], sizes: [Double]) throws(UncertifiedVerdict) -> Bool {
    guard tried.insert(built).inserted else { return false }
    guard let plan = try solve(building: built, sizes: sizes) else { return true }
    if best.map({ isBetter(plan, than: $0) }) ?? true { best = plan }
    return true
  }

  private func sizes(of values: [Double]) -> [Double] {
    joint.charges.map { values[$0.column] > 1e-7 * $0.largest ? values[$0.column] : 0 }
  }

  /// The program with only the given set built, its costs exact for that set.
  private func solve(building built: [Bool], sizes: [Double]) throws(UncertifiedVerdict) -> Plan? {
    var program = joint.program
    var slopes: [Double] = []
    var constant = 0.0
    for (index, charge) in joint.charges.enumerated() {
      guard built[index] else {
        program.columns[charge.column].upper = 0
        slopes.append(charge.chord)
        continue
      }
      let isConcave = charge.build.exponent != 1 && sizes[index] > 0
      let fixed = charge.annuity * charge.build.fixed
      constant += fixed
      slopes.append(
        isConcave
          ? (charge.annualised(size: sizes[index]) - fixed) / sizes[index] : charge.annuity * charge.build.perCapacity)
    }
    guard var plan = try solveLinear(program, slopes: slopes, constant: constant) else { return nil }
    // In full: what was allowed but not used costs nothing, concave costs at the sizes that came out.
    if let cost = plan.stages.firstIndex(where: { $0.name == "cost" }) {
      plan.stages[cost].value = fullCost(plan.values)
    }
    return plan
  }

  /// CNY/yr with every size at its true cost.
  private func fullCost(_ values: [Double]) -> Double {
    var costs = joint.costs(of: "cost")
    var total = 0.0
    for charge in joint.charges {
      costs[charge.column] -= charge.chord
      if values[charge.column] > 1e-9 * charge.largest { total += charge.annualised(size: values[charge.column]) }
    }
    return zip(costs, values).reduce(total) { $0 + $1.0 * $1.1 }
  }

  /// Lexicographic comparison with a small tolerance, so that noise in an earlier objective decides nothing.
  private func isBetter(_ one: Plan, than other: Plan) -> Bool {
    for (mine, theirs) in zip(one.stages, other.stages) {
      let tolerance = 1e-7 * max(1, abs(theirs.value))
      if mine.value < theirs.value - tolerance { return true }
      if mine.value > theirs.value + tolerance { return false }
    }
    return false
  }

  /// One lexicographic solve with the given cost per unit of each size; nil where infeasible.
  private func solveLinear(
    _ program: LinearProgram, slopes: [Double], constant: Double
  ) throws(UncertifiedVerdict) -> Plan? {
    var targets: [LinearObjective] = []
    for name in objectives {
      var costs = joint.costs(of: name)
      if name == "cost" {
        for (charge, slope) in zip(joint.charges, slopes) { costs[charge.column] += slope - charge.chord }
      }
      targets.append(LinearObjective(name: name, costs: costs, constant: name == "cost" ? constant : 0))
    }
    switch solveLexicographically(program, objectives: targets) {
    case .optimal(let solved):
      return Plan(
        stages: solved.stages.map { Stage(name: $0.name, value: $0.value, bound: $0.bound) }, values: solved.values)
    case .stopped(_, .infeasible):
      return nil
    case .stopped(let objective, let verdict):
      throw UncertifiedVerdict(objective: objective, verdict: verdict)
    }
  }
}
