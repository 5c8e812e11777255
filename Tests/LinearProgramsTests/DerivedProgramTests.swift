import LinearPrograms
import Testing

@Suite struct DerivedProgramTests {
  @Test func anElasticProgramHasOneSlackAFiniteBound() {
    let elastic = ElasticProgram(thirst())
    #expect(elastic.slacks.map(\.row) == [0, 0, 1, 2])
    #expect(elastic.slacks.map(\.side) == [.short, .over, .short, .short])
    #expect(elastic.program.columns.prefix(2).allSatisfy { $0.cost == 0 })
    #expect(elastic.program.columns[3].name == "supply over")
    #expect(elastic.program.columns[3].entries == [.init(row: 0, coefficient: -1)])
  }

  @Test func onlyTheGivenRowsYieldAtTheirPrice() {
    let elastic = ElasticProgram(thirst(), rows: [2], weights: [5])
    #expect(elastic.slacks == [ElasticProgram.Slack(row: 2, side: .short, column: 2)])
    #expect(elastic.program.columns[2].cost == 5)
  }

  @Test func theRecessionConeKeepsSignsAndForgetsAmounts() {
    let cone = thirst().recession
    #expect(cone.rows.map(\.lower) == [0, 0, 0])
    #expect(cone.rows.map(\.upper) == [0, .infinity, .infinity])
    #expect(cone.columns.allSatisfy { $0.lower == 0 && $0.upper == 0 })
  }

  @Test func theOptimalFaceFixesWhatHasAPrice() {
    let face = diet().optimalFace(dietOptimum())
    #expect(face.rows.map(\.upper) == [4, 6])
    #expect(face.columns == diet().columns)
  }

  @Test func theOptimalFaceOfAnEdgeLeavesTheEdge() {
    // Minimise x + y with x + y + z = 10, each at most 6: z is fixed at 6, and x and y stay free to share 4.
    var program = LinearProgram()
    program.addRow("sum", in: 10...10)
    for (name, cost) in [("x", 1.0), ("y", 1), ("z", 0)] {
      program.addColumn(.init(name: name, upper: 6, cost: cost, entries: [.init(row: 0, coefficient: 1)]))
    }
    let optimum = Solution(
      outcome: .optimal, values: [4, 0, 6], rowDuals: [1], reducedCosts: [0, 0, -1], objective: 4)
    let face = program.optimalFace(optimum)
    #expect(face.columns.map(\.lower) == [0, 0, 6])
    #expect(face.columns.map(\.upper) == [6, 6, 6])
  }
}
