import GLPKGuard
import LinearPrograms
import Synchronization
import Testing

@testable import GLPKSolver

@Suite("Branch and cut behind the guard")
struct IntegerTests {
  /// Maximise 5a + 4b + 3c with 2a + 3b + c <= 4.5, 4a + b + 2c <= 11, 3a + 4b + 2c <= 8, all whole. The relaxation has
  /// 12.5 at (1, 0, 2.5); of the whole points (2, 0, 0) gives 10, (1, 0, 2) gives 11, and (0, 0, 4) 12, the next step below.
  private func crates(_ room: Double = 4.5) -> IntegerProgram {
    var program = LinearProgram()
    program.addRow("room", in: 0...room)
    program.addRow("weight", in: 0...11)
    program.addRow("work", in: 0...8)
    for (name, cost, entries) in [("a", -5.0, [2.0, 4, 3]), ("b", -4, [3, 1, 4]), ("c", -3, [1, 2, 2])] {
      program.addColumn(
        .init(
          name: name, upper: 9, cost: cost,
          entries: entries.enumerated().map { .init(row: $0.offset, coefficient: $0.element) }))
    }
    return IntegerProgram(program, integers: 0..<3)
  }

  /// Cornuejols & Dawande's market split: equations that no 0-1 point meets as a rule, and no search shows soon.
  static func marketSplit(rows: Int, columns: Int) -> IntegerProgram {
    var random = UInt64(88_172_645_463_325_252)
    func next() -> Double {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Double(random % 100)
    }
    var program = LinearProgram()
    for row in 0..<rows { program.addRow("split \(row)", in: 0...0) }
    for column in 0..<columns {
      program.addColumn(
        .init(name: "x\(column)", upper: 1, entries: (0..<rows).map { .init(row: $0, coefficient: next()) }))
    }
    for row in 0..<rows {
      let sum = program.columns.reduce(0.0) { sum, column in
        sum + (column.entries.first { $0.row == row }?.coefficient ?? 0)
      }
      let half = (sum / 2).rounded(.down)
      (program.rows[row].lower, program.rows[row].upper) = (half, half)
      for sign in [1.0, -1] {
        program.addColumn(
          .init(
            name: "off \(row) \(sign)", upper: 10_000, cost: 1, entries: [.init(row: row, coefficient: sign)]))
      }
    }
    return IntegerProgram(program, integers: 0..<columns)
  }

  private func solve(
    _ program: IntegerProgram, points: [[Double]] = [], cuts: FlatRows = FlatRows(),
    limits: IntegerLimits = IntegerLimits()
  ) throws(SolverFault) -> MixedIntegerOutcome {
    try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program.relaxation)
      return try session.solveInteger(handle, program, points: points, cuts: cuts, limits: limits)
    }
  }

  @Test func theBestWholePointIsFound() throws {
    let outcome = try solve(crates())
    #expect(outcome.stop == .completed)
    #expect(abs(outcome.objective + 12) < 1e-9)
    #expect(abs(outcome.bound + 12) < 1e-9)
    #expect(outcome.values.map { $0.map { $0.rounded() } } == [0, 0, 4])
  }

  @Test func whereNoWholePointIsThereTheBoundIsInfinite() throws {
    var program = LinearProgram()
    program.addRow("between", in: 0.2...0.8)
    program.addColumn(.init(name: "a", upper: 5, cost: 1, entries: [.init(row: 0, coefficient: 1)]))
    let outcome = try solve(IntegerProgram(program, integers: [0]))
    #expect(outcome.stop == .completed)
    #expect(outcome.values == nil)
    #expect(outcome.bound == .infinity)
  }

  @Test func anInfeasibleRootSaysSo() throws {
    var program = diet()
    program.rows[0].lower = 1000
    let outcome = try solve(IntegerProgram(program, integers: [0]))
    #expect(outcome.stop == .completed)
    #expect(outcome.bound == .infinity)
  }

  @Test func theHandleStandsForTheRelaxationAfterwards() throws {
    let program = crates()
    try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(program.relaxation)
      let before = try session.solve(handle)
      _ = try session.solveInteger(handle, program)
      let after = try session.solve(handle)
      #expect(abs(before.objective - after.objective) < 1e-9)
      #expect(after.objective < -12.2)
    }
  }

  @Test func aQueuedPointIsTakenOverAndAnUnsoundOneIsNot() throws {
    let program = Self.marketSplit(rows: 4, columns: 40)
    var point = [Double](repeating: 0, count: program.relaxation.columns.count)
    for (row, it) in program.relaxation.rows.enumerated() { point[40 + 2 * row] = it.lower }
    let total = program.relaxation.rows.reduce(0) { $0 + $1.lower }
    // The root alone: what is found beside the queue is found there.
    let outcome = try solve(program, points: [point], limits: IntegerLimits(nodes: 1))
    #expect(outcome.values != nil)
    #expect(outcome.objective <= total + 1e-6)
    point[40] -= 1
    let without = try solve(program, points: [point], limits: IntegerLimits(nodes: 0))
    #expect(without.values.map { violations(of: program.relaxation, by: $0).isEmpty } ?? true)
  }

  @Test func queuedRowsAreUsedAndChangeNoAnswer() throws {
    var rows = FlatRows()
    // 2a + 3b + c <= 4.5 over whole numbers is 2a + 3b + c <= 4.
    rows.append(
      lower: -4, upper: .infinity,
      [(column: 0, coefficient: -2), (column: 1, coefficient: -3), (column: 2, coefficient: -1)])
    let outcome = try solve(crates(), cuts: rows)
    #expect(abs(outcome.objective + 12) < 1e-9)
  }

  @Test func theLimitOnNodesStopsTheSearchWithABound() throws {
    let outcome = try solve(Self.marketSplit(rows: 4, columns: 40), limits: IntegerLimits(nodes: 20))
    #expect(outcome.stop == .nodes)
    #expect(outcome.nodes < 40)
    #expect(outcome.bound.isFinite)
    #expect(outcome.bound <= outcome.objective)
  }

  @Test func aCancellationIsHeardWithinTwoSeconds() throws {
    let asked = Mutex(0)
    let clock = ContinuousClock()
    var outcome: MixedIntegerOutcome?
    let time = try clock.measure {
      outcome = try solve(
        Self.marketSplit(rows: 5, columns: 50),
        limits: IntegerLimits(
          nodes: .max, seconds: 100,
          isCancelled: {
            asked.withLock { count in
              count += 1
              return count > 8
            }
          }))
    }
    #expect(outcome?.stop == .cancelled)
    #expect(time < .seconds(3))
  }

  @Test func theClockIsKeptWithinTwoSeconds() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let outcome = try solve(
        Self.marketSplit(rows: 5, columns: 50), limits: IntegerLimits(nodes: .max, seconds: 0.5))
      #expect(outcome.stop == .time)
    }
    #expect(time < .seconds(2.5))
  }

  @Test func faultsBetweenTheStepsAreSurvived() throws {
    for column in [-7, 999] {
      var rows = FlatRows()
      rows.append(lower: .nan, upper: .infinity, [(column: 0, coefficient: 1)])
      rows.append(lower: 1, upper: .infinity, [(column: column, coefficient: -1)])
      for round in 0..<50 {
        #expect(throws: SolverFault.self) { try solve(crates(), cuts: rows) }
        if round % 10 == 0 { #expect(abs(try solve(crates()).objective + 12) < 1e-9) }
      }
    }
    #expect(!GLPKSession.isOpen)
  }

  @Test func runningOutOfMemoryInTheTreeIsSurvived() throws {
    // Large enough that its cuts and nodes soon fill what its loading leaves of a megabyte.
    let program = Self.marketSplit(rows: 20, columns: 200)
    #expect {
      try GLPKSession.with(memoryLimitMegabytes: 1) { session throws(SolverFault) in
        let handle = try session.load(program.relaxation)
        _ = try session.solveInteger(handle, program, limits: IntegerLimits(nodes: 200_000))
      }
    } throws: { error in
      guard case SolverFault.stopped("branching and cutting", let text) = error else { return false }
      return text.contains("memory")
    }
    #expect(abs(try solve(crates()).objective + 12) < 1e-9)
  }

  @Test func stepsOfTheObjectiveAreFound() {
    var program = crates().relaxation
    #expect(IntegerProgram(program, integers: 0..<3).objectiveStep == 1)
    for column in 0..<3 { program.columns[column].cost = [6, 9, 15][column] }
    #expect(IntegerProgram(program, integers: 0..<3).objectiveStep == 3)
    #expect(IntegerProgram(program, integers: 0..<2).objectiveStep == nil)
    program.columns[0].cost = 2.0.squareRoot()
    #expect(IntegerProgram(program, integers: 0..<3).objectiveStep == nil)
  }
}
