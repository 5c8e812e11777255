import Networks
import ParkModel
import Planning

/// What the figures of one node are worth at the plan.
public struct ResourceExplanation: Sendable {
  /// What one unit more, or less, of one figure would do.
  public struct Worth: Sendable {
    /// The statement with its figure.
    public var statement: ParkStatement
    /// By how much each objective would change for one unit more; nil where there would be no plan.
    public var more: [Double]?
    /// By how much each would change for one unit less; nil where there would be no plan.
    public var less: [Double]?
    /// The least figure down to which `less` holds; nil where it was not looked for.
    public var holdsFrom: Double?
    /// The largest figure up to which `more` holds; nil where it was not looked for.
    public var holdsTo: Double?
    /// False where the program would be another one, so that nothing can be said.
    public var isKnown = true

    /// Whether a little more or less of it changes the first objective at all.
    public var matters: Bool { (more?[0] ?? 1) != 0 || (less?[0] ?? 1) != 0 }
  }

  /// The node, as `park-ro`.
  public var name: String
  /// What leaves and enters it.
  public var flows: [NodeFlow]
  /// One for each figure that the file states of it.
  public var worths: [Worth]
}

/// The names that a question about worth may use.
public func resourceNames(of park: Park) -> [String] {
  let nodes = resourceNetworks(of: park, in: .after).flatMap { network -> [String] in
    if let material = network as? MaterialNetwork { return material.nodeNames.givers + material.nodeNames.takers }
    if let heat = network as? HeatNetwork { return heat.nodeNames.givers + heat.nodeNames.takers }
    return []
  }
  let stated = park.statements.filter { $0.value != nil }.map(\.subject)
  return Set(nodes + stated).sorted()
}

extension PlannedAfter {
  /// What one unit more or less of each figure of a node is worth: the plan is solved again a little to each side, with
  /// what is built, chosen and decided of concentrations as it is, so that where both differ the true worth is an interval.
  public func worth(of name: String) throws(StudyFailure) -> ResourceExplanation {
    let stated = file.statements.filter { $0.subject == name && $0.value != nil }
    var worths: [ResourceExplanation.Worth] = []
    if let marginal {
      for statement in stated where !options.isCancelled() {
        do {
          worths.append(try worth(of: statement, marginal))
        } catch {
          throw .uncertified(state: .after, reason: error.reason)
        }
      }
    }
    return ResourceExplanation(name: name, flows: throughput(of: name), worths: worths)
  }

  /// - Parameter ranged: whether to look for how far the worth holds.
  func worth(
    of statement: ParkStatement, _ marginal: MarginalProgram, ranged: Bool = true
  ) throws(UncertifiedVerdict) -> ResourceExplanation.Worth {
    var worth = ResourceExplanation.Worth(statement: statement, more: nil, less: nil)
    guard let base = try marginal.best()?.objectives, let value = statement.value else {
      worth.isKnown = false
      return worth
    }
    let step = value == 0 ? 1e-3 : 1e-4 * abs(value)
    guard let above = moved(marginal, statement, by: step), let below = moved(marginal, statement, by: -step) else {
      worth.isKnown = false
      return worth
    }
    worth.more = slopes(from: base, to: try above.best()?.objectives, over: step)
    worth.less = slopes(from: base, to: try below.best()?.objectives, over: step)
    guard ranged, worth.matters else { return worth }
    if let slope = worth.more?[0] {
      worth.holdsTo = value + (try reach(of: slope, base[0], step, 1, statement, marginal))
    }
    if let slope = worth.less?[0] {
      worth.holdsFrom = value - (try reach(of: slope, base[0], step, -1, statement, marginal))
    }
    return worth
  }

  private func moved(_ marginal: MarginalProgram, _ statement: ParkStatement, by amount: Double) -> MarginalProgram? {
    statement.shifted(by: amount, in: file).flatMap { marginal.moved(to: $0.withRegenerationKeptApart()) }
  }

  /// The change of each objective for one unit; what is rounding is none.
  private func slopes(from base: [Double], to other: [Double]?, over step: Double) -> [Double]? {
    other.map { zip($0, base).map { abs($0 - $1) <= 1e-9 * max(1, abs($1)) ? 0 : ($0 - $1) / step } }
  }

  /// How far a figure can go to one side at the same worth: in growing steps, then between the last two by halves.
  private func reach(
    of slope: Double, _ base: Double, _ step: Double, _ side: Double, _ statement: ParkStatement,
    _ marginal: MarginalProgram
  ) throws(UncertifiedVerdict) -> Double {
    let most = side < 0 ? abs(statement.value ?? 0) : 100 * max(1, abs(statement.value ?? 0))
    func holds(_ distance: Double) throws(UncertifiedVerdict) -> Bool {
      guard let there = moved(marginal, statement, by: side * distance), let value = try there.best()?.objectives[0]
      else { return false }
      return abs(value - base - slope * distance) <= 1e-6 * abs(slope * distance) + 1e-9 * max(1, abs(base))
    }
    var good = step
    var bad = most
    while good < most {
      let next = min(most, 8 * good)
      guard try holds(next) else {
        bad = next
        break
      }
      good = next
    }
    guard good < most else { return most }
    while bad - good > 1e-3 * bad {
      let middle = (good + bad) / 2
      if try holds(middle) { good = middle } else { bad = middle }
    }
    // The roundest figure near the end, for a park's figures are round.
    let end = (statement.value ?? 0) + side * good
    for digits in 1...6 {
      let round = RoundNumber.nearest(end, digits: digits)
      let distance = side * (round - (statement.value ?? 0))
      guard abs(distance - good) <= 2e-3 * good, distance > 0 else { continue }
      if distance <= good { return distance }
      if try holds(distance) { return distance }
    }
    return good
  }
}
