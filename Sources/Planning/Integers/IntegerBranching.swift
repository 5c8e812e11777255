import GLPKSolver
import LinearPrograms

extension IntegerSearch {
  /// Trials of columns of which little is known, a node.
  private static let mostTrials = 8
  /// Observations a side after which pseudo-costs are believed.
  private static let enough = 2

  /// The column to cut at: the best by pseudo-costs, after trying out those of which little is known. A side that a
  /// trial proves closed is cut off at once; nil where both sides are, or the bound says so.
  mutating func chooseColumn(
    _ node: inout IntegerNode, _ low: inout [Double], _ high: inout [Double], _ values: [Double],
    parent: Double, in session: inout GLPKSession
  ) throws(SolverFault) -> Int? {
    let candidates = program.integers.filter {
      high[$0] > low[$0] && abs(values[$0] - values[$0].rounded()) > IntegerProgram.wholeness
    }
    if candidates.isEmpty {
      // Nothing to be tried out on: the branch could not be solved, or its plan was refused.
      if let column = program.integers.first(where: { high[$0] > low[$0] }) { return column }
      // Nothing is left to decide, and no plan could be read off: what is proved of it stands.
      closed = min(closed, node.bound)
      return nil
    }
    let ranked = candidates.sorted {
      let (mine, theirs) = (pseudo.score($0, value: values[$0]), pseudo.score($1, value: values[$1]))
      return mine != theirs ? mine > theirs : $0 < $1
    }
    var best: (column: Int, score: Double)?
    var trials = 0
    for column in ranked {
      var score = pseudo.score(column, value: values[column])
      if pseudo.experience(column) < Self.enough, trials < Self.mostTrials {
        trials += 1
        let gains = try trial(column, values[column], node, low, high, parent: parent, in: &session)
        score = max(gains.down, 1e-6) * max(gains.up, 1e-6)
        if gains.down == .infinity || gains.up == .infinity {
          closed = min(closed, shut)
          if gains.down == gains.up { return nil }
          let whole = values[column].rounded(.down)
          let change = IntegerNode.Change(
            column: Int32(column), lower: gains.down == .infinity ? whole + 1 : low[column],
            upper: gains.up == .infinity ? whole : high[column])
          node.changes.append(change)
          (low[column], high[column]) = (change.lower, change.upper)
          continue
        }
      }
      if score > best?.score ?? -1 { best = (column, score) }
    }
    if let best { return best.column }
    // All candidates were settled by trials: the branch is solved again with what they proved.
    tree.push(node)
    return nil
  }

  /// What each side of a column adds to the proved bound; infinite where that closes it.
  private mutating func trial(
    _ column: Int, _ value: Double, _ node: IntegerNode, _ low: [Double], _ high: [Double], parent: Double,
    in session: inout GLPKSession
  ) throws(SolverFault) -> (down: Double, up: Double) {
    var gains = [0.0, 0.0]
    let whole = value.rounded(.down)
    for side in 0...1 {
      var (low, high) = (low, high)
      if side == 0 { high[column] = whole } else { low[column] = whole + 1 }
      if let basis = node.basis { try flat.setBasis(basis, in: &session) }
      let proved = try tryOut(low, high, in: &session)
      let distance = side == 0 ? value - whole : whole + 1 - value
      gains[side] = proved - parent
      if proved.isFinite { pseudo.note(column, isUp: side == 1, gain: proved - parent, distance: distance) }
    }
    return (gains[0], gains[1])
  }
}
