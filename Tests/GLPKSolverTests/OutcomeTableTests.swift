import CGLPK
import LinearPrograms
import Testing

@testable import GLPKSolver

@Suite struct OutcomeTableTests {
  /// The outcome, and both of GLPK's codes.
  private struct Answer: Equatable {
    var outcome: Outcome
    var code: Int32?
    var status: Int32?

    init(_ outcome: Outcome, _ code: Int32?, _ status: Int32?) {
      self.outcome = outcome
      self.code = code
      self.status = status
    }
  }

  private func answer(
    _ program: LinearProgram, _ method: SolveMethod = .primal, _ limits: SolveLimits = SolveLimits()
  ) throws -> Answer {
    let solution = try GLPKSession.with { session throws(SolverFault) in
      try session.solve(try session.load(program), method: method, limits: limits)
    }
    return Answer(solution.outcome, solution.report?.returnCode, solution.report?.solutionStatus)
  }

  /// Two wants of one supply: 7 in all, 10 and 4 wanted.
  private var infeasible: LinearProgram {
    var program = diet()
    program.addRow("most", in: 0...1)
    program.add(1, row: 2, column: 0)
    program.add(1, row: 2, column: 1)
    return program
  }

  private var unbounded: LinearProgram {
    var program = diet()
    program.columns[0].upper = .infinity
    program.columns[0].cost = -1
    return program
  }

  @Test func theTableSaysWhatEachPairOfCodesMeans() {
    let expected: [(Int32, Int32, Outcome)] = [
      (0, GLP_OPT, .optimal), (0, GLP_FEAS, .feasible), (0, GLP_NOFEAS, .infeasible), (0, GLP_UNBND, .unbounded),
      (0, GLP_INFEAS, .numerical), (0, GLP_UNDEF, .numerical),
      (GLP_EITLIM, GLP_FEAS, .limit), (GLP_EITLIM, GLP_INFEAS, .limit), (GLP_ETMLIM, GLP_UNDEF, .limit),
      (GLP_EOBJLL, GLP_FEAS, .limit), (GLP_EOBJUL, GLP_INFEAS, .limit),
      (GLP_ENOPFS, GLP_UNDEF, .infeasible), (GLP_ENODFS, GLP_UNDEF, .numerical),
      (GLP_EBADB, GLP_UNDEF, .numerical), (GLP_ESING, GLP_UNDEF, .numerical), (GLP_ECOND, GLP_UNDEF, .numerical),
      (GLP_EBOUND, GLP_UNDEF, .numerical), (GLP_EFAIL, GLP_UNDEF, .numerical),
      (GLP_ENOCVG, GLP_UNDEF, .numerical), (GLP_EINSTAB, GLP_UNDEF, .numerical),
    ]
    for (code, status, outcome) in expected {
      let reading = OutcomeRow.reading(code: code, status: status)
      #expect(reading.outcome == outcome, "code \(code), status \(status)")
      #expect(reading.report.returnCode == code && reading.report.solutionStatus == status)
    }
    let covered = OutcomeRow.table.filter { row in
      expected.contains { $0.0 == row.code && (row.status == nil || row.status == $0.1) }
    }
    #expect(covered.count == OutcomeRow.table.count, "each row is met above")
  }

  @Test func eachRowHasASentenceOfItsOwn() {
    let sentences = OutcomeRow.table.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count > 15 })
  }

  @Test func anOutcomeWithSuccessIsNeverReadFromAnUnknownCode() {
    #expect(OutcomeRow.reading(code: 99, status: GLP_OPT).outcome == .numerical)
    #expect(OutcomeRow.reading(code: GLP_EFAIL, status: GLP_OPT).outcome == .numerical)
    #expect(OutcomeRow.reading(code: 0, status: 17).outcome == .numerical)
  }

  @Test func glpkGivesTheRowsThatItCanBeMadeToGive() throws {
    #expect(try answer(diet()) == Answer(.optimal, 0, GLP_OPT))
    for method in [SolveMethod.primal, .dual, .exact, .unscaled] {
      #expect(try answer(infeasible, method) == Answer(.infeasible, 0, GLP_NOFEAS), "\(method)")
    }
    #expect(try answer(unbounded) == Answer(.unbounded, 0, GLP_UNBND))
    #expect(try answer(unbounded, .exact) == Answer(.unbounded, 0, GLP_UNBND))
    #expect(try answer(diet(), .primal, SolveLimits(iterations: 1)).outcome == .limit)
    #expect(try answer(diet(), .dual, SolveLimits(objective: 1)).code == GLP_EOBJUL)
    #expect(try answer(LinearProgram(), .exact) == Answer(.numerical, GLP_EFAIL, GLP_UNDEF))
  }

  @Test func theDualMethodClaimsNothingOfAnUnboundedProgram() throws {
    #expect(try answer(unbounded, .dual).outcome != .optimal)
    #expect(try answer(unbounded, .dual).outcome != .infeasible)
  }

  @Test func emptyProgramsAreSolved() throws {
    #expect(try answer(LinearProgram()) == Answer(.optimal, 0, GLP_OPT))
    var rows = LinearProgram()
    rows.addRow("unmet", in: 1...2)
    #expect(try answer(rows) == Answer(.infeasible, 0, GLP_NOFEAS))
    var columns = LinearProgram()
    columns.addColumn(.init(name: "x", upper: .infinity, cost: -1))
    #expect(try answer(columns) == Answer(.unbounded, 0, GLP_UNBND))
  }
}
