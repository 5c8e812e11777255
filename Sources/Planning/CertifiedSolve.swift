import GLPKSolver
import LinearPrograms

/// Solves a program and gives a verdict that has been proved apart from the solver.
///
/// The methods of the ladder are tried in turn until the claim of one passes its audit: the certificate of an optimum,
/// the Farkas proof of infeasibility, the ray of an unbounded program. A fault inside the solver costs the method that
/// met it, and the next one goes on in a new session.
///
/// - Precondition: no solver session is open on this thread; within one, use the session's own `solveCertified`.
public func solveCertified(_ program: LinearProgram, limits: SolveLimits = SolveLimits()) -> Verdict {
  var climb = LadderClimb(limits: limits)
  return survivingFaults(climb: &climb) { session, climb throws(SolverFault) in
    let handle = try session.load(program)
    return try climb.run(in: &session, handle)
  }
}

extension GLPKSession {
  /// Solves a loaded program from its present basis, and gives a proved verdict on it.
  public mutating func solveCertified(
    _ handle: Handle, limits: SolveLimits = SolveLimits(), methods: ArraySlice<SolveMethod> = SolveMethod.ladder[...]
  ) throws(SolverFault) -> Verdict {
    var climb = LadderClimb(limits: limits, methods: methods)
    return try climb.run(in: &self, handle)
  }
}

/// Runs `body` in a session, and again in a new one after a fault, with the methods left that have not been tried.
func survivingFaults(
  climb: inout LadderClimb,
  _ body: (inout GLPKSession, inout LadderClimb) throws(SolverFault) -> Verdict
) -> Verdict {
  for _ in SolveMethod.ladder {
    do throws(SolverFault) {
      return try GLPKSession.with { session throws(SolverFault) in try body(&session, &climb) }
    } catch {
      climb.note("\(error)")
      if case .invalidProgram = error { break }
    }
  }
  return climb.conclusion
}
