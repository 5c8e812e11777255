import GLPKSolver
import LinearPrograms

/// What happens to a branch: it is bounded, tightened, and cut in two unless that closes it.
extension IntegerSearch {
  /// Bounds a branch, and cuts it in two; gives the half to go on with, if it is to dive.
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

  /// Both halves. As long as there is no plan, the one that the value is nearer to is gone on with; later the least bound
  /// has its turn: plans come from elsewhere, and only that raises what is proved.
  private mutating func split(
    _ node: IntegerNode, at column: Int, value: Double, parent: Double
  ) -> IntegerNode? {
    let (low, high) = bounds(of: node)
    let halves = IntegerNode.Change.sides(of: column, at: value, in: (low[column], high[column])).enumerated()
      .map { side, it in
        var half = node
        half.depth += 1
        half.changes.append(it.change)
        half.origin = (column, side == 1, it.distance, parent)
        return half
      }
    let (below, above) = (halves[0], halves[1])
    guard best == nil else {
      tree.push(below)
      tree.push(above)
      return nil
    }
    let goesUp = below.origin!.distance > 0.5
    tree.push(goesUp ? below : above)
    return goesUp ? above : below
  }
}
