import Foundation
import GLPKSolver
import LinearPrograms
import Testing

@Suite struct LimitTests {
  /// Says stop when asked for the given time.
  private final class Stop: @unchecked Sendable {  // because the lock guards the count
    private let lock = NSLock()
    private var asked = 0
    private let patience: Int

    init(patience: Int) { self.patience = patience }

    func isDue() -> Bool {
      lock.withLock {
        asked += 1
        return asked >= patience
      }
    }
  }

  private func solve(_ limits: SolveLimits) throws -> Solution {
    try GLPKSession.with { session throws(SolverFault) in
      // Many coefficients make short slices, so that one solve takes several.
      let handle = try session.load(WarmSolveTests.transport(supplies: 120, demands: 240))
      return try session.solve(handle, limits: limits)
    }
  }

  @Test func aCancellationIsHeardAtTheNextSlice() throws {
    let whole = try solve(SolveLimits())
    try #require(whole.outcome == .optimal)
    let stop = Stop(patience: 1)
    let stopped = try solve(SolveLimits(isCancelled: { stop.isDue() }))
    #expect(stopped.outcome == .limit)
    #expect(stopped.iterations < whole.iterations)
  }

  @Test func aCancellationInSightDoesNotChangeTheResult() throws {
    #expect(try solve(SolveLimits()) == solve(SolveLimits(isCancelled: { false })))
  }

  @Test func theIterationLimitIsKept() throws {
    let stopped = try solve(SolveLimits(iterations: 10))
    #expect(stopped.outcome == .limit)
    #expect(stopped.iterations == 10)
  }
}
