import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite struct FaultSurvivalTests {
  private let fault = SolverFault.stopped(attempt: "solving", text: "an assertion failed")

  @Test func aFaultCostsASessionAndNotTheVerdict() {
    var climb = LadderClimb(limits: SolveLimits())
    var sessions = 0
    let verdict = survivingFaults(climb: &climb) { session, climb throws(SolverFault) in
      sessions += 1
      if sessions < 3 { throw fault }
      return try climb.run(in: &session, try session.load(randomTransport(seed: 1)))
    }
    #expect(sessions == 3)
    #expect(verdict.optimum != nil)
  }

  @Test func faultsWithoutEndAreRefusedWithTheirText() {
    var climb = LadderClimb(limits: SolveLimits())
    let verdict = survivingFaults(climb: &climb) { _, _ throws(SolverFault) in throw fault }
    #expect(verdict == .refused("GLPK stopped while solving: an assertion failed"))
    #expect(!GLPKSession.isOpen)
  }
}
