import GLPKSolver
import LinearPrograms

/// Solves a program with whole numbers and gives a verdict that has been proved apart from the solver.
///
/// 1. The root relaxation is solved and certified like any linear program: its infeasibility settles all.
/// 2. GLPK's branch and cut looks for plans, starting from those that the caller knows. Its verdict is a claim.
/// 3. `IntegerSearch` proves the bound: a branch and bound of which every node is bounded by its prices in our own
///    arithmetic, with cuts that are derived here. It finds plans too.
/// 4. The integers of the best plan are fixed and the linear program that is left is certified: its objective is what
///    is printed, and its duals are the prices.
///
/// The bound of a stopped search is the least over the branches left open: still proved.
///
/// - Precondition: no solver session is open on this thread; every column is bounded on both sides.
/// - Parameter points: plans that the caller knows.
public func solveCertifiedInteger(
  _ program: IntegerProgram, points: [[Double]] = [], limits: IntegerLimits = IntegerLimits()
) -> IntegerVerdict {
  let clock = SearchClock()
  precondition(
    program.relaxation.columns.allSatisfy { $0.lower.isFinite && $0.upper.isFinite },
    "a bound over whole numbers needs bounds on every column")
  switch solveCertified(program.relaxation, limits: SolveLimits(isCancelled: limits.isCancelled)) {
  case .optimal: break
  case .infeasible: return .infeasible
  case .unbounded(let sentence), .refused(let sentence): return .refused(sentence)
  case .limit(let solution):
    return .unsettled(bound: solution.bound ?? -.infinity, stop: limits.isCancelled() ? .cancelled : .nodes)
  }
  let claim = claimedPlan(program, points: points, limits: limits)
  let known = points + (claim?.values.map { [$0] } ?? [])
  do {
    let proof = try GLPKSession.with { session throws(SolverFault) in
      var search = try IntegerSearch(program, limits: limits, clock: clock, in: &session)
      return try search.run(from: known, in: &session)
    }
    return verdict(program, proof, claim: claim)
  } catch {
    return .refused("the proof of the bound: \(error)")
  }
}

/// GLPK's own search, within a third of the time; nil where it failed.
private func claimedPlan(
  _ program: IntegerProgram, points: [[Double]], limits: IntegerLimits
) -> MixedIntegerOutcome? {
  var share = limits
  share.seconds /= 3
  share.nodes = min(limits.nodes, 20)
  return try? GLPKSession.with { session throws(SolverFault) in
    let handle = try session.load(program.relaxation)
    return try session.solveInteger(handle, program, points: points, cuts: program.linkedRows, limits: share)
  }
}

private func verdict(
  _ program: IntegerProgram, _ proof: IntegerSearch.Proof, claim: MixedIntegerOutcome?
) -> IntegerVerdict {
  guard let values = proof.values else {
    if proof.stop == .completed, proof.bound == .infinity { return .infeasible }
    return .unsettled(bound: proof.bound, stop: proof.stop)
  }
  switch solveCertified(program.fixed(at: values)) {
  case .optimal(let optimum):
    let objective = optimum.certificate.objective
    return .planned(
      IntegerPlan(
        solution: optimum, objective: objective, bound: min(proof.bound, objective), claimedBound: claim?.bound,
        stop: proof.stop, nodes: proof.nodes))
  case .infeasible: return .refused("the plan found breaks a row once its integers are whole")
  case .unbounded(let sentence), .refused(let sentence): return .refused(sentence)
  case .limit: return .refused("the plan found could not be certified in time")
  }
}
