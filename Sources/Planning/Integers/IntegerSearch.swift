import GLPKSolver
import LinearPrograms

/// Branch and bound over whole numbers of which every bound is proved in our own arithmetic.
///
/// The root is cut by rows that `CutMaker` and `RowRounding` derive, and branches near it by those of the latter. A
/// branch is bounded by the prices of its linear program (`SafeBound`), whatever the solver says of it; where only whole
/// objectives are possible the bound is raised to the next one. Branches are cut in two at the column with the best
/// pseudo-costs, tried out first while little is known of them; the search dives after the better half until it has a
/// plan, and takes the branch with the least bound from then on. A program whose switches belong to blocks of rows is bounded
/// by the prices of the rows between these instead (`searchBlocks`). Columns that the reduced costs hold at their bound are
/// fixed there.
struct IntegerSearch {
  /// What a search has proved, and the best point it knows.
  struct Proof {
    var values: [Double]?
    var bound: Double
    var stop: IntegerStop
    var nodes: Int
  }

  let program: IntegerProgram
  let limits: IntegerLimits
  let clock: SearchClock
  let costs: [Double]
  let step: Double?
  let linked: [LinkedColumn]
  /// Those of them that need not be whole and may be 0.
  let passages: [LinkedColumn]
  var rounding: RowRounding
  /// What the search may be led by, in place of cuts.
  var blocks: [RowBlock]
  /// The root's bounds, drawn in as proofs allow.
  var lower: [Double]
  var upper: [Double]
  var rows: FlatRows
  var flat: FlatProgram
  var safe = SafeBound()
  var tree = WaitingNodes<IntegerNode>()
  var pseudo: PseudoCosts
  var nodes = 0
  /// Whether GLPK's own search may be asked for a plan.
  var asksSolver = true
  var best: (values: [Double], objective: Double)?
  /// When a search over blocks dives next.
  var dives = DiveSchedule()
  /// Why a search over blocks ended before it was done.
  var ended: IntegerStop?
  /// The least bound at which a branch was closed.
  var closed = Double.infinity

  init(
    _ program: IntegerProgram, limits: IntegerLimits, clock: SearchClock, in session: inout GLPKSession
  ) throws(SolverFault) {
    self.program = program
    self.limits = limits
    self.clock = clock
    let linear = program.relaxation
    costs = linear.columns.map(\.cost)
    step = program.objectiveStep
    let links = program.linkedColumns
    let whole = Set(program.integers)
    linked = links
    passages = links.filter { !whole.contains($0.column) && linear.columns[$0.column].lower == 0 }
    lower = linear.columns.map(\.lower)
    upper = linear.columns.map(\.upper)
    rows = FlatRows(linear)
    rounding = RowRounding(program, linked: linked, rows: rows)
    blocks = RowBlock.blocks(of: program, linked: linked, rows: rows)
    flat = try FlatProgram(lower: lower, upper: upper, costs: costs, rows: rows, in: &session)
    pseudo = PseudoCosts(columns: lower.count)
  }

  /// The bound from which on a branch need not be looked at.
  var cutoff: Double {
    guard let best else { return .infinity }
    let rounding = step.map { 1e-7 * $0 } ?? max(1e-7 * abs(best.objective), 1e-9)
    return best.objective - max(limits.gap * abs(best.objective), rounding)
  }

  /// What is known of a part that was closed because its bound reaches the cut-off: the next value of the objective from
  /// there on.
  var shut: Double { step == nil ? cutoff : lifted(cutoff) }

  /// What a linear program must reach to be lifted to the cut-off.
  var bar: Double {
    guard let step, cutoff.isFinite else { return cutoff }
    return shut - step * (1 - 2e-6)
  }

  /// A bound raised to the next value that the objective can take.
  func lifted(_ bound: Double) -> Double {
    guard let step, bound.isFinite else { return bound }
    let constant = program.relaxation.constant
    return constant + step * ((bound - constant) / step - 1e-6).rounded(.up)
  }

  /// Searches from the points known until the tree is empty or a limit comes.
  mutating func run(from points: [[Double]], in session: inout GLPKSession) throws(SolverFault) -> Proof {
    for point in points { try offer(point, in: &session) }
    var current: IntegerNode? = try root(in: &session)
    var stop = ended ?? .completed
    while true {
      if current == nil {
        guard let next = tree.pop() else { break }
        if next.bound >= cutoff {
          // All that wait are at least as far up.
          close(at: next.bound)
          break
        }
        current = next
      }
      if let reached = limitReached() {
        stop = reached
        break
      }
      current = try process(current!, in: &session)
    }
    var bound = min(closed, tree.bound ?? .infinity, current?.bound ?? .infinity)
    if let best { bound = min(bound, best.objective) }
    return Proof(values: best?.values, bound: bound, stop: stop, nodes: nodes)
  }

  /// Upper bounds with those at 0 that a switch at 0 leaves nothing: the solver leaves such columns out.
  func closing(_ upper: [Double]) -> [Double] {
    var upper = upper
    for link in passages where upper[link.on] == 0 { upper[link.column] = 0 }
    return upper
  }

  func limitReached() -> IntegerStop? {
    if limits.isCancelled() { return .cancelled }
    if nodes >= limits.nodes { return .nodes }
    return clock.isOver(limits.seconds) ? .time : nil
  }

  mutating func close(at bound: Double) { closed = min(closed, bound) }

  enum Ending {
    case solved
    /// Nothing in it costs less than the bound that was closed at.
    case shut
    /// The solver gave up; the bound holds all the same.
    case stuck
  }

  /// Bounds and solves a branch from the basis at hand; `bound` is raised to what is proved.
  mutating func solve(
    _ lower: [Double], _ upper: [Double], bound: inout Double, iterations: Int = 5000, in session: inout GLPKSession
  ) throws(SolverFault) -> Ending {
    let constant = program.relaxation.constant
    let upper = closing(upper)
    try flat.setColumns(lower: lower, upper: upper, costs: costs, constant: constant, in: &session)
    let margin = 1e-7 * max(1, abs(bar))
    var outcome = try flat.solve(iterationLimit: iterations, objectiveLimit: bar + margin, in: &session)
    for primal in [false, true] {
      if outcome == .infeasible {
        let multipliers = try flat.infeasibilityMultipliers(in: &session)
        if safe.provesEmpty(rows, multipliers: multipliers, lower: lower, upper: upper) { return .shut }
      } else {
        safe.prove(rows, prices: flat.rowDuals, costs: costs, constant: constant, lower: lower, upper: upper)
        bound = max(bound, lifted(safe.bound))
        if bound >= cutoff {
          close(at: bound)
          return .shut
        }
        if outcome == .optimal { return .solved }
        if outcome == .limit, iterations < 5000 { return .stuck }
      }
      try flat.resetBasis(in: &session)
      outcome = try flat.solve(primal: primal, iterationLimit: max(5000, iterations), in: &session)
    }
    return .stuck
  }

  /// The point that is left when the integers of `values` are made whole and the rest is solved anew, if it is a plan
  /// and the best.
  @discardableResult
  mutating func offer(_ values: [Double], in session: inout GLPKSession) throws(SolverFault) -> Bool {
    var (low, high) = (program.relaxation.columns.map(\.lower), program.relaxation.columns.map(\.upper))
    for column in program.integers {
      let whole = min(max(values[column].rounded(), low[column]), high[column])
      (low[column], high[column]) = (whole, whole)
    }
    try flat.setColumns(
      lower: low, upper: closing(high), costs: costs, constant: program.relaxation.constant, in: &session)
    guard try flat.solve(iterationLimit: 20_000, in: &session) == .optimal else { return false }
    var point = flat.values
    for column in program.integers { point[column] = low[column] }
    guard violations(of: program.relaxation, by: point).isEmpty else { return false }
    let objective = zip(costs, point).reduce(program.relaxation.constant) { $0 + $1.0 * $1.1 }
    guard objective < (best?.objective ?? .infinity) else { return false }
    best = (point, objective)
    return true
  }

  /// The bound that a few iterations prove of a branch, infinite where that closes it; nothing is kept of it.
  mutating func tryOut(
    _ lower: [Double], _ upper: [Double], in session: inout GLPKSession
  ) throws(SolverFault) -> Double {
    let before = closed
    var bound = -Double.infinity
    let ending = try solve(lower, upper, bound: &bound, iterations: 100, in: &session)
    closed = before
    return ending == .shut ? .infinity : safe.bound
  }

  /// The values of a branch on a dive; nil where it is closed or stuck. Without the cut-off it is closed only where it
  /// has no point at all.
  mutating func divePoint(
    _ lower: [Double], _ upper: [Double], unbounded: Bool = false, in session: inout GLPKSession
  ) throws(SolverFault) -> [Double]? {
    if unbounded {
      try flat.setColumns(
        lower: lower, upper: closing(upper), costs: costs, constant: program.relaxation.constant, in: &session)
      return try flat.solve(iterationLimit: 5000, in: &session) == .optimal ? flat.values : nil
    }
    let before = closed
    defer { closed = before }
    var bound = -Double.infinity
    return try solve(lower, upper, bound: &bound, in: &session) == .solved ? flat.values : nil
  }
}

extension FlatRows {
  /// The rows of a program.
  init(_ program: LinearProgram) {
    self.init()
    var entries = [[(column: Int, coefficient: Double)]](repeating: [], count: program.rows.count)
    for (column, it) in program.columns.enumerated() {
      for entry in it.entries { entries[entry.row].append((column, entry.coefficient)) }
    }
    for (row, it) in zip(program.rows, entries) { append(lower: row.lower, upper: row.upper, it) }
  }
}
