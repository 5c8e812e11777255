import GLPKSolver
import LinearPrograms

/// Ways to plans. They prove nothing: what they find is offered like any other point.
extension IntegerSearch {
  /// Simplex iterations for plans found by turning ones: at the root, there before blocks are searched, and each time later.
  static let (rootTurns, firstTurns, laterTurns) = (20_000, 1000, 4000)

  /// A dive; where that finds something new, ones are dropped from it and turned. At the root, slopes are scaled first,
  /// and where nothing is found GLPK is asked.
  mutating func lookForPlans(from node: IntegerNode, in session: inout GLPKSession) throws(SolverFault) {
    let before = best?.objective
    if nodes == 0 { try scaleSlopes(in: &session) }
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
    try dive(from: node, in: &session)
    if nodes == 0, best == nil, asksSolver { try askSolver(in: &session) }
    if nodes <= 1 || best?.objective != before {
      try dropOnes(in: &session)
      let atRoot = blocks.isEmpty ? Self.rootTurns : Self.firstTurns
      try turnOnes(budget: nodes == 0 ? atRoot : Self.laterTurns, floor: node.bound, in: &session)
    }
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
  }

  /// GLPK's own branch and cut, for a third of the time and a few nodes.
  private mutating func askSolver(in session: inout GLPKSession) throws(SolverFault) {
    var share = limits
    share.seconds /= 3
    share.nodes = min(limits.nodes, 20)
    let handle = try session.load(program.relaxation)
    let claim = try session.solveInteger(handle, program, cuts: program.linkedRows, limits: share)
    try session.unload(handle)
    if let values = claim.values { try offer(values, in: &session) }
  }

  /// A dive: the columns nearest to whole numbers are fixed there, a few at a time, until a plan comes out or none can.
  mutating func dive(from node: IntegerNode, in session: inout GLPKSession) throws(SolverFault) {
    var (low, high) = bounds(of: node)
    var values = flat.values
    for _ in 0..<60 {
      if program.isWhole(values) {
        try offer(values, in: &session)
        break
      }
      let open = program.integers.filter { high[$0] > low[$0] }
      let order = open.sorted { one, other in
        let (mine, theirs) = (Self.reluctance(values[one]), Self.reluctance(values[other]))
        return mine != theirs ? mine < theirs : one < other
      }
      var fixed = 0
      for column in order where fixed < max(1, open.count / 10) || Self.reluctance(values[column]) < 0.02 {
        let whole = min(max(Self.target(values[column]), low[column]), high[column])
        (low[column], high[column]) = (whole, whole)
        fixed += 1
      }
      guard let next = try divePoint(low, high, in: &session) else { break }
      values = next
    }
    if let basis = node.basis { try flat.setBasis(basis, in: &session) }
  }

  /// Whole values stay; of the others, those above 0.3 go up: what is built is rarely needed by a sliver only.
  static func target(_ value: Double) -> Double {
    value - value.rounded(.down) > 0.3 ? value.rounded(.up) : value.rounded(.down)
  }

  static func reluctance(_ value: Double) -> Double { abs(value - target(value)) }

  /// Drops from the best point one 1 after the other, those that its linear program uses least first, as long as a plan
  /// is left that costs less: the way to fewer exchangers, pipes and units.
  mutating func dropOnes(in session: inout GLPKSession) throws(SolverFault) {
    var tried: Set<Int> = []
    while let start = best, !isOver {
      let ones = program.integers.filter { start.values[$0] > lower[$0] + 0.5 && costs[$0] > 0 }
      var (low, high) = (lower, upper)
      for column in program.integers { high[column] = max(low[column], start.values[column].rounded()) }
      guard let relaxed = try divePoint(low, high, unbounded: true, in: &session) else { return }
      if try offerRoundedUp(relaxed, in: &session) { continue }
      let order = ones.filter { !tried.contains($0) }.sorted {
        relaxed[$0] != relaxed[$1] ? relaxed[$0] < relaxed[$1] : $0 < $1
      }
      var improved = false
      for column in order {
        tried.insert(column)
        let kept = high[column]
        high[column] = low[column]
        if let point = try divePoint(low, high, unbounded: true, in: &session),
          try offerRoundedUp(point, in: &session)
        {
          improved = true
          break
        }
        high[column] = kept
        if isOver { return }
      }
      if !improved { return }
    }
  }

  /// Every integer column that a point uses at all, in full; whether that is a better plan.
  @discardableResult
  mutating func offerRoundedUp(
    _ values: [Double], in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    var rounded = values
    var cost = 0.0
    for column in program.integers {
      rounded[column] = (values[column] - 1e-7).rounded(.up)
      cost += costs[column] * (rounded[column] - values[column])
    }
    // Rounding up can only lower what the rest costs where the integers cost nothing; so this settles most.
    let now = zip(costs, values).reduce(program.relaxation.constant) { $0 + $1.0 * $1.1 }
    guard step == nil || now + cost < (best?.objective ?? .infinity) - 1e-6 else { return false }
    return try offer(rounded, in: &session)
  }
}
