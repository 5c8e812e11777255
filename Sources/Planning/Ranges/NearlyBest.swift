import GLPKSolver
import LinearPrograms

/// The plans of a linear program whose cost is at most a given amount, in which sums of columns are pushed to their ends.
///
/// The program is loaded once, with the cost as a row; every end is a warm solve of its own, certified like any other. What a
/// solve passes is kept: a column sum that some plan on the way had at nothing needs no solve to show that it can be.
struct NearlyBest {
  /// One end of a sum: what its certificate proves, and what a plan has.
  struct End {
    var proved: Double
    var found: Double
  }

  /// A sum of columns.
  typealias Terms = [(column: Int, weight: Double)]

  private let handle: GLPKSession.Handle
  private let columnCount: Int
  private let costs: [Double]
  private let row: Int
  private let scale: Double
  private let most: Double
  /// Solves so far.
  private(set) var solves = 0
  /// Column values of the plans that solves ended at.
  private(set) var seen: [[Double]] = []
  private static let mostSeen = 64

  init(
    _ program: LinearProgram, costs: [Double], most: Double, in session: inout GLPKSession
  ) throws(SolverFault) {
    handle = try session.load(program)
    columnCount = program.columns.count
    self.costs = costs
    self.most = most
    scale = 1 / costs.reduce(1e-300) { max($0, abs($1)) }
    row = program.rows.count
    let entries = costs.enumerated().filter { $0.element != 0 }.map {
      NewRow.Entry(column: $0.offset, coefficient: $0.element * scale)
    }
    try session.addRows(handle, [NewRow(Self.row(most * scale), entries: entries)])
  }

  private static func row(_ most: Double) -> LinearProgram.Row {
    // The plan itself must stay in it, to the last digit.
    LinearProgram.Row(name: "nearly best", lower: -.infinity, upper: most + 1e-9 * max(1, abs(most)))
  }

  /// The least, or the most, of a sum; nil where no plan is left or no verdict was certified.
  mutating func end(_ terms: Terms, isMost: Bool, in session: inout GLPKSession) throws(SolverFault) -> End? {
    var objective = [Double](repeating: 0, count: columnCount)
    for term in terms { objective[term.column] += isMost ? -term.weight : term.weight }
    try session.setCosts(handle, objective)
    solves += 1
    guard let optimum = try session.solveCertified(handle).optimum else { return nil }
    if seen.count < Self.mostSeen { seen.append(optimum.solution.values) }
    let sign: Double = isMost ? -1 : 1
    return End(proved: sign * optimum.certificate.bound, found: sign * optimum.certificate.objective)
  }

  /// The same with one column's cost per unit replaced, and a part of the limit spent.
  mutating func end(
    _ terms: Terms, isMost: Bool, column: Int, costing cost: Double, fixed: Double, in session: inout GLPKSession
  ) throws(SolverFault) -> (end: End?, isProvedEmpty: Bool) {
    try price(column, cost, fixed, &session)
    var objective = [Double](repeating: 0, count: columnCount)
    for term in terms { objective[term.column] += isMost ? -term.weight : term.weight }
    try session.setCosts(handle, objective)
    solves += 1
    let verdict = try session.solveCertified(handle)
    try price(column, costs[column], 0, &session)
    if case .infeasible = verdict { return (nil, true) }
    guard let optimum = verdict.optimum else { return (nil, false) }
    let sign: Double = isMost ? -1 : 1
    return (End(proved: sign * optimum.certificate.bound, found: sign * optimum.certificate.objective), false)
  }

  private func price(
    _ column: Int, _ cost: Double, _ fixed: Double, _ session: inout GLPKSession
  ) throws(SolverFault) {
    let entries = costs.enumerated().compactMap { index, own -> NewRow.Entry? in
      let value = index == column ? cost : own
      return value == 0 ? nil : NewRow.Entry(column: index, coefficient: value * scale)
    }
    try session.setRowEntries(handle, row: row, entries)
    let bounds = Self.row((most - fixed) * scale)
    try session.setRowBounds(handle, row: row, lower: bounds.lower, upper: bounds.upper)
  }
}
