import GLPKGuard
import LinearPrograms
import Testing

@testable import GLPKSolver

/// What would end the process, were GLPK called bare. Each test goes on to solve, on the same thread.
@Suite struct FaultTests {
  private func expectTheNextSolveIsRight() throws {
    #expect(!GLPKSession.isOpen)
    let solution = try GLPKSession.with { session throws(SolverFault) in
      try session.solve(try session.load(diet()))
    }
    #expect(abs(solution.objective - 9) < 1e-9)
  }

  /// A call past the checks of the session, straight at the guard, which must end in a fault.
  private func faultText(_ call: (OpaquePointer, Int32) -> Int32) throws -> String {
    var fault: SolverFault?
    do throws(SolverFault) {
      try GLPKSession.with { session throws(SolverFault) in
        let handle = try session.load(diet())
        try session.attempt("injecting a fault") { call($0, handle.index) }
      }
    } catch {
      fault = error
    }
    guard case .stopped("injecting a fault", let text) = fault else {
      Issue.record("no fault of the injected kind: \(String(describing: fault))")
      return ""
    }
    try expectTheNextSolveIsRight()
    return text
  }

  @Test func indicesOutOfRangeAreSurvived() throws {
    #expect(try faultText { guard_set_row_bounds($0, $1, 99, 0, 1) }.contains("row number out of range"))
    #expect(try faultText { guard_set_column_bounds($0, $1, -5, 0, 1) }.contains("out of range"))
    #expect(
      try faultText { guard_add_columns($0, $1, 1, [0], [1], [1], 1, [guard_entry(row: 7, column: 2, coefficient: 1)]) }
        .contains("out of range"))
    #expect(
      try faultText { guard_set_row_entries($0, $1, 0, 1, [guard_entry(row: 0, column: 44, coefficient: 1)]) }
        .contains("out of range"))
  }

  @Test func repeatedEntriesAreSurvived() throws {
    let twice = [guard_entry(row: 0, column: 0, coefficient: 1), guard_entry(row: 0, column: 0, coefficient: 1)]
    #expect(try faultText { guard_load_matrix($0, $1, 2, twice) }.contains("duplicate"))
  }

  @Test func numbersThatAreNoneNeverReachTheSolver() throws {
    #expect(try faultText { guard_set_costs($0, $1, 2, [.nan, 1]) }.contains("not finite"))
    #expect(try faultText { guard_set_costs($0, $1, 2, [.infinity, 1]) }.contains("not finite"))
    #expect(try faultText { guard_set_row_bounds($0, $1, 0, .nan, 1) }.contains("not a number"))
    #expect(try faultText { guard_set_row_bounds($0, $1, 0, 2, 1) }.contains("bounds cross"))
    #expect(try faultText { guard_set_column_bounds($0, $1, 0, .infinity, .infinity) }.contains("bounds cross"))
  }

  @Test func unknownHandlesAreSurvived() throws {
    #expect(try faultText { guard_scale($0, $1 + 12, true) }.contains("no problem has the handle 12"))
    #expect(try faultText { guard_delete($0, $1 - 1) }.contains("no problem has the handle -1"))
  }

  @Test func runningOutOfMemoryIsSurvived() throws {
    var program = LinearProgram()
    for row in 0..<20_000 { program.addRow("row \(row)", in: 0...1) }
    #expect {
      try GLPKSession.with(memoryLimitMegabytes: 1) { session throws(SolverFault) in
        _ = try session.load(program)
      }
    } throws: { error in
      guard case SolverFault.stopped("adding rows", let text) = error else { return false }
      return text.contains("memory")
    }
    try expectTheNextSolveIsRight()
  }

  @Test func aFaultEndsTheSessionWithAllItsProblems() throws {
    try GLPKSession.with { session throws(SolverFault) in
      let first = try session.load(diet())
      let second = try session.load(diet())
      do throws(SolverFault) {
        try session.attempt("injecting a fault") { guard_scale($0, 99, true) }
        Issue.record("no fault")
      } catch {}
      for handle in [first, second] {
        do throws(SolverFault) {
          _ = try session.solve(handle)
          Issue.record("a dead session solved")
        } catch {
          #expect(error == .sessionEnded(attempt: "solving"))
        }
      }
    }
    try expectTheNextSolveIsRight()
  }

  @Test func aThousandFaultsLeaveTheNextSolveRight() throws {
    for round in 0..<1000 {
      do {
        try GLPKSession.with { session throws(SolverFault) in
          let handle = try session.load(diet())
          _ = try session.solve(handle)
          try session.attempt("injecting a fault") {
            round % 2 == 0 ? guard_set_row_bounds($0, handle.index, 99, 0, 1) : guard_scale($0, 99, true)
          }
        }
        Issue.record("no fault")
      } catch {}
    }
    try expectTheNextSolveIsRight()
  }

  @Test func unsoundProgramsAreRefusedBeforeTheSolverSeesThem() throws {
    var program = diet()
    program.columns[0].entries[0].coefficient = .nan
    program.rows[1].upper = -1
    let expected = SolverFault.invalidProgram([
      ProgramFault(kind: .crossedBounds, place: "row 1 'protein'"),
      ProgramFault(kind: .notFinite, place: "column 'a'"),
    ])
    #expect(throws: expected) {
      try GLPKSession.with { session throws(SolverFault) in _ = try session.load(program) }
    }
    try expectTheNextSolveIsRight()
  }

  @Test func unsoundChangesAreRefusedAndLeaveTheSessionAlive() throws {
    try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(diet())
      var refused = 0
      do { try session.setCosts(handle, [.nan, 1]) } catch { refused += 1 }
      do { try session.setColumnBounds(handle, column: 0, lower: 2, upper: 1) } catch { refused += 1 }
      do { try session.setRowBounds(handle, row: 0, lower: .nan, upper: 1) } catch { refused += 1 }
      let stray = NewRow(.init(name: "stray", lower: 0, upper: 1), entries: [.init(column: 9, coefficient: 1)])
      do { try session.addRows(handle, [stray]) } catch { refused += 1 }
      do {
        try session.addColumns(handle, [.init(name: "c", upper: 1, entries: [.init(row: 7, coefficient: 1)])])
      } catch { refused += 1 }
      #expect(refused == 5)
      #expect(abs(try session.solve(handle).objective - 9) < 1e-9)
    }
  }
}
