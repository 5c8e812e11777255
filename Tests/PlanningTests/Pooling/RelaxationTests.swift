import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite("Relaxations of a pooling program")
struct RelaxationTests {
  private func rootBound(_ relaxation: Relaxation, cutoff: Double = .infinity) throws -> Double {
    var box = Box(lower: relaxation.lower, upper: relaxation.upper)
    guard Propagation(relaxation).tighten(&box, cutoff: cutoff) else { return .infinity }
    return try GLPKSession.with { session throws(SolverFault) in
      var nodes = try NodeProgram(relaxation, box: box, in: &session)
      _ = try nodes.solve(
        box, basis: nil, cutoff: .infinity, rounds: 20, iterationLimit: 10_000, in: &session)
      return nodes.bound
    }
  }

  @Test("Every form is below the optimum, and flows by origin are no weaker than masses")
  func boundsOfForms() throws {
    let it = PublishedNetwork.waterund01
    let program = it.network.pooledProgram
    let arc = try rootBound(arcRelaxation(program))
    let forms: [CommodityRelaxation.Proportions] = [.none, .own, .all]
    let bounds = try forms.map { try rootBound(#require(CommodityRelaxation(program, proportions: $0)).relaxation) }
    for bound in [arc] + bounds { #expect(bound <= it.optimum + 1e-6) }
    #expect(bounds[0] >= arc - 1e-6)
    #expect(bounds[1] >= bounds[0] - 1e-6)
    #expect(bounds[2] >= bounds[1] - 1e-6)
  }

  @Test("Every form stays below all plans of random blending programs")
  func randomPrograms() throws {
    for seed in 20..<30 {
      let program = Blending.random(seed: UInt64(seed)).program
      let best = bestPlan(of: program, steps: 40)
      let commodity = try #require(CommodityRelaxation(program)).relaxation
      for relaxation in [arcRelaxation(program), commodity] {
        #expect(try rootBound(relaxation) <= best + 1e-6 * max(1, abs(best)), "seed \(seed)")
        // A limit of the objective above the best plan must not cut it off.
        #expect(try rootBound(relaxation, cutoff: best + 1) <= best + 1e-6 * max(1, abs(best)), "seed \(seed)")
      }
    }
  }

  @Test("Units that remove a share, and pools of another form, have no flows by origin")
  func removalTakesMasses() {
    #expect(CommodityRelaxation(PublishedNetwork.wastewater04.network.pooledProgram) == nil)
  }

  @Test("Any prices prove a bound that holds, those of the optimum the optimum itself")
  func wrongPrices() throws {
    var random = SeededGenerator(seed: 5)
    let rows = {
      var rows = FlatRows()
      rows.append(lower: 4, upper: .infinity, [(column: 0, coefficient: 1.0), (column: 1, coefficient: 2.0)])
      rows.append(lower: -.infinity, upper: 3, [(column: 0, coefficient: 1.0), (column: 1, coefficient: -1.0)])
      return rows
    }()
    // min 3 x + 4 y over x + 2 y >= 4, x - y <= 3, both within 0 and 5: y = 2, x = 0, price 2 of the first row.
    var proof = SafeBound()
    func bound(_ prices: [Double]) -> Double {
      proof.prove(rows, prices: prices, costs: [3, 4], constant: 0, lower: [0, 0], upper: [5, 5])
      return proof.bound
    }
    #expect(abs(bound([2, 0]) - 8) < 1e-9)
    for _ in 0..<500 {
      #expect(bound((0..<2).map { _ in Double.random(in: -10...10, using: &random) }) <= 8)
    }
    #expect(bound([.nan, .infinity]) <= 8)
  }

  @Test("Multipliers prove an empty box only where it is empty")
  func emptyBoxes() {
    var rows = FlatRows()
    rows.append(lower: 4, upper: .infinity, [(column: 0, coefficient: 1.0), (column: 1, coefficient: 1.0)])
    var proof = SafeBound()
    func isEmpty(_ upper: [Double], _ multiplier: Double) -> Bool {
      proof.provesEmpty(rows, multipliers: [multiplier], lower: [0, 0], upper: upper)
    }
    let (short, wide) = ([1.0, 2], [2.0, 2])
    #expect(isEmpty(short, 1) && isEmpty(short, -1))
    #expect(!isEmpty(wide, 1) && !isEmpty(wide, -1))
    #expect(!isEmpty(short, 0))
  }

  @Test("The envelopes hold for every product in a box, and touch it at the corners")
  func envelopes() {
    var random = SeededGenerator(seed: 9)
    let product = Relaxation.Product(first: 0, second: 1, columns: [2], values: [1])
    for _ in 0..<200 {
      let ends = (0..<2).map { _ in [Double.random(in: 0...4, using: &random), .random(in: 0...4, using: &random)] }
      let (lower, upper) = (ends.map { $0.min()! }, ends.map { $0.max()! })
      let a = Double.random(in: lower[0]...upper[0], using: &random)
      let b = Double.random(in: lower[1]...upper[1], using: &random)
      func excess(_ envelope: Envelope, _ a: Double, _ b: Double) -> Double {
        let plane = envelope.plane(product, lower, upper)
        let excess = a * b - plane.alpha * a - plane.beta * b - plane.limit
        return envelope.isUpperLimit ? excess : -excess
      }
      for envelope in Envelope.allCases {
        #expect(excess(envelope, a, b) <= 1e-12)
        #expect(abs(excess(envelope, lower[0], lower[1])) < 1e-12 || abs(excess(envelope, upper[0], upper[1])) < 1e-12)
      }
    }
  }

  @Test("Propagation keeps every plan: the concentrations and flows of one stay within the box it gives")
  func propagationKeepsPlans() throws {
    let cases = [
      PublishedNetwork.waterund01, PublishedNetwork.karuppiahGrossmann1, PublishedNetwork.wastewater04,
    ]
    for it in cases {
      let program = it.network.pooledProgram
      guard case .found(let plan, _, _) = try solvePooled(program) else { continue }
      let relaxation = arcRelaxation(program)
      var box = Box(lower: relaxation.lower, upper: relaxation.upper)
      let holdsAny = Propagation(relaxation).tighten(&box, cutoff: plan.objective + 1e-6)
      #expect(holdsAny)
      for (column, value) in plan.values.enumerated() {
        #expect(value >= box.lower[column] - 1e-5 && value <= box.upper[column] + 1e-5)
      }
    }
  }
}
