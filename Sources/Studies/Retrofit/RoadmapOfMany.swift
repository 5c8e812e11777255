import Planning

/// Roadmaps of more projects than all sets of them can be weighed.
///
/// `RoadmapProgram` says which sets would make the best roadmap by what is proved of costs. They are planned; what their
/// prices prove joins the program, and so on until what it hopes for is what it has. The best chain of all sets that were
/// planned is the roadmap, and the last hope its bound.
extension RoadmapSearch {
  /// A gap below this is none, and one below that is not worth another year's states.
  private static let exact = 1e-9
  private static let close = 1e-4
  private static let nodes = 2000

  mutating func bestOfMany<Failure: Error>(
    _ plan: (Int) throws(Failure) -> Known
  ) throws(Failure) -> (chain: Chain, bound: Double)? {
    let nothing = known[0]?.cost ?? known[problem.all]?.cost ?? 0
    // By estimates, to have a good one.
    let whole = (known[problem.all]?.cost ?? 0) + estimates.reduce(0, +)
    let rough = OperatingBound(constant: whole, changes: estimates.map { -$0 })
    let first = program([rough], nothing: nothing).solve(gap: 1e-3, nodes: Self.nodes)
    guard first != nil else { return nil }
    for set in Set(first?.sets ?? []).sorted() { try learn(set, plan) }
    var bound = Double.infinity
    while !lowerBounds.isEmpty {
      let program = program(lowerBounds, nothing: nothing)
      guard let hoped = program.solve(gap: Self.close / 10, nodes: Self.nodes) else { break }
      bound = min(bound, hoped.bound)
      let found = chainOfKnown()?.value ?? -.infinity
      let open = Set(hoped.sets ?? []).filter { known[$0] == nil }
      if open.isEmpty || bound - found <= Self.close * max(1, abs(found)) || planned >= mostStates { break }
      for set in open.sorted() { try learn(set, plan) }
    }
    guard let found = chainOfKnown() else { return nil }
    let isExact = bound - found.value <= Self.exact * max(1, abs(found.value))
    return (found, isExact ? found.value : bound)
  }

  private func program(_ bounds: [OperatingBound], nothing: Double) -> RoadmapProgram {
    let impossible = known.filter { $0.value.cost == nil && $0.value.bound == .infinity }.keys.sorted()
    return RoadmapProgram(problem, bounds: bounds, nothing: nothing, impossible: impossible, isMonotone: isMonotone)
  }

  /// The best chain of sets that are known to run; the same sum as over all sets, from the last year back.
  func chainOfKnown() -> Chain? {
    let nothing = known[0]?.cost ?? known[problem.all]?.cost ?? 0
    let sets = known.compactMap { set, known in known.cost.map { (set: set, gain: nothing - $0) } }
      .sorted { $0.set < $1.set }
    var next: [(value: Double, way: [Int])] = sets.map { _ in (0, []) }
    for year in problem.weights.indices.reversed() {
      let isLast = year == problem.weights.count - 1
      next = sets.indices.map { index in
        let (set, gain) = sets[index]
        guard problem.admits(set, in: year) else { return (-.infinity, []) }
        let after = sets.indices.filter { sets[$0].set & set == set }.max { next[$0].value < next[$1].value }
        guard isLast || after != nil, isLast || next[after ?? 0].value > -.infinity else { return (-.infinity, []) }
        let rest = isLast ? (value: 0, way: []) : next[after ?? 0]
        return (problem.weights[year] * (gain - problem.instalment(set)) + rest.value, [set] + rest.way)
      }
    }
    guard let best = next.max(by: { $0.value < $1.value }), best.value > -.infinity else { return nil }
    return Chain(sets: best.way, value: best.value)
  }
}
