import GLPKSolver
import LinearPrograms

/// The linear program of a relaxation over a box, in a solver session, with the envelopes that were found to bind.
///
/// Envelope rows come when a point violates them, stay, and are written anew where the box has changed.
struct NodeProgram {
  /// How a box ended.
  enum Ending {
    /// Solved; `bound` holds for every plan in the box.
    case solved
    /// Proved to hold no plan at all, or none below the cut-off.
    case closed
    /// The solver proved nothing better than `bound`.
    case weak
  }

  private(set) var relaxation: Relaxation
  private var flat: FlatProgram
  private var rows: FlatRows
  private let staticRows: Int
  /// The row of each envelope of each product; -1 for none.
  private var slots: [Int]
  /// The envelope of each row past the static ones; nil for a lazy row, which no box changes.
  private var owners: [(product: Int, envelope: Envelope)?] = []
  private var isAdded: [Bool]
  private var planes: [Envelope.Plane] = []
  private var proof = SafeBound()
  /// What was proved of the last box.
  private(set) var bound = -Double.infinity
  /// The point of the last solve.
  var point: [Double] { flat.values }
  /// The proved reduced costs of the last solve.
  var reduced: [Double] { proof.reduced }
  /// Linear programs solved.
  private(set) var solved = 0
  /// Simplex iterations spent.
  var iterations: Int { flat.iterations }

  init(_ relaxation: Relaxation, box: Box, in session: inout GLPKSession) throws(SolverFault) {
    self.relaxation = relaxation
    let columnCount = relaxation.costs.count
    staticRows = relaxation.rows.count
    rows = relaxation.rows
    isAdded = Array(repeating: false, count: relaxation.lazyRows.count)
    slots = Array(repeating: -1, count: 4 * relaxation.products.count)
    for (index, product) in relaxation.products.enumerated() where !product.isShare {
      for envelope in [Envelope.overFromHigh, .underFromLow] {
        guard envelope == .overFromHigh || (columnCount < 3500 && box.lower[product.first] > 0) else { continue }
        slots[4 * index + envelope.rawValue] = rows.count
        owners.append((index, envelope))
        planes.append(envelope.plane(product, box.lower, box.upper))
        Self.write(planes[planes.count - 1], envelope, product, into: &rows)
      }
    }
    flat = try FlatProgram(
      lower: box.lower, upper: box.upper, costs: relaxation.costs, rows: rows, in: &session)
  }

  var columnCount: Int { relaxation.costs.count }

  private static func write(
    _ plane: Envelope.Plane, _ envelope: Envelope, _ product: Relaxation.Product, into rows: inout FlatRows
  ) {
    var entries = zip(product.columns, product.values).map { (column: Int($0), coefficient: $1) }
    entries.append((product.first, -plane.alpha))
    entries.append((product.second, -plane.beta))
    rows.append(
      lower: envelope.isUpperLimit ? -.infinity : plane.limit, upper: envelope.isUpperLimit ? plane.limit : .infinity,
      entries)
  }

  /// Hands the box over: bounds, costs, and the envelopes that it changes.
  private mutating func load(_ box: Box, in session: inout GLPKSession) throws(SolverFault) -> NodeCosts {
    let costs = NodeCosts(relaxation, box)
    try flat.setColumns(
      lower: box.lower, upper: box.upper, costs: costs.costs, constant: costs.constant, in: &session)
    var places: [Int32] = []
    var changed = FlatRows()
    for (index, owner) in owners.enumerated() {
      guard let owner else { continue }
      let product = relaxation.products[owner.product]
      let plane = owner.envelope.plane(product, box.lower, box.upper)
      if plane == planes[index] { continue }
      planes[index] = plane
      let row = staticRows + index
      places.append(Int32(row))
      Self.write(plane, owner.envelope, product, into: &changed)
      let end = Int(rows.starts[row + 1])
      rows.values[end - 2] = -plane.alpha
      rows.values[end - 1] = -plane.beta
      if owner.envelope.isUpperLimit { rows.upper[row] = plane.limit } else { rows.lower[row] = plane.limit }
    }
    try flat.setRows(places, changed, in: &session)
    return costs
  }

  /// Solves over a box from a basis; `rounds` says how often violated envelopes are added.
  mutating func solve(
    _ box: Box, basis: FlatBasis?, cutoff: Double, rounds: Int, iterationLimit: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> Ending {
    bound = -.infinity
    let costs = try load(box, in: &session)
    if let basis { try flat.setBasis(basis, in: &session) }
    for round in 0...rounds {
      solved += 1
      let outcome = try flat.solve(iterationLimit: iterationLimit, objectiveLimit: cutoff, in: &session)
      let earlier = bound
      proof.prove(
        rows, prices: flat.rowDuals, costs: costs.costs, constant: costs.constant, lower: box.lower, upper: box.upper)
      bound = max(earlier, proof.bound)
      if bound >= cutoff { return .closed }
      if outcome == .infeasible, try isProvedEmpty(box, in: &session) {
        bound = .infinity
        return .closed
      }
      guard outcome == .optimal else { return .weak }
      if round == rounds { break }
      if try addViolated(box, in: &session) == 0 { break }
    }
    return .solved
  }

  /// Bounds a box by the duals of the interior point method, which is much faster than the simplex method on programs
  /// of many thousand columns; false where neither the bound rose nor a row was added.
  mutating func solveInterior(
    _ box: Box, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    let costs = try load(box, in: &session)
    solved += 1
    // Whatever the method says of its duals, they prove a bound.
    _ = try flat.solveInterior(in: &session)
    proof.prove(
      rows, prices: flat.rowDuals, costs: costs.costs, constant: costs.constant, lower: box.lower, upper: box.upper)
    let rises = proof.bound > bound + 1e-5 * abs(bound)
    bound = max(bound, proof.bound)
    return try addViolated(box, in: &session) > 0 && rises
  }

  private mutating func isProvedEmpty(_ box: Box, in session: inout GLPKSession) throws(SolverFault) -> Bool {
    let multipliers = try flat.infeasibilityMultipliers(in: &session)
    return proof.provesEmpty(rows, multipliers: multipliers, lower: box.lower, upper: box.upper)
  }

  /// Adds the envelopes that the point violates, and gives their number.
  private mutating func addViolated(_ box: Box, in session: inout GLPKSession) throws(SolverFault) -> Int {
    var added = FlatRows()
    let point = flat.values
    for (index, product) in relaxation.products.enumerated() {
      let sum = product.sum(point)
      let tolerance = 1e-6 * max(1, abs(box.upper[product.second]))
      for envelope in Envelope.allCases where slots[4 * index + envelope.rawValue] < 0 {
        let plane = envelope.plane(product, box.lower, box.upper)
        let excess = sum - plane.alpha * point[product.first] - plane.beta * point[product.second] - plane.limit
        guard (envelope.isUpperLimit ? excess : -excess) > tolerance else { continue }
        slots[4 * index + envelope.rawValue] = rows.count
        owners.append((index, envelope))
        planes.append(plane)
        Self.write(plane, envelope, product, into: &rows)
        Self.write(plane, envelope, product, into: &added)
      }
    }
    for row in isAdded.indices where !isAdded[row] {
      let lazy = relaxation.lazyRows
      let range = lazy.range(row)
      let sum = range.reduce(0) { $0 + lazy.values[$1] * point[Int(lazy.columns[$1])] }
      let size = range.reduce(0) { max($0, abs(lazy.values[$1] * point[Int(lazy.columns[$1])])) }
      guard max(sum - lazy.upper[row], lazy.lower[row] - sum) > 1e-6 * max(1, size) else { continue }
      isAdded[row] = true
      let entries = range.map { (column: Int(lazy.columns[$0]), coefficient: lazy.values[$0]) }
      rows.append(lower: lazy.lower[row], upper: lazy.upper[row], entries)
      added.append(lower: lazy.lower[row], upper: lazy.upper[row], entries)
      owners.append(nil)
      planes.append(Envelope.Plane(alpha: 0, beta: 0, limit: 0))
    }
    if added.count > 0 { try flat.append(added, in: &session) }
    return added.count
  }

  /// The basis of the last solve.
  func basis(in session: inout GLPKSession) throws(SolverFault) -> FlatBasis { try flat.basis(in: &session) }
}
