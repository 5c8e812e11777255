import GLPKSolver
import LinearPrograms
import Testing

@Suite struct WarmSolveTests {
  /// Supplies and demands with round numbers, so that many bases are degenerate.
  static func transport(supplies: Int, demands: Int) -> LinearProgram {
    var program = LinearProgram()
    for supply in 0..<supplies { program.addRow("supply \(supply)", in: 0...(50 + Double(supply))) }
    for demand in 0..<demands { program.addRow("demand \(demand)", in: 20...Double.infinity) }
    for supply in 0..<supplies {
      for demand in 0..<demands { program.addColumn(link(supply, demand, supplies: supplies)) }
    }
    return program
  }

  static func link(_ supply: Int, _ demand: Int, supplies: Int) -> LinearProgram.Column {
    LinearProgram.Column(
      name: "\(supply) to \(demand)", upper: 1000, cost: Double((supply * 7 + demand * 11) % 13 + 1),
      entries: [.init(row: supply, coefficient: 1), .init(row: supplies + demand, coefficient: 1)])
  }

  private func cold(_ program: LinearProgram) throws -> Solution {
    try GLPKSession.with { session throws(SolverFault) in try session.solve(try session.load(program)) }
  }

  /// Changes a solved transport program and compares the warm solve with a cold one of the changed program.
  private func expectWarmEqualsCold(
    _ change: (inout GLPKSession, GLPKSession.Handle) throws(SolverFault) -> Void
  ) throws {
    let (warm, program) = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(Self.transport(supplies: 6, demands: 8))
      _ = try session.solve(handle)
      try change(&session, handle)
      return (try session.solve(handle), session.program(handle))
    }
    let cold = try cold(program)
    #expect(warm.outcome == .optimal && cold.outcome == .optimal)
    #expect(abs(warm.objective - cold.objective) <= 1e-9 * abs(cold.objective))
    #expect(certify(program, warm).certificate != nil)
    #expect(program.problems().isEmpty)
  }

  @Test func afterNewCosts() throws {
    try expectWarmEqualsCold { session, handle throws(SolverFault) in
      try session.setCosts(handle, (0..<48).map { Double(($0 * 5) % 17) }, constant: 3)
    }
  }

  @Test func afterNewBounds() throws {
    try expectWarmEqualsCold { session, handle throws(SolverFault) in
      try session.setColumnBounds(handle, column: 3, lower: 5, upper: 5)
      try session.setRowBounds(handle, row: 7, lower: 33, upper: 40)
    }
  }

  @Test func afterNewRows() throws {
    try expectWarmEqualsCold { session, handle throws(SolverFault) in
      let row = LinearProgram.Row(name: "cap", lower: -.infinity, upper: 9)
      let entries = (0..<8).map { NewRow.Entry(column: $0 * 3, coefficient: 1) }
      try session.addRows(handle, [NewRow(row, entries: entries), NewRow(row, entries: [])])
    }
  }

  @Test func afterNewColumns() throws {
    try expectWarmEqualsCold { session, handle throws(SolverFault) in
      let column = LinearProgram.Column(name: "pipe", upper: 15, cost: 0.5, entries: [.init(row: 9, coefficient: 2)])
      try session.addColumns(handle, [column, .init(name: "idle", upper: 1)])
    }
  }

  @Test func afterNewRowsAndColumnsInTurn() throws {
    try expectWarmEqualsCold { session, handle throws(SolverFault) in
      for round in 0..<5 {
        let columns = session.program(handle).columns.count
        let row = LinearProgram.Row(name: "cap \(round)", lower: 0, upper: 20)
        let entries = stride(from: round, to: columns, by: 7).map { NewRow.Entry(column: $0, coefficient: 1) }
        try session.addRows(handle, [NewRow(row, entries: entries)])
        _ = try session.solve(handle)
        try session.addColumns(handle, [Self.link(round, 7 - round, supplies: 6)])
        _ = try session.solve(handle)
      }
    }
  }

  @Test func afterARowThatLeavesABasicColumnEmpty() throws {
    // GLPK's simplex asserts that no basic column is empty; the guard rebuilds the basis.
    var program = LinearProgram()
    program.addRow("r", in: 5...5)
    program.addRow("s", in: 0...9)
    program.addColumn(.init(name: "x", upper: 10, cost: 1, entries: [.init(row: 0, coefficient: 1)]))
    program.addColumn(.init(name: "y", upper: 10, cost: 2, entries: [.init(row: 1, coefficient: 1)]))
    try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      #expect(try session.solve(handle).values == [5, 0])
      try session.setRowEntries(handle, row: 0, [.init(column: 1, coefficient: 1)])
      let solution = try session.solve(handle)
      #expect(solution.values == [0, 5])
      #expect(certify(session.program(handle), solution).certificate != nil)
    }
  }

  @Test func severalProblemsLiveInOneSession() throws {
    try GLPKSession.with { session throws(SolverFault) in
      let first = try session.load(diet())
      let second = try session.load(Self.transport(supplies: 3, demands: 4))
      try session.setCosts(first, [2, 3], constant: 1)
      #expect(abs(try session.solve(first).objective - 10) < 1e-9)
      #expect(try session.solve(second).outcome == .optimal)
      try session.unload(second)
      #expect(abs(try session.solve(first).objective - 10) < 1e-9)
    }
  }

  @Test func aSolveInManySlicesReachesTheSameOptimum() throws {
    let program = Self.transport(supplies: 40, demands: 60)
    let whole = try cold(program)
    #expect(whole.outcome == .optimal)
    #expect(certify(program, whole).certificate != nil)
    let stepped = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      var solution = try session.solve(handle, limits: SolveLimits(iterations: 7))
      while solution.outcome == .limit { solution = try session.solve(handle, limits: SolveLimits(iterations: 7)) }
      return solution
    }
    #expect(abs(stepped.objective - whole.objective) <= 1e-9 * whole.objective)
  }
}
