import Foundation
import GLPKSolver
import LinearPrograms
import Synchronization
import Testing

@testable import Planning

@Suite("Whole numbers, and what is proved of them")
struct IntegerSearchTests {
  /// 200 programs, or as many as PARK_CAMPAIGN says.
  private var campaign: Int { ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 200 }

  @Test("200 random 0-1 programs have the optimum that trying out every point gives")
  func binaryPrograms() {
    for seed in 0..<campaign {
      let program = RandomIntegers.binary(seed: UInt64(seed))
      let best = RandomIntegers.bestPoint(of: program)
      switch solveCertifiedInteger(program) {
      case .planned(let plan):
        #expect(best.map { abs($0 - plan.objective) <= 1e-6 * max(1, abs($0)) } ?? false, "seed \(seed)")
        #expect(plan.bound <= (best ?? -.infinity) + 1e-6, "seed \(seed)")
        #expect(plan.stop == .completed && plan.gap <= 2e-7, "seed \(seed)")
      case .infeasible: #expect(best == nil, "seed \(seed)")
      case .unsettled(_, let stop): Issue.record("seed \(seed) stopped: \(stop)")
      case .refused(let sentence): Issue.record("seed \(seed): \(sentence)")
      }
    }
  }

  @Test("60 random fixed-charge networks have the optimum of the best of all sets built")
  func fixedCharges() {
    for seed in 0..<60 {
      let program = RandomIntegers.fixedCharge(seed: UInt64(seed), plants: 3)
      let best = RandomIntegers.bestSet(of: program)
      guard case .planned(let plan) = solveCertifiedInteger(program) else {
        #expect(best == nil, "seed \(seed)")
        continue
      }
      #expect(best.map { abs($0 - plan.objective) <= 1e-6 * max(1, abs($0)) } ?? false, "seed \(seed)")
      #expect(plan.bound <= plan.objective && plan.gap <= 2e-7, "seed \(seed)")
      #expect(plan.solution.solution.rowDuals.count == program.relaxation.rows.count)
    }
  }

  @Test("A bound at any limit on nodes lies below the optimum")
  func limits() throws {
    let program = RandomIntegers.fixedCharge(seed: 7, plants: 7)
    let whole = try #require(solveCertifiedInteger(program).plan)
    for nodes in [0, 1, 2, 5, 20] {
      switch solveCertifiedInteger(program, limits: IntegerLimits(nodes: nodes)) {
      case .planned(let plan):
        #expect(plan.bound <= whole.objective * (1 + 1e-9))
        #expect(plan.objective >= whole.bound * (1 - 1e-9))
      case .unsettled(let bound, _): #expect(bound <= whole.objective * (1 + 1e-9))
      default: Issue.record("no plan within \(nodes) nodes")
      }
    }
  }

  @Test("A point that is handed in is a plan from the start, and no worse one comes out")
  func startingPoints() throws {
    let program = RandomIntegers.fixedCharge(seed: 3, plants: 6)
    let whole = try #require(solveCertifiedInteger(program).plan)
    let again = try #require(
      solveCertifiedInteger(program, points: [whole.solution.solution.values], limits: IntegerLimits(nodes: 0)).plan)
    #expect(abs(again.objective - whole.objective) <= 1e-9 * abs(whole.objective))
  }

  @Test("A cancellation ends everything within two seconds")
  func cancellation() {
    let asked = Mutex(0)
    let time = ContinuousClock().measure {
      _ = solveCertifiedInteger(
        RandomIntegers.fixedCharge(seed: 1, plants: 24),
        limits: IntegerLimits(
          nodes: .max, seconds: 100,
          isCancelled: {
            asked.withLock { count in
              count += 1
              return count > 12
            }
          }))
    }
    #expect(time < .seconds(6))
  }

  /// A solver may leave 1 + 2e-5 of what is at most 1, and -2e-5 of what is at least 0.
  @Test("Both sides of a cut lie in the column's range, and together hold all its whole numbers")
  func sidesOfACut() {
    for (value, upper, whole) in [
      (0.3, 1.0, 0.0), (1.00002, 1, 0), (-0.00002, 1, 0), (2.0, 5, 2), (5, 5, 4), (3.7, 5, 3),
    ] {
      let sides = IntegerNode.Change.sides(of: 3, at: value, in: (0, upper))
      #expect(sides.map(\.change.lower) == [0, whole + 1], "\(value)")
      #expect(sides.map(\.change.upper) == [whole, upper], "\(value)")
      #expect(abs(sides[0].distance + sides[1].distance - 1) < 1e-12 && sides.allSatisfy { $0.distance >= 0 })
    }
  }

  @Test("The same program gives the same answer")
  func determinism() throws {
    let program = RandomIntegers.fixedCharge(seed: 5, plants: 6)
    let (one, other) = (solveCertifiedInteger(program).plan, solveCertifiedInteger(program).plan)
    #expect(one?.solution == other?.solution)
    #expect(one?.nodes == other?.nodes)
    #expect(one?.bound == other?.bound)
  }

  @Test("Cuts from any multipliers keep every whole point")
  func cutsAreValid() {
    var kept = 0
    for seed in 0..<60 {
      let program = RandomIntegers.binary(seed: UInt64(1000 + seed))
      let linear = program.relaxation
      var random = SplitMix(seed: UInt64(seed))
      let maker = CutMaker(
        rows: FlatRows(linear), lower: linear.columns.map(\.lower), upper: linear.columns.map(\.upper),
        isWhole: linear.columns.indices.map { program.integers.contains($0) })
      for _ in 0..<20 {
        let multipliers = linear.rows.map { _ in random.unit() * 2 - 1 }
        let values = linear.columns.map { _ in random.unit() }
        guard let cut = maker.cut(multipliers, off: values) else { continue }
        for point in RandomIntegers.feasiblePoints(of: program) {
          kept += 1
          let sum = cut.entries.reduce(0.0) { $0 + $1.coefficient * point[$1.column] }
          #expect(sum >= cut.lower - 1e-8, "seed \(seed)")
        }
      }
    }
    #expect(kept > 1000)
  }

  /// 3 x1 + x2 <= 6 y with x1 <= 1.5: x1 by itself is at most 1.5 y, x2 at most 6 y or its own 4.
  @Test("A sum that a switch bounds bounds its parts")
  func linkedColumns() {
    var program = LinearProgram()
    program.addRow("sum", in: -.infinity...0)
    program.addRow("other", in: 0...1)
    for (name, upper, entry) in [("x1", 1.5, 3.0), ("x2", 4.0, 1.0), ("y", 1.0, -6.0)] {
      program.addColumn(
        .init(
          name: name, upper: upper,
          entries: [.init(row: 0, coefficient: entry), .init(row: 1, coefficient: 1)]))
    }
    let linked = IntegerProgram(program, integers: [2]).linkedColumns
    #expect(linked.map(\.column) == [0, 1])
    #expect(linked.map(\.on) == [2, 2])
    #expect(linked.map(\.most) == [1.5, 4])
    #expect(IntegerProgram(program, integers: [Int]()).linkedColumns.isEmpty)
  }
}
