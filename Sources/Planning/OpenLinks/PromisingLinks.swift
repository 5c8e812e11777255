import GLPKSolver
import LinearPrograms
import Networks

/// Which of very many links are worth a column, and a basis to begin with: a fast guess, of which nothing is believed.
///
/// Rough prices first, by first-order steps over few columns, with links added that pay at them and dropped that do not.
/// Then the interior point method over what is left, at costs disturbed a little, so that it ends near a corner and not
/// in the middle of a face; and of what it uses, a basis.
struct PromisingLinks {
  /// The links, offer by offer, in the order in which their columns stand.
  private(set) var links: [[OpenLink]]
  /// nil where no basis could be guessed.
  private(set) var basis: FlatBasis?

  private let joint: JointProgram
  private let pricings: [any LinkPricing]
  private var columns: FlatColumns
  /// Behind the listed columns: which link each is.
  private var members: [Member] = []
  private var known: Set<Member> = []
  private var first: FirstOrderSolver
  /// What a tonne costs on the way, about.
  private var unit: Double

  private struct Member: Hashable {
    var offer: Int
    var link: OpenLink
  }

  private static let blocks = 40
  private static let steps = 200
  /// First-order steps end when all links left out are worth less than this share of the objective,
  private static let smallShortfall = 0.002
  /// and flows and prices agree so well on what it is: over too few links, prices that are far off make none pay.
  private static let smallError = 0.05
  /// As a share of what a tonne costs.
  private static let disturbance = 5e-4

  init(_ joint: JointProgram, costs: [Double], pricings: [any LinkPricing]) {
    self.joint = joint
    self.pricings = pricings
    columns = FlatColumns(joint.looseColumns, costs: costs)
    let paid = costs.filter { $0 != 0 }.map(abs).sorted()
    unit = paid.isEmpty ? 1 : paid[paid.count / 2]
    first = FirstOrderSolver(joint.program.rows, columns: columns.count, costScale: unit)
    links = joint.openLinks.map { _ in [] }
    approach()
    guessBasis()
    for member in members { links[member.offer].append(member.link) }
    // Columns are listed offer by offer.
    if joint.openLinks.count > 1 { basis = nil }
  }

  private var listedCount: Int { joint.program.columns.count }

  /// First-order steps, pricing between them.
  private mutating func approach() {
    for block in 0..<Self.blocks {
      first.run(columns, steps: Self.steps)
      let prices = first.prices
      let objective = first.point.indices.reduce(0) { $0 + columns.costs[$1] * first.point[$1] }
      // At first much is dear that will be needed.
      drop(above: (block < 3 ? 1 : 0.25) * unit, prices)
      let shortfall = add(prices, threshold: -1e-5 * unit, each: block < 3 ? 4 : 3)
      let isNear = -shortfall <= Self.smallShortfall * abs(objective) && first.error.total <= Self.smallError
      if block >= 5, isNear { break }
    }
    first.admit(upTo: columns.count)
    drop(above: 0.07 * unit, first.prices)
  }

  private mutating func drop(above most: Double, _ prices: [Double]) {
    let isKept = (0..<columns.count).map { column in
      column < listedCount || first.point[column] > 1e-3 || columns.reducedCost(column, prices) <= most
    }
    columns.keep { isKept[$0] }
    first.keep { isKept[$0] }
    let kept = members.indices.filter { isKept[listedCount + $0] }
    for index in members.indices where !isKept[listedCount + index] { known.remove(members[index]) }
    members = kept.map { members[$0] }
  }

  /// Adds the links that pay most; gives what all that pay are worth together, at most.
  private mutating func add(_ prices: [Double], threshold: Double, each: Int) -> Double {
    var shortfall = 0.0
    for (offer, pricing) in pricings.enumerated() {
      let sweep = pricing.sweep(prices, threshold: threshold, each: each, without: [], after: [])
      shortfall += sweep.shortfall
      for link in sweep.links {
        let member = Member(offer: offer, link: link)
        guard known.insert(member).inserted else { continue }
        members.append(member)
        for entry in joint.openLinks[offer].entries(link) { columns.add(entry.coefficient, in: entry.row) }
        columns.close(lower: 0, upper: .infinity, cost: pricing.cost(of: link))
      }
    }
    return shortfall
  }

  /// The interior point method, what pays at its prices, and a basis of what it uses.
  private mutating func guessBasis() {
    guard let inside = interiorPoint() else { return }
    let used = columns.count
    _ = add(inside.prices, threshold: -1e-6 * unit, each: 5)
    let choice = BasisGuess(
      columns, used: used, rows: joint.program.rows, point: inside.point, prices: inside.prices, unit: unit)
    basis = choice.basis
  }

  private func interiorPoint() -> (point: [Double], prices: [Double])? {
    var noise = SplitMix(seed: 1)
    let costs = columns.costs.map { ($0 / unit) + Self.disturbance * noise.unit() }
    var rows = FlatRows()
    let byRow = columns.byRow(rowCount: joint.program.rows.count)
    for (row, entries) in zip(joint.program.rows, byRow) { rows.append(lower: row.lower, upper: row.upper, entries) }
    do throws(SolverFault) {
      return try GLPKSession.with { session throws(SolverFault) in
        var program = try FlatProgram(
          lower: columns.lower, upper: columns.upper, costs: costs, rows: rows, in: &session)
        guard try program.solveInterior(in: &session), program.values.allSatisfy(\.isFinite),
          program.rowDuals.allSatisfy(\.isFinite)
        else { return nil }
        return (program.values, program.rowDuals.map { $0 * unit })
      }
    } catch {
      return nil
    }
  }
}

extension JointProgram {
  /// The listed columns without the bounds that only make proofs finite: rows imply them, and an interior point method
  /// would carry each as a row of its own.
  fileprivate var looseColumns: [LinearProgram.Column] {
    zip(program.columns, meanings).map { column, meaning in
      var loose = column
      if case .flow = meaning { loose.upper = .infinity }
      return loose
    }
  }
}

extension FlatColumns {
  /// The entries of each row.
  fileprivate func byRow(rowCount: Int) -> [[(column: Int, coefficient: Double)]] {
    var rows = [[(column: Int, coefficient: Double)]](repeating: [], count: rowCount)
    for column in 0..<count {
      for place in entries(column) where abs(values[place]) > 1e-9 {
        rows[Int(self.rows[place])].append((column, values[place]))
      }
    }
    return rows
  }
}
