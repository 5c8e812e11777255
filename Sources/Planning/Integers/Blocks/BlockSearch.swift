import GLPKSolver
import LinearPrograms

/// The least that the whole points of a block can cost: a small branch and bound, asked again and again at other costs.
///
/// It keeps what helps the next time: links that were broken once, whole points, and the parts into which the points were
/// divided last, whose row prices prove many of them needless at the new costs without a solve.
struct BlockSearch {
  /// A part of the block's points, and the row prices that bound it.
  struct Part: WaitingNode {
    var bound = -Double.infinity
    var number = 0
    /// Bounds drawn in, by places; later ones replace earlier ones.
    var changes: [IntegerNode.Change] = []
    var prices: [Double] = []
    var basis: FlatBasis?
    var origin: IntegerNode.Origin?
  }

  let block: RowBlock
  private let lower: [Double]
  private let upper: [Double]
  private(set) var rows: FlatRows
  private var flat: FlatProgram
  var safe = SafeBound()
  private var pseudo: PseudoCosts
  /// Flows and the switches they pass, each pair once.
  let passages: [(column: Int, on: Int)]
  private var isAdded: [Bool]
  private var basis: FlatBasis?
  /// Whole points seen, by places.
  private(set) var points: [[Double]] = []
  /// Parts of calls before, which together hold all points within the changes; the latest last.
  private(set) var divisions: [(within: [IntegerNode.Change], parts: [Part])] = []

  /// Parts solved in a call, iterations of one, and how many parts and divisions are kept.
  private static let (mostParts, mostIterations, mostKept, mostDivisions) = (500, 2000, 30, 8)

  init(
    _ block: RowBlock, of program: IntegerProgram, rows all: FlatRows, in session: inout GLPKSession
  ) throws(SolverFault) {
    self.block = block
    lower = block.columns.map { program.relaxation.columns[$0].lower }
    upper = block.columns.map { program.relaxation.columns[$0].upper }
    rows = block.localRows(of: all)
    flat = try FlatProgram(lower: lower, upper: upper, costs: lower.map { _ in 0 }, rows: rows, in: &session)
    pseudo = PseudoCosts(columns: lower.count)
    isAdded = block.links.map(\.isStated)
    passages = Dictionary(grouping: block.links, by: \.column).sorted { $0.key < $1.key }
      .flatMap { column, links in Set(links.map(\.on)).sorted().map { (column, $0) } }
  }

  func unload(from session: inout GLPKSession) throws(SolverFault) { try flat.unload(from: &session) }

  /// Adds a whole point of the block.
  mutating func learn(_ point: [Double]) { points.append(point) }

  /// What every whole point within the changes costs at least, proved, and the cheapest one seen.
  mutating func least(
    at costs: [Double], within changes: [IntegerNode.Change], in session: inout GLPKSession
  ) throws(SolverFault) -> (bound: Double, point: Int?) {
    var waiting = start(at: costs, within: changes)
    var (best, point) = cheapest(at: costs, within: changes)
    var done: [Part] = []
    var solved = 0
    while var part = waiting.pop() {
      let enough = best.isFinite ? best - 1e-9 * max(1, abs(best)) : .infinity
      if part.bound >= enough || solved >= Self.mostParts {
        done.append(part)
        continue
      }
      solved += 1
      let (low, high) = bounds(within: part.changes)
      let isSolved = try solve(&part, costs, low, high, enough: enough, in: &session)
      if let origin = part.origin, isSolved {
        pseudo.note(origin.column, isUp: origin.isUp, gain: part.bound - origin.parent, distance: origin.distance)
      }
      guard isSolved, part.bound < enough else {
        done.append(part)
        continue
      }
      if let column = fractional(low, high) {
        for half in halves(of: part, at: column, low, high) { waiting.push(half) }
        continue
      }
      let cost = Self.cost(flat.values, costs)
      if cost < best {
        (best, point) = (cost, points.count)
        learn(flat.values)
      }
      done.append(part)
    }
    keep(done, within: changes)
    return (done.reduce(.infinity) { min($0, $1.bound) }, point)
  }

  /// The parts of a call before within no more than these changes, bounded at the new costs by their old prices; or all in
  /// one.
  private mutating func start(at costs: [Double], within changes: [IntegerNode.Change]) -> WaitingNodes<Part> {
    var waiting = WaitingNodes<Part>()
    let fitting = divisions.last { $0.within.allSatisfy(changes.contains) }
    guard let fitting else {
      waiting.push(Part(changes: changes, basis: basis))
      return waiting
    }
    let new = changes.filter { !fitting.within.contains($0) }
    for var part in fitting.parts where part.bound < .infinity {
      part.changes += new
      part.origin = nil
      let (low, high) = bounds(within: part.changes)
      if zip(low, high).contains(where: { $0 > $1 }) { continue }
      safe.prove(rows, prices: padded(part.prices), costs: costs, constant: 0, lower: low, upper: high)
      part.bound = safe.bound
      waiting.push(part)
    }
    return waiting
  }

  /// Keeps a division for later calls, in place of the one within the same changes.
  private mutating func keep(_ parts: [Part], within changes: [IntegerNode.Change]) {
    divisions.removeAll { $0.within == changes }
    guard parts.count <= Self.mostKept else { return }
    divisions.append((changes, parts))
    if divisions.count > Self.mostDivisions { divisions.remove(at: divisions[0].within.isEmpty ? 1 : 0) }
  }

  /// Prices of rows that were added since are 0.
  func padded(_ prices: [Double]) -> [Double] {
    prices + Array(repeating: 0, count: rows.count - prices.count)
  }

  private func cheapest(at costs: [Double], within changes: [IntegerNode.Change]) -> (cost: Double, point: Int?) {
    var best: (cost: Double, point: Int?) = (.infinity, nil)
    for (index, point) in points.enumerated() where isIn(point, changes) {
      let cost = Self.cost(point, costs)
      if cost < best.cost { best = (cost, index) }
    }
    return best
  }

  /// Whether a point keeps to changes of whole columns.
  func isIn(_ point: [Double], _ changes: [IntegerNode.Change]) -> Bool {
    changes.allSatisfy { point[Int($0.column)] > $0.lower - 0.5 && point[Int($0.column)] < $0.upper + 0.5 }
  }

  private static func cost(_ point: [Double], _ costs: [Double]) -> Double {
    zip(costs, point).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The bounds within changes; what a switch at 0 leaves nothing is 0.
  func bounds(within changes: [IntegerNode.Change]) -> (lower: [Double], upper: [Double]) {
    var (low, high) = (lower, upper)
    for change in changes {
      let column = Int(change.column)
      low[column] = max(low[column], change.lower)
      high[column] = min(high[column], change.upper)
    }
    for link in block.links where high[link.on] == 0 && low[link.column] == 0 { high[link.column] = 0 }
    return (low, high)
  }

  /// The column to cut at: the best by pseudo-costs of those that should be whole and are not.
  private func fractional(_ low: [Double], _ high: [Double]) -> Int? {
    block.wholes.filter {
      high[$0] > low[$0] && abs(flat.values[$0] - flat.values[$0].rounded()) > IntegerProgram.wholeness
    }.max { pseudo.score($0, value: flat.values[$0]) < pseudo.score($1, value: flat.values[$1]) }
  }

  private func halves(of part: Part, at column: Int, _ low: [Double], _ high: [Double]) -> [Part] {
    IntegerNode.Change.sides(of: column, at: flat.values[column], in: (low[column], high[column])).enumerated()
      .map { side, it in
        var half = part
        half.changes.append(it.change)
        half.origin = (column, side == 1, it.distance, part.bound)
        return half
      }
  }

  /// Solves a part, with the links that its point breaks, and raises its bound; false where it is empty or the solver gives
  /// up.
  private mutating func solve(
    _ part: inout Part, _ costs: [Double], _ low: [Double], _ high: [Double], enough: Double,
    in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    try flat.setColumns(lower: low, upper: high, costs: costs, constant: 0, in: &session)
    if let basis = part.basis { try flat.setBasis(basis, in: &session) }
    // A basis of other costs is for the primal method, that of a part cut in two for the dual.
    var primal = part.origin == nil
    while true {
      let outcome = try flat.solve(
        primal: primal, iterationLimit: Self.mostIterations,
        objectiveLimit: primal ? .infinity : enough + 1e-6 * max(1, abs(enough)), in: &session)
      primal = false
      if outcome == .infeasible {
        let multipliers = try flat.infeasibilityMultipliers(in: &session)
        if safe.provesEmpty(rows, multipliers: multipliers, lower: low, upper: high) { part.bound = .infinity }
        return false
      }
      safe.prove(rows, prices: flat.rowDuals, costs: costs, constant: 0, lower: low, upper: high)
      if safe.bound > part.bound {
        part.bound = safe.bound
        part.prices = flat.rowDuals
      }
      guard outcome == .optimal else { return false }
      guard try addBrokenLinks(in: &session) else { break }
    }
    part.basis = try flat.basis(in: &session)
    basis = part.basis
    return true
  }

  private mutating func addBrokenLinks(in session: inout GLPKSession) throws(SolverFault) -> Bool {
    var added = FlatRows()
    for (index, link) in block.links.enumerated() where !isAdded[index] {
      guard flat.values[link.column] > link.most * flat.values[link.on] + 1e-4 * max(1, link.most) else { continue }
      isAdded[index] = true
      added.append(
        lower: 0, upper: .infinity, [(column: link.on, coefficient: link.most), (column: link.column, coefficient: -1)])
    }
    guard added.count > 0 else { return false }
    try flat.append(added, in: &session)
    try flat.scale(in: &session)
    try flat.pack(in: &session)
    rows.append(contentsOf: added)
    return true
  }
}
