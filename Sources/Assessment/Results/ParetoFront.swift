import ParkModel

/// The plans of a park between its best in one objective and its best in another: none is better than another in both.
public struct ParetoFront: Sendable, Hashable {
  /// The park.
  public var park: Park
  /// The first objective.
  public var objective: String
  /// The measure that it is weighed against.
  public var against: String
  /// What stands today, as `park optimize` finds it, for comparison.
  public var before: StateResult
  /// From the best in the objective to the best in the other measure; empty where no plan exists.
  public var points: [ParetoPoint]
  /// *After* without a plan; nil where there is one.
  public var infeasible: StateResult?
  /// Plans that were found and left out, for another is as good in both.
  public var dominated: Int
  /// Plans that were made.
  public var planCount: Int
  /// What is implausible, in the order of the file.
  public var warnings: [Warning]

  /// Made of its parts.
  public init(
    park: Park, objective: String, against: String, before: StateResult, points: [ParetoPoint],
    infeasible: StateResult? = nil, dominated: Int = 0, planCount: Int = 0, warnings: [Warning] = []
  ) {
    self.park = park
    self.objective = objective
    self.against = against
    self.before = before
    self.points = points
    self.infeasible = infeasible
    self.dominated = dominated
    self.planCount = planCount
    self.warnings = warnings
  }
}

/// One plan of a front: an *after*, planned and audited in full.
public struct ParetoPoint: Sendable, Hashable {
  /// The plan.
  public var result: StateResult
  /// The objective, from the plan's flows, in its unit.
  public var objective: Double
  /// The other measure, from the plan's flows, in its unit.
  public var against: Double
  /// The most of the other measure that was allowed; nil at the ends.
  public var allowed: Double?
  /// What one unit less of the other measure costs at the margin, in units of the objective, with what is built as it is;
  /// nil where nothing held the measure down.
  public var price: Double?
  /// The projects that it builds, by name.
  public var projects: [String]

  /// Made of its parts.
  public init(
    result: StateResult, objective: Double, against: Double, allowed: Double?, price: Double?, projects: [String]
  ) {
    self.result = result
    self.objective = objective
    self.against = against
    self.allowed = allowed
    self.price = price
    self.projects = projects
  }

  /// CNY of all that it builds, before subsidies.
  public var capex: Double { (result.plan?.investments ?? []).reduce(0) { $0 + $1.capex } }
}
