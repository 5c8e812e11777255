import LinearPrograms

/// Two foods, two nutrients: minimise 2a + 3b with a + b >= 4, a + 3b >= 6. By hand: a = 3, b = 1, cost 9, duals 1.5
/// and 0.5.
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

/// The diet's optimum as a solver would claim it.
func dietOptimum() -> Solution {
  Solution(outcome: .optimal, values: [3, 1], rowDuals: [1.5, 0.5], reducedCosts: [0, 0], objective: 9)
}

/// A supply of at most 7 and two sinks that want 10 and 4: no plan.
func thirst() -> LinearProgram {
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
