import GLPKSolver
import LinearPrograms

/// Branch and bound over boxes of concentrations (and of flows with concave costs, switches, choices).
///
/// Best first. Every box is tightened by propagation, solved warm by the dual simplex method, tightened again by its
/// proved reduced costs, offered to the search for plans now and then, and cut where a few trial solves raise the bound
/// most. Only proved bounds close a box.
struct SpatialSearch {
  let program: PooledProgram
  let options: PooledSearchOptions
  let propagation: Propagation
  var tree = SearchTree()
  var nodes: NodeProgram
  var plans: PlanSearch
  var clock: SearchClock
  var gains = BranchGains()
  private(set) var nodeCount = 0
  /// The least bound of the boxes that were closed or could not be cut any more.
  private(set) var closedBound = Double.infinity

  init(
    _ program: PooledProgram, _ relaxation: Relaxation, options: PooledSearchOptions, clock: SearchClock,
    in session: inout GLPKSession
  ) throws(SolverFault) {
    self.program = program
    self.options = options
    self.clock = clock
    propagation = Propagation(relaxation)
    plans = try PlanSearch(program, in: &session)
    var box = Box(lower: relaxation.lower, upper: relaxation.upper)
    let holdsAny = propagation.tighten(&box, cutoff: .infinity)
    nodes = try NodeProgram(relaxation, box: box, in: &session)
    if holdsAny {
      tree.push(SearchNode(box: box, bound: -.infinity, basis: nil, depth: 0, number: 0))
    }
  }

  /// A difference that nobody asks to be proved, in the objective's unit: an objective may be 0 at its best.
  private static let nothing = 1e-6

  /// Bounds at or above this close a box.
  var cutoff: Double {
    guard let best = plans.best?.objective else { return .infinity }
    return best - max(options.gap * abs(best), Self.nothing)
  }

  /// What every plan costs at least.
  var bound: Double { min(tree.bound ?? .infinity, closedBound, plans.best?.objective ?? .infinity) }

  /// Simplex iterations, a linear program of the plan search counted as 20.
  var work: Int { nodes.iterations + 20 * plans.lpsSolved }

  mutating func run(in session: inout GLPKSession) throws(SolverFault) -> PooledStop {
    if nodes.columnCount > 3500, let stop = try runByInterior(in: &session) { return stop }
    while !tree.isEmpty {
      if let bound = tree.bound, bound >= cutoff { break }
      if let stop = limitReached { return stop }
      guard let node = tree.pop() else { break }
      try process(node, in: &session)
      let now = progress
      clock.report(now, to: options.progress)
    }
    return .proved
  }

  /// The root by interior point, plans between; nil where the simplex method is to go on.
  private mutating func runByInterior(in session: inout GLPKSession) throws(SolverFault) -> PooledStop? {
    guard var root = tree.pop() else { return nil }
    var goesOn = true
    while goesOn {
      for _ in 0..<2 {
        if let stop = limitReached { tree.push(root); return stop }
        _ = try plans.nextStart(in: &session)
        if DEBUGLP { print("plan", plans.best?.objective ?? .nan, clock.seconds) }
      }
      goesOn = try nodes.solveInterior(root.box, in: &session)
      root.bound = max(root.bound, nodes.bound)
      if DEBUGLP { print("seconds", clock.seconds) }
      if root.bound >= cutoff { close(at: root.bound); return .proved }
      if tightenByReducedCosts(&root.box) {
        close(at: cutoff)
        guard propagation.tighten(&root.box, cutoff: cutoff) else { return .proved }
        goesOn = true
      }
    }
    tree.push(root)
    while limitReached == nil {
      _ = try plans.nextStart(in: &session)
      if root.bound >= cutoff { return .proved }
    }
    return limitReached
  }

  private var progress: PooledProgress {
    let best = plans.best?.objective
    return PooledProgress(
      bound: bound, best: best, gap: best.map { ($0 - bound) / max(abs($0), 1e-9) }, seconds: clock.seconds,
      nodes: nodeCount, programs: nodes.solved + plans.lpsSolved)
  }

  private var limitReached: PooledStop? {
    if options.isCancelled() { return .cancelled }
    if let limit = options.workLimit, work >= limit { return .work }
    return clock.seconds >= options.secondsLimit ? .time : nil
  }

  private mutating func close(at bound: Double) { closedBound = min(closedBound, bound) }

  private mutating func process(_ node: SearchNode, in session: inout GLPKSession) throws(SolverFault) {
    var node = node
    nodeCount += 1
    var ending = try solve(&node, rounds: node.depth == 0 ? 30 : 3, in: &session)
    if ending == .closed { return }
    if nodeCount <= 20 || nodeCount % 50 == 0 {
      try seekPlans(at: nodes.point, in: &session)
      if node.bound >= cutoff { return close(at: node.bound) }
    }
    if ending == .solved, tightenByReducedCosts(&node.box) {
      // What was cut away holds no plan below the cut-off, and that is all that is known of it.
      close(at: cutoff)
      guard propagation.tighten(&node.box, cutoff: cutoff) else { return close(at: cutoff) }
      ending = try solve(&node, rounds: 3, in: &session)
      if ending == .closed { return }
    }
    node.basis = try nodes.basis(in: &session)
    try split(node, at: nodes.point, in: &session)
  }

  /// Solves the node's program; what is closed is counted.
  private mutating func solve(
    _ node: inout SearchNode, rounds: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> NodeProgram.Ending {
    let ending = try nodes.solve(
      node.box, basis: node.basis, cutoff: cutoff, rounds: rounds, iterationLimit: node.depth == 0 ? 100_000 : 5000,
      in: &session)
    node.bound = max(node.bound, nodes.bound)
    if ending == .closed || node.bound >= cutoff {
      close(at: node.bound)
      return .closed
    }
    return ending
  }

  private mutating func seekPlans(at point: [Double], in session: inout GLPKSession) throws(SolverFault) {
    let relaxation = propagation.relaxation
    let concentrations = zip(relaxation.concentrations, relaxation.scales).map { columns, scales in
      zip(columns, scales).map { point[$0] * $1 }
    }
    let flows = Array(point.prefix(program.linear.columns.count))
    _ = try plans.polish(from: concentrations, flows: flows, in: &session)
    _ = try plans.nextStart(in: &session)
  }

  /// A column cannot be so far from its end that its reduced cost alone lifts the bound to the cut-off.
  private func tightenByReducedCosts(_ box: inout Box) -> Bool {
    let room = cutoff - nodes.bound
    guard room.isFinite else { return false }
    var changed = false
    for (column, cost) in nodes.reduced.enumerated() where cost != 0 {
      let width = box.upper[column] - box.lower[column]
      guard abs(cost) * width > room else { continue }
      if cost > 0 {
        _ = box.sink(column, to: box.lower[column] + room / cost, changed: &changed)
      } else {
        _ = box.raise(column, to: box.upper[column] + room / cost, changed: &changed)
      }
    }
    return changed
  }

  /// Cuts the box in two where trial solves promise most.
  private mutating func split(
    _ node: SearchNode, at point: [Double], in session: inout GLPKSession
  ) throws(SolverFault) {
    let branches = propagation.relaxation.branches(at: point, in: node.box)
    var chosen: [SearchNode]?
    var bestScore = -Double.infinity
    for branch in branches.prefix(6) {
      var parts: [SearchNode] = []
      var rises: [Double] = []
      for part in branch.parts(of: node.box) {
        var child = SearchNode(box: part, bound: node.bound, basis: node.basis, depth: node.depth + 1, number: 0)
        guard propagation.tighten(&child.box, cutoff: cutoff) else {
          rises.append(min(cutoff, .greatestFiniteMagnitude) - node.bound)
          continue
        }
        let ending = try nodes.solve(
          child.box, basis: node.basis, cutoff: cutoff, rounds: 0, iterationLimit: 200, in: &session)
        child.bound = max(child.bound, nodes.bound)
        rises.append(min(child.bound, cutoff, .greatestFiniteMagnitude) - node.bound)
        if ending == .closed || child.bound >= cutoff { continue }
        child.basis = try nodes.basis(in: &session)
        parts.append(child)
      }
      let scale = 1e-6 * max(1, abs(node.bound))
      let score = max(rises[0], scale) * max(rises[1], scale)
      if parts.isEmpty {
        close(at: min(cutoff, bestClosed(rises, node.bound)))
        return
      }
      if score > bestScore { (bestScore, chosen) = (score, parts) }
      // One part closed: the other replaces the box.
      if parts.count == 1, rises.contains(where: { $0 + node.bound >= cutoff }) { break }
    }
    guard let chosen else { return close(at: node.bound) }
    if chosen.count < 2 { close(at: cutoff) }
    for part in chosen { tree.push(part) }
  }

  private func bestClosed(_ rises: [Double], _ bound: Double) -> Double { bound + rises.min()! }
}

/// Reserved for what is learned of branches.
struct BranchGains {}
