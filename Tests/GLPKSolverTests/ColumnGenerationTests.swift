import GLPKSolver
import LinearPrograms
import Testing

/// All links of a transport program, given out three at a time where they pay.
struct LinkSource: ColumnSource {
  let supplies: Int
  let demands: Int
  var listed: Set<Int> = []

  private mutating func first(_ count: Int, where pays: (LinearProgram.Column) -> Bool) -> [LinearProgram.Column] {
    var found: [LinearProgram.Column] = []
    for link in 0..<(supplies * demands) where !listed.contains(link) && found.count < count {
      let column = WarmSolveTests.link(link / demands, link % demands, supplies: supplies)
      if pays(column) {
        found.append(column)
        listed.insert(link)
      }
    }
    return found
  }

  mutating func columns(for rowDuals: [Double]) -> [LinearProgram.Column] {
    first(3) { column in
      column.entries.reduce(column.cost) { $0 - $1.coefficient * rowDuals[$1.row] } < -1e-9
    }
  }

  mutating func columns(repairing multipliers: [Double]) -> [LinearProgram.Column] {
    first(3) { column in column.entries.reduce(0) { $0 + $1.coefficient * multipliers[$1.row] } > 1e-9 }
  }
}

@Suite struct ColumnGenerationTests {
  @Test func reachesTheOptimumOfAllColumnsFromNone() throws {
    let full = WarmSolveTests.transport(supplies: 8, demands: 10)
    var empty = full
    empty.columns = []
    var source = LinkSource(supplies: 8, demands: 10)
    let (grown, listed, direct) = try GLPKSession.with { session throws(SolverFault) in
      let handle = try session.load(empty)
      let grown = try session.solveByColumnGeneration(handle, source: &source)
      return (grown, session.program(handle), try session.solve(try session.load(full)))
    }
    #expect(grown.outcome == .optimal)
    #expect(abs(grown.objective - direct.objective) <= 1e-9 * direct.objective)
    #expect(certify(listed, grown).certificate != nil)
    #expect(listed.columns.count < full.columns.count)
    // The duals of the listed program are optimal for the whole family: no column pays at them.
    #expect(provenBound(full, rowDuals: grown.rowDuals) >= direct.objective * (1 - 1e-9))
  }

  @Test func aFamilyThatCannotSufficeStaysInfeasible() throws {
    var empty = WarmSolveTests.transport(supplies: 2, demands: 10)
    empty.columns = []
    var source = LinkSource(supplies: 2, demands: 10)
    let solution = try GLPKSession.with { session throws(SolverFault) in
      try session.solveByColumnGeneration(try session.load(empty), source: &source)
    }
    #expect(solution.outcome == .infeasible)
  }

  @Test func tooFewRoundsAreALimit() throws {
    var empty = WarmSolveTests.transport(supplies: 8, demands: 10)
    empty.columns = []
    var source = LinkSource(supplies: 8, demands: 10)
    let solution = try GLPKSession.with { session throws(SolverFault) in
      try session.solveByColumnGeneration(try session.load(empty), source: &source, rounds: 12)
    }
    #expect(solution.outcome == .limit || solution.outcome == .infeasible)
  }
}
