import GLPKSolver
import LinearPrograms

/// The way up the ladder of methods: which come next, and what the ones before said.
struct LadderClimb {
  let limits: SolveLimits
  private var remaining: ArraySlice<SolveMethod>
  private var notes: [String] = []
  private var limited: Solution?

  init(limits: SolveLimits, methods: ArraySlice<SolveMethod> = SolveMethod.ladder[...]) {
    self.limits = limits
    remaining = methods
  }

  mutating func note(_ text: String) {
    if notes.last != text { notes.append(text) }
  }

  /// What is left to say when no method convinced.
  var conclusion: Verdict {
    if let limited { .limit(limited) } else { .refused(notes.joined(separator: "; ")) }
  }

  /// Tries the remaining methods until one convinces.
  mutating func run(in session: inout GLPKSession, _ handle: GLPKSession.Handle) throws(SolverFault) -> Verdict {
    while let method = remaining.popFirst() {
      let claim = try session.refined(handle, try session.solve(handle, method: method, limits: limits))
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
      case .rejected(let flaws):
        let repriced = try session.repriced(handle, claim)
        if case .certified(let certificate) = certify(program, repriced) {
          return .optimal(CertifiedSolution(solution: repriced, certificate: certificate, method: method))
        }
        note("\(method.rawValue): optimal, but \(flaws[0])")
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
