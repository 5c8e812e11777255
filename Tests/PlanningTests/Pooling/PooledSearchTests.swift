import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite("The search for the best plan of a pooling program")
struct PooledSearchTests {
  private func expectOptimum(_ program: PooledProgram, _ optimum: Double) throws {
    guard case .found(let plan, let bound, let stop) = try solvePooled(program) else {
      Issue.record("no plan")
      return
    }
    let scale = abs(optimum)
    #expect(stop == .proved)
    #expect(abs(plan.objective - optimum) <= 1e-3 * scale)
    #expect(bound <= optimum + 1e-6 * scale)
    #expect(bound >= plan.objective - 1.001e-3 * scale)
  }

  @Test("Published water networks are solved to a thousandth of their optima")
  func publishedNetworks() throws {
    let cases = [
      PublishedNetwork.karuppiahGrossmann1, PublishedNetwork.wastewater02, PublishedNetwork.wastewater04,
      PublishedNetwork.waterund01, PublishedNetwork.ruizGrossmann,
    ]
    for it in cases { try expectOptimum(it.network.pooledProgram, it.optimum) }
  }

  @Test("Haverly's three pooling problems are solved to a thousandth of their optima")
  func haverly() throws {
    try expectOptimum(Blending.haverly(secondCost: 16, firstDemand: 100).program, -400)
    try expectOptimum(Blending.haverly(secondCost: 16, firstDemand: 600).program, -600)
    try expectOptimum(Blending.haverly(secondCost: 13, firstDemand: 100).program, -750)
  }

  @Test("No plan on a fine grid of concentrations is below the bound, nor far below the plan found")
  func randomBlending() throws {
    for seed in 0..<12 {
      let program = Blending.random(seed: UInt64(seed)).program
      let grid = bestPlan(of: program, steps: 60)
      guard case .found(let plan, let bound, _) = try solvePooled(program) else {
        Issue.record("no plan for seed \(seed)")
        continue
      }
      let scale = max(abs(plan.objective), 1)
      #expect(bound <= grid + 1e-7 * scale, "seed \(seed)")
      #expect(plan.objective <= grid + 1.001e-3 * scale, "seed \(seed)")
    }
  }

  @Test("A network whose sink is cleaner than all that could feed it is proved to have no plan")
  func infeasible() throws {
    var network = PublishedNetwork.waterund01.network
    network.sources[0].conc = [30, 30]
    network.sinks[0].maxConc = [20, 20]
    guard case .infeasible = try solvePooled(network.pooledProgram) else {
      Issue.record("not proved")
      return
    }
  }

  @Test("A discharge limit that no arrangement of the treatments reaches is proved out of reach")
  func unreachableDischarge() throws {
    var network = PublishedNetwork.wastewater04.network
    network.treatment = [network.treatment[0]]
    guard case .infeasible = try solvePooled(network.pooledProgram) else {
      Issue.record("not proved")
      return
    }
  }

  @Test("A limit or a cancellation keeps the bound true and the best plan")
  func interruptions() throws {
    let it = PublishedNetwork.karuppiahGrossmann1
    let program = it.network.pooledProgram
    for options in [PooledSearchOptions(gap: 1e-9, workLimit: 4000), PooledSearchOptions(isCancelled: { true })] {
      switch try solvePooled(program, options: options) {
      case .found(let plan, let bound, let stop):
        #expect(stop == .work)
        #expect(bound <= it.optimum + 1e-6 && plan.objective >= it.optimum - 1e-4)
      case .unsettled(let bound, let stop):
        #expect(stop == .cancelled)
        #expect(bound <= it.optimum)
      case .infeasible: Issue.record("it has a plan")
      }
    }
  }

  @Test("The same program gives the same plan and bound to the last bit")
  func determinism() throws {
    let program = PublishedNetwork.wastewater04.network.pooledProgram
    let runs = try (0..<2).map { _ in
      guard case .found(let plan, let bound, _) = try solvePooled(program) else { return [Double]() }
      return plan.values + [bound]
    }
    #expect(!runs[0].isEmpty && runs[0] == runs[1])
  }

  @Test("A column without a bound is refused")
  func unbounded() {
    var program = Blending.haverly(secondCost: 16, firstDemand: 100).program
    program.linear.columns[0].upper = .infinity
    #expect(throws: SolverFault.self) { try solvePooled(program) }
  }
}

extension Blending {
  /// Three inputs and two products at random; no two contents are equal.
  static func random(seed: UInt64) -> Blending {
    var random = SeededGenerator(seed: seed)
    let contents = [
      Double.random(in: 2.2...4, using: &random), Double.random(in: 0.5...1.2, using: &random),
      Double.random(in: 1.5...2.1, using: &random),
    ]
    let inputs = contents.map { (content: $0, cost: 20 - 4 * $0 + Double.random(in: -2...2, using: &random)) }
    let products = [2.4, 1.5].map { limit in
      (
        limit: limit + Double.random(in: -0.2...0.2, using: &random), price: 21 - 4 * limit,
        demand: Double.random(in: 50...400, using: &random).rounded()
      )
    }
    return Blending(inputs: inputs, products: products)
  }
}
