import Foundation
import GLPKSolver
import LinearPrograms
import Planning
import Testing

@Suite struct CertifiedSolveTests {
  /// 200 programs, or as many as PARK_CAMPAIGN says.
  private var campaign: Int { ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 200 }

  @Test func everyRandomParkGetsAProvedVerdict() {
    var (optimal, infeasible, firstTry) = (0, 0, 0)
    for seed in 0..<campaign {
      let program = seed % 4 == 3 ? randomTransport(seed: UInt64(seed)) : randomWaterPark(seed: UInt64(seed))
      let verdict = solveCertified(program)
      switch verdict {
      case .optimal(let optimum):
        optimal += 1
        firstTry += optimum.method == .primal ? 1 : 0
      case .infeasible: infeasible += 1
      default: Issue.record("seed \(seed): \(verdict)")
      }
    }
    #expect(optimal + infeasible == campaign)
    #expect(optimal > campaign / 3 && infeasible > campaign / 10, "\(optimal) optimal, \(infeasible) infeasible")
    #expect(firstTry == optimal, "the first method convinced everywhere")
  }

  /// Rows and columns spread over nine decades: far outside what units allow, to see that the audit bites.
  @Test func noVerdictOnABadlyScaledParkIsWrong() {
    var (proved, refused) = (0, 0)
    for seed in 0..<campaign {
      let program = randomWaterPark(seed: UInt64(seed))
      let spread = spread(program, seed: UInt64(seed))
      switch (solveCertified(program), solveCertified(spread)) {
      case (.optimal(let plain), .optimal(let odd)):
        proved += 1
        let scale = max(1, abs(plain.certificate.objective))
        #expect(abs(plain.certificate.objective - odd.certificate.objective) <= 1e-5 * scale, "seed \(seed)")
      case (.infeasible, .infeasible): proved += 1
      case (_, .refused), (_, .limit): refused += 1
      case let (plain, odd): Issue.record("seed \(seed): \(plain) but \(odd)")
      }
    }
    #expect(proved > campaign * 9 / 10, "\(proved) proved, \(refused) refused")
  }

  /// The same program in odd units: each row and column multiplied by a power of ten between -4.5 and 4.5.
  private func spread(_ program: LinearProgram, seed: UInt64) -> LinearProgram {
    var random = SeededGenerator(seed: seed ^ 0xABCD)
    var odd = program
    let rowFactors = program.rows.map { _ in pow(10, Double.random(in: -4.5...4.5, using: &random)) }
    for (index, factor) in rowFactors.enumerated() {
      odd.rows[index].lower *= factor
      odd.rows[index].upper *= factor
    }
    for index in odd.columns.indices {
      let factor = pow(10, Double.random(in: -4.5...4.5, using: &random))
      odd.columns[index].upper /= factor
      odd.columns[index].cost *= factor
      for entry in odd.columns[index].entries.indices {
        let row = odd.columns[index].entries[entry].row
        odd.columns[index].entries[entry].coefficient *= factor * rowFactors[row]
      }
    }
    return odd
  }

  @Test func largeParksAreCertifiedToo() throws {
    var program = randomWaterPark(seed: 7, sources: 20, sinks: 20, contaminants: 5)
    program.rows[program.rows.count - 1].upper = 1e5
    let optimum = try #require(solveCertified(program).optimum)
    #expect(optimum.certificate.gap <= 1e-9)
    #expect(optimum.certificate.primalResidual <= 1e-9)
  }

  @Test func aConflictOfTwoRowsIsProvedByThoseTwoRows() {
    var program = LinearProgram()
    let most = program.addRow("most", in: -Double.infinity...3)
    let least = program.addRow("least", in: 5...Double.infinity)
    program.addRow("bystander", in: 0...100)
    program.addColumn(
      .init(
        name: "x", upper: .infinity, cost: 1,
        entries: [
          .init(row: most, coefficient: 1), .init(row: least, coefficient: 1), .init(row: 2, coefficient: 1),
        ]))
    guard case .infeasible(let proof) = solveCertified(program) else {
      Issue.record("no proof")
      return
    }
    #expect(proof.rows == [most, least])
    #expect(abs(proof.shortfall - 2) < 1e-9)
    #expect(proof.reach == .infinity)
  }

  @Test func anEndlessGainNamesWhatGrows() {
    var program = LinearProgram()
    let balance = program.addRow("balance", in: 0...0)
    program.addColumn(.init(name: "supply", upper: .infinity, cost: 1, entries: [.init(row: balance, coefficient: 1)]))
    program.addColumn(.init(name: "sale", upper: .infinity, cost: -3, entries: [.init(row: balance, coefficient: -1)]))
    #expect(
      solveCertified(program)
        == .unbounded("the objective falls without end as 'supply', 'sale' grow: one of them needs a limit"))
  }

  @Test func emptyProgramsHaveVerdicts() {
    #expect(solveCertified(LinearProgram()).optimum?.certificate.objective == 0)

    var withoutRows = LinearProgram()
    withoutRows.constant = 5
    withoutRows.addColumn(.init(name: "dear", lower: 1, upper: 4, cost: 2))
    withoutRows.addColumn(.init(name: "gain", lower: 1, upper: 4, cost: -3))
    #expect(solveCertified(withoutRows).optimum?.solution.values == [1, 4])
    #expect(solveCertified(withoutRows).optimum?.certificate.objective == -5)

    var withoutColumns = LinearProgram()
    withoutColumns.addRow("met by nothing", in: 0...1)
    #expect(solveCertified(withoutColumns).optimum?.certificate.objective == 0)
    withoutColumns.addRow("not met by nothing", in: 1...2)
    guard case .infeasible(let proof) = solveCertified(withoutColumns) else {
      Issue.record("no proof")
      return
    }
    #expect(proof.rows == [1])
  }

  @Test func aColumnWithoutEntriesGoesToItsCheapBound() {
    var program = randomTransport(seed: 1)
    program.addColumn(.init(name: "idle", lower: -2, upper: 9, cost: 1))
    #expect(solveCertified(program).optimum?.solution.values.last == -2)
  }

  @Test func anIterationLimitIsAVerdictWithItsBound() {
    let program = randomTransport(seed: 3)
    guard case .limit(let solution) = solveCertified(program, limits: SolveLimits(iterations: 1)) else {
      Issue.record("no limit")
      return
    }
    let optimum = solveCertified(program).optimum!.certificate.objective
    #expect(solution.bound.map { $0 <= optimum } ?? true)
    if solution.outcome == .feasible { #expect(solution.objective >= optimum) }
  }

  @Test func aCancelledSolveStopsAtOnce() {
    let limits = SolveLimits(iterations: 1, isCancelled: { true })
    guard case .limit = solveCertified(randomTransport(seed: 3), limits: limits) else {
      Issue.record("no limit")
      return
    }
  }

  @Test func anUnsoundProgramIsRefusedByName() {
    var program = LinearProgram()
    program.addColumn(.init(name: "x", upper: 1, cost: .nan))
    guard case .refused(let reason) = solveCertified(program) else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("column 'x': a number is infinite or not a number"))
  }
}
