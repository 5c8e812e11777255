import GLPKSolver
import LinearPrograms
import Testing

@Suite("Values and prices computed anew from the basis")
struct RefiningTests {
  /// The diet, its claimed optimum moved by a distance, refined.
  private func refined(moving distance: Double) throws -> Solution {
    try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(diet())
      var claim = try session.solve(handle)
      for index in claim.values.indices { claim.values[index] += distance }
      return try session.refined(handle, claim)
    }
  }

  @Test("whatever was claimed of basic columns, they become what the rows make of them", arguments: [0, 1e-9, 1e-3, 7])
  func restored(distance: Double) throws {
    let solution = try refined(moving: distance)
    for (value, byHand) in zip(solution.values, [3.0, 1]) { #expect(abs(value - byHand) <= 1e-15 * 3) }
    #expect(abs(solution.objective - 9) <= 1e-14)
  }

  /// x1 = 0.1, x(k+1) = 3 x(k) - 0.1 x(k - 1), over magnitudes from a tenth to a million, with rows scaled at random.
  private func chain() -> LinearProgram {
    var program = LinearProgram()
    let count = 15
    for index in 0..<count { program.addRow("r\(index)", in: (index == 0 ? 0.1 : 0)...(index == 0 ? 0.1 : 0)) }
    for index in 0..<count {
      var entries = [LinearProgram.Entry(row: index, coefficient: 1)]
      if index + 1 < count { entries.append(.init(row: index + 1, coefficient: -3)) }
      if index + 2 < count { entries.append(.init(row: index + 2, coefficient: 0.1)) }
      program.addColumn(.init(name: "x\(index)", upper: 1e9, cost: 1, entries: entries))
    }
    return program
  }

  @Test("rows close to the last digit of their terms")
  func closes() throws {
    let program = chain()
    let solution = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      var claim = try session.solve(handle)
      for index in claim.values.indices { claim.values[index] *= 1 + 1e-8 }
      return try session.refined(handle, claim)
    }
    #expect(solution.values.last! > 1e5)
    let (sums, scales) = program.activities(solution.values)
    for (index, row) in program.rows.enumerated() {
      #expect(abs(sums[index] - row.lower) <= 1e-15 * scales[index], "\(row.name)")
    }
    #expect(violations(of: program, by: solution.values, tolerances: .init(primal: 1e-15, dual: 0, gap: 0)).isEmpty)
  }

  /// The chain is fully basic: its last price is 1, the one before 1 + 3, and so on backwards, over six magnitudes.
  @Test("prices close to the last digit of their terms, whatever was claimed of them", arguments: [0, 1e-8, 1e-3])
  func reprices(distance: Double) throws {
    let program = chain()
    let solution = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      var claim = try session.solve(handle)
      for index in claim.rowDuals.indices { claim.rowDuals[index] *= 1 + distance }
      return try session.repriced(handle, claim)
    }
    #expect(abs(solution.rowDuals[14] - 1) <= 1e-15 && abs(solution.rowDuals[13] - 4) <= 1e-14)
    let (sums, scales) = program.costing(at: solution.rowDuals)
    for (index, column) in program.columns.enumerated() {
      #expect(abs(sums[index]) <= 1e-15 * scales[index], "\(column.name)")
      #expect(solution.reducedCosts[index] == sums[index])
    }
  }

  @Test("a crumb at the end of a column is that end")
  func crumbs() throws {
    var program = LinearProgram()
    // 0.1 + 0.2 is not 0.3 in binary: the third column is what is left of them, 5.6e-17.
    let row = program.addRow("sum", in: (0.1 + 0.2)...(0.1 + 0.2))
    program.addColumn(.init(name: "most", upper: 0.3, entries: [.init(row: row, coefficient: 1)]))
    program.addColumn(.init(name: "rest", upper: 1, cost: 1, entries: [.init(row: row, coefficient: 1)]))
    let solution = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      return try session.refined(handle, try session.solve(handle))
    }
    #expect(solution.values == [0.3, 0])
  }

  @Test("what is no optimum is given back as it came, and the session goes on")
  func others() throws {
    var program = diet()
    program.rows[0].lower = 500
    let outcomes = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program)
      let claim = try session.solve(handle)
      let same = try session.refined(handle, claim)
      try session.setRowBounds(handle, row: 0, lower: 4, upper: .infinity)
      let again = try session.refined(handle, try session.solve(handle))
      return (claim.outcome, same.outcome, claim.values == same.values, again.values)
    }
    #expect(outcomes.0 == .infeasible && outcomes.1 == .infeasible && outcomes.2)
    for (value, byHand) in zip(outcomes.3, [3.0, 1]) { #expect(abs(value - byHand) <= 1e-15 * 3) }
  }
}
