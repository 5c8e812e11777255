import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite("Prices by a first-order method")
struct FirstOrderPricesTests {
  /// What the prices prove of min c x over a box.
  private func proved(
    _ rows: FlatRows, _ costs: [Double], _ lower: [Double], _ upper: [Double], iterations: Int,
    from warm: FirstOrderPrices.Warm? = nil
  ) -> (bound: Double, warm: FirstOrderPrices.Warm) {
    var solver = FirstOrderPrices(rows: rows, costs: costs, lower: lower, upper: upper, from: warm)
    for _ in 0..<(iterations / 40) { solver.run(40) }
    var proof = SafeBound()
    proof.prove(rows, prices: solver.warm.prices, costs: costs, constant: 0, lower: lower, upper: upper)
    return (proof.bound, solver.warm)
  }

  private var twoRows: FlatRows {
    var rows = FlatRows()
    rows.append(lower: 4, upper: .infinity, [(column: 0, coefficient: 1.0), (column: 1, coefficient: 2.0)])
    rows.append(lower: -.infinity, upper: 3, [(column: 0, coefficient: 1.0), (column: 1, coefficient: -1.0)])
    return rows
  }

  @Test("A program of two rows is bounded by its optimum: min 3 x + 4 y, x + 2 y >= 4, gives 8 at x = 0, y = 2")
  func smallProgram() {
    let (bound, warm) = proved(twoRows, [3, 4], [0, 0], [5, 5], iterations: 2000)
    #expect(bound <= 8 && bound > 8 - 1e-4)
    #expect(abs(warm.prices[0] - 2) < 1e-3 && abs(warm.prices[1]) < 1e-3)
  }

  @Test("It starts from the end of a like program: a cost of 4.4 in place of 4 costs few iterations more")
  func warmStart() {
    let first = proved(twoRows, [3, 4], [0, 0], [5, 5], iterations: 2000)
    let second = proved(twoRows, [3, 4.4], [0, 0], [5, 5], iterations: 400, from: first.warm)
    #expect(second.bound <= 8.8 && second.bound > 8.8 - 1e-3)
  }

  @Test("Stopped at any moment it bounds from below, and in the end as well as the simplex method")
  func rootOfANetwork() throws {
    let it = PublishedNetwork.waterund01
    let relaxation = try #require(CommodityRelaxation(it.network.pooledProgram)).relaxation
    var box = Box(lower: relaxation.lower, upper: relaxation.upper)
    #expect(Propagation(relaxation).tighten(&box, cutoff: .infinity))
    let rows = EnvelopeRows(relaxation, box: box, complete: true).rows
    for iterations in [40, 400] {
      #expect(proved(rows, relaxation.costs, box.lower, box.upper, iterations: iterations).bound <= it.optimum + 1e-6)
    }
    let simplex = try GLPKSession.with { session throws(SolverFault) in
      var nodes = try NodeProgram(relaxation, box: box, in: &session)
      _ = try nodes.solve(box, basis: nil, cutoff: .infinity, rounds: 30, iterationLimit: 10_000, in: &session)
      return nodes.bound
    }
    let bound = proved(rows, relaxation.costs, box.lower, box.upper, iterations: 20_000).bound
    #expect(abs(bound - simplex) <= 2e-3 * simplex)
  }

  @Test("Scaling keeps the matrix: products with it are those of the rows")
  func scaling() {
    let matrix = SparseMatrix(twoRows, columnCount: 2)
    var product = [0.0, 0.0]
    let x = [0.7, -1.3]
    matrix.multiply(zip(x, matrix.columnScale).map { $0 / $1 }, into: &product)
    let plain = zip(product, matrix.rowScale).map { $0 / $1 }
    #expect(abs(plain[0] - (0.7 - 2.6)) < 1e-12 && abs(plain[1] - 2.0) < 1e-12)
    var pulled = [0.0, 0.0]
    matrix.multiplyTransposed(zip([2.0, 5.0], matrix.rowScale).map { $0 / $1 }, into: &pulled)
    let back = zip(pulled, matrix.columnScale).map { $0 / $1 }
    #expect(abs(back[0] - 7) < 1e-12 && abs(back[1] + 1) < 1e-12)
  }
}
