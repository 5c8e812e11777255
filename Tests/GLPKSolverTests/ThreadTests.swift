import Dispatch
import Foundation
import GLPKSolver
import LinearPrograms
import Testing

@Suite struct ThreadTests {
  @Test func eachThreadHasASessionOfItsOwn() {
    let programs = (0..<8).map { WarmSolveTests.transport(supplies: 5 + $0, demands: 7) }
    let expected = programs.map { objective($0) }
    let wrong = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      for _ in 0..<20 where objective(programs[index]) != expected[index] { wrong.add() }
    }
    #expect(wrong.count == 0)
  }

  @Test func aFaultOnOneThreadLeavesTheOthersAlone() {
    let program = WarmSolveTests.transport(supplies: 9, demands: 9)
    let expected = objective(program)
    let wrong = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      for _ in 0..<20 {
        if index % 2 == 0 {
          if objective(program) != expected { wrong.add() }
        } else if objective(program, memoryLimitMegabytes: 1, times: 40) != nil {
          wrong.add()
        }
      }
    }
    #expect(wrong.count == 0)
  }

  @Test func aSessionIsOpenOnItsOwnThreadOnly() throws {
    try GLPKSession.with { session throws(SolverFault) in
      #expect(GLPKSession.isOpen)
      let elsewhere = Counter()
      let thread = Thread { if GLPKSession.isOpen { elsewhere.add() } else { elsewhere.finish() } }
      thread.start()
      elsewhere.wait()
      #expect(elsewhere.count == 0)
    }
    #expect(!GLPKSession.isOpen)
  }

  /// The optimum in a session of its own; nil after a fault.
  private func objective(_ program: LinearProgram, memoryLimitMegabytes: Int? = nil, times: Int = 1) -> Double? {
    try? GLPKSession.with(memoryLimitMegabytes: memoryLimitMegabytes) { session throws(SolverFault) in
      var objective = 0.0
      for _ in 0..<times { objective = try session.solve(try session.load(program)).objective }
      return objective
    }
  }
}

/// A count shared by threads; `@unchecked` because the lock guards it.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private let finished = DispatchSemaphore(value: 0)
  private var total = 0

  var count: Int { lock.withLock { total } }

  func add() {
    lock.withLock { total += 1 }
    finished.signal()
  }

  func finish() { finished.signal() }

  func wait() { finished.wait() }
}
