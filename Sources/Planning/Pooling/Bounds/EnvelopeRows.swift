import GLPKSolver

/// The rows of a relaxation over a box: those that always hold, and the envelopes that were found to bind.
///
/// Envelope rows come when a point violates them (or all at once), stay, and are written anew where the box has changed.
struct EnvelopeRows {
  let relaxation: Relaxation
  /// All rows, as of the last box.
  private(set) var rows: FlatRows
  private let staticRows: Int
  /// The row of each envelope of each product; -1 for none.
  private var slots: [Int]
  /// The envelope of each row past the static ones; nil for a lazy row, which no box changes.
  private var owners: [(product: Int, envelope: Envelope)?] = []
  private var isAdded: [Bool]
  private let takesLazyRows: Bool
  private var planes: [Envelope.Plane] = []

  /// Begins with the limits of masses that matter from the start, or with every row that there is.
  init(_ relaxation: Relaxation, box: Box, complete: Bool = false, takesLazyRows: Bool = true) {
    self.relaxation = relaxation
    self.takesLazyRows = takesLazyRows
    staticRows = relaxation.rows.count
    rows = relaxation.rows
    isAdded = Array(repeating: false, count: relaxation.lazyRows.count)
    slots = Array(repeating: -1, count: 4 * relaxation.products.count)
    for (index, product) in relaxation.products.enumerated() where complete || !product.isShare {
      for envelope in complete ? Envelope.allCases : [.overFromHigh, .underFromLow] {
        guard complete || envelope == .overFromHigh || box.lower[product.first] > 0 else { continue }
        add(index, envelope, envelope.plane(product, box.lower, box.upper))
      }
    }
    if complete { for row in isAdded.indices { addLazy(row) } }
  }

  private mutating func add(_ product: Int, _ envelope: Envelope, _ plane: Envelope.Plane) {
    slots[4 * product + envelope.rawValue] = rows.count
    owners.append((product, envelope))
    planes.append(plane)
    Self.write(plane, envelope, relaxation.products[product], into: &rows)
  }

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

  /// Writes the envelopes that a box changes anew: which rows, and how they read now.
  mutating func load(_ box: Box) -> (places: [Int32], rows: FlatRows) {
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
    return (places, changed)
  }

  /// Adds what the point violates, and gives the new rows.
  mutating func addViolated(at point: [Double], in box: Box) -> FlatRows {
    var added = FlatRows()
    for (index, product) in relaxation.products.enumerated() {
      let sum = product.sum(point)
      let allowed = 1e-6 * max(1, abs(box.upper[product.second]))
      for envelope in Envelope.allCases where slots[4 * index + envelope.rawValue] < 0 {
        let plane = envelope.plane(product, box.lower, box.upper)
        let excess = sum - plane.alpha * point[product.first] - plane.beta * point[product.second] - plane.limit
        guard (envelope.isUpperLimit ? excess : -excess) > allowed else { continue }
        add(index, envelope, plane)
        Self.write(plane, envelope, product, into: &added)
      }
    }
    let lazy = relaxation.lazyRows
    for row in isAdded.indices where takesLazyRows && !isAdded[row] {
      let range = lazy.range(row)
      let sum = range.reduce(0) { $0 + lazy.values[$1] * point[Int(lazy.columns[$1])] }
      let size = range.reduce(0) { max($0, abs(lazy.values[$1] * point[Int(lazy.columns[$1])])) }
      guard max(sum - lazy.upper[row], lazy.lower[row] - sum) > 1e-6 * max(1, size) else { continue }
      addLazy(row)
      added.append(
        lower: lazy.lower[row], upper: lazy.upper[row],
        range.map { (column: Int(lazy.columns[$0]), coefficient: lazy.values[$0]) })
    }
    return added
  }

  private mutating func addLazy(_ row: Int) {
    let lazy = relaxation.lazyRows
    isAdded[row] = true
    rows.append(
      lower: lazy.lower[row], upper: lazy.upper[row],
      lazy.range(row).map { (column: Int(lazy.columns[$0]), coefficient: lazy.values[$0]) })
    owners.append(nil)
    planes.append(Envelope.Plane(alpha: 0, beta: 0, limit: 0))
  }
}
