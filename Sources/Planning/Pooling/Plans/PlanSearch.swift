import GLPKSolver
import LinearPrograms

/// Looks for good true plans of a pooling program: local searches from many starts, in a session of its caller.
///
/// Every plan it gives was checked from its flows alone. The starts come from a generator with a seed, so that the same
/// calls give the same plans.
public struct PlanSearch {
  private let program: PooledProgram
  private let check: PlanCheck
  private var descent: Descent
  private var random = SplitMix(seed: 20)
  private var starts = 0
  private let links: [Int]
  /// The best plan so far.
  public private(set) var best: PooledPoint?

  /// Whether a local search is to end where it stands.
  var isOver: () -> Bool {
    get { descent.isOver }
    set { descent.isOver = newValue }
  }

  /// How many linear programs were solved.
  public var lpsSolved: Int { descent.step.solved }

  /// A search in `session`; it must not be used in another one.
  public init(_ program: PooledProgram, in session: inout GLPKSession) throws(SolverFault) {
    self.program = program
    descent = try Descent(program, in: &session)
    check = PlanCheck(program, system: descent.system)
    var seen = Set<Int>()
    links = program.pools.flatMap { $0.outflows + $0.inflows.map(\.column) }.sorted()
      .filter { seen.insert($0).inserted && program.linear.columns[$0].lower <= 0 }
  }

  /// The plan that a local search finds from these concentrations (and, for concave costs, near these flows), if any.
  public mutating func polish(
    from concentrations: [[Double]], flows: [Double]? = nil, in session: inout GLPKSession
  ) throws(SolverFault) -> PooledPoint? {
    try polish(from: concentrations, flows: flows, setting: PlanSetting(program), in: &session)
  }

  /// The same, with some switches and choices settled.
  mutating func polish(
    from concentrations: [[Double]], flows: [Double]?, setting: PlanSetting, in session: inout GLPKSession
  ) throws(SolverFault) -> PooledPoint? {
    try search(from: within(concentrations), flows: flows, setting: setting, detour: nil, in: &session)
  }

  /// One more start; the first is from the largest concentrations.
  public mutating func nextStart(in session: inout GLPKSession) throws(SolverFault) -> PooledPoint? {
    starts += 1
    let largest = program.pools.map { $0.properties.map(\.most) }
    if starts == 1 { return try polish(from: largest, in: &session) }
    var setting = PlanSetting(program)
    randomise(&setting)
    if let best, random.unit() < 0.5 {
      return try search(
        from: best.concentrations, flows: nil, setting: setting, detour: detours(of: best.values), in: &session)
    }
    let detour = random.unit() < 0.5 ? detours() : nil
    let from: [[Double]]
    switch random.next() % 3 {
    case 0: from = perturbed(best?.concentrations ?? largest)
    case 1: from = perturbed(largest)
    default: from = try randomFlows(setting, in: &session)
    }
    return try search(from: within(from), flows: nil, setting: setting, detour: detour, in: &session)
  }

  /// Descends, on a detour first if there is one, settles switches and choices, and checks.
  private mutating func search(
    from concentrations: [[Double]], flows: [Double]?, setting: PlanSetting, detour: [Double]?,
    in session: inout GLPKSession
  ) throws(SolverFault) -> PooledPoint? {
    var setting = setting
    if let detour { setting.detours = detour }
    descent.resetSlackPrice()
    guard var state = try descent.start(at: concentrations, flows: flows, setting: setting, in: &session) else {
      return nil
    }
    if detour != nil {
      state = try descent.descend(from: state, setting: setting, to: .coarse, limit: 60, in: &session)
      setting.detours = Array(repeating: 0, count: setting.detours.count)
      let freed = try descent.start(at: state.concentrations, flows: state.values, setting: setting, in: &session)
      guard let freed else { return nil }
      state = freed
    }
    state = try descent.descend(from: state, setting: setting, to: .coarse, limit: 300, in: &session)
    while state.slack > Descent.brokenSlack, descent.raiseSlackPrice() {
      state.merit += state.slack * descent.slackPrice * 0.9
      state = try descent.descend(from: state, setting: setting, to: .coarse, limit: 300, in: &session)
    }
    if !program.switches.isEmpty || !program.choices.isEmpty {
      setting = setting.rounded(program, near: state.values)
      let settled = try descent.start(at: state.concentrations, flows: state.values, setting: setting, in: &session)
      guard let settled else { return nil }
      state = try descent.descend(from: settled, setting: setting, to: .coarse, limit: 200, in: &session)
    }
    if best.map({ state.merit < $0.objective + 0.003 * abs($0.objective) }) ?? true {
      state = try descent.descend(from: state, setting: setting, to: .fine, limit: 300, in: &session)
    }
    return keep(state)
  }

  /// The state as a plan, if it is one; it becomes the best if it is better.
  private mutating func keep(_ state: Descent.State) -> PooledPoint? {
    guard let point = check.plan(state.values, assumed: state.concentrations) else { return nil }
    if best.map({ point.objective < $0.objective }) ?? true { best = point }
    return point
  }

  private func within(_ concentrations: [[Double]]) -> [[Double]] {
    zip(program.pools, concentrations).map { pool, held in
      zip(pool.properties, held).map { min(max($1, $0.least), $0.most) }
    }
  }

  private mutating func perturbed(_ concentrations: [[Double]]) -> [[Double]] {
    let width = [0.1, 0.4, 1.5][Int(random.next() % 3)]
    return concentrations.map { held in held.map { $0 * (1 + width * random.unit()) / (1 + width * random.unit()) } }
  }

  /// Up to four links that a plan uses made dear.
  private mutating func detours(of values: [Double]) -> [Double] {
    var detours = Array(repeating: 0.0, count: program.linear.columns.count)
    let used = links.filter { values[$0] > 1e-6 }
    guard !used.isEmpty else { return detours }
    for _ in 0...Int(random.next() % 4) {
      detours[used[Int(random.next() % UInt64(used.count))]] = 10 * descent.costs.scale
    }
    return detours
  }

  /// A tenth to six tenths of the links dear, so that flows go elsewhere where they can.
  private mutating func detours() -> [Double] {
    var detours = Array(repeating: 0.0, count: program.linear.columns.count)
    let share = 0.1 + 0.5 * random.unit()
    for link in links where random.unit() < share { detours[link] = 10 * descent.costs.scale }
    return detours
  }

  /// The concentrations that some plan holds that is cheapest at costs drawn at random and may break limits.
  private mutating func randomFlows(
    _ setting: PlanSetting, in session: inout GLPKSession
  ) throws(SolverFault) -> [[Double]] {
    var setting = setting
    for link in links { setting.detours[link] = 3 * descent.costs.scale * random.unit() * random.unit() }
    let largest = perturbed(program.pools.map { $0.properties.map(\.most) })
    let state = try descent.start(at: within(largest), setting: setting, in: &session)
    return state?.concentrations ?? largest
  }

  /// Some switches off, some choices made.
  private mutating func randomise(_ setting: inout PlanSetting) {
    for it in program.switches where random.unit() < 0.3 { setting.bounds[it.column] = 0...0 }
    for group in program.choices where random.unit() < 0.5 {
      let chosen = group[Int(random.next() % UInt64(group.count))]
      for column in group { setting.bounds[column] = column == chosen ? 1...1 : 0...0 }
    }
    for concave in program.concaveCosts where concave.fixed > 0 || concave.exponent < 1 {
      guard program.linear.columns[concave.column].lower <= 0, random.unit() < 0.4 else { continue }
      setting.bounds[concave.column] = 0...0
    }
  }
}
