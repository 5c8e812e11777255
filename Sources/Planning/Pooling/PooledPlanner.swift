import GLPKSolver
import LinearPrograms
import Networks

/// Plans a joint program that decides more than flows: concentrations, least flows, one of several.
///
/// Objective by objective: each is searched for with its bound, the ones before it kept as rows. What the search ends
/// with is then settled: at its concentrations and choices the program is linear, and is solved and certified like any
/// other, in the order of all objectives.
struct PooledPlanner {
  /// A settled plan, or why there is none.
  enum Outcome {
    case planned(FixedChargeSolver.Plan, stopped: PooledStop)
    case infeasible
    case unsettled(PooledStop)
  }

  let joint: JointProgram
  let objectives: [String]
  let options: PlanningOptions
  /// Column values of a plan that another method found, to start with.
  var known: [Double]?
  /// The search goes a little further than asked, so that the settled plan still keeps to the gap.
  private static let margin = 0.98
  /// An objective of the completion is searched for only so long, in units of work.
  private static let completionWork = 20_000

  func plan() throws(UncertifiedVerdict) -> Outcome {
    var kept: [Kept] = []
    var bounds: [String: Double] = [:]
    var stop = PooledStop.proved
    var best: PooledPoint?
    let start = SearchClock.processor
    for name in searched {
      let program = joint.pooled(minimising: name).keeping(kept)
      let isAsked = name == searched.first || joint.park.objectives.contains(name)
      switch try search(program, isAsked: isAsked, since: start) {
      case .found(let point, let bound, let stopped):
        best = point
        bounds[name] = bound
        if isAsked, stopped != .proved { stop = stopped }
        kept.append(Kept(name: name, costs: joint.costs(of: name), most: point.objective))
      case .infeasible:
        if best == nil { return .infeasible }
      case .unsettled(_, let stopped):
        if best == nil { return .unsettled(stopped) }
      }
    }
    guard let best else { return .infeasible }
    for name in objectives where name != "flow" && !decides(name) { bounds[name] = 0 }
    return .planned(try settle(best, bounds), stopped: stop)
  }

  /// What is searched for: the objectives in order, but none after a cost that is no sum over columns, and not the
  /// total of flows, which only orders plans that are equal in all else.
  private var searched: [String] {
    var names: [String] = []
    for name in objectives where name != "flow" && decides(name) {
      names.append(name)
      if name == "cost", joint.charges.contains(where: { $0.build.fixed > 0 || $0.build.exponent != 1 }) { break }
    }
    return names
  }

  /// Whether plans can differ in a measure at all; the first is searched for in any case, to have a plan.
  private func decides(_ name: String) -> Bool {
    name == objectives.first || joint.costs(of: name).contains { $0 != 0 } || name == "cost" && !joint.charges.isEmpty
  }

  private func search(
    _ program: PooledProgram, isAsked: Bool, since start: Double
  ) throws(UncertifiedVerdict) -> PooledVerdict {
    // All objectives share the state's time; a later one has a little in any case.
    let left = max(options.secondsLimit - (SearchClock.processor - start), 0.02 * options.secondsLimit)
    let search = PooledSearchOptions(
      gap: Self.margin * options.gap, workLimit: isAsked ? options.workLimit : Self.completionWork,
      secondsLimit: left, progress: options.progress, isCancelled: options.isCancelled)
    do {
      if let whole = WholeForm(program) { return try solveWhole(whole, options: search, known: known) }
      return try solvePooled(program, options: search, known: known)
    } catch {
      throw UncertifiedVerdict(.concentrationSearchStopped(error))
    }
  }

  /// The certified plan at the concentrations and choices of a point. A search may leave a concentration a last digit above
  /// the most that it may be; the plan does not, where there is one without.
  private func settle(
    _ point: PooledPoint, _ bounds: [String: Double]
  ) throws(UncertifiedVerdict) -> FixedChargeSolver.Plan {
    let found = joint.loosened(point.concentrations)
    let kept = zip(found, joint.largestConcentrations).map { zip($0, $1).map { min($0, $1) } }
    if kept != found, let plan = try? settle(point, at: kept, bounds) { return plan }
    return try settle(point, at: found, bounds)
  }

  private func settle(
    _ point: PooledPoint, at concentrations: [[Double]], _ bounds: [String: Double]
  ) throws(UncertifiedVerdict) -> FixedChargeSolver.Plan {
    let sizes = joint.sizes(in: point.values)
    var program = joint.settled(at: concentrations, as: point.values)
    joint.easeTargets(in: &program, at: point.values)
    for (charge, size) in zip(joint.charges, sizes) where size == 0 { program.columns[charge.column].upper = 0 }
    let slopes = zip(joint.charges, sizes).map { $0.slope(at: $1) }
    let targets = objectives.map {
      LinearObjective(name: $0, costs: joint.costs(of: $0, slopes: slopes), constant: 0)
    }
    switch solveLexicographically(program, objectives: targets) {
    case .optimal(var solved):
      if let spared = joint.withoutIdleProjects(program, values: solved.values),
        case .optimal(let again) = solveLexicographically(spared, objectives: targets)
      {
        (program, solved) = (spared, again)
      }
      // What was not searched for has no bound among all concentrations, and so no claim.
      let stages = solved.stages.compactMap { stage -> FixedChargeSolver.Stage? in
        guard let bound = bounds[stage.name] else { return nil }
        let value = stage.name == "cost" ? joint.fullCost(solved.values) : stage.value
        return FixedChargeSolver.Stage(name: stage.name, value: value, bound: bound)
      }
      let prices = joint.pricesFollowingShares(in: program, targets[0], at: solved.values, assumed: concentrations)
      return FixedChargeSolver.Plan(
        stages: stages, values: solved.values, rowDuals: prices ?? solved.rowDuals, settled: program)
    case .stopped(let objective, let verdict):
      throw UncertifiedVerdict(objective: objective, verdict: verdict)
    }
  }
}

/// An objective that later ones must not worsen.
struct Kept {
  var name: String
  var costs: [Double]
  var most: Double
}

extension PooledProgram {
  /// The same program, no worse in what was reached before.
  fileprivate func keeping(_ kept: [Kept]) -> PooledProgram {
    var program = self
    for item in kept {
      // In units of its largest coefficient, with room for the last digits.
      let scale = 1 / item.costs.reduce(1e-9) { max($0, abs($1)) }
      let most = scale * (item.most + 1e-7 * max(1, abs(item.most)))
      program.linear.rows.append(LinearProgram.Row(name: "keep \(item.name)", lower: -.infinity, upper: most))
      let row = program.linear.rows.count - 1
      for (column, cost) in item.costs.enumerated() where cost != 0 {
        program.linear.columns[column].entries.append(LinearProgram.Entry(row: row, coefficient: scale * cost))
      }
    }
    return program
  }
}
