import LinearPrograms
import Testing

@testable import Planning

@Suite("First-order steps")
struct FirstOrderTests {
  /// Two sources of 3 and 4, two uses of 5 and 2, costs 1, 4, 2, 1: 3 + 2 on the cheap ways to the first use, and 2 to the
  /// second, 9 together. The first source's tonne costs what the second's does, less the 1 that it is nearer.
  @Test("come near the optimum and its prices")
  func transport() {
    var program = LinearProgram()
    for (name, amount) in [("out a", 3.0), ("out b", 4), ("in c", 5), ("in d", 2)] {
      program.addRow(name, in: amount...amount)
    }
    for (from, to, cost) in [(0, 2, 1.0), (0, 3, 4), (1, 2, 2), (1, 3, 1)] {
      program.addColumn(
        LinearProgram.Column(
          name: "\(from) -> \(to)", upper: .infinity, cost: cost,
          entries: [.init(row: from, coefficient: 1), .init(row: to, coefficient: 1)]))
    }
    let columns = FlatColumns(program.columns, costs: program.columns.map(\.cost))
    var solver = FirstOrderSolver(program.rows, columns: 4, costScale: 1)
    for _ in 0..<10 { solver.run(columns, steps: 200) }
    let objective = zip(solver.point, columns.costs).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(objective - 9) < 1e-3)
    #expect(abs(solver.point[1]) < 1e-3)
    #expect(abs(solver.prices[0] - solver.prices[1] + 1) < 1e-3)
  }

  @Test("Columns that are kept keep their entries")
  func keep() {
    let made = (0..<4).map { index in
      LinearProgram.Column(
        name: "\(index)", upper: 1, entries: (0...index).map { .init(row: $0, coefficient: Double(index)) })
    }
    var columns = FlatColumns(made, costs: [0, 1, 2, 3])
    columns.keep { $0 == 1 || $0 == 3 }
    #expect(columns.costs == [1, 3])
    #expect(columns.entries(1).map { columns.values[$0] } == [3, 3, 3, 3])
    #expect(columns.activities([1, 2], rowCount: 4) == [7, 7, 6, 6])
    #expect(columns.reducedCost(0, [1, 1, 1, 1]) == 1 - 2)
  }
}
