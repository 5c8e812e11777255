import Assessment
import ParkModel
import Planning
import Testing

@testable import Studies

@Suite("Roadmaps, beside trying every year of every project")
struct RoadmapSearchTests {
  /// How many parks are tried beside every year of every project.
  static let count = TriedProjects.count * 3 / 10

  /// A park as the search sees it: what operation costs with each set of projects standing.
  private struct Game {
    var problem: RoadmapProblem
    var costs: [Double]
    var estimates: [Double]
    var needs: [(worth: Double, gains: [Double])]
    var pairs: [(Int, Int, Double)]

    /// What prices would prove of all sets: it comes below no cost, and meets that of the set whose prices they are.
    func prices(_ set: Int) -> OperatingBound {
      var bound = OperatingBound(constant: 50, changes: [Double](repeating: 0, count: problem.count))
      for need in needs {
        // What is served is the least of the worth and of all gains: above neither.
        if problem.members(set).reduce(0, { $0 + need.gains[$1] }) >= need.worth {
          bound.constant -= need.worth
        } else {
          for project in need.gains.indices { bound.changes[project] -= need.gains[project] }
        }
      }
      // A pair earns no more than either of it alone would.
      for (one, other, worth) in pairs { bound.changes[set & 1 << one != 0 ? other : one] -= worth }
      return bound
    }
  }

  /// Projects that overlap and help each other: each need of the park is served by some of them, up to its worth, and some
  /// pairs earn together. More projects never cost more.
  private func game(_ seed: Int, years: Int = 3, projects most: Int? = nil) -> Game {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
    let count = most ?? Int.random(in: 3...5, using: &generator)
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
      problem: problem, costs: costs, estimates: (0..<count).map { costs[whole & ~(1 << $0)] - costs[whole] },
      needs: needs, pairs: pairs)
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

  private func search(
    _ game: Game, isMonotone: Bool = true, isPriced: Bool = false, mostStates: Int = 100
  ) -> RoadmapSearch {
    let whole = game.problem.all
    var known: [Int: RoadmapSearch.Known] = [:]
    for set in [0, whole] + (0..<game.problem.count).map({ whole & ~(1 << $0) }) {
      known[set] = RoadmapSearch.Known(
        cost: game.costs[set], bound: game.costs[set], prices: isPriced ? game.prices(set) : nil)
    }
    return RoadmapSearch(
      game.problem, known: known, estimates: game.estimates, isMonotone: isMonotone, mostStates: mostStates)
  }

  @Test("the best of all roadmaps is found and proved", arguments: 1...count)
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

  @Test("and where it is not, the bound still holds", arguments: 1...count)
  func stopped(_ seed: Int) throws {
    let game = game(seed)
    var search = search(game, mostStates: 3)
    let found = search.best { set in RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set]) }
    guard let (chain, bound) = found, let best = best(game) else { return }
    #expect(chain.value <= best + 1e-9 && bound >= best - 1e-9)
  }

  @Test("the way for many projects finds and proves the same to 0.01 %", arguments: 1...count)
  func many(_ seed: Int) throws {
    let game = game(seed)
    var search = search(game, isPriced: true)
    let found = search.bestOfMany { set in
      RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set], prices: game.prices(set))
    }
    let best = best(game)
    #expect((found == nil) == (best == nil))
    guard let (chain, bound) = found, let best else { return }
    let room = 2e-4 * max(1, abs(best))
    #expect(chain.value <= best + 1e-9 && chain.value >= best - room, "\(chain.value), by trying \(best)")
    #expect(bound >= best - 1e-9 && bound <= best + room, "\(bound), by trying \(best)")
    for (year, set) in chain.sets.enumerated() { #expect(game.problem.admits(set, in: year)) }
    for (old, new) in zip(chain.sets, chain.sets.dropFirst()) { #expect(old & new == old) }
  }

  @Test("fifteen projects in five years: what weighing all 32,768 sets finds", arguments: [1, 2])
  func fifteen(_ seed: Int) throws {
    let game = game(seed, years: 5, projects: 15)
    var search = search(game, isPriced: true)
    let best = try #require(search.chain { game.costs[$0] })
    let found = search.best { set in
      RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set], prices: game.prices(set))
    }
    let (chain, bound) = try #require(found)
    let room = 2e-3 * max(1, abs(best.value))
    #expect(chain.value <= best.value + 1e-9 && chain.value >= best.value - room, "\(chain.value), best \(best.value)")
    #expect(bound >= best.value - 1e-9 && bound <= best.value + room, "\(bound), best \(best.value)")
  }

  @Test("prices that prove something leave fewer states to plan, and nothing to be said of more standing")
  func priced() throws {
    var (with, without) = (0, 0)
    for seed in 1...40 {
      let game = game(seed)
      var plain = search(game)
      _ = plain.best { set in RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set]) }
      var priced = search(game, isMonotone: false, isPriced: true)
      let found = priced.best { set in
        RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set], prices: game.prices(set))
      }
      (with, without) = (with + priced.planned, without + plain.planned)
      guard let best = best(game), let (chain, bound) = found else { continue }
      #expect(abs(chain.value - best) <= 1e-9 * max(1, abs(best)) && bound >= best - 1e-9 * max(1, abs(best)))
    }
    #expect(with <= without, "\(with) states with prices, \(without) without")
  }

  @Test("a set with which the park cannot run is not hoped for again")
  func impossible() throws {
    let game = game(7)
    func known(_ set: Int) -> RoadmapSearch.Known {
      // Without the first project nothing runs.
      set & 1 == 0
        ? RoadmapSearch.Known(cost: nil, bound: .infinity)
        : RoadmapSearch.Known(cost: game.costs[set], bound: game.costs[set], prices: game.prices(set))
    }
    var search = RoadmapSearch(
      game.problem, known: [0: known(0), game.problem.all: known(game.problem.all)], estimates: game.estimates,
      isMonotone: true, mostStates: 100)
    let found = search.bestOfMany { set in known(set) }
    for set in found?.chain.sets ?? [] { #expect(set & 1 == 1) }
    let exact = search
    let best = exact.chain { $0 & 1 == 0 ? .infinity : game.costs[$0] }
    #expect((found == nil) == (best == nil))
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
