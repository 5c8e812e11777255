import Foundation
import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite("Cuts from rows in which switches let flows pass")
struct RowRoundingTests {
  private func rounding(_ program: IntegerProgram) -> RowRounding {
    RowRounding(program, linked: program.linkedColumns, rows: FlatRows(program.relaxation))
  }

  /// Two pipes of 6 t/h each fill a sink of 8 at most; at 8 both stand, the second at a third:
  /// x1 <= 6 y1, x2 <= 6 y2, x1 + x2 <= 8. The flow cover is (6 - 4)(1 - y1) + (6 - 4)(1 - y2) + x1 + x2 <= 8.
  @Test("Two pipes into one sink: the flow cover of both, by hand")
  func flowCover() throws {
    var program = LinearProgram()
    program.addRow("sink", in: -.infinity...8)
    for pipe in 1...2 {
      let row = program.addRow("pipe \(pipe)", in: -.infinity...0)
      program.addColumn(
        .init(
          name: "x\(pipe)", upper: 6, entries: [.init(row: 0, coefficient: 1), .init(row: row, coefficient: 1)]))
      program.addColumn(.init(name: "y\(pipe)", upper: 1, entries: [.init(row: row, coefficient: -6)]))
    }
    var rounding = rounding(IntegerProgram(program, integers: [1, 3]))
    let cut = try #require(rounding.cuts(off: [6, 1, 2, 1.0 / 3]).first)
    // 4 >= x1 + x2 - 2 y1 - 2 y2, in whatever length it is written.
    let scale = -1 / (cut.entries.first { $0.column == 0 }?.coefficient ?? .nan)
    let terms = Dictionary(uniqueKeysWithValues: cut.entries.map { ($0.column, $0.coefficient * scale) })
    for (column, value) in [(0, -1.0), (1, 2), (2, -1), (3, 2)] {
      #expect(abs((terms[column] ?? .nan) - value) < 1e-9, "column \(column)")
    }
    #expect(abs(cut.lower * scale + 4) < 1e-7)
  }

  @Test("No plan of 100 random networks breaks a cut, whatever is built")
  func cutsAreValid() throws {
    let campaign = ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 100
    var looked = 0
    for seed in 0..<campaign {
      let program = RandomIntegers.fixedCharge(seed: UInt64(500 + seed), plants: 3)
      guard case .optimal(let relaxed) = solveCertified(program.relaxation) else { continue }
      var rounding = rounding(program)
      for cut in rounding.cuts(off: relaxed.solution.values) {
        #expect(
          cut.leftSide(at: relaxed.solution.values) < cut.lower - 1e-6, "seed \(seed): it cuts nothing off")
        // What each set of pipes lets the left side be at least.
        var aim = program.relaxation
        for column in aim.columns.indices { aim.columns[column].cost = 0 }
        for entry in cut.entries { aim.columns[entry.column].cost += entry.coefficient }
        aim.constant = 0
        for set in 0..<(1 << program.integers.count) {
          var fixed = aim
          for (bit, column) in program.integers.enumerated() {
            let value = Double(set >> bit & 1)
            (fixed.columns[column].lower, fixed.columns[column].upper) = (value, value)
          }
          guard case .optimal(let least) = solveCertified(fixed) else { continue }
          looked += 1
          #expect(least.certificate.objective >= cut.lower - 1e-7, "seed \(seed), set \(set)")
        }
      }
    }
    #expect(looked > 1000)
  }

  @Test("What is tried round a plan makes it no worse, and finds the optimum of small networks")
  func turning() throws {
    for seed in 0..<20 {
      let program = RandomIntegers.fixedCharge(seed: UInt64(900 + seed), plants: 4)
      guard let whole = solveCertifiedInteger(program).plan else { continue }
      let turned = try GLPKSession.with { session throws(SolverFault) in
        var search = try IntegerSearch(program, limits: IntegerLimits(), clock: SearchClock(), in: &session)
        var all = program.relaxation.columns.map(\.upper)
        for column in program.relaxation.columns.indices where !program.integers.contains(column) { all[column] = 0 }
        try search.offer(all, in: &session)
        let first = search.best?.objective
        try search.turnOnes(budget: 20_000, floor: -.infinity, in: &session)
        return (first: first, best: search.best?.objective)
      }
      let (first, best) = (try #require(turned.first), try #require(turned.best))
      #expect(best <= first)
      #expect(best <= whole.objective * (1 + 1e-6), "seed \(seed)")
    }
  }
}

extension RoundedCut {
  fileprivate func leftSide(at values: [Double]) -> Double {
    entries.reduce(0) { $0 + $1.coefficient * values[$1.column] }
  }
}
