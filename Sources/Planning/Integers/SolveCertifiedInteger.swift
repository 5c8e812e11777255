import GLPKSolver
import LinearPrograms

/// Solves a program with whole numbers and gives a verdict that has been proved apart from the solver.
///
/// 1. The root relaxation is solved and certified like any linear program: its infeasibility settles all.
/// 2. `IntegerSearch` finds plans, starting from those that the caller knows, and proves the bound: a branch and bound of
///    which every node is bounded by its prices in our own arithmetic, with cuts that are derived here.
/// 3. The integers of the best plan are fixed and the linear program that is left is certified: its objective is what
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
  func prove(asksSolver: Bool) throws(SolverFault) -> IntegerSearch.Proof {
    try GLPKSession.with { session throws(SolverFault) in
      var search = try IntegerSearch(program, limits: limits, clock: clock, in: &session)
      search.asksSolver = asksSolver
      return try search.run(from: points, in: &session)
    }
  }
  do {
    return verdict(program, try prove(asksSolver: true))
  } catch {}
  // A fault ends its session; GLPK's own search, which proves nothing, must not cost the proof.
  do {
    return verdict(program, try prove(asksSolver: false))
  } catch {
    return .refused("the proof of the bound: \(error)")
  }
}

private func verdict(_ program: IntegerProgram, _ proof: IntegerSearch.Proof) -> IntegerVerdict {
  guard let values = proof.values else {
    if proof.stop == .completed, proof.bound == .infinity { return .infeasible }
    return .unsettled(bound: proof.bound, stop: proof.stop)
  }
  switch solveCertified(program.fixed(at: values)) {
  case .optimal(let optimum):
    let objective = optimum.certificate.objective
    return .planned(
      IntegerPlan(
        solution: optimum, objective: objective, bound: min(proof.bound, objective), stop: proof.stop,
        nodes: proof.nodes))
  case .infeasible: return .refused("the plan found breaks a row once its integers are whole")
  case .unbounded(let sentence), .refused(let sentence): return .refused(sentence)
  case .limit: return .refused("the plan found could not be certified in time")
  }
}
