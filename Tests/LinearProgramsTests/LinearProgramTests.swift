import LinearPrograms
import Testing

@Suite struct LinearProgramTests {
  @Test func entriesOfOneRowAreSummedAndSorted() {
    var program = LinearProgram()
    program.addRow("r", in: 0...1)
    program.addRow("s", in: 0...1)
    program.addColumn(
      .init(
        name: "x", upper: 1,
        entries: [.init(row: 1, coefficient: 2), .init(row: 0, coefficient: 3), .init(row: 1, coefficient: -2)]))
    #expect(program.columns[0].entries == [.init(row: 0, coefficient: 3)])
    program.add(4, row: 1, column: 0)
    program.add(1, row: 0, column: 0)
    program.add(0, row: 0, column: 0)
    #expect(program.columns[0].entries == [.init(row: 0, coefficient: 4), .init(row: 1, coefficient: 4)])
  }

  @Test func aSoundProgramHasNoProblems() {
    #expect(diet().problems(names: true).isEmpty)
  }

  @Test func everyProblemIsFoundInOneRun() {
    var program = diet()
    program.constant = .infinity
    program.rows[0].lower = .nan
    program.rows[1] = .init(name: "protein", lower: 2, upper: 1)
    program.columns[0].cost = .nan
    program.columns[0].upper = -.infinity
    program.columns[1].entries = [
      .init(row: 2, coefficient: 1), .init(row: 0, coefficient: 1), .init(row: 0, coefficient: 1),
    ]
    #expect(
      program.problems().map(\.description) == [
        "objective constant: a number is infinite or not a number",
        "row 0 'energy': a bound can never be met",
        "row 1 'protein': the lower bound exceeds the upper bound",
        "column 'a': a bound can never be met",
        "column 'a': a number is infinite or not a number",
        "column 'b': an entry stands in a row that does not exist",
        "column 'b': two entries stand in the same row",
      ])
  }

  @Test func aCoefficientThatIsNoNumberSurvivesMergingAndIsFound() {
    var program = diet()
    program.addColumn(.init(name: "c", upper: 1, entries: [.init(row: 0, coefficient: .nan)]))
    #expect(program.problems().map(\.kind) == [.notFinite])
  }

  @Test func namesAreLookedAtOnlyWhenAskedFor() {
    var program = diet()
    program.rows[1].name = "energy"
    program.columns[0].name = String(repeating: "x", count: 256)
    #expect(program.problems().isEmpty)
    #expect(program.problems(names: true).map(\.kind) == [.repeatedName, .longName])
  }
}
