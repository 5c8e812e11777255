import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

/// Looks for the set of things to build whose plan costs least in full.
///
/// Slope scaling first: the last plan's sizes are offered next at what they really cost per unit. Then one thing at a
/// time is closed, or one that the prices of the plan call for opened, while that saves; and nothing built at all is
/// always weighed too. Everything
/// runs warm in one solver session on the optimal face of the objectives that rank before cost. Nothing here is
/// certified: the search only proposes, and the plan for its proposal is solved and checked anew.
struct BuildingSearch {
  /// What is built, by charge: 0 for what is not.
  struct Choice {
    var sizes: [Double]
    var cost: Double
    /// What one more unit of each size would change the cost by, fixed parts aside.
    var marginal: [Double]
  }

  let joint: JointProgram
  /// The objectives that rank before cost.
  let earlier: [String]
  /// Linear programs that one search may solve.
  static let mostSolves = 120
  /// Openings that are tried before the search rests.
  static let mostOpenings = 4

  init(_ joint: JointProgram, objectives: [String]) {
    self.joint = joint
    earlier = Array(objectives.prefix { $0 != "cost" })
  }

  /// The best choice found, starting from the relaxation's values.
  func best(from relaxed: [Double]) throws(SolverFault) -> Choice {
    let start = joint.sizes(in: relaxed)
    return try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(joint.program)
      for name in earlier {
        try session.setCosts(handle, joint.costs(of: name), constant: 0)
        let solution = try session.solve(handle)
        // The relaxation's own set is a proposal too, where the search cannot even start.
        guard solution.outcome == .optimal else { return Choice(sizes: start, cost: .infinity, marginal: start) }
        try session.restrict(handle, toFaceOf: solution)
      }
      var trail = Trail(joint, handle: handle, start: start)
      try trail.scaleSlopes(&session)
      try trail.weighNothing(&session)
      try trail.closeAndOpen(&session)
      return trail.best
    }
  }

  /// The search on its way: what is best so far, and what was tried.
  private struct Trail {
    let joint: JointProgram
    let handle: GLPKSession.Handle
    /// The bounds that the face of earlier objectives leaves to each size.
    private var uppers: [Double] = []
    private(set) var best: Choice
    private var tried: Set<[Bool]> = []
    private var solves = 0

    init(_ joint: JointProgram, handle: GLPKSession.Handle, start: [Double]) {
      self.joint = joint
      self.handle = handle
      best = Choice(sizes: start, cost: .infinity, marginal: start.map { _ in 0 })
    }

    mutating func scaleSlopes(_ session: inout GLPKSession) throws(SolverFault) {
      let faced = session.program(handle)
      uppers = joint.charges.map { faced.columns[$0.column].upper }
      var sizes = best.sizes
      for _ in 0..<6 {
        guard let choice = try choice(building: sizes.map { $0 > 0 }, near: sizes, &session) else { return }
        keep(choice)
        let slopes = joint.charges.enumerated().map { index, charge in
          sizes[index] > 0 ? charge.annualised(size: sizes[index]) / sizes[index] : charge.chord
        }
        try open(joint.charges.map { _ in true }, &session)
        guard let solution = try solve(slopes: slopes, &session) else { return }
        sizes = joint.sizes(in: solution.values)
      }
    }

    mutating func weighNothing(_ session: inout GLPKSession) throws(SolverFault) {
      let nothing = [Double](repeating: 0, count: joint.charges.count)
      if let choice = try choice(building: nothing.map { _ in false }, near: nothing, &session) { keep(choice) }
    }

    mutating func closeAndOpen(_ session: inout GLPKSession) throws(SolverFault) {
      repeat {
        try closeWhatDoesNotPay(&session)
      } while try openWhatIsCalledFor(&session)
    }

    /// Opens one closed thing whose worth per unit, times its largest size, exceeds its fixed cost, if that saves.
    private mutating func openWhatIsCalledFor(_ session: inout GLPKSession) throws(SolverFault) -> Bool {
      let start = best
      let gains = joint.charges.enumerated().compactMap { index, charge -> (index: Int, gain: Double)? in
        guard start.sizes[index] == 0, start.marginal[index] < 0 else { return nil }
        let gain = -start.marginal[index] * uppers[index] - charge.annuity * charge.build.fixed
        return gain > 0 ? (index, gain) : nil
      }
      for (index, _) in gains.sorted(by: { $0.gain > $1.gain }).prefix(BuildingSearch.mostOpenings) {
        guard solves < BuildingSearch.mostSolves else { return false }
        var built = start.sizes.map { $0 > 0 }
        built[index] = true
        guard let choice = try choice(building: built, near: start.sizes, &session) else { continue }
        if keep(choice) { return true }
      }
      return false
    }

    /// Closes what does not pay, beginning with what costs most per unit of use, until nothing more does.
    private mutating func closeWhatDoesNotPay(_ session: inout GLPKSession) throws(SolverFault) {
      var improved = true
      while improved {
        improved = false
        let start = best
        let open = start.sizes.indices.filter { start.sizes[$0] > 0 && joint.charges[$0].build.fixed > 0 }
        for index in open.sorted(by: { unitCost($0, start) > unitCost($1, start) }) where best.sizes[index] > 0 {
          guard solves < BuildingSearch.mostSolves else { return }
          var built = best.sizes.map { $0 > 0 }
          built[index] = false
          guard let choice = try choice(building: built, near: best.sizes, &session) else { continue }
          if keep(choice) { improved = true }
        }
      }
    }

    private func unitCost(_ index: Int, _ choice: Choice) -> Double {
      joint.charges[index].annualised(size: choice.sizes[index]) / choice.sizes[index]
    }

    @discardableResult
    private mutating func keep(_ choice: Choice) -> Bool {
      guard choice.cost < best.cost - 1e-9 * abs(choice.cost) else { return false }
      best = choice
      return true
    }

    /// The least-cost plan with that set allowed; nil where it was tried before or has no plan.
    private mutating func choice(
      building built: [Bool], near sizes: [Double], _ session: inout GLPKSession
    ) throws(SolverFault) -> Choice? {
      guard tried.insert(built).inserted else { return nil }
      try open(built, &session)
      let slopes = joint.charges.enumerated().map { index, charge in
        charge.slope(at: sizes[index] > 0 ? sizes[index] : uppers[index])
      }
      guard let solution = try solve(slopes: slopes, &session) else { return nil }
      return Choice(
        sizes: joint.sizes(in: solution.values), cost: joint.fullCost(solution.values),
        marginal: joint.charges.map { solution.reducedCosts[$0.column] })
    }

    private func open(_ built: [Bool], _ session: inout GLPKSession) throws(SolverFault) {
      for (index, charge) in joint.charges.enumerated() {
        try session.setColumnBounds(handle, column: charge.column, lower: 0, upper: built[index] ? uppers[index] : 0)
      }
    }

    private mutating func solve(slopes: [Double], _ session: inout GLPKSession) throws(SolverFault) -> Solution? {
      solves += 1
      try session.setCosts(handle, joint.costs(of: "cost", slopes: slopes), constant: 0)
      let solution = try session.solve(handle)
      return solution.outcome == .optimal ? solution : nil
    }
  }
}
