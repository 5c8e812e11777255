import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

/// Yes or no as columns of 0 and 1, beside the search over boxes that needs none of them.
@Suite("Yes or no as whole numbers")
struct WholeFormTests {
  /// Ten units are wanted. One way costs 3 each; another 5 and 1 each up to 8, and runs with 4 at least.
  private static func small(wanted: Double) -> PooledProgram {
    var linear = LinearProgram()
    linear.rows.append(.init(name: "wanted", lower: wanted, upper: wanted))
    linear.columns = [
      .init(name: "bought", upper: 20, cost: 3, entries: [.init(row: 0, coefficient: 1)]),
      .init(name: "made", upper: 8, entries: [.init(row: 0, coefficient: 1)]),
    ]
    return PooledProgram(
      linear: linear, concaveCosts: [ConcaveCost(column: 1, fixed: 5, slope: 1)],
      switches: [Switch(column: 1, least: 4)])
  }

  @Test(
    "a fixed cost and a least flow share one column of 0 or 1",
    arguments: [(10.0, 8.0, 19.0), (3.0, 0.0, 9.0), (2.5, 0.0, 7.5), (4.0, 4.0, 9.0)])
  func shared(wanted: Double, made: Double, cost: Double) throws {
    let program = Self.small(wanted: wanted)
    let whole = try #require(WholeForm(program))
    #expect(whole.program.integers == [2])
    let verdict = try solveWhole(whole, options: PooledSearchOptions(gap: 1e-9), known: nil)
    guard case .found(let point, let bound, .proved) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(abs(point.objective - cost) < 1e-6 && abs(point.values[1] - made) < 1e-6, "\(point)")
    #expect(point.values.count == 2)
    #expect(bound <= cost + 1e-9 && bound > cost - 1e-4)
  }

  @Test("concentrations and powers are left to the search over boxes")
  func refused() {
    var program = Self.small(wanted: 10)
    program.concaveCosts[0] = ConcaveCost(column: 1, scale: 2, exponent: 0.7)
    #expect(WholeForm(program) == nil)
    program.concaveCosts[0].exponent = 1
    #expect(WholeForm(program) != nil)
    program.conservativeRows = [0]
    #expect(WholeForm(program) == nil)
  }

  @Test("both searches find the same on random programs of fixed costs", arguments: 0..<20)
  func agree(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed + 1))
    func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * random.unit() }
    var linear = LinearProgram()
    let (makers, takers) = (4, 3)
    for _ in 0..<makers { linear.rows.append(.init(name: "has", lower: -.infinity, upper: number(5, 20))) }
    for _ in 0..<takers { linear.rows.append(.init(name: "wants", lower: number(2, 9), upper: .infinity)) }
    var costs: [ConcaveCost] = []
    for maker in 0..<makers {
      for taker in 0..<takers {
        costs.append(ConcaveCost(column: linear.columns.count, fixed: number(0, 30), slope: number(0, 4)))
        linear.columns.append(
          .init(
            name: "x\(maker)\(taker)", upper: 9,
            entries: [.init(row: maker, coefficient: 1), .init(row: makers + taker, coefficient: 1)]))
      }
    }
    let program = PooledProgram(linear: linear, concaveCosts: costs)
    let options = PooledSearchOptions(gap: 1e-7)
    let whole = try solveWhole(try #require(WholeForm(program)), options: options, known: nil)
    let boxes = try solvePooled(program, options: options)
    switch (whole, boxes) {
    case (.found(let mine, let bound, _), .found(let theirs, _, _)):
      #expect(
        abs(mine.objective - theirs.objective) <= 1e-5 * theirs.objective, "\(mine.objective), \(theirs.objective)")
      #expect(bound <= theirs.objective * (1 + 1e-9))
    case (.infeasible, .infeasible): break
    default: Issue.record("\(whole), \(boxes)")
    }
  }
}
