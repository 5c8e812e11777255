import GLPKSolver
import LinearPrograms

extension Relaxation {
  /// Whether a first-order method bounds it faster than the simplex method does. Where nothing is a product, only cutting
  /// its choices and costs raises the bound.
  var isLarge: Bool { costs.count > 3000 && !products.isEmpty }
}

/// Branch and bound where the simplex method takes too long: every box is bounded by a first-order method, which starts
/// from the prices of the box that it was cut from. All envelopes are there from the start: to such a method a row more
/// costs little, and a row that comes later much. The search for plans has its share of the time.
struct LargeSearch {
  var core: SearchCore
  private var envelopes: EnvelopeRows
  private var proof = SafeBound()
  private var programs = 0
  private var iterations = 0

  /// The search for plans gets this share of the time.
  private static let planShare = 0.35
  /// Iterations between two looks at the clock.
  private static let chunk = 40
  /// Iterations between two looks at what was gained.
  private static let stretch = 2000
  /// Iterations of a part that was cut from a box, at most.
  private static let most = 4000
  /// A box is settled where its objectives differ by this share.
  private static let precision = 3e-4

  init(_ core: SearchCore, root: Box) {
    self.core = core
    envelopes = EnvelopeRows(core.relaxation, box: root, complete: true)
  }

  /// Until the gap is proved or a limit comes.
  mutating func run(in session: inout GLPKSession) throws(SolverFault) -> PooledStop {
    while let bound = core.state.tree.bound, bound < core.state.cutoff {
      core.state.current = core.state.tree.pop()
      let stop = try process(in: &session)
      if stop != nil, let node = core.state.current { core.state.tree.push(node) }
      core.state.current = nil
      if let stop { return stop }
    }
    return .proved
  }

  /// How a box ended.
  private enum Ending {
    case closed
    case settled(point: [Double])
    case stopped(PooledStop)
  }

  private mutating func process(in session: inout GLPKSession) throws(SolverFault) -> PooledStop? {
    core.state.nodeCount += 1
    switch try bound(in: &session) {
    case .stopped(let stop): return stop
    case .closed: return nil
    case .settled(let point):
      try core.polishPlan(near: point, in: &session)
      let bound = core.state.current!.bound
      if bound >= core.state.cutoff {
        core.state.close(at: bound)
      } else if !core.tightenByReducedCosts(proof.reduced, bound: proof.bound) || core.tightenCurrent() {
        split(core.state.current!, at: point)
      }
      return nil
    }
  }

  /// Raises the current box's bound until that is slow work.
  private mutating func bound(in session: inout GLPKSession) throws(SolverFault) -> Ending {
    let isRoot = core.state.current!.depth == 0
    var solver = start()
    let constant = NodeCosts(core.relaxation, core.state.current!.box).constant
    var spent = 0
    var earlier = -Double.infinity
    while true {
      solver.run(Self.chunk)
      iterations += Self.chunk
      spent += Self.chunk
      let stop = core.limitReached(programs: programs, iterations: iterations)
      let size = max(abs(solver.best + constant), 1e-6)
      let isNear = abs(solver.primal - solver.best) <= Self.precision * size
      let isOver = stop != nil || isNear || !isRoot && spent >= Self.most
      if isOver || spent % Self.stretch == 0 || solver.best + constant >= core.state.cutoff { prove(solver) }
      if let stop { return .stopped(stop) }
      if core.state.current!.bound >= core.state.cutoff {
        core.state.close(at: core.state.current!.bound)
        return .closed
      }
      if isOver { return .settled(point: solver.values) }
      if spent % (5 * Self.stretch) == 0 {
        let gained = solver.best - earlier
        if gained < 0.1 * Self.precision * size { return .settled(point: solver.values) }
        earlier = solver.best
      }
      if core.planSeconds < Self.planShare * core.clock.processorSeconds { try core.startPlan(in: &session) }
    }
  }

  private mutating func start() -> FirstOrderPrices {
    programs += 1
    let node = core.state.current!
    _ = envelopes.load(node.box)
    let costs = NodeCosts(core.relaxation, node.box)
    return FirstOrderPrices(
      rows: envelopes.rows, costs: costs.costs, lower: node.box.lower, upper: node.box.upper, from: node.warm)
  }

  /// What the solver's prices prove of the current box.
  private mutating func prove(_ solver: FirstOrderPrices) {
    let box = core.state.current!.box
    let costs = NodeCosts(core.relaxation, box)
    let warm = solver.warm
    proof.prove(
      envelopes.rows, prices: warm.prices, costs: costs.costs, constant: costs.constant, lower: box.lower,
      upper: box.upper)
    core.state.current!.bound = max(core.state.current!.bound, proof.bound)
    core.state.current!.warm = warm
  }

  private mutating func split(_ node: SearchNode, at point: [Double]) {
    let branch = core.relaxation.branches(at: point, in: node.box).first { $0.cuts(node.box) }
    guard let branch else { return core.state.close(at: node.bound) }
    for box in branch.parts(of: node.box) {
      var part = SearchNode(box: box, bound: node.bound, basis: nil, warm: node.warm, depth: node.depth + 1, number: 0)
      if core.propagation.tighten(&part.box, cutoff: core.state.cutoff) {
        core.state.tree.push(part)
      } else {
        core.state.close(at: core.state.cutoff)
      }
    }
  }
}
