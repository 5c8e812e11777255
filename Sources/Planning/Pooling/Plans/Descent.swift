import GLPKSolver
import LinearPrograms

/// Sequential linear programming on v(c), the least cost at assumed concentrations c: a first-order step in a
/// multiplicative box (concentrations span decades), then the plain program at the new c, and the move is kept if that
/// became cheaper. After it c falls to what the plan truly holds: that can only widen what is allowed.
struct Descent {
  /// Where a local search stands.
  struct State {
    var concentrations: [[Double]]
    var values: [Double]
    var slack: Double
    var merit: Double
  }

  let program: PooledProgram
  let system: ConcentrationSystem
  let costs: PlanCosts
  var step: StepProgram
  /// The price of a broken limit, in the greatest cost of a t/h.
  var slackPrice: Double

  /// True ends a descent where it stands.
  var isOver: () -> Bool = { false }

  /// How far a search goes: it ends below a radius, or where a step promises less than a share of the merit.
  struct Precision {
    var radius: Double
    var share: Double
    /// Enough to see whether a start is worth going on with.
    static let coarse = Precision(radius: 2e-3, share: 2e-5)
    /// As far as the arithmetic goes.
    static let fine = Precision(radius: 2e-5, share: 1e-7)
  }

  /// The radius at which a search starts, and the greatest.
  static let (firstRadius, mostRadius) = (0.5, 8.0)

  init(_ program: PooledProgram, in session: inout GLPKSession) throws(SolverFault) {
    self.program = program
    system = ConcentrationSystem(program)
    costs = PlanCosts(program)
    slackPrice = costs.scale * Self.firstSlackPrice
    step = try StepProgram(program, in: &session)
  }

  /// A slack above this, t/h, says that limits are broken.
  static let brokenSlack = 1e-6

  /// What a t/h of broken limits costs at first, in the greatest cost of a t/h.
  static let firstSlackPrice = 50.0

  mutating func resetSlackPrice() { slackPrice = costs.scale * Self.firstSlackPrice }

  /// Ten times the price of a broken limit, where it stays below what GLPK can still compute with.
  mutating func raiseSlackPrice() -> Bool {
    guard slackPrice < costs.scale * 4000 else { return false }
    slackPrice *= 10
    return true
  }

  /// The plain program at assumed concentrations, and the state it leads to.
  mutating func start(
    at concentrations: [[Double]], flows: [Double]? = nil, setting: PlanSetting, in session: inout GLPKSession
  ) throws(SolverFault) -> State? {
    try prepare(flows, setting, &session)
    guard let found = try step.evaluate(at: concentrations, in: &session) else { return nil }
    return state(found, at: concentrations, setting)
  }

  private mutating func prepare(
    _ flows: [Double]?, _ setting: PlanSetting, _ session: inout GLPKSession
  ) throws(SolverFault) {
    let marginal = costs.marginal(at: flows, detours: setting.detours)
    try step.set(bounds: setting.bounds, costs: marginal, slackPrice: slackPrice, in: &session)
  }

  private func state(_ found: StepProgram.Relaxed, at concentrations: [[Double]], _ setting: PlanSetting) -> State {
    let held = system.concentrations(at: found.values, assumed: concentrations)
    let lower = zip(concentrations, held).map { zip($0, $1).map { min($0, $1) } }
    return State(
      concentrations: lower, values: found.values, slack: found.slack,
      merit: costs.merit(found.values, slack: found.slack, slackPrice: slackPrice, detours: setting.detours))
  }

  /// Descends from a state; never to a worse one. `limit` bounds the linear programs.
  mutating func descend(
    from start: State, setting: PlanSetting, to precision: Precision, limit: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> State {
    var state = start
    var radius = precision.radius < 1e-4 ? 0.1 : Self.firstRadius
    let first = step.solved
    while radius > precision.radius, step.solved - first < limit, !isOver() {
      try prepare(state.values, setting, &session)
      let (box, units) = self.box(state, radius)
      let tried = try step.step(
        from: state.values, at: state.concentrations, box: box, units: units, in: &session)
      guard let tried else { break }
      let marginal = costs.marginal(at: state.values, detours: setting.detours)
      var promised = (state.slack - tried.slack) * slackPrice
      for (column, cost) in marginal.enumerated() { promised += cost * (state.values[column] - tried.values[column]) }
      if promised <= precision.share * max(abs(state.merit), costs.scale) { break }
      let moved = moved(state.concentrations, by: zip(tried.changes, units).map { $0 * $1 })
      guard let found = try step.evaluate(at: moved, in: &session) else { break }
      let next = self.state(found, at: moved, setting)
      let kept = state.merit - next.merit
      if kept > 1e-9 * max(abs(state.merit), costs.scale) {
        state = next
        if kept > 0.75 * promised { radius = min(radius * 2, Self.mostRadius) }
        if kept < 0.25 * promised { radius *= 0.5 }
      } else {
        radius *= 0.3
      }
    }
    return state
  }

  private func box(_ state: State, _ radius: Double) -> (box: [ClosedRange<Double>], units: [Double]) {
    var (box, units): ([ClosedRange<Double>], [Double]) = ([], [])
    for (pool, held) in zip(program.pools, state.concentrations) {
      let dry = pool.outflows.reduce(0) { $0 + state.values[$1] } < ConcentrationSystem.dry
      for (property, value) in zip(pool.properties, held) {
        // What is never there has no size of its own.
        let unit = max(value, property.most * (property.isShare ? 0.1 : 1e-4), 1e-6)
        units.append(unit)
        let least = max((property.least - value) / unit, -radius / (1 + radius))
        let most = min((property.most - value) / unit, radius)
        box.append(dry ? 0...0 : min(least, 0)...max(most, 0))
      }
    }
    return (box, units)
  }

  private func moved(_ concentrations: [[Double]], by changes: [Double]) -> [[Double]] {
    zip(concentrations, step.firstUnknown).map { held, first in
      held.enumerated().map { $1 + changes[first + $0] }
    }
  }
}
