import LinearPrograms
import Planning
import Testing

@Suite struct ElasticSolveTests {
  /// A sink wants 10 of a supply of at most 7, and a second sink wants 4.
  private func thirst() -> LinearProgram {
    var program = LinearProgram()
    program.addRow("supply", in: 0...7)
    program.addRow("first sink", in: 10...Double.infinity)
    program.addRow("second sink", in: 4...Double.infinity)
    for sink in 1...2 {
      program.addColumn(
        .init(
          name: "to \(sink)", upper: 100, cost: 1,
          entries: [.init(row: 0, coefficient: 1), .init(row: sink, coefficient: 1)]))
    }
    return program
  }

  @Test func theCheapestStatementYields() {
    let groups = [
      YieldingGroup(name: "first demand", rows: [1], weight: 1),
      YieldingGroup(name: "second demand", rows: [2], weight: 5),
    ]
    guard case .yields(let yields, let total, let values) = solveElastically(thirst(), yielding: groups) else {
      Issue.record("nothing yields")
      return
    }
    #expect(yields.map(\.group) == ["first demand"])
    #expect(yields.map(\.side) == [.short])
    #expect(abs(yields[0].amount - 7) < 1e-9)
    #expect(abs(total - 7) < 1e-9)
    #expect(zip(values, [3, 4]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func theSupplyMayYieldInstead() {
    let groups = [
      YieldingGroup(name: "supply", rows: [0], weight: 0.5), YieldingGroup(name: "demands", rows: [1, 2]),
    ]
    guard case .yields(let yields, let total, _) = solveElastically(thirst(), yielding: groups) else {
      Issue.record("nothing yields")
      return
    }
    #expect(yields.map(\.group) == ["supply"])
    #expect(yields.map(\.side) == [.over])
    #expect(abs(total - 3.5) < 1e-9)
  }

  @Test func aFeasibleProgramNeedsNoYield() {
    var program = thirst()
    program.rows[0].upper = 20
    #expect(solveElastically(program, yielding: [YieldingGroup(name: "all", rows: [0, 1, 2])]) == .met)
  }

  @Test func aConflictOfOtherRowsIsProved() {
    var program = thirst()
    program.addRow("unrelated", in: 1...2)
    guard
      case .conflictElsewhere(let proof) = solveElastically(
        program, yielding: [YieldingGroup(name: "supply", rows: [0])])
    else {
      Issue.record("no conflict")
      return
    }
    #expect(proof.rows == [3])
  }
}
