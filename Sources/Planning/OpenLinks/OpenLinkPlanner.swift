import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

/// Plans a program most of whose links have no column: exactly, by listing those that pay until none is left that does.
///
/// Objective by objective. Each listed program is solved and certified as any other; then all links without a column are
/// priced at its duals, those only that keep every earlier optimum. When none pays, the optimum over the listed ones is
/// the optimum over all, and what rounding leaves of negative reduced costs is taken off the bound.
struct OpenLinkPlanner {
  /// The program, with what was listed.
  private(set) var joint: JointProgram
  /// How the last pass over all links ended, at the optimum of the first objective.
  private(set) var proof: PricedLinks?
  private let objectives: [String]
  private let costs: [String: [any LinkPricing]]

  init(_ joint: JointProgram, objectives: [String]) {
    self.joint = joint
    self.objectives = objectives
    costs = Dictionary(
      uniqueKeysWithValues: objectives.map { name in
        (name, joint.openLinks.map { $0.pricing(of: name, flowBound: joint.flowBound) })
      })
  }

  /// The best plan; nil where there is none, which is proved over all links.
  mutating func plan() throws(UncertifiedVerdict) -> FixedChargeSolver.Plan? {
    let basis = listPromising()
    var plan: FixedChargeSolver.Plan?
    do {
      plan = try climb(from: basis)
    } catch let fault as SolverFault {
      // What met the fault may have been the guess.
      do {
        plan = try climb(from: nil)
      } catch {
        throw UncertifiedVerdict(.solverStoppedTwice(fault, then: error))
      }
    } catch {
      throw UncertifiedVerdict(.solverStopped(error))
    }
    guard let relaxed = plan, joint.charges.contains(where: { $0.build.fixed > 0 || $0.build.exponent != 1 }) else {
      return plan
    }
    // What has fixed costs is chosen over the listed links; the bound holds over all.
    guard var chosen = try FixedChargeSolver(joint: joint, objectives: objectives).solve() else { return plan }
    for index in chosen.stages.indices { chosen.stages[index].bound = relaxed.stages[index].bound }
    return chosen
  }

  /// Lists links that are worth a column, most likely, and gives a basis to begin with.
  private mutating func listPromising() -> FlatBasis? {
    for family in joint.openLinks { family.list(family.first, in: &joint) }
    let (costs, pricings) = (joint.costs(of: objectives[0]), pricings(objectives[0]))
    if let smaller = SmallerParks(joint, costs: costs, pricings: pricings) {
      for (family, links) in zip(joint.openLinks, smaller.links) { family.list(links, in: &joint) }
      return smaller.basis
    }
    let promising = PromisingLinks(joint, costs: costs, pricings: pricings)
    for (family, links) in zip(joint.openLinks, promising.links) { family.list(links, in: &joint) }
    return promising.basis
  }

  private func pricings(_ objective: String) -> [any LinkPricing] { costs[objective] ?? [] }

  /// All objectives in order, in one session.
  private mutating func climb(from basis: FlatBasis?) throws -> FixedChargeSolver.Plan? {
    var copy = self
    let plan = try GLPKSession.with {
      session throws(SolverFault) -> Result<FixedChargeSolver.Plan?, UncertifiedVerdict> in
      let handle = try session.load(copy.joint.program)
      if let basis {
        try session.setCosts(handle, copy.joint.costs(of: copy.objectives[0]))
        try session.propose(basis, for: handle)
      }
      return try copy.climb(&session, handle)
    }
    self = copy
    return try plan.get()
  }

  private mutating func climb(
    _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) -> Result<FixedChargeSolver.Plan?, UncertifiedVerdict> {
    var stages: [FixedChargeSolver.Stage] = []
    var earlier: [[EarlierPrices]] = joint.openLinks.map { _ in [] }
    var values: [Double] = []
    proof = nil
    for (rank, name) in objectives.enumerated() {
      try session.setCosts(handle, joint.costs(of: name))
      var optimum: CertifiedSolution?
      var sweeps: [PricedSweep] = []
      repeat {
        let verdict = try session.solveCertified(handle)
        switch verdict {
        case .optimal(let found):
          optimum = found
          sweeps = try listWhatPays(at: found, name, earlier, &session, handle)
        case .infeasible(let proof) where rank == 0:
          optimum = nil
          if try listWhatRepairs(proof, name, &session, handle) { continue }
          return .success(nil)
        default:
          return .failure(UncertifiedVerdict(objective: name, verdict: verdict))
        }
      } while optimum == nil || sweeps.contains { !$0.links.isEmpty }
      guard let optimum else { continue }
      let shortfall = sweeps.reduce(0) { $0 + $1.shortfall }
      if rank == 0 {
        proof = PricedLinks(
          links: joint.openLinks.reduce(0) { $0 + $1.count }, listed: listedLinks().reduce(0) { $0 + $1.count },
          leastReducedCost: sweeps.reduce(0) { min($0, $1.least) }, shortfall: shortfall)
      }
      values = optimum.solution.values
      stages.append(
        FixedChargeSolver.Stage(
          name: name, value: optimum.certificate.objective, bound: optimum.certificate.bound + shortfall))
      guard rank + 1 < objectives.count else { break }
      let scale = joint.costs(of: name).reduce(0) { max($0, abs($1)) }
      for offer in earlier.indices {
        earlier[offer].append(
          EarlierPrices(pricings(name)[offer], prices: optimum.solution.rowDuals, tie: 1e-9 * scale))
      }
      try session.restrict(handle, toFaceOf: optimum.solution)
    }
    try session.unload(handle)
    return .success(FixedChargeSolver.Plan(stages: settled(stages, values), values: values))
  }

  /// Every objective of the last plan, which may have moved an earlier one by rounding.
  private func settled(_ stages: [FixedChargeSolver.Stage], _ values: [Double]) -> [FixedChargeSolver.Stage] {
    stages.map { stage in
      let value = zip(joint.costs(of: stage.name), values).reduce(0) { $0 + $1.0 * $1.1 }
      return FixedChargeSolver.Stage(name: stage.name, value: value, bound: min(stage.bound, value))
    }
  }

  /// Prices all links at an optimum and lists those that pay; gives what each pass found.
  private mutating func listWhatPays(
    at optimum: CertifiedSolution, _ name: String, _ earlier: [[EarlierPrices]],
    _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) -> [PricedSweep] {
    let scale = joint.costs(of: name).reduce(0) { max($0, abs($1)) }
    let listed = listedLinks()
    var sweeps: [PricedSweep] = []
    for offer in joint.openLinks.indices {
      let pricing = pricings(name)[offer]
      sweeps.append(
        pricing.sweep(
          optimum.solution.rowDuals, threshold: -1e-10 * max(scale, 1e-300), each: 3,
          without: listed[offer], after: earlier[offer]))
    }
    try list(sweeps.map(\.links), name, &session, handle)
    return sweeps
  }

  /// Lists links that break a proof that there is no plan; false where none does.
  private mutating func listWhatRepairs(
    _ proof: InfeasibilityProof, _ name: String, _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) -> Bool {
    let listed = listedLinks()
    let size = proof.multipliers.reduce(0) { max($0, abs($1)) }
    let found = joint.openLinks.indices.map { offer in
      joint.openLinks[offer].pricing(of: "", flowBound: joint.flowBound).sweep(
        proof.multipliers, threshold: -1e-9 * size, each: 3, without: listed[offer], after: []
      ).links
    }
    try list(found, name, &session, handle)
    return found.contains { !$0.isEmpty }
  }

  private mutating func list(
    _ links: [[OpenLink]], _ name: String, _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) {
    let first = joint.program.columns.count
    for (family, links) in zip(joint.openLinks, links) where !links.isEmpty { family.list(links, in: &joint) }
    guard joint.program.columns.count > first else { return }
    let costs = joint.costs(of: name)
    let added = (first..<joint.program.columns.count).map { index in
      var column = joint.program.columns[index]
      column.cost = costs[index]
      return column
    }
    try session.addColumns(handle, added)
  }

  private func listedLinks() -> [Set<OpenLink>] { joint.openLinks.map { $0.listed(in: joint) } }
}
