import GLPKSolver
import LinearPrograms

extension IntegerSearch {
  /// The most columns whose tableau rows are looked at, and the most rows added, in one round.
  private static let (mostColumns, mostRows, mostSums, mostLinks) = (80, 40, 100, 200)
  /// Branches that are cut: how deep they lie, in how many rounds, and up to how many rows for each of the program's own.
  private static let (cutDepth, cutRounds, cutGrowth) = (3, 3, 3)

  /// Adds the deepest cuts of the point at hand; false where there are none.
  mutating func addCuts(in session: inout GLPKSession) throws(SolverFault) -> Bool {
    let values = flat.values
    var added = switchCuts(values)
    append(try tableauCuts(values, in: &session), Self.mostRows, to: &added)
    guard added.count > 0 else { return false }
    try append(added, in: &session)
    return true
  }

  /// Cuts a branch near the root as long as that raises its bound; what cuts it holds everywhere.
  mutating func cut(
    _ node: inout IntegerNode, _ low: [Double], _ high: [Double], in session: inout GLPKSession
  ) throws(SolverFault) -> Ending {
    guard nodes > 1, node.depth <= Self.cutDepth else { return .solved }
    let first = rows.count
    for _ in 0..<Self.cutRounds where rows.count < Self.cutGrowth * program.relaxation.rows.count {
      let before = safe.bound
      let added = switchCuts(flat.values)
      guard added.count > 0 else { break }
      try append(added, in: &session)
      let ending = try solve(low, high, bound: &node.bound, in: &session)
      guard ending == .solved else { return ending }
      guard safe.bound - before > 1e-4 * abs(before) else { break }
    }
    guard rows.count > first else { return .solved }
    // The bases of the branches that wait are older than these rows, so that they fit without them as well.
    try dropSlackCuts(from: first, in: &session)
    return try solve(low, high, bound: &node.bound, in: &session)
  }

  /// What the point breaks of links and of rows in which switches let flows pass.
  private mutating func switchCuts(_ values: [Double]) -> FlatRows {
    var added = brokenLinks(values)
    append(rounding.cuts(off: values), Self.mostSums, to: &added)
    return added
  }

  private func append(_ cuts: [RoundedCut], _ most: Int, to rows: inout FlatRows) {
    let deepest = cuts.indices.sorted { (cuts[$1].depth, $0) < (cuts[$0].depth, $1) }.prefix(most)
    for index in deepest { rows.append(lower: cuts[index].lower, upper: .infinity, cuts[index].entries) }
  }

  /// Cuts of the tableau's rows, at columns that should be whole and are not.
  private mutating func tableauCuts(
    _ values: [Double], in session: inout GLPKSession
  ) throws(SolverFault) -> [RoundedCut] {
    var isWhole = [Bool](repeating: false, count: lower.count)
    for column in program.integers { isWhole[column] = true }
    let maker = CutMaker(rows: rows, lower: lower, upper: upper, isWhole: isWhole)
    let fractional = program.integers.filter { abs(values[$0] - values[$0].rounded()) > 1e-4 }
      .sorted { abs(values[$0] - values[$0].rounded()) > abs(values[$1] - values[$1].rounded()) }
    var found: [RoundedCut] = []
    for column in fractional.prefix(Self.mostColumns) {
      let multipliers = try flat.tableauMultipliers(of: column, in: &session)
      if let cut = maker.cut(multipliers, off: values) { found.append(cut) }
    }
    return found
  }

  /// The links of single columns that the point breaks most.
  private func brokenLinks(_ values: [Double]) -> FlatRows {
    let broken = linked.map { ($0, values[$0.column] / max($0.most, 1e-9) - values[$0.on]) }.filter { $0.1 > 1e-3 }
    var rows = FlatRows()
    for (link, _) in broken.sorted(by: { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.column < $1.0.column }).prefix(
      Self.mostLinks)
    {
      rows.append(
        lower: 0, upper: .infinity, [(column: link.on, coefficient: link.most), (column: link.column, coefficient: -1)])
    }
    return rows
  }

  private mutating func append(_ added: FlatRows, in session: inout GLPKSession) throws(SolverFault) {
    try flat.append(added, in: &session)
    // Cuts are of another size than the rows; without this the method gives up on some bases.
    try flat.scale(in: &session)
    try flat.pack(in: &session)
    rows.append(contentsOf: added)
  }

  /// Loads the program anew without the cuts, from row `first` on, that the last point does not touch.
  mutating func dropSlackCuts(from first: Int, in session: inout GLPKSession) throws(SolverFault) {
    guard rows.count > first else { return }
    let prices = flat.rowDuals
    let basis = try flat.basis(in: &session)
    let places = (0..<rows.count).filter { $0 < first || prices[$0] != 0 || basis.place(ofRow: $0) != .basic }
    guard places.count < rows.count else { return }
    var kept = FlatRows()
    for row in places {
      kept.append(
        lower: rows.lower[row], upper: rows.upper[row],
        rows.range(row).map { (Int(rows.columns[$0]), rows.values[$0]) })
    }
    try flat.unload(from: &session)
    rows = kept
    flat = try FlatProgram(lower: lower, upper: upper, costs: costs, rows: rows, in: &session)
    // What was dropped stood in the basis, so that the rest is one.
    let left = FlatBasis(
      rows: places.map { basis.place(ofRow: $0) }, columns: lower.indices.map { basis.place(ofColumn: $0) })
    try flat.setBasis(left, in: &session)
  }
}

extension FlatRows {
  /// Appends the rows of another.
  mutating func append(contentsOf other: FlatRows) {
    for row in 0..<other.count {
      append(
        lower: other.lower[row], upper: other.upper[row],
        other.range(row).map { (Int(other.columns[$0]), other.values[$0]) })
    }
  }
}
