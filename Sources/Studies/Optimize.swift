import Assessment
import Networks
import ParkModel
import Planning

/// What `park optimize` may be asked beyond the file.
public struct OptimizeOptions: Sendable {
  /// Measures to minimise instead of the file's own; empty keeps those.
  public var minimize: [String] = []
  /// Whether *after* has to meet the park's targets; none of `targetRefusals` may stand against that.
  public var requireTargets = false
  /// Whether to find what each project is worth, and how far flows can move at nearly the same objective.
  public var findsWorth = false
  /// The relative gap within which a plan may be called optimal.
  public var gap: Double = 1e-3
  /// How far what to build is searched on from a first plan, in units of work; 0 keeps the first plan and its bound.
  public var buildingWork = 30_000
  /// How far any search may go, in units of work; nil for as far as the time limit lets it.
  public var work: Int?
  /// The most that the search of one state may take by the clock, s.
  public var seconds: Double = 60
  /// Whether what is built is weighed project by project and spread over the years, which plans a state for each.
  public var weighsProjects = true
  /// Told about once a second while a search runs: the state, and where it stands.
  public var progress: @Sendable (StateName, PooledProgress) -> Void = { _, _ in }
  /// True ends a search with the best that it has.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// What the file says, with a gap of 0.1 %.
  public init() {}
}

/// Why a run gave no report although the file was right.
public enum StudyFailure: Error, Sendable {
  /// No method's verdict on this state survived its check.
  case uncertified(state: StateName, reason: Message)
  /// The search of this state stopped at a limit with neither a plan nor a proof that there is none.
  case unsettled(state: StateName, stop: SearchStop)
  /// The flows of this state break balances or limits: the audit refused them.
  case auditRefused(state: StateName, Audit)
}

/// A finished run: the comparison and, for `--dump` and `--timings`, how it came about.
public struct OptimizeRun: Sendable {
  /// What the report shows.
  public var comparison: ParkComparison
  /// Every state's plan and program, in the order in which they were solved.
  public var planned: [PlannedState]
  /// Where the time went.
  public var stopwatch: Stopwatch
}

/// Plans the park before, tuned and after, audits and assesses each, and compares them: the main job.
///
/// A state without a plan is a result (`infeasible`, with its conflicts); a plan that the audit refuses is a failure,
/// for nothing may be printed on its strength.
public func optimize(
  _ file: Park, warnings: [Warning] = [], options: OptimizeOptions = OptimizeOptions(),
  stopwatch: Stopwatch = Stopwatch()
) throws(StudyFailure) -> OptimizeRun {
  var park = file.withRegenerationKeptApart()
  if !options.minimize.isEmpty { park.objectives = options.minimize }
  park.requiresTargets = options.requireTargets
  var run = StateRuns(park: park, options: options, stopwatch: stopwatch)
  let isMetered = park.hasMeteredFigures
  let before = try run.run(.before, pinnedToMeters: isMetered)
  let tuned = isMetered ? try run.run(.tuned, pinnedToMeters: false) : nil
  let after = try run.run(.after, pinnedToMeters: false)
  let all = warnings + meterWarnings(before)
  var comparison = compare(
    park: park, conventions: conventions(of: park, options: options),
    warnings: all.sorted { ($0.code, $0.path, $0.sentence) < ($1.code, $1.path, $1.sentence) }, before: before,
    tuned: tuned, after: after)
  run.stopwatch.lap("assess")
  if options.weighsProjects,
    var states = StandingStates(park, after: run.planned[run.planned.count - 1], whole: after, options: options)
  {
    comparison.retrofit = try retrofit(park, before: before, tuned: tuned, after: after, states: &states)
    run.stopwatch.lap("retrofit")
    if options.findsWorth {
      comparison.retrofit?.worth = try worthOfProjects(&states)
      run.stopwatch.lap("worth")
    }
  }
  if options.findsWorth, let planned = run.planned.last {
    comparison.ranges = flowRanges(of: planned, groups: comparison.retrofit?.rangeGroups ?? [])
    run.stopwatch.lap("ranges")
  }
  return OptimizeRun(comparison: comparison, planned: run.planned, stopwatch: run.stopwatch)
}

/// Runs states one after the other and keeps what they left behind.
private struct StateRuns {
  let park: Park
  let options: OptimizeOptions
  var planned: [PlannedState] = []
  var stopwatch: Stopwatch

  init(park: Park, options: OptimizeOptions, stopwatch: Stopwatch) {
    self.park = park
    self.options = options
    self.stopwatch = stopwatch
  }

  mutating func run(_ state: StateName, pinnedToMeters: Bool) throws(StudyFailure) -> StateResult {
    let result = try Studies.planned(
      state, of: park, pinnedToMeters: pinnedToMeters, options: options.planning(state))
    planned.append(result)
    stopwatch.lap("solve", less: ("build", result.spentBuilding))
    var assessed = try audited(park, result)
    if result.plan != nil {
      assessed.waterTarget = result.waterTarget
      let heat = result.heatTargets
      assessed.heatTargets = heat?.pools ?? []
      assessed.siteProfiles = heat?.profiles ?? []
    }
    stopwatch.lap("audit")
    return assessed
  }
}

extension OptimizeOptions {
  /// How one state is planned.
  func planning(_ state: StateName) -> PlanningOptions {
    var planning = PlanningOptions(gap: gap, secondsLimit: seconds)
    let report = progress
    planning.progress = { report(state, $0) }
    planning.isCancelled = isCancelled
    planning.buildingWork = buildingWork
    planning.workLimit = work
    return planning
  }
}

/// Metered figures that no operation of the existing park reproduces within 5 % are worth a warning.
private func meterWarnings(_ before: StateResult) -> [Warning] {
  guard let deviation = before.claim.meteredDeviation, deviation > 0.05 else { return [] }
  let percent = (deviation * 1000).rounded() / 10
  return [
    Warning(
      code: "metered-deviation", path: "park",
      sentence: "The metered figures (today:) cannot all be met by the park as described: the closest operation "
        + "deviates by \(percent) % in total.",
      sentenceZh: "计量值（today:）与园区描述不能同时成立：最接近的运行方式合计相差 \(percent) %。")
  ]
}
