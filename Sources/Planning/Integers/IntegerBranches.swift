import GLPKSolver
import LinearPrograms

/// What happens to a branch: it is bounded, tightened, and cut in two unless that closes it.
extension IntegerSearch {
  /// Simplex iterations that a program at the root may take before another way is tried, and rounds of cuts there.
  private static let (rootIterations, rootRounds) = (20_000, 100)
  /// Simplex iterations for plans found by turning ones, at the root and later.
  private static let (rootTurns, laterTurns) = (20_000, 4000)

  /// Solves and cuts the root; nil where that closes it.
  mutating func root(in session: inout GLPKSession) throws(SolverFault) -> IntegerNode? {
    var node = IntegerNode(bound: -.infinity)
    try flat.resetBasis(in: &session)
    // From nothing the primal method is the surer one; the dual goes on from there.
    try flat.setColumns(
      lower: lower, upper: closing(upper), costs: costs, constant: program.relaxation.constant, in: &session)
    _ = try flat.solve(primal: true, iterationLimit: Self.rootIterations, in: &session)
    guard try solve(lower, upper, bound: &node.bound, iterations: Self.rootIterations, in: &session) != .shut else {
      return nil
    }
    node.basis = try flat.basis(in: &session)
    try lookForPlans(from: node, in: &session)
    guard try solve(lower, upper, bound: &node.bound, iterations: Self.rootIterations, in: &session) != .shut else {
      return nil
    }
    var quiet = 0
    for _ in 0..<Self.rootRounds {
      if limitReached() != nil { break }
      let before = safe.bound
      guard try addCuts(in: &session) else { break }
      guard try solve(lower, upper, bound: &node.bound, iterations: Self.rootIterations, in: &session) != .shut else {
        return nil
      }
      quiet = safe.bound - before < 5e-5 * max(1e-6, abs(before)) ? quiet + 1 : 0
      if quiet >= 4 { break }
    }
    try dropSlackCuts(in: &session)
    guard try solve(lower, upper, bound: &node.bound, iterations: Self.rootIterations, in: &session) != .shut else {
      return nil
    }
    node.basis = try flat.basis(in: &session)
    return node
  }

  /// Bounds a branch, and cuts it in two; gives the half to go on with.
  mutating func process(
    _ waiting: IntegerNode, in session: inout GLPKSession
  ) throws(SolverFault) -> IntegerNode? {
    var node = waiting
    nodes += 1
    var (low, high) = bounds(of: node)
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
    var ending = try solve(low, high, bound: &node.bound, in: &session)
    if ending == .solved { ending = try cut(&node, low, high, in: &session) }
    if let origin = node.origin, ending == .solved {
      pseudo.note(
        origin.column, isUp: origin.isUp, gain: safe.bound - origin.parent, distance: origin.distance)
    }
    if ending == .shut { return nil }
    let values = flat.values
    let proved = safe.bound
    if ending == .solved, program.isWhole(values) {
      node.basis = try flat.basis(in: &session)
      try offer(values, in: &session)
      if node.bound >= cutoff {
        close(at: node.bound)
        return nil
      }
      guard let column = program.integers.first(where: { high[$0] > low[$0] }) else {
        close(at: node.bound)
        return nil
      }
      return split(node, at: column, value: values[column], parent: proved)
    }
    if ending == .solved { fixByReducedCosts(&node, &low, &high) }
    node.basis = try flat.basis(in: &session)
    if ending == .solved, nodes == 1 || nodes % 100 == 0 { try lookForPlans(from: node, in: &session) }
    if node.bound >= cutoff {
      close(at: node.bound)
      return nil
    }
    guard let column = try chooseColumn(&node, &low, &high, values, parent: proved, in: &session) else { return nil }
    return split(node, at: column, value: values[column], parent: proved)
  }

  /// A dive, and ones dropped from what it found if that is new.
  private mutating func lookForPlans(from node: IntegerNode, in session: inout GLPKSession) throws(SolverFault) {
    let before = best?.objective
    if nodes == 0 { try scaleSlopes(in: &session) }
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
    try dive(from: node, in: &session)
    if nodes <= 1 || best?.objective != before {
      try dropOnes(in: &session)
      try turnOnes(budget: nodes == 0 ? Self.rootTurns : Self.laterTurns, floor: node.bound, in: &session)
    }
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
  }

  func bounds(of node: IntegerNode) -> (lower: [Double], upper: [Double]) {
    var (low, high) = (lower, upper)
    for change in node.changes {
      let column = Int(change.column)
      low[column] = max(low[column], change.lower)
      high[column] = min(high[column], change.upper)
    }
    return (low, high)
  }

  /// Integer columns that cannot leave their bound without lifting the branch to the cut-off stay there.
  private mutating func fixByReducedCosts(_ node: inout IntegerNode, _ low: inout [Double], _ high: inout [Double]) {
    let room = bar - safe.bound
    guard room.isFinite else { return }
    var changed = false
    for column in program.integers where high[column] > low[column] && abs(safe.reduced[column]) > room {
      let value = safe.reduced[column] > 0 ? low[column] : high[column]
      (low[column], high[column]) = (value, value)
      node.changes.append(.init(column: Int32(column), lower: value, upper: value))
      changed = true
    }
    if changed { close(at: shut) }
  }

  /// Both halves; the one that the value is nearer to is gone on with.
  private mutating func split(
    _ node: IntegerNode, at column: Int, value: Double, parent: Double
  ) -> IntegerNode? {
    let (low, high) = bounds(of: node)
    // A whole value at the top of its range is cut off below, any other above.
    let whole = min(max((value + IntegerProgram.wholeness).rounded(.down), low[column]), high[column] - 1)
    let fraction = min(max(value - whole, 0), 1)
    var (below, above) = (node, node)
    below.depth += 1
    above.depth += 1
    below.changes.append(.init(column: Int32(column), lower: low[column], upper: whole))
    above.changes.append(.init(column: Int32(column), lower: whole + 1, upper: high[column]))
    below.origin = (column, false, fraction, parent)
    above.origin = (column, true, 1 - fraction, parent)
    let goesUp = fraction > 0.5
    tree.push(goesUp ? below : above)
    return goesUp ? above : below
  }
}
