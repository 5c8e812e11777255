import LinearPrograms
import Networks
import ParkModel

/// How a state is to be solved.
public struct PlanningOptions: Sendable {
  /// The relative gap within which a plan may be called optimal.
  public var gap: Double
  /// How far a search for concentrations and choices may go, in units of work; nil for as far as the clock lets it.
  public var workLimit: Int?
  /// How far what to build is searched on from a first plan, where nothing else is to be decided, in units of work; 0
  /// keeps the first plan and its bound.
  public var buildingWork = 30_000
  /// Processor time that the search of one state may take, s; on the clock it ends at four times as much.
  public var secondsLimit: Double
  /// Up to so many links a resource lists at once; of more, those that pay are found by their prices.
  public var mostListed = 4000
  /// Told about once a second while it runs.
  public var progress: @Sendable (PooledProgress) -> Void = { _ in }
  /// True ends it with the best that it has.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// The gap that the commands ask for unless told otherwise is 0.1 %, within a minute.
  public init(gap: Double = 1e-3, workLimit: Int? = nil, secondsLimit: Double = 60) {
    self.gap = gap
    self.workLimit = workLimit
    self.secondsLimit = secondsLimit
  }
}

/// One state of the park, planned: the claim with its bound, the plan, and the program behind both.
public struct PlannedState: Sendable {
  /// Which state of the park.
  public var state: StateName
  /// Objectives with their bounds, or the conflicts.
  public var claim: SolveClaim
  /// nil where the state is infeasible.
  public var plan: OperatingPlan?
  /// The program behind both.
  public var program: JointProgram
  /// Column values of the plan.
  public var values: [Double]
  /// The linear program that gave those values, with what is built and every decided concentration as they are; nil
  /// where links were found by their prices.
  public var settled: LinearProgram?
  /// How long the program took to build, for `--timings`; never part of a result.
  public var spentBuilding: Duration = .zero
}

/// Plans one state: builds the joint program, solves it lexicographically (the park's list, then cost, then total
/// flow), settles what has fixed costs, and reads the plan back.
///
/// A budget asks for a column at everything that has a fixed cost. Where the best plan without it keeps to it, that plan is
/// the best with it, and its bound holds all the more; only where it does not the program is made with the budget.
///
/// - Throws: `UncertifiedVerdict` where a solver's claim did not survive its check.
public func planState(
  _ state: StateName, of park: Park, pinnedToMeters: Bool, options: PlanningOptions
) throws(UncertifiedVerdict) -> PlannedState {
  if state == .after, park.mostInvested.isFinite {
    let free = try planState(
      state, of: park, limitsBudget: false, pinnedToMeters: pinnedToMeters, options: options)
    // Where nothing runs even without a budget, no budget is in the way.
    guard let plan = free.plan, plan.invested > park.mostInvested * (1 + 1e-9) else { return free }
  }
  return try planState(state, of: park, limitsBudget: true, pinnedToMeters: pinnedToMeters, options: options)
}

extension OperatingPlan {
  /// CNY that the park itself invests.
  fileprivate var invested: Double { investments.reduce(0) { $0 + $1.capex - $1.subsidy } }
}

private func planState(
  _ state: StateName, of park: Park, limitsBudget: Bool, pinnedToMeters: Bool, options: PlanningOptions
) throws(UncertifiedVerdict) -> PlannedState {
  let isTied = state == .after && (!park.projects.isEmpty || limitsBudget && park.mostInvested.isFinite)
  var bound = park.initialFlowBound
  var building = Duration.zero
  while true {
    let start = ContinuousClock.now
    let joint = jointProgram(
      of: park, in: state, pinnedToMeters: pinnedToMeters, flowBound: bound,
      // A link found later by its price would be missing in the rows of targets, projects and the budget.
      mostListed: park.requiresTargets || isTied ? .max : options.mostListed, limitsBudget: limitsBudget)
    building += ContinuousClock.now - start
    var planned = try settle(joint, objectives: objectiveNames(park, pinned: pinnedToMeters), options: options)
    planned.spentBuilding = building
    guard planned.program.touchesFlowBound(planned.values), bound < 1e6 * park.initialFlowBound else {
      planned.withFewestMatches(options)
      return planned
    }
    bound *= 2
  }
}

extension JointProgram {
  /// Whether a flow of material runs at the bound that was invented to make the program finite: the optimum would be an
  /// invention too. Heat has a bound of its own, the sum of all duties, which nothing can exceed.
  fileprivate func touchesFlowBound(_ values: [Double]) -> Bool {
    zip(zip(program.columns, meanings), values).contains { column, value in
      switch column.1 {
      case .flow, .throughput: column.0.upper >= flowBound && value >= 0.999 * flowBound
      default: false
      }
    }
  }
}

/// Builds the program of every resource of the park in one state. Where more links than `mostListed` are admitted, and
/// nothing but flows is decided, they are left open, to be found by their prices.
public func jointProgram(
  of park: Park, in state: StateName, pinnedToMeters: Bool, flowBound: Double, mostListed: Int = .max,
  limitsBudget: Bool = true
) -> JointProgram {
  var builder = ProgramBuilder(park: park, state: state, flowBound: flowBound)
  let networks = resourceNetworks(of: park, in: state, mostListed: mostListed)
  for network in networks { network.addThroughputs(to: &builder) }
  for network in networks {
    builder.period = network.period
    network.addRows(to: &builder)
  }
  builder.addRetrofit(networks, limitsBudget: limitsBudget)
  if park.requiresTargets, state == .after { addTargetRows(networks, to: &builder) }
  let joint = builder.joint(networks: networks, pinnedToMeters: pinnedToMeters)
  guard joint.decidesMore, !joint.openLinks.isEmpty else { return joint }
  return jointProgram(
    of: park, in: state, pinnedToMeters: pinnedToMeters, flowBound: flowBound, limitsBudget: limitsBudget)
}

extension JointProgram {
  /// Up to so many links are all listed before a conflict is looked for. Of more, those that were tried must do: then what is
  /// named is proved to be in conflict, but the shortfall might be made smaller by a link that nobody listed.
  private static let mostToBlame = 200_000

  /// The program in which to look for what cannot be kept together.
  fileprivate var withLinksToBlame: JointProgram {
    let open = openLinks.reduce(0) { $0 + $1.count }
    guard open > 0, open <= Self.mostToBlame else { return self }
    return jointProgram(of: park, in: state, pinnedToMeters: !meters.isEmpty, flowBound: flowBound)
  }
}

extension JointProgram {
  /// What a measure comes to at least, whatever the plan: every column at the end of its range that counts less. Where
  /// nothing is the best, as of gas flared, it is exact, and the rounding of a search leaves no gap. With links that are not
  /// listed nothing is known.
  fileprivate func leastPossible(_ measure: String) -> Double {
    guard openLinks.isEmpty else { return -.infinity }
    return zip(costs(of: measure), program.columns).reduce(0) { sum, entry in
      entry.0 == 0 ? sum : sum + entry.0 * (entry.0 > 0 ? entry.1.lower : entry.1.upper)
    }
  }
}

/// What is minimised, in order: metered deviations where they pin the state, the park's own list, then cost, then total
/// flow through links and units weighted by length + 1, which leaves no idle loop.
func objectiveNames(_ park: Park, pinned: Bool) -> [String] {
  var names = pinned ? ["metered_deviation"] : []
  for name in park.objectives + ["cost", "flow"] where !names.contains(name) { names.append(name) }
  return names
}

/// Solves a joint program; where it is infeasible, says which statements of the park cannot be kept.
func settle(
  _ offered: JointProgram, objectives: [String], options: PlanningOptions
) throws(UncertifiedVerdict) -> PlannedState {
  var joint = offered
  let basis: SolveClaim.Basis = joint.meters.isEmpty ? .optimised : .measured
  var stop: SearchStop?
  var priced: PricedLinks?
  let found: FixedChargeSolver.Plan?
  if !joint.openLinks.isEmpty {
    var planner = OpenLinkPlanner(joint, objectives: objectives)
    found = try planner.plan()
    (joint, priced) = (planner.joint, planner.proof)
  } else if joint.decidesMore {
    let planner = PooledPlanner(joint: joint, objectives: objectives, options: options)
    switch try planner.plan() {
    case .planned(let plan, let stopped): (found, stop) = (plan, SearchStop(stopped))
    case .infeasible: found = nil
    case .unsettled(let stopped): throw UncertifiedVerdict(unsettled: stopped)
    }
  } else {
    let tried = try FixedChargeSolver(joint: joint, objectives: objectives).solve()
    (found, stop) = tried.map { joint.proved($0, objectives: objectives, options: options) } ?? (nil, nil)
  }
  guard let best = found else {
    let conflicts = try findConflicts(in: joint.withLinksToBlame)
    return PlannedState(
      state: joint.state, claim: SolveClaim(status: .infeasible, basis: basis, conflicts: conflicts), plan: nil,
      program: joint, values: [])
  }
  let claims = best.stages.map {
    ObjectiveClaim(
      name: $0.name, value: $0.value, unit: measureUnit($0.name),
      bound: min(max($0.bound, offered.leastPossible($0.name)), $0.value))
  }
  // Completion objectives order equal optima; only what the park asked for decides whether the claim is "optimal".
  let asked = claims.filter { joint.park.objectives.contains($0.name) }
  let isOptimal = asked.allSatisfy { $0.gap <= options.gap }
  let deviation = claims.first { $0.name == "metered_deviation" }?.value
  let shown = claims.filter { $0.name != "metered_deviation" }
  var claim = SolveClaim(
    status: isOptimal ? .optimal : .feasible, stoppedBy: isOptimal ? nil : stop ?? .unproved(joint), basis: basis,
    objectives: shown,
    meteredDeviation: deviation)
  claim.pricedLinks = priced
  claim.targetPrices = joint.targetPrices(best, objective: objectives[0])
  return PlannedState(
    state: joint.state, claim: claim,
    plan: operatingPlan(joint, values: best.values), program: joint, values: best.values, settled: best.settled)
}

extension JointProgram {
  /// What each required target costs at the margin, by the duals of the first objective, with what is built and every decided
  /// concentration as they are; the sum of both sides of a range, of which one at most costs anything.
  fileprivate func targetPrices(_ plan: FixedChargeSolver.Plan, objective: String) -> [TargetPrice] {
    guard plan.rowDuals.count >= program.rows.count else { return [] }
    let priced = Dictionary(grouping: targets, by: \.id)
    let mixes = pools.contains(where: \.holdsFreshShare)
    let shares = mixes ? trueShares(at: plan.values, assumed: largestConcentrations) : largestConcentrations
    return priced.sorted { $0.key < $1.key }.map { id, rows in
      let price = rows.reduce(0) { sum, row in
        let traced = row.uncounted.map { held(in: $0.pools, at: plan.values) } ?? []
        return sum + row.price(rowDuals: plan.rowDuals, values: plan.values, shares: shares, traced: traced)
      }
      let isRate = rows.contains(where: \.isRate)
      return TargetPrice(
        id: id, price: price, unit: "\(measureUnit(objective)) per \(isRate ? "percentage point" : measureUnit(id))")
    }
  }
}

extension JointProgram {
  /// What nodes hold that are no part of the program, at these flows.
  private func held(in pools: [Pool], at values: [Double]) -> [[Double]] {
    ConcentrationSystem(PooledProgram(linear: program, pools: pools))
      .concentrations(at: values, assumed: pools.map { $0.properties.map { _ in 0 } })
  }
}

/// Reads flows, conversions and investments out of the values of a joint program.
public func operatingPlan(_ joint: JointProgram, values: [Double]) -> OperatingPlan {
  let solved = SolvedColumns(joint, values: values)
  var plan = OperatingPlan(state: joint.state)
  for network in joint.networks {
    let part = network.plan(from: solved)
    plan.flows += part.flows
    plan.conversions += part.conversions
  }
  for choice in joint.projects where solved[joint.meanings[choice.column]] > 0.5 {
    let project = choice.project
    var built = Investment(
      asset: project.id, size: 1, unit: Investment.projectUnit, capex: project.fixed,
      annualised: choice.annuity * project.fixed)
    built.subsidy = project.subsidy * project.fixed
    plan.investments.append(built)
  }
  for closing in joint.closings where solved[joint.meanings[closing.column]] > 0.5 {
    let capex = closing.retirement.capex
    plan.investments.append(
      Investment(
        asset: closing.asset, size: 1, unit: Investment.closedUnit, capex: capex, annualised: closing.annuity * capex))
  }
  // The exchanges of a line that have a column each build it together.
  var places: [String: Int] = [:]
  for charge in joint.charges {
    let size = charge.size(in: values)
    guard size > 0 else { continue }
    var built = Investment(
      asset: charge.asset, size: size, unit: charge.unit,
      capex: charge.capex(size: size), annualised: charge.annualised(size: size))
    built.subsidy = charge.subsidy * built.capex
    if let place = places[charge.asset] {
      plan.investments[place].add(built)
    } else {
      places[charge.asset] = plan.investments.count
      plan.investments.append(built)
    }
  }
  for purchase in joint.purchases {
    let bought = purchase.sizes.first { solved[.bought(asset: purchase.asset, size: $0)] > 0.5 } ?? 0
    guard bought > 0 else { continue }
    var built = Investment(
      asset: purchase.asset, size: bought, unit: purchase.unit, capex: purchase.capex(size: bought),
      annualised: purchase.annualised(size: bought))
    built.subsidy = purchase.subsidy * built.capex
    plan.investments.append(built)
  }
  return plan
}

extension Investment {
  /// Another part of the same asset, whose cost is in proportion to its size.
  fileprivate mutating func add(_ part: Investment) {
    size += part.size
    capex += part.capex
    subsidy += part.subsidy
    annualised += part.annualised
  }
}

/// The unit of an objective in results; the two of the completion are no measures of the contract.
private func measureUnit(_ name: String) -> String {
  switch name {
  case "metered_deviation": "1"
  case "flow": "t km/h"
  default: Measure.named(name)?.dimension.unit.text ?? "t/h"
  }
}

extension SearchStop {
  /// A search that came to its end leaves a wider gap than asked only where the settled plan costs more than the one
  /// that was proved, in the last digits; a choice of what to build is proved by its relaxation alone, and says no more.
  fileprivate static func unproved(_ joint: JointProgram) -> SearchStop? { joint.decidesMore ? .precision : nil }

  /// nil where the search came to its end.
  init?(_ stop: PooledStop) {
    switch stop {
    case .proved: return nil
    case .cancelled: self = .interrupt
    case .work: self = .work
    case .precision: self = .precision
    case .time, .solver: self = .time
    }
  }
}
