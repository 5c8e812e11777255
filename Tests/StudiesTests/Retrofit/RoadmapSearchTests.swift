import Assessment
import ParkModel
import Testing

@testable import Studies

@Suite("Roadmaps, beside trying every year of every project")
struct RoadmapSearchTests {
  /// A park as the search sees it: what operation costs with each set of projects standing.
  private struct Game {
    var problem: RoadmapProblem
    var costs: [Double]
    var estimates: [Double]
  }

  /// Projects that overlap and help each other: each need of the park is served by some of them, up to its worth, and some
  /// pairs earn together. More projects never cost more.
  private func game(_ seed: Int, years: Int = 3) -> Game {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
    let count = Int.random(in: 3...5, using: &generator)
    var projects = (0..<count).map { index in
      let price = number(1...10)
      return BuiltProject(
        project: Project(id: "p\(index)", assets: []),
        assets: [
          BuiltAsset(asset: "p\(index)", size: 1, unit: "t/h", capex: price, annualised: price / 9, life: 15)
        ])
    }
    if seed.isMultiple(of: 3) { projects[1].project.needs = ["p0"] }
    if seed.isMultiple(of: 4) { projects[2].project.earliest = 2031 }
    let needs = (0..<4).map { _ in
      (worth: number(0.5...3), gains: (0..<count).map { _ in number(0...1) < 0.5 ? number(0...2) : 0 })
    }
    let pairs = (0..<2).map { _ in
      (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator), number(0...2))
    }
    let costs = (0..<(1 << count)).map { set -> Double in
      let members = (0..<count).filter { set & 1 << $0 != 0 }
      let served = needs.reduce(0) { sum, need in sum + min(need.worth, members.reduce(0) { $0 + need.gains[$1] }) }
      return 50 - served
        - pairs.reduce(0) { members.contains($1.0) && members.contains($1.1) ? $0 + $1.2 : $0 }
    }
    let total = projects.reduce(0) { $0 + $1.net }
    let phases = (0..<years).map { Phase(year: 2030 + $0, budget: total * number(0.15...0.6)) }
    let problem = RoadmapProblem(projects.map { [$0] }, phases: phases, horizon: 18, discountRate: 0.06)
    let whole = costs.count - 1
    return Game(
      problem: problem, costs: costs, estimates: (0..<count).map { costs[whole & ~(1 << $0)] - costs[whole] })
  }

  /// Every project in every year or never.
  private func best(_ game: Game) -> Double? {
    let (problem, years) = (game.problem, game.problem.weights.count)
    var best: Double?
    func go(_ project: Int, _ sets: [Int]) {
      guard project < problem.count else {
        guard sets.indices.allSatisfy({ problem.admits(sets[$0], in: $0) }) else { return }
        let value = sets.indices.reduce(0.0) {
          $0 + problem.weights[$1] * (game.costs[0] - game.costs[sets[$1]] - problem.instalment(sets[$1]))
        }
        best = max(best ?? value, value)
        return
      }
      for first in 0...years {
        go(project + 1, sets.indices.map { $0 >= first ? sets[$0] | 1 << project : sets[$0] })
      }
    }
    go(0, [Int](repeating: 0, count: years))
    return best
  }

  private func search(_ game: Game, isMonotone: Bool = true, mostStates: Int = 100) -> RoadmapSearch {
    let whole = game.problem.all
    var known: [Int: RoadmapSearch.Known] = [:]
    for set in [0, whole] + (0..<game.problem.count).map({ whole & ~(1 << $0) }) {
      known[set] = RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set])
    }
    return RoadmapSearch(
      game.problem, known: known, estimates: game.estimates, isMonotone: isMonotone, mostStates: mostStates)
  }

  @Test("the best of all roadmaps is found and proved", arguments: 1...60)
  func exact(_ seed: Int) throws {
    let game = game(seed)
    var search = search(game)
    let found = search.best { set in RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set]) }
    let best = best(game)
    #expect((found == nil) == (best == nil))
    guard let (chain, bound) = found, let best else { return }
    #expect(abs(chain.value - best) <= 1e-9 * max(1, abs(best)))
    #expect(abs(bound - best) <= 1e-9 * max(1, abs(best)))
    for (year, set) in chain.sets.enumerated() { #expect(game.problem.admits(set, in: year)) }
    for (old, new) in zip(chain.sets, chain.sets.dropFirst()) { #expect(old & new == old) }
  }

  @Test("and where it is not, the bound still holds", arguments: 1...60)
  func stopped(_ seed: Int) throws {
    let game = game(seed)
    var search = search(game, mostStates: 3)
    let found = search.best { set in RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set]) }
    guard let (chain, bound) = found, let best = best(game) else { return }
    #expect(chain.value <= best + 1e-9 && bound >= best - 1e-9)
  }

  @Test("without the law that more never costs more, nothing is proved")
  func unproved() throws {
    let game = game(5)
    var search = search(game, isMonotone: false)
    let found = search.best { set in RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set]) }
    #expect(try #require(found).bound == .infinity)
  }

  @Test("far fewer states are planned than there are sets")
  func lazy() {
    var (planned, sets) = (0, 0)
    for seed in 1...60 {
      let game = game(seed)
      var search = search(game)
      _ = search.best { set in
        planned += 1
        return RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set])
      }
      sets += game.costs.count - 2 - game.problem.count
    }
    #expect(planned < sets / 2, "\(planned) of \(sets)")
  }

  @Test("weights and budgets, by hand: 2030, 2031 and 2035, to a horizon of 10 years at 10 %")
  func frame() {
    let phases = [Phase(year: 2030, budget: 5), Phase(year: 2031, budget: 2), Phase(year: 2035, budget: 4)]
    let built = [3.0, 6.0].enumerated().map { index, price in
      [
        BuiltProject(
          project: Project(id: "p\(index)", assets: []),
          assets: [BuiltAsset(asset: "p", size: 1, unit: "kW", capex: price, annualised: 1, life: 5)])
      ]
    }
    let problem = RoadmapProblem(built, phases: phases, horizon: 10, discountRate: 0.1)
    #expect(problem.available == [5, 7, 11])
    func years(_ range: ClosedRange<Int>) -> Double {
      range.reduce(0) { $0 + 1 / (0..<$1).reduce(1) { one, _ in one * 1.1 } }
    }
    for (weight, expected) in zip(problem.weights, [years(1...1), years(2...5), years(6...10)]) {
      #expect(abs(weight - expected) < 1e-12)
    }
    #expect(problem.admits(0b01, in: 0) && !problem.admits(0b10, in: 0) && problem.admits(0b10, in: 1))
    #expect(problem.endsWithAll && problem.admits(0b11, in: 2) && !problem.admits(0b01, in: 2))
  }
}
