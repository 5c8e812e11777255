import GLPKSolver
import LinearPrograms

/// The linear program at assumed concentrations as GLPK holds it, with two kinds of columns more: a slack in each row of
/// quality, priced so that a start that breaks limits is repaired, and the change of each concentration, which takes part
/// in the first-order steps and is fixed at 0 otherwise.
///
/// Rows of quality are divided by their own limit, so that a slack means t/h that carry as much as they may.
struct StepProgram {
  private let program: PooledProgram
  private var solver: RevisableProgram
  /// Where the entry of a term stands, where its change stands, and what its row is divided by.
  private let termPlace: [Int]
  private let changePlace: [Int]
  private let rowScale: [Double]
  let firstUnknown: [Int]
  private let slackColumns: Range<Int>
  private let changeColumns: Range<Int>
  private var bounds: [ClosedRange<Double>]
  private var costs: [Double]
  /// How many linear programs were solved.
  private(set) var solved = 0

  /// The columns of the plan.
  var planCount: Int { slackColumns.lowerBound }

  init(_ program: PooledProgram, in session: inout GLPKSession) throws(SolverFault) {
    self.program = program
    let scales = Self.rowScales(program)
    rowScale = scales
    var linear = program.linear
    let elastic = scales.indices.filter { row in scales[row] != 1 || program.terms.contains { $0.row == row } }
    for row in elastic {
      if linear.rows[row].upper.isFinite { linear.rows[row].upper /= scales[row] }
      if linear.rows[row].lower.isFinite { linear.rows[row].lower /= scales[row] }
    }
    for column in linear.columns.indices {
      for entry in linear.columns[column].entries.indices {
        linear.columns[column].entries[entry].coefficient /= scales[linear.columns[column].entries[entry].row]
      }
    }
    // Every term needs a place of its own, also one that is 0 at the largest concentrations.
    for term in program.terms {
      linear.columns[term.column].entries.removeAll { $0.row == term.row }
      linear.columns[term.column].entries.append(LinearProgram.Entry(row: term.row, coefficient: 1))
    }
    let planCount = linear.columns.count
    for row in elastic {
      let entry = LinearProgram.Entry(row: row, coefficient: -1)
      linear.columns.append(LinearProgram.Column(name: "slack \(row)", upper: 1e7, entries: [entry]))
    }
    var first: [Int] = []
    var count = 0
    for pool in program.pools {
      first.append(count)
      count += pool.properties.count
    }
    var changeRows = Array(repeating: [Int](), count: count)
    for term in program.terms {
      let unknown = first[term.pool] + term.property
      if !changeRows[unknown].contains(term.row) { changeRows[unknown].append(term.row) }
    }
    let changeStart = linear.columns.count
    for (unknown, rows) in changeRows.enumerated() {
      linear.columns.append(
        LinearProgram.Column(
          name: "change \(unknown)", upper: 0, entries: rows.map { LinearProgram.Entry(row: $0, coefficient: 1) }))
    }
    var places: [Int: Int] = [:]
    var place = 1
    for (column, it) in linear.columns.enumerated() {
      for entry in it.entries {
        places[column * linear.rows.count + entry.row] = place
        place += 1
      }
    }
    termPlace = program.terms.map { places[$0.column * linear.rows.count + $0.row]! }
    changePlace = program.terms.map { term in
      places[(changeStart + first[term.pool] + term.property) * linear.rows.count + term.row]!
    }
    firstUnknown = first
    slackColumns = planCount..<changeStart
    changeColumns = changeStart..<linear.columns.count
    bounds = linear.columns.map { $0.lower...$0.upper }
    costs = linear.columns.map(\.cost)
    solver = try RevisableProgram(linear, in: &session)
  }

  /// The limit that a row of quality states: the concentration that its inflow may have, or the load it takes up.
  private static func rowScales(_ program: PooledProgram) -> [Double] {
    var scales = Array(repeating: 1.0, count: program.linear.rows.count)
    var (limits, sizes) = (Array(repeating: 0.0, count: scales.count), Array(repeating: 0.0, count: scales.count))
    for term in program.terms {
      limits[term.row] = max(limits[term.row], abs(term.fixed))
      let most = program.pools[term.pool].properties[term.property].most
      sizes[term.row] = max(sizes[term.row], abs(term.factor) * most)
    }
    for row in scales.indices {
      if limits[row] > 0 {
        scales[row] = limits[row]
      } else if sizes[row] > 0 {
        scales[row] = sizes[row]
      }
    }
    return scales
  }

  /// Sets what the plan's columns may be and cost, and the price of slacks.
  mutating func set(
    bounds wanted: [ClosedRange<Double>], costs wantedCosts: [Double], slackPrice: Double,
    in session: inout GLPKSession
  ) throws(SolverFault) {
    for column in 0..<planCount where bounds[column] != wanted[column] {
      try setBounds(column, wanted[column], in: &session)
    }
    var changed = false
    for column in 0..<planCount where costs[column] != wantedCosts[column] {
      costs[column] = wantedCosts[column]
      changed = true
    }
    for column in slackColumns where costs[column] != slackPrice {
      costs[column] = slackPrice
      changed = true
    }
    if changed { try solver.setCosts(costs, in: &session) }
  }

  private mutating func setBounds(
    _ column: Int, _ range: ClosedRange<Double>, in session: inout GLPKSession
  ) throws(SolverFault) {
    guard bounds[column] != range else { return }
    bounds[column] = range
    try solver.setBounds(column: column, lower: range.lowerBound, upper: range.upperBound, in: &session)
  }

  /// The best plan at these concentrations; nil where GLPK gives none.
  mutating func evaluate(
    at concentrations: [[Double]], in session: inout GLPKSession
  ) throws(SolverFault) -> Relaxed? {
    setTerms(concentrations)
    for column in changeColumns { try setBounds(column, 0...0, in: &session) }
    return try solve(in: &session)
  }

  /// The best step from a plan: changes of concentrations within `box`, with first-order effect at the plan's flows.
  /// A change counts in `units`, one a concentration, so that its column has coefficients of the size of flows.
  mutating func step(
    from values: [Double], at concentrations: [[Double]], box: [ClosedRange<Double>], units: [Double],
    in session: inout GLPKSession
  ) throws(SolverFault) -> Relaxed? {
    setTerms(concentrations)
    for place in changePlace { solver.coefficients[place] = 0 }
    for (index, term) in program.terms.enumerated() {
      let unit = units[firstUnknown[term.pool] + term.property]
      solver.coefficients[changePlace[index]] += term.factor * unit * values[term.column] / rowScale[term.row]
    }
    for place in changePlace where abs(solver.coefficients[place]) < Self.tiny { solver.coefficients[place] = 0 }
    for (column, range) in zip(changeColumns, box) { try setBounds(column, range, in: &session) }
    return try solve(in: &session)
  }

  private mutating func setTerms(_ concentrations: [[Double]]) {
    for (index, term) in program.terms.enumerated() {
      let coefficient = (term.fixed + term.factor * concentrations[term.pool][term.property]) / rowScale[term.row]
      solver.coefficients[termPlace[index]] = abs(coefficient) < Self.tiny ? 0 : coefficient
    }
  }

  private mutating func solve(in session: inout GLPKSession) throws(SolverFault) -> Relaxed? {
    try solver.reload(in: &session)
    if solved == 0 { try solver.rescale(in: &session) }
    guard try solveSoundly(in: &session) else { return nil }
    let all = solver.values
    return Relaxed(
      values: Array(all[0..<planCount]), slack: all[slackColumns].reduce(0, +), changes: Array(all[changeColumns]))
  }

  /// GLPK calls some points optimal that break rows, after a change of coefficients that leaves its basis almost singular:
  /// then once more from a new basis, with other tolerances or the other method.
  private mutating func solveSoundly(in session: inout GLPKSession) throws(SolverFault) -> Bool {
    for (dual, tolerance) in [(false, 1e-7), (false, 1e-9), (true, 1e-7)] {
      if solved > 0, tolerance != 1e-7 || dual { try solver.rescale(in: &session) }
      solved += 1
      if try solver.solve(dual: dual, tolerance: tolerance, in: &session), solver.violation < Self.sound { return true }
    }
    return false
  }

  /// Coefficients below this are dropped: scaling would blow them up.
  static let tiny = 1e-6

  /// A row or bound may be broken by this much, in scaled rows, before a solve counts as failed.
  static let sound = 1e-6

  /// What one linear program gave.
  struct Relaxed {
    /// The columns of the plan.
    var values: [Double]
    /// How much the rows of quality are broken, t/h at their limits.
    var slack: Double
    /// The change of each concentration.
    var changes: [Double]
  }
}
