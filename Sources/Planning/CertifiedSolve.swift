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
    _ handle: Handle, limits: SolveLimits = SolveLimits()
  ) throws(SolverFault) -> Verdict {
    var climb = LadderClimb(limits: limits)
    return try climb.run(in: &self, handle)
  }
}

/// Runs `body` in a session, and again in a new one after each fault, until it ends or the ladder is used up.
private func survivingFaults(
  climb: inout LadderClimb,
  _ body: (inout GLPKSession, inout LadderClimb) throws(SolverFault) -> Verdict
) -> Verdict {
  while true {
    do throws(SolverFault) {
      return try GLPKSession.with { session throws(SolverFault) in try body(&session, &climb) }
    } catch {
      climb.note("\(error)")
      if climb.isUsedUp { return climb.conclusion }
    }
  }
}

/// The way up the ladder of methods: which come next, and what the ones before said.
struct LadderClimb {
  let limits: SolveLimits
  private var remaining = SolveMethod.ladder[...]
  private var notes: [String] = []
  private var limited: Solution?

  init(limits: SolveLimits) {
    self.limits = limits
  }

  var isUsedUp: Bool { remaining.isEmpty }

  mutating func note(_ text: String) {
    notes.append(text)
    // A program that cannot even be loaded fails before any method is taken.
    if notes.count > SolveMethod.ladder.count { remaining = [] }
  }

  /// What is left to say when no method convinced.
  var conclusion: Verdict {
    if let limited { .limit(limited) } else { .refused(notes.joined(separator: "; ")) }
  }

  /// Tries the remaining methods until one convinces.
  mutating func run(in session: inout GLPKSession, _ handle: GLPKSession.Handle) throws(SolverFault) -> Verdict {
    while let method = remaining.popFirst() {
      let claim = try session.solve(handle, method: method, limits: limits)
      if let verdict = try audit(claim, method, &session, handle) { return verdict }
      if limits.isCancelled() { break }
    }
    return conclusion
  }

  /// The verdict that a claim supports; nil, with a note, if it fails its audit.
  private mutating func audit(
    _ claim: Solution, _ method: SolveMethod, _ session: inout GLPKSession, _ handle: GLPKSession.Handle
  ) throws(SolverFault) -> Verdict? {
    let program = session.program(handle)
    switch claim.outcome {
    case .optimal:
      switch certify(program, claim) {
      case .certified(let certificate):
        return .optimal(CertifiedSolution(solution: claim, certificate: certificate, method: method))
      case .rejected(let flaws): note("\(method.rawValue): optimal, but \(flaws[0])")
      }
    case .infeasible:
      if let proof = try session.infeasibilityProof(handle, limits: limits) { return .infeasible(proof) }
      note("\(method.rawValue): infeasible, but no proof was found")
    case .unbounded:
      if let growth = try session.endlessGain(handle, from: claim, limits: limits) { return .unbounded(growth) }
      note("\(method.rawValue): unbounded, but no ray was found")
    case .limit, .feasible:
      keep(claim, of: program)
      note("\(method.rawValue): \(claim.report?.sentence ?? "stopped")")
    case .numerical:
      note("\(method.rawValue): \(claim.report?.sentence ?? "gave up")")
    }
    return nil
  }

  /// Remembers the best of the stopped solves: a plan before none, then the better bound.
  private mutating func keep(_ claim: Solution, of program: LinearProgram) {
    var kept = claim
    kept.outcome = violations(of: program, by: claim.values).isEmpty ? .feasible : .limit
    let bound = provenBound(program, rowDuals: claim.rowDuals)
    kept.bound = max(bound, limited?.bound ?? -.infinity)
    if kept.bound == -.infinity { kept.bound = nil }
    if let limited, limited.outcome == .feasible {
      if kept.outcome == .limit || kept.objective > limited.objective {
        let best = kept.bound
        kept = limited
        kept.bound = best
      }
    }
    limited = kept
  }
}
