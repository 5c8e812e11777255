import Assessment
import Networks
import ParkModel
import Planning

/// The plan of *after*, audited, from which questions about it start.
public struct PlannedAfter: Sendable {
  /// The park as its file states it, with the objectives that were asked.
  public var file: Park
  /// The planned state with its program.
  public var planned: PlannedState
  /// The same, audited and assessed.
  public var result: StateResult
  /// What is minimised, and the cost after it.
  public var objectives: [String]
  let options: OptimizeOptions

  /// Plans *after* alone, or takes it from a run of the same park and options where that listed every link.
  public init(_ park: Park, options: OptimizeOptions, from run: OptimizeRun? = nil) throws(StudyFailure) {
    var file = park
    if !options.minimize.isEmpty { file.objectives = options.minimize }
    file.requiresTargets = options.requireTargets
    self.file = file
    self.options = options
    objectives = file.objectives + (file.objectives.contains("cost") ? [] : ["cost"])
    if let known = run?.planned.first(where: { $0.state == .after }), known.program.openLinks.isEmpty {
      planned = known
    } else {
      planned = try Self.plan(file, options)
    }
    result = try audited(file.withRegenerationKeptApart(), planned)
  }

  /// *After* of a park one statement of which is another.
  func plan(_ other: Park) throws(StudyFailure) -> PlannedState { try Self.plan(other, options) }

  private static func plan(_ file: Park, _ options: OptimizeOptions) throws(StudyFailure) -> PlannedState {
    var planning = options.planning(.after)
    // Questions about a link or a limit need every link with a column of its own.
    planning.mostListed = 200_000
    return try Studies.planned(
      .after, of: file.withRegenerationKeptApart(), pinnedToMeters: false, options: planning)
  }

  /// The linear program behind the plan; nil where there is no plan.
  var marginal: MarginalProgram? { MarginalProgram(planned, objectives: objectives) }

  /// The units of the objectives in results.
  public var objectiveUnits: [String] { objectives.map { Measure.named($0)?.dimension.unit.text ?? "t/h" } }

  /// What flows from or to something in the mean over the operating hours, by resource: t/h, Nm3/h or kW.
  public func throughput(of name: String) -> [NodeFlow] {
    let flows = result.plan?.flows ?? []
    var found: [NodeFlow] = []
    for (gives, own) in [(true, flows.filter { $0.from == name }), (false, flows.filter { $0.to == name })] {
      for (resource, part) in Dictionary(grouping: own, by: \.resource).sorted(by: { $0.key < $1.key }) {
        let mean = part.reduce(0) { $0 + $1.amount * hours(of: $1.period) } / file.operatingHours
        let kind = file.material(resource)?.kind
        let byYear = kind?.amountUnit == "t/yr"
        found.append(
          NodeFlow(
            resource: resource, gives: gives, amount: byYear ? mean * file.operatingHours : mean,
            unit: kind?.amountUnit ?? "kW"))
      }
    }
    return found
  }

  private func hours(of period: String) -> Double {
    file.periods.first { $0.id == period }?.hours ?? file.operatingHours
  }
}

/// How much leaves or enters a node.
public struct NodeFlow: Sendable, Hashable {
  /// `water`, `heat` ...
  public var resource: String
  /// True for what leaves it.
  public var gives: Bool
  /// The mean over the operating hours, in `unit`.
  public var amount: Double
  /// As results have it.
  public var unit: String
}
