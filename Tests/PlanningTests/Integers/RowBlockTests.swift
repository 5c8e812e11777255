import Foundation
import GLPKSolver
import LinearPrograms
import Testing

@testable import Planning

@Suite("Blocks of rows, and what is proved by the prices of the rows between them")
struct RowBlockTests {
  /// A dozen parks, or a hundredth of what PARK_CAMPAIGN says where that is more.
  private var campaign: Int {
    max(12, ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init).map { $0 / 100 } ?? 0)
  }

  /// Three plants, every pair with a pipe: what each gets is a row through which the two pipes to it let flow.
  @Test("The pipes that end at a plant make a block, with all their columns and no others")
  func blocks() {
    let program = RandomIntegers.fixedCharge(seed: 1, plants: 3)
    let rows = FlatRows(program.relaxation)
    let blocks = RowBlock.blocks(of: program, linked: program.linkedColumns, rows: rows)
    #expect(blocks.count == 3)
    for block in blocks {
      // One row of giving or getting, and those of its two pipes.
      #expect(block.rows.count == 3)
      #expect(block.wholes.count == 2)
      #expect(block.links.count == 2)
      for row in block.rows {
        #expect(rows.range(row).allSatisfy { block.places[Int(rows.columns[$0])] >= 0 })
      }
    }
    #expect(Set(blocks.flatMap { block in block.wholes.map { block.columns[$0] } }) == Set(program.integers))
    for (index, block) in blocks.enumerated() {
      for other in blocks[(index + 1)...] { #expect(Set(block.columns).isDisjoint(with: other.columns)) }
    }
  }

  @Test("A program whose rows share no switch has no block")
  func noBlocks() {
    let program = RandomIntegers.binary(seed: 4)
    #expect(
      RowBlock.blocks(of: program, linked: program.linkedColumns, rows: FlatRows(program.relaxation)).isEmpty)
  }

  /// At 20 costs each, some of them within a switch that is set, from one call to the next.
  @Test("The least of a block is the best of all its sets of switches")
  func leastOfBlock() throws {
    for seed in 0..<10 {
      let program = RandomIntegers.parkOfPipes(seed: UInt64(seed), plants: 4)
      let rows = FlatRows(program.relaxation)
      let blocks = RowBlock.blocks(of: program, linked: program.linkedColumns, rows: rows)
      try #require(blocks.count == 4)
      var random = SplitMix(seed: UInt64(seed))
      let asked = (0..<20).map { round in
        (
          costs: blocks[0].columns.map { _ in 40 * random.unit() - 15 },
          set: round % 3 == 2 ? blocks[0].wholes[round % blocks[0].wholes.count] : nil
        )
      }
      let found = try GLPKSession.with { session throws(SolverFault) in
        var search = try BlockSearch(blocks[0], of: program, rows: rows, in: &session)
        var found: [(bound: Double, cost: Double)] = []
        for (costs, set) in asked {
          let changes = set.map { [IntegerNode.Change(column: Int32($0), lower: 1, upper: 1)] } ?? []
          let (bound, point) = try search.least(at: costs, within: changes, in: &session)
          found.append((bound, zip(costs, point.map { search.points[$0] } ?? []).reduce(0) { $0 + $1.0 * $1.1 }))
        }
        return found
      }
      for (round, it) in found.enumerated() {
        let best = blocks[0].best(of: program, at: asked[round].costs, set: asked[round].set)
        #expect(it.bound <= best + 1e-9 * max(1, abs(best)), "seed \(seed), round \(round)")
        #expect(best - it.bound <= 1e-6 * max(1, abs(best)), "seed \(seed), round \(round)")
        #expect(abs(it.cost - best) <= 1e-6 * max(1, abs(best)), "seed \(seed), round \(round)")
      }
    }
  }

  /// At costs other than those that its parts were made for as well.
  @Test("What a block costs with a switch on or off lies below the best of all its sets of switches that have it so")
  func sidesOfSwitches() throws {
    var sharp = 0
    for seed in 0..<10 {
      let program = RandomIntegers.parkOfPipes(seed: UInt64(seed), plants: 4)
      let rows = FlatRows(program.relaxation)
      let block = try #require(RowBlock.blocks(of: program, linked: program.linkedColumns, rows: rows).first)
      var random = SplitMix(seed: 100 + UInt64(seed))
      let costs = (0..<2).map { _ in block.columns.map { _ in 40 * random.unit() - 15 } }
      let (least, sides) = try GLPKSession.with { session throws(SolverFault) in
        var search = try BlockSearch(block, of: program, rows: rows, in: &session)
        let least = try search.least(at: costs[0], within: [], in: &session).bound
        return (least, costs.map { search.sides(at: $0, within: []) })
      }
      for (round, (costs, sides)) in zip(costs, sides).enumerated() {
        for (place, side) in zip(block.wholes, try #require(sides)) {
          for (value, bound) in [(1.0, side.on), (0.0, side.off)] {
            let best = block.best(of: program, at: costs, set: place, to: value)
            #expect(bound <= best + 1e-9 * max(1, abs(best)), "seed \(seed), switch \(place) at \(value)")
            // The least is that of the first costs.
            if round == 0, bound > least + 1e-6 * max(1, abs(least)) { sharp += 1 }
          }
        }
      }
    }
    // Bounds that say no more than the least of the block would pass as well.
    #expect(sharp >= 20)
  }

  @Test("Dives are rarer the more of them were in vain")
  func schedule() {
    var dives = DiveSchedule()
    #expect((1...60).filter { dives.isDue(at: $0) } == [1, 6, 16, 31, 51])
    dives.haveHelped()
    #expect((61...100).filter { dives.isDue(at: $0) } == [76, 81, 91])
  }

  @Test("Random parks of pipes have the optimum of the best of all sets of pipes")
  func parksOfPipes() throws {
    for seed in 0..<campaign {
      let program = RandomIntegers.parkOfPipes(seed: UInt64(seed), plants: 3)
      let best = try #require(RandomIntegers.bestSet(of: program))
      let plan = try #require(solveCertifiedInteger(program).plan, "seed \(seed)")
      #expect(abs(plan.objective - best) <= 1e-6 * max(1, abs(best)), "seed \(seed)")
      #expect(plan.bound <= best * (1 + 1e-9) && plan.gap <= 2e-7, "seed \(seed)")
    }
  }

  /// With all blocks given away to be cut instead, the same optimum comes out of other branches.
  @Test("The search by blocks and the search by cuts prove the same optimum")
  func bothWays() throws {
    var byBlocks = 0
    for seed in 20..<(20 + campaign) {
      let program = RandomIntegers.parkOfPipes(seed: UInt64(seed), plants: 5)
      var proofs: [IntegerSearch.Proof] = []
      for usesBlocks in [true, false] {
        let proof = try GLPKSession.with { session throws(SolverFault) in
          var search = try IntegerSearch(program, limits: IntegerLimits(), clock: SearchClock(), in: &session)
          if !usesBlocks { search.blocks = [] }
          let proof = try search.run(from: [], in: &session)
          if usesBlocks, search.rows.count == program.relaxation.rows.count { byBlocks += 1 }
          return proof
        }
        proofs.append(proof)
      }
      let costs = proofs.map { proof in
        zip(program.relaxation.columns, proof.values ?? []).reduce(0) { $0 + $1.0.cost * $1.1 }
      }
      #expect(proofs.allSatisfy { $0.stop == .completed }, "seed \(seed)")
      #expect(abs(costs[0] - costs[1]) <= 1e-6 * costs[0], "seed \(seed)")
      for (proof, cost) in zip(proofs, costs) { #expect(cost - proof.bound <= 2e-7 * cost, "seed \(seed)") }
    }
    // No row was added to these: they were not cut.
    #expect(byBlocks >= campaign / 2)
  }

  @Test("A bound at any limit on nodes lies below the optimum, and is no less than the root's")
  func limits() throws {
    let program = RandomIntegers.parkOfPipes(seed: 41, plants: 6)
    let whole = try #require(solveCertifiedInteger(program).plan)
    var last = -Double.infinity
    for nodes in [0, 1, 3, 10] {
      let plan = try #require(solveCertifiedInteger(program, limits: IntegerLimits(nodes: nodes)).plan)
      #expect(plan.bound <= whole.objective * (1 + 1e-9))
      #expect(plan.objective >= whole.bound * (1 - 1e-9))
      #expect(plan.bound >= last - 1e-9 * abs(last))
      #expect(plan.stop == (plan.nodes < nodes ? .completed : .nodes) || plan.gap <= 2e-7)
      last = plan.bound
    }
  }
}

extension RowBlock {
  /// The least cost of its whole points: every set of switches tried out.
  fileprivate func best(of program: IntegerProgram, at costs: [Double], set: Int?, to value: Double = 1) -> Double {
    let rows = localRows(of: FlatRows(program.relaxation))
    var linear = LinearProgram()
    for row in 0..<rows.count { linear.addRow("row \(row)", in: rows.lower[row]...rows.upper[row]) }
    for (place, column) in columns.enumerated() {
      let own = program.relaxation.columns[column]
      let (lower, upper) = place == set ? (value, value) : (own.lower, own.upper)
      linear.addColumn(.init(name: own.name, lower: lower, upper: upper, cost: costs[place], entries: []))
    }
    for row in 0..<rows.count {
      for entry in rows.range(row) {
        linear.columns[Int(rows.columns[entry])].entries.append(.init(row: row, coefficient: rows.values[entry]))
      }
    }
    return RandomIntegers.bestSet(of: IntegerProgram(linear, integers: wholes)) ?? .infinity
  }
}
