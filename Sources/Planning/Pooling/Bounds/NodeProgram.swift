import GLPKSolver
import LinearPrograms

/// The linear program of a relaxation over a box, in a solver session.
struct NodeProgram {
  /// How a box ended.
  enum Ending {
    /// Solved; `bound` holds for every plan in the box.
    case solved
    /// Proved to hold no plan at all, or none below the cut-off.
    case closed
    /// The solver proved nothing better than `bound`.
    case weak
  }

  private let relaxation: Relaxation
  private var envelopes: EnvelopeRows
  private var flat: FlatProgram
  private var proof = SafeBound()
  /// What was proved of the last box.
  private(set) var bound = -Double.infinity
  /// The point of the last solve.
  var point: [Double] { flat.values }
  /// The proved reduced costs of the last solve.
  var reduced: [Double] { proof.reduced }
  /// Linear programs solved.
  private(set) var solved = 0
  /// Simplex iterations spent.
  var iterations: Int { flat.iterations }

  init(
    _ relaxation: Relaxation, box: Box, takesLazyRows: Bool = true, in session: inout GLPKSession
  ) throws(SolverFault) {
    self.relaxation = relaxation
    envelopes = EnvelopeRows(relaxation, box: box, takesLazyRows: takesLazyRows)
    flat = try FlatProgram(
      lower: box.lower, upper: box.upper, costs: relaxation.costs, rows: envelopes.rows, in: &session)
  }

  /// Hands the box over: bounds, costs, and the envelopes that it changes.
  private mutating func load(_ box: Box, in session: inout GLPKSession) throws(SolverFault) -> NodeCosts {
    let costs = NodeCosts(relaxation, box)
    try flat.setColumns(
      lower: box.lower, upper: box.upper, costs: costs.costs, constant: costs.constant, in: &session)
    let changed = envelopes.load(box)
    try flat.setRows(changed.places, changed.rows, in: &session)
    return costs
  }

  /// Solves over a box from a basis; `rounds` says how often violated envelopes are added, unless time is over.
  mutating func solve(
    _ box: Box, basis: FlatBasis?, cutoff: Double, rounds: Int, iterationLimit: Int,
    unless isOver: () -> Bool = { false }, in session: inout GLPKSession
  ) throws(SolverFault) -> Ending {
    bound = -.infinity
    let costs = try load(box, in: &session)
    if let basis { try flat.setBasis(basis, in: &session) }
    for round in 0...rounds {
      solved += 1
      let outcome = try flat.solve(iterationLimit: iterationLimit, objectiveLimit: cutoff, in: &session)
      let earlier = bound
      proof.prove(
        envelopes.rows, prices: flat.rowDuals, costs: costs.costs, constant: costs.constant, lower: box.lower,
        upper: box.upper)
      bound = max(earlier, proof.bound)
      if bound >= cutoff { return .closed }
      if outcome == .infeasible, try isProvedEmpty(box, in: &session) {
        bound = .infinity
        return .closed
      }
      guard outcome == .optimal else { return .weak }
      if round == rounds || isOver() { break }
      let added = envelopes.addViolated(at: flat.values, in: box)
      if added.count == 0 { break }
      try flat.append(added, in: &session)
    }
    return .solved
  }

  private mutating func isProvedEmpty(_ box: Box, in session: inout GLPKSession) throws(SolverFault) -> Bool {
    let multipliers = try flat.infeasibilityMultipliers(in: &session)
    return proof.provesEmpty(envelopes.rows, multipliers: multipliers, lower: box.lower, upper: box.upper)
  }

  /// Frees the program in the solver.
  func unload(from session: inout GLPKSession) throws(SolverFault) { try flat.unload(from: &session) }

  /// The basis of the last solve.
  func basis(in session: inout GLPKSession) throws(SolverFault) -> FlatBasis { try flat.basis(in: &session) }
}
