import GLPKSolver
import LinearPrograms

/// The search over blocks: branches are bounded by the prices of a `BlockMaster`.
///
/// Where pipes from all plants may lead to each, what a plant takes in is a block. Rows that cut the relaxation come near the
/// hull of such blocks one by one; prices have all of it at once.
extension IntegerSearch {
  /// The share of the way from the relaxation to the best plan that the root's prices must prove, else cuts are tried.
  private static let leastShare = 0.5
  /// Columns tried out at a branch, and observations a side after which pseudo-costs are believed.
  private static let (mostTrials, enough) = (20, 1)

  /// Searches by blocks, if the program has such and they bound it well; false where another way is to be gone, with what
  /// the prices have proved of the root.
  mutating func searchBlocks(_ root: inout IntegerNode, in session: inout GLPKSession) throws(SolverFault) -> Bool {
    guard let best, root.bound < cutoff, !blocks.isEmpty else { return false }
    var searches: [BlockSearch] = []
    for block in blocks { searches.append(try BlockSearch(block, of: program, rows: rounding.rows, in: &session)) }
    let rowPrices = Array(flat.rowDuals.prefix(rounding.rows.count))
    var master = try BlockMaster(searches, of: program, rows: rounding.rows, rowPrices: rowPrices, in: &session)
    try master.learn(best.values, in: &session)
    let prices = master.linkingPrices(of: rowPrices)
    var node = BlockNode(branch: root, prices: prices, least: blocks.map { _ in nil })
    // The root's is a basis of another program.
    node.branch.basis = nil
    _ = try bound(&node, .root, &master, in: &session)
    guard node.bound - root.bound > Self.leastShare * (best.objective - root.bound) else {
      try master.unload(from: &session)
      root.bound = max(root.bound, node.bound)
      return false
    }
    try search(from: node, &master, in: &session)
    return true
  }

  private mutating func search(
    from root: BlockNode, _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) {
    var waiting = WaitingNodes<BlockNode>()
    waiting.push(root)
    while var node = waiting.pop() {
      ended = node.bound < bar ? limitReached() : nil
      if node.bound >= bar || ended != nil {
        // All that wait are at least as far up.
        close(at: lifted(node.bound))
        return
      }
      nodes += 1
      let values = try bound(&node, .branch, &master, in: &session)
      note(node, isClosed: values == nil)
      guard let values else {
        close(at: lifted(node.bound))
        continue
      }
      try lookForPlans(near: values, of: node, &master, in: &session)
      if hold(&node, &master), candidates(of: node, values).isEmpty {
        // Where its mixture could be cut is held: it has another one now.
        node.branch.origin = nil
        waiting.push(node)
        continue
      }
      for half in try halves(of: node, values, &master, in: &session) { waiting.push(half) }
    }
  }

  private func bound(
    _ node: inout BlockNode, _ effort: PricingEffort, _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) -> [Double]? {
    let (low, high) = bounds(of: node.branch)
    return try master.bound(
      &node, lower: low, upper: high, cutoff: bar, effort: effort, isOver: { isOver }, in: &session)
  }

  /// What a branch has taught of its column: by the estimates, which are there before bounds are.
  private mutating func note(_ node: BlockNode, isClosed: Bool) {
    guard let origin = node.branch.origin else { return }
    let reached = isClosed ? cutoff : min(node.estimate, cutoff)
    pseudo.note(origin.column, isUp: origin.isUp, gain: reached - origin.parent, distance: origin.distance)
  }

  /// Sets what the prices of a branch hold, and closes what is left out by that; false where that is nothing.
  private mutating func hold(_ node: inout BlockNode, _ master: inout BlockMaster) -> Bool {
    let (low, high) = bounds(of: node.branch)
    let before = node.branch.changes.count
    close(at: lifted(master.hold(&node, lower: low, upper: high, cutoff: bar)))
    return node.branch.changes.count > before
  }

  /// The columns of a branch at which its mixture can be cut.
  private func candidates(of node: BlockNode, _ values: [Double]) -> [Int] {
    if values.isEmpty { return [] }
    let (low, high) = bounds(of: node.branch)
    return program.integers.filter {
      high[$0] > low[$0] && abs(values[$0] - values[$0].rounded()) > IntegerProgram.wholeness
    }
  }

  /// Offers what the mixture comes to in whole numbers; now and then that of a dive, round which better ones are looked for.
  private mutating func lookForPlans(
    near values: [Double], of node: BlockNode, _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) {
    let before = best?.objective
    if values.isEmpty { return }
    if program.isWhole(values) {
      try offer(values, in: &session)
    } else if dives.isDue(at: nodes) {
      try dive(from: node, values, &master, in: &session)
    }
    guard let best, best.objective != before else { return }
    dives.haveHelped()
    try turnOnes(budget: Self.laterTurns, floor: node.bound, in: &session)
    try master.learn(self.best!.values, in: &session)
  }

  /// Fixes the columns nearest to whole numbers, a few at a time, and lets prices find points for what is left.
  private mutating func dive(
    from start: BlockNode, _ mixed: [Double], _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) {
    var (node, values) = (start, mixed)
    while !program.isWhole(values) {
      let (low, high) = bounds(of: node.branch)
      let open = program.integers.filter { high[$0] > low[$0] }
        .sorted { (Self.reluctance(values[$0]), $0) < (Self.reluctance(values[$1]), $1) }
      for (index, column) in open.enumerated()
      where index < max(1, open.count / 10) || Self.reluctance(values[column]) < 0.02 {
        let whole = min(max(Self.target(values[column]), low[column]), high[column])
        node.branch.changes.append(.init(column: Int32(column), lower: whole, upper: whole))
      }
      node.least = master.blocks.map { _ in nil }
      guard let next = try bound(&node, .trial, &master, in: &session), !next.isEmpty else { return }
      values = next
    }
    try offer(values, in: &session)
  }

  /// Both halves of a branch at the best column; what trials proved of them is kept.
  private mutating func halves(
    of node: BlockNode, _ values: [Double], _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) -> [BlockNode] {
    let candidates = candidates(of: node, values)
    if candidates.isEmpty { return try settle(node, &master, in: &session) }
    let (low, high) = bounds(of: node.branch)
    let ranked = candidates.sorted {
      let (mine, theirs) = (pseudo.score($0, value: values[$0]), pseudo.score($1, value: values[$1]))
      return mine != theirs ? mine > theirs : $0 < $1
    }
    var choice: (score: Double, halves: [BlockNode]) = (-1, [])
    var trials = 0
    for column in ranked {
      var score = pseudo.score(column, value: values[column])
      var halves = split(node, at: column, values[column], low, high, master)
      if pseudo.experience(column) < Self.enough, trials < Self.mostTrials, !isOver {
        trials += 1
        score = 1
        for index in halves.indices {
          let isOpen = try bound(&halves[index], .trial, &master, in: &session) != nil
          note(halves[index], isClosed: !isOpen)
          score *= max((isOpen ? min(halves[index].estimate, cutoff) : cutoff) - node.estimate, 1e-6)
        }
      }
      if score > choice.score { choice = (score, halves) }
    }
    return choice.halves
  }

  /// What is left of a branch whose mixture is whole, or that the solver gives up: nothing, as soon as that is proved.
  private mutating func settle(
    _ whole: BlockNode, _ master: inout BlockMaster, in session: inout GLPKSession
  ) throws(SolverFault) -> [BlockNode] {
    var node = whole
    let (low, high) = bounds(of: node.branch)
    if try bound(&node, .root, &master, in: &session) == nil {
      close(at: lifted(node.bound))
      return []
    }
    if try solve(low, high, bound: &node.branch.bound, in: &session) == .shut { return [] }
    guard let column = program.integers.first(where: { high[$0] > low[$0] }) else {
      close(at: node.bound)
      return []
    }
    return split(node, at: column, low[column] + 0.5, low, high, master)
  }

  private func split(
    _ node: BlockNode, at column: Int, _ value: Double, _ low: [Double], _ high: [Double], _ master: BlockMaster
  ) -> [BlockNode] {
    IntegerNode.Change.sides(of: column, at: value, in: (low[column], high[column])).enumerated().map { side, it in
      var half = node
      half.branch.depth += 1
      half.branch.changes.append(it.change)
      half.branch.origin = (column, side == 1, it.distance, node.estimate)
      for (index, search) in master.blocks.enumerated() where search.block.places[column] >= 0 {
        half.least[index] = nil
      }
      return half
    }
  }
}
