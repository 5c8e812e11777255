import GLPKGuard
import LinearPrograms
import Testing

@testable import GLPKSolver

/// What can only be seen from outside the process.
@Suite struct ProcessTests {
  @Test func aSecondSessionOnTheSameThreadIsAProgrammingError() async {
    await #expect(processExitsWith: .failure) {
      try GLPKSession.with { _ throws(SolverFault) in try GLPKSession.with { _ throws(SolverFault) in } }
    }
  }

  @Test func nothingIsPrintedEvenByAFault() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      try GLPKSession.with { session throws(SolverFault) in
        let handle = try session.load(WarmSolveTests.transport(supplies: 9, demands: 9))
        for method in SolveMethod.allCases { _ = try session.solve(handle, method: method) }
        do throws(SolverFault) {
          try session.attempt("injecting a fault") { guard_set_row_bounds($0, 0, 999, 0, 1) }
        } catch {}
      }
    }
    let printed = String(decoding: result.standardOutputContent + result.standardErrorContent, as: UTF8.self)
    #expect(!printed.contains("row number") && !printed.contains("glp_") && !printed.contains("iter"), "\(printed)")
  }
}
