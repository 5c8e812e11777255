import Assessment
import Networks
import ParkModel
import Planning

/// Finds out which statements of an infeasible state cannot be kept together, set after set, and what would repair each.
///
/// A set is smallest by a deletion filter over the statements of the park itself, so that what the program makes of them
/// (links that a limit excludes, bounds that follow from it) gives way with them. Once a set is found, all of it is left
/// out and the next is looked for.
public func explainConflicts(
  _ result: StateResult, of file: Park, options: OptimizeOptions
) -> ConflictExplanation {
  var park = file
  park.requiresTargets = options.requireTargets
  var explanation = ConflictExplanation(state: result.state, shortfalls: result.claim.conflicts, sets: [])
  guard admittedLinks(result.state, of: park) <= 30_000 else {
    explanation.omission = .tooLarge
    return explanation
  }
  let oracle = PlanOracle(state: result.state, park: park, options: options)
  var sets: [[ParkStatement]] = []
  do {
    explanation.omission = try collectSets(&sets, oracle) ? nil : .elsewhere
  } catch {
    explanation.omission = .time
  }
  explanation.sets = sets.enumerated().map { index, set in
    let others = sets.enumerated().filter { $0.offset != index }.flatMap(\.element)
    return ConflictSet(
      members: set.map { ConflictSet.Member(statement: $0, repair: oracle.repair(of: $0, easing: others)) })
  }
  return explanation
}

/// The sets alone, without repairs; nil where they do not say all that stands against a plan.
public func conflictSets(
  _ state: StateName, of park: Park, options: OptimizeOptions
) throws -> [[ParkStatement]]? {
  var sets: [[ParkStatement]] = []
  return try collectSets(&sets, PlanOracle(state: state, park: park, options: options)) ? sets : nil
}

/// Finds set after set until the rest can be kept; false where something else stands against a plan.
private func collectSets(_ sets: inout [[ParkStatement]], _ oracle: PlanOracle) throws(PlanOracle.Stop) -> Bool {
  var open = oracle.park.statements
  while try !oracle.hasPlan(easing: sets.flatMap(\.self)) {
    let settled = sets.flatMap(\.self)
    let found = try smallestConflict(among: open.indices) { (kept) throws(PlanOracle.Stop) in
      let keeps = Set(kept)
      return try oracle.hasPlan(easing: settled + open.indices.filter { !keeps.contains($0) }.map { open[$0] })
    }
    guard let found, !found.isEmpty, sets.count < 10 else { return false }
    sets.append(found.map { open[$0] })
    open = open.indices.filter { !found.contains($0) }.map { open[$0] }
  }
  return true
}

/// Answers whether a state has a plan with some statements eased, within a time limit.
public struct PlanOracle: Sendable {
  /// The time is over, or no verdict could be certified.
  public struct Stop: Error {}

  let state: StateName
  let park: Park
  let options: OptimizeOptions
  private let start = ContinuousClock.now

  /// Asks about a state of a park, until the time of the options is over.
  public init(state: StateName, park: Park, options: OptimizeOptions) {
    self.state = state
    self.park = park
    self.options = options
  }

  func hasPlan(easing statements: [ParkStatement]) throws(Stop) -> Bool {
    try hasPlan(statements.reduce(park) { $1.eased(in: $0) })
  }

  /// Whether the state has a plan in that park.
  public func hasPlan(_ eased: Park) throws(Stop) -> Bool {
    guard ContinuousClock.now - start < .seconds(4 * options.seconds), !options.isCancelled() else { throw Stop() }
    var planning = PlanningOptions(gap: 1, secondsLimit: options.seconds / 4)
    planning.isCancelled = options.isCancelled
    do {
      return try admitsPlan(state, of: eased.withRegenerationKeptApart(), options: planning)
    } catch {
      throw Stop()
    }
  }

  /// The least by which a statement has to give way, the others of other conflicts left out.
  public func repair(of statement: ParkStatement, easing others: [ParkStatement]) -> ConflictSet.Repair {
    let base = others.reduce(park) { $1.eased(in: $0) }
    do {
      guard try hasPlan(statement.eased(in: base)) else { return .notEnough }
      guard let value = statement.value else { return .dropped }
      return try leastEasing(of: statement, value: value, in: base)
    } catch {
      return .unknown
    }
  }

  /// Between what is too little and what is enough, by halves, and then the roundest figure between them.
  private func leastEasing(of statement: ParkStatement, value: Double, in base: Park) throws(Stop) -> ConflictSet.Repair
  {
    var low = 0.0
    var high = statement.easing < 0 && value > 0 ? value : max(1e-3 * abs(value), 1e-3)
    while try !hasPlan(statement.eased(by: high, in: base)) {
      low = high
      high *= 4
      if high > 1e9 * max(1, abs(value)) { return .dropped }
    }
    while high - low > 2e-5 * high {
      let middle = low > 0 ? (low + high) / 2 : high / 4
      if try hasPlan(statement.eased(by: middle, in: base)) { high = middle } else { low = middle }
      if high < 1e-9 * max(1, abs(value)) { break }
    }
    for digits in 1...4 {
      let round = RoundNumber.up(low, digits: digits)
      guard low > 0, round <= high * (1 + 1e-9) || digits == 4 else { continue }
      if try hasPlan(statement.eased(by: round, in: base)) { return .by(round) }
    }
    return .by(high)
  }
}

/// Figures with few digits.
enum RoundNumber {
  /// The least number of so many significant digits that is above `value`.
  static func up(_ value: Double, digits: Int) -> Double {
    let unit = unit(of: value, digits: digits)
    return times((value / unit).rounded(.down) + 1, unit)
  }

  /// The number of so many significant digits that is nearest to `value`.
  static func nearest(_ value: Double, digits: Int) -> Double {
    let unit = unit(of: value, digits: digits)
    return times((value / unit).rounded(), unit)
  }

  /// One of the last digit.
  private static func unit(of value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return 1 }
    var unit = 1.0
    while abs(value) >= 10 * unit { unit *= 10 }
    while abs(value) < unit { unit /= 10 }
    for _ in 1..<digits { unit /= 10 }
    return unit
  }

  /// Division by a whole number keeps the digits that are printed.
  private static func times(_ count: Double, _ unit: Double) -> Double {
    unit < 1 ? count / (1 / unit).rounded() : count * unit
  }
}
