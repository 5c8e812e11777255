import Planning

/// Looks for the best roadmap with as few states planned as it takes, and bounds what any other could be worth.
///
/// Row prices of a state prove of every set what it costs at least (`OperatingBound`). A dynamic program over all sets finds the best chain of sets for costs that are known, and for others taken from an
/// estimate: each project saves what it saved in its turn. The states of that chain are planned, and so on until all of it
/// is known. Then the same program runs on costs from below: those that prices prove, and where more projects standing never
/// cost more to operate, no set costs less than any set round it (with proven bounds, not plans). While the best chain of that is not known, it is
/// planned, or a larger set that rules it and others out with it. When it is known, it is the best there is.
struct RoadmapSearch {
  /// What is known of a set: CNY/yr before capital of the plan found, and what no plan comes below.
  struct Known {
    /// nil where the set cannot run, or nobody knows.
    var cost: Double?
    /// `infinity` where it is proved that it cannot run.
    var bound: Double
    /// What its prices prove of all sets; nil where they prove nothing.
    var prices: OperatingBound?
  }

  /// A roadmap: the set of each year.
  struct Chain {
    var sets: [Int]
    var value: Double
  }

  let problem: RoadmapProblem
  /// Whether more projects standing never cost more to operate.
  let isMonotone: Bool
  /// States that may be planned beyond those that are known when it begins.
  let mostStates: Int
  /// CNY/yr that each project saves, by a rough estimate.
  let estimates: [Double]
  private(set) var known: [Int: Known]
  private(set) var planned = 0
  /// Up to so many projects all sets are weighed, and of more some.
  static let mostWeighed = 14
  /// More than these are scheduled together: a set is a number with a bit for each.
  static let mostProjects = 60

  init(_ problem: RoadmapProblem, known: [Int: Known], estimates: [Double], isMonotone: Bool, mostStates: Int) {
    self.problem = problem
    self.known = known
    self.estimates = estimates
    self.isMonotone = isMonotone
    self.mostStates = mostStates
  }

  /// The best chain found, and what no chain is worth more than; nil where none was found.
  mutating func best<Failure: Error>(
    _ plan: (Int) throws(Failure) -> Known
  ) throws(Failure) -> (chain: Chain, bound: Double)? {
    guard problem.count <= Self.mostWeighed else { return try bestOfMany(plan) }
    // By estimates, to have a good one.
    while planned < mostStates {
      guard let proposed = chain(estimated) else { break }
      let open = proposed.sets.filter { known[$0] == nil }
      if open.isEmpty { break }
      for set in Set(open).sorted() { try learn(set, plan) }
    }
    // By bounds, to prove it.
    guard isMonotone || !lowerBounds.isEmpty else { return chain(certain).map { ($0, .infinity) } }
    while true {
      let found = chain(certain)
      guard let hoped = chain(lowest) else { return found.map { ($0, $0.value) } }
      let slack = hoped.value - (found?.value ?? -.infinity)
      let open = hoped.sets.indices.filter { known[hoped.sets[$0]] == nil }
      if open.isEmpty || slack <= 1e-9 * max(1, abs(hoped.value)) || planned >= mostStates {
        return found.map { ($0, max($0.value, hoped.value)) }
      }
      let year = open[0]
      let set = hoped.sets[year]
      try learn(isMonotone ? ruling(set, by: slack / problem.weights[year]) : set, plan)
    }
  }

  /// What prices prove, of all states that are known.
  var lowerBounds: [OperatingBound] { known.sorted { $0.key < $1.key }.compactMap(\.value.prices) }

  mutating func learn<Failure: Error>(
    _ set: Int, _ plan: (Int) throws(Failure) -> Known
  ) throws(Failure) {
    guard known[set] == nil else { return }
    planned += 1
    known[set] = try plan(set)
  }

  /// The largest set round `set` that is not known and would likely show it to cost so much more than hoped; itself where
  /// none would.
  private func ruling(_ set: Int, by excess: Double) -> Int {
    let asked = lowest(set) + excess
    let others = problem.members(problem.all & ~set).sorted { (estimates[$1], $0) < (estimates[$0], $1) }
    var larger = problem.all
    for project in others {
      larger &= ~problem.dependents(of: project)
      if known[larger] == nil, estimated(larger) > asked { return larger }
    }
    return set
  }

  private func certain(_ set: Int) -> Double { known[set]?.cost ?? .infinity }

  /// From the nearest set that is known: the whole, less what the missing ones save.
  private func estimated(_ set: Int) -> Double {
    if let known = known[set] { return known.cost ?? .infinity }
    let whole = known[problem.all]?.cost ?? 0
    return problem.members(problem.all & ~set).reduce(whole) { $0 + estimates[$1] }
  }

  /// What no plan of a set costs less than: what prices prove of it, and what is proved of any set round it.
  private func lowest(_ set: Int) -> Double {
    let members = problem.members(set)
    return known.reduce(-.infinity) { most, known in
      let priced = known.value.prices.map { bound in members.reduce(bound.constant) { $0 + bound.changes[$1] } }
      let isRound = isMonotone ? known.key & set == set : known.key == set
      return max(most, priced ?? -.infinity, isRound ? known.value.bound : -.infinity)
    }
  }

  /// The best chain of sets, each at the cost given; nil where there is none.
  ///
  /// From the last year back: `f_k(S) = w_k n(S) + max over S' round S of f_k+1(S')`; the maximum over all sets round each
  /// is passed down bit by bit.
  func chain(_ cost: (Int) -> Double) -> Chain? {
    let nothing = known[0]?.cost ?? known[problem.all]?.cost ?? 0
    let gains = (0...problem.all).map { nothing - cost($0) - problem.instalment($0) }
    var next = [Double](repeating: 0, count: gains.count)
    var ways: [[Int]] = []
    var choice = Array(gains.indices)
    for year in problem.weights.indices.reversed() {
      var values = [Double](repeating: -.infinity, count: gains.count)
      for set in gains.indices where gains[set] > -.infinity && problem.admits(set, in: year) {
        values[set] = problem.weights[year] * gains[set] + next[set]
      }
      ways.insert(choice, at: 0)
      choice = Array(gains.indices)
      for bit in 0..<problem.count {
        for set in gains.indices where set & 1 << bit == 0 && values[set | 1 << bit] > values[set] {
          values[set] = values[set | 1 << bit]
          choice[set] = choice[set | 1 << bit]
        }
      }
      next = values
    }
    guard next[0] > -.infinity else { return nil }
    var set = choice[0]
    var sets = [set]
    for way in ways.dropLast() {
      set = way[set]
      sets.append(set)
    }
    return Chain(sets: sets, value: next[0])
  }
}
