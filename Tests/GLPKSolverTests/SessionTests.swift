import GLPKSolver
import LinearPrograms
import Testing

/// Two foods, two nutrients, by hand: minimise 2a + 3b with a + b >= 4, a + 3b >= 6; optimum a = 3, b = 1, cost 9.
func diet() -> LinearProgram {
  var program = LinearProgram()
  let energy = program.addRow("energy", in: 4...Double.infinity)
  let protein = program.addRow("protein", in: 6...Double.infinity)
  program.addColumn(
    .init(
      name: "a", upper: 100, cost: 2,
      entries: [.init(row: energy, coefficient: 1), .init(row: protein, coefficient: 1)]))
  program.addColumn(
    .init(
      name: "b", upper: 100, cost: 3,
      entries: [.init(row: energy, coefficient: 1), .init(row: protein, coefficient: 3)]))
  return program
}

@Suite struct SessionTests {
  @Test(arguments: SolveMethod.allCases)
  func solvesTheDietByHand(method: SolveMethod) throws {
    let solution = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(diet())
      return try session.solve(handle, method: method)
    }
    #expect(solution.outcome == .optimal)
    #expect(abs(solution.objective - 9) < 1e-9)
    #expect(zip(solution.values, [3, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(solution.rowDuals, [1.5, 0.5]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(solution.report?.returnCode == 0)
    #expect(solution.report?.solutionStatus == 5)
  }
}
