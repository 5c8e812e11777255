import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite struct LexicographicSolveTests {
  /// x + y + z = 10, each at most 6, by hand. Least x + y: z = 6 and x + y = 4, a whole edge of plans. Among these,
  /// least 2x + y: x = 0, y = 4.
  private func edge() -> LinearProgram {
    var program = LinearProgram()
    let sum = program.addRow("sum", in: 10...10)
    for name in ["x", "y", "z"] {
      program.addColumn(.init(name: name, upper: 6, entries: [.init(row: sum, coefficient: 1)]))
    }
    return program
  }

  private func solved(_ verdict: LexicographicVerdict) throws -> LexicographicSolution {
    guard case .optimal(let solution) = verdict else {
      Issue.record("\(verdict)")
      throw NotOptimal()
    }
    return solution
  }

  private struct NotOptimal: Error {}

  @Test func choosesAmongEqualPlansByTheNextObjective() throws {
    let aims = [
      LinearObjective(name: "first", costs: [1, 1, 0]), LinearObjective(name: "second", costs: [2, 1, 0], constant: 7),
    ]
    let solution = try solved(solveLexicographically(edge(), objectives: aims))
    #expect(zip(solution.values, [0, 4, 6]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(solution.stages.map(\.name) == ["first", "second"])
    #expect(zip(solution.stages.map(\.value), [4, 11]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(solution.stages.allSatisfy { $0.gap <= 1e-12 })
    #expect(abs(solution.rowDuals[0] - 1) < 1e-12)
    #expect(!solution.usedToleranceRows)
  }

  @Test func theOrderOfObjectivesMatters() throws {
    let aims = [LinearObjective(name: "z", costs: [0, 0, 1]), LinearObjective(name: "x", costs: [1, 0, 0])]
    #expect(try solved(solveLexicographically(edge(), objectives: aims)).values == [4, 6, 0])
    #expect(try solved(solveLexicographically(edge(), objectives: aims.reversed())).values == [0, 6, 4])
  }

  @Test func aStageWithoutOptimumIsNamed() {
    var program = edge()
    program.rows[0].lower = 20
    program.rows[0].upper = 20
    let aim = LinearObjective(name: "cost", costs: [1, 1, 1])
    guard case .stopped(let name, .infeasible) = solveLexicographically(program, objectives: [aim, aim]) else {
      Issue.record("not stopped")
      return
    }
    #expect(name == "cost")
  }

  @Test func aLaterUnboundedStageIsNamed() {
    var program = edge()
    program.addColumn(.init(name: "free", upper: .infinity))
    let aims = [
      LinearObjective(name: "cost", costs: [1, 1, 0, 0]), LinearObjective(name: "gain", costs: [0, 0, 0, -1]),
    ]
    guard case .stopped("gain", .unbounded(let reason)) = solveLexicographically(program, objectives: aims) else {
      Issue.record("not stopped")
      return
    }
    #expect(reason.contains("'free'"))
  }

  @Test func noLaterObjectiveMovesAnEarlierOneOnRandomParks() throws {
    var faces = 0
    var solvedParks = 0
    for seed in UInt64(0)..<60 {
      let program = seed % 2 == 0 ? randomWaterPark(seed: seed) : randomTransport(seed: seed)
      var random = SeededGenerator(seed: seed)
      let costs = program.columns.map(\.cost)
      let links = program.columns.map { _ in Double(Int.random(in: 0...3, using: &random)) }
      let aims = [
        LinearObjective(name: "cost", costs: costs), LinearObjective(name: "links", costs: links),
        LinearObjective(name: "order", costs: program.columns.indices.map { Double($0) }),
      ]
      guard case .optimal(let solution) = solveLexicographically(program, objectives: aims) else {
        guard case .infeasible = solveCertified(program) else {
          Issue.record("seed \(seed) has a plan, but no lexicographic one")
          continue
        }
        continue
      }
      solvedParks += 1
      faces += solution.usedToleranceRows ? 0 : 1
      let alone = try #require(solveCertified(program).optimum)
      let change = abs(aims[0].value(solution.values) - alone.certificate.objective)
      #expect(change <= 1e-7 * alone.certificate.objective, "seed \(seed)")
      #expect(violations(of: program, by: solution.values).isEmpty, "seed \(seed)")
    }
    #expect(solvedParks > 30)
    #expect(faces == solvedParks, "the exact faces sufficed everywhere")
  }

  @Test func toleranceRowsWouldServeToo() throws {
    let program = randomTransport(seed: 21)
    let aims = [
      LinearObjective(name: "cost", costs: program.columns.map(\.cost)),
      LinearObjective(name: "order", costs: program.columns.indices.map { Double($0 % 7) }),
    ]
    let faces = try solved(solveLexicographically(program, objectives: aims))
    var climb = LexicographicClimb(program, aims, SolveLimits(), SolveMethod.ladder[...])
    let rows = try GLPKSession.with { session throws(SolverFault) in
      try climb.run(in: &session, keeping: .toleranceRows)
    }
    #expect(climb.holds(rows))
    let kept = try solved(rows)
    #expect(kept.usedToleranceRows)
    #expect(kept.rowDuals.count == program.rows.count && kept.values.count == program.columns.count)
    for (exact, loose) in zip(faces.stages, kept.stages) {
      #expect(abs(exact.value - loose.value) <= 1e-6 * abs(exact.value))
    }
  }

  @Test func anUnsoundProgramIsRefused() {
    var program = edge()
    program.columns[0].lower = .nan
    let aim = LinearObjective(name: "cost", costs: [1, 1, 1])
    guard case .stopped("cost", .refused(let reason)) = solveLexicographically(program, objectives: [aim]) else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("column 'x'"))
  }

  @Test func theSameProgramGivesTheSameBytes() throws {
    let program = randomTransport(seed: 11)
    let aims = [
      LinearObjective(name: "cost", costs: program.columns.map(\.cost)),
      LinearObjective(name: "order", costs: program.columns.indices.map { Double($0) }),
    ]
    let first = try solved(solveLexicographically(program, objectives: aims))
    let second = try solved(solveLexicographically(program, objectives: aims))
    #expect(first == second)
  }
}
