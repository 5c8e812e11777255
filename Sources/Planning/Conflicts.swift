import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

/// Says which demands of an infeasible park cannot be met and by how much: the program solved again with every demand,
/// every stream that must leave, every least draw and every heat duty allowed to fall short at a price, limits kept as
/// they are.
///
/// With nothing served, nothing drawn and nothing leaving all limits hold, so this program always has a solution.
func findConflicts(in joint: JointProgram) throws(UncertifiedVerdict) -> [Conflict] {
  var shares = joint.largestConcentrations
  var found = try findConflicts(in: joint, at: shares)
  // At first all that mixed units give counts as fresh. With the shares that the plan truly has targets are missed by less.
  for _ in 0..<12 where joint.pools.contains(where: \.holdsFreshShare) {
    let truth = joint.trueShares(at: found.values, assumed: shares)
    guard truth != shares else { break }
    shares = truth
    let next = try findConflicts(in: joint, at: shares)
    let isLess = next.total < found.total - 1e-6 * max(1, found.total)
    if next.total <= found.total { found = next }
    guard isLess else { break }
  }
  return found.conflicts
}

/// The same at given fresh shares of what treatments give: what falls short, weighted in total, and the columns of the plan.
private func findConflicts(
  in joint: JointProgram, at shares: [[Double]]
) throws(UncertifiedVerdict) -> (conflicts: [Conflict], total: Double, values: [Double]) {
  var program = joint.at(shares: shares).program
  for (index, meaning) in joint.meanings.enumerated() {
    program.columns[index].cost = 0
    // A utility's least draw and a process's most inflow stand in the bounds of their columns; what breaks them is found
    // below by its value.
    switch meaning {
    case .utility: program.columns[index].lower = 0
    case .throughput(let unit, let period):
      guard let process = joint.process(unit, in: period) else { continue }
      program.columns[index].upper = max(program.columns[index].upper, process.leastInflow)
    default: continue
    }
  }
  var yields: [(column: Int, matter: Shortfall.Matter, statement: Statement)] = []
  for (row, statement) in joint.statements.enumerated() {
    guard let statement else { continue }
    for way in yielding(statement) {
      let column = program.addColumn(
        .init(
          name: "short:\(way.matter):\(program.rows[row].name)", upper: 1e3 * joint.flowBound + 1e9, cost: way.weight,
          entries: [.init(row: row, coefficient: way.sign)]))
      yields.append((column, way.matter, statement))
    }
  }
  var then: LinearObjective?
  if joint.pools.contains(where: \.holdsFreshShare) {
    // Of plans that lack as much, the one with the least fresh water has the least fresh shares.
    let fresh = joint.costs(of: "fresh_water")
    let padded = fresh + [Double](repeating: 0, count: program.columns.count - fresh.count)
    then = LinearObjective(name: "fresh_water", costs: padded, constant: 0)
  }
  let values = try leastShortfall(program, choices: joint.choices.flatMap { $0.dropFirst() }, then: then)
  var shortfalls: [Shortfall] = []
  for yield in yields where values[yield.column] > 1e-6 {
    Shortfall.add(yield.matter, yield.statement, values[yield.column], to: &shortfalls)
  }
  shortfalls += brokenBounds(joint, values)
  let conflicts = shortfalls.map { $0.conflict(in: joint, because: limitsInTheWay(of: $0.statement, in: joint)) }
  let total = zip(program.columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }
  return (conflicts, total, Array(values.prefix(joint.program.columns.count)))
}

/// The values at which least falls short, and of these the least by a second objective: with what is built in whole where
/// that is to be decided, for half a project needs no budget that a whole one lacks.
private func leastShortfall(
  _ program: LinearProgram, choices: [Int], then second: LinearObjective?
) throws(UncertifiedVerdict) -> [Double] {
  let objective = LinearObjective(name: "shortfall", costs: program.columns.map(\.cost), constant: 0)
  if !choices.isEmpty, program.columns.allSatisfy({ $0.lower.isFinite && $0.upper.isFinite }) {
    let whole = solveCertifiedInteger(
      IntegerProgram(program, integers: choices), limits: IntegerLimits(nodes: 2000, seconds: 20))
    if let plan = whole.plan { return plan.solution.solution.values }
  }
  switch solveLexicographically(program, objectives: [objective] + [second].compactMap(\.self)) {
  case .stopped(_, .infeasible): throw UncertifiedVerdict(.relaxedInfeasible)
  case .stopped(let objective, let verdict): throw UncertifiedVerdict(objective: objective, verdict: verdict)
  case .optimal(let solved): return solved.values
  }
}

/// How a statement may fall short: as what, on which side of its row, and what a unit of shortfall weighs. Heat weighs a
/// thousandth of water; unmet cooling is pushed to the cold end and unmet heating to the hot end, where it belongs.
private func yielding(_ statement: Statement) -> [(matter: Shortfall.Matter, sign: Double, weight: Double)] {
  switch statement.kind {
  case .demand: [(.demand, 1, 1)]
  case .release: [(.release, 1, 1)]
  case .cooling(let from, let to): [(.cooling, -1, 1e-3 * (1 + 1e-4 * max(0, (from + to) / 2 + 273.15)))]
  case .heating(let from, let to): [(.heating, 1, 1e-3 * (1 + 1e-4 * max(0, 3000 - (from + to) / 2)))]
  case .supplyLimit: [(.leastDraw, 1, 1)]
  case .load: [(.load, -1, 1)]
  // Lighter than any demand: what the plan asks gives way before what the park needs.
  case .target(let isLeast): [(.target, isLeast ? 1 : -1, 1e-3)]
  // Money is lighter than a demand, by the million; a tie between projects is heavier than money.
  case .budget: [(.budget, -1, 1e-4)]
  case .needs: [(.needs, -1, 1)]
  case .excludes: [(.excludes, -1, 1)]
  case .limit, .cap, .capacity, .share: []
  }
}

/// Utilities of which more must be drawn than finds a use, and processes that need more than their flow allows.
private func brokenBounds(_ joint: JointProgram, _ values: [Double]) -> [Shortfall] {
  zip(zip(joint.meanings, joint.program.columns), values).compactMap { column, value in
    switch column.0 {
    case .utility(let name, _, let period):
      guard column.1.lower - value > 1e-6,
        let utility = joint.park.heat?.utilities.first(where: { $0.name == name })
      else { return nil }
      var statement = Statement(.supplyLimit, subject: name, unit: "kW", origin: utility.origin)
      statement.period = joint.park.periods.count > 1 ? period : nil
      return Shortfall(matter: .leastDraw, statement: statement, amount: column.1.lower - value)
    case .throughput(let unit, let period):
      guard value - column.1.upper > 1e-6, let process = joint.process(unit, in: period) else { return nil }
      var statement = Statement(.demand, subject: unit, unit: "t/h", origin: process.origin)
      statement.period = joint.park.periods.count > 1 ? period : nil
      return Shortfall(matter: .demand, statement: statement, amount: value - column.1.upper)
    default: return nil
    }
  }
}

extension Statement {
  /// The other project of a tie between two; empty for all else.
  fileprivate var partner: String {
    switch kind {
    case .needs(let other), .excludes(let other): other
    default: ""
    }
  }
}

extension JointProgram {
  /// The process of that name in a period; nil for a treatment.
  fileprivate func process(_ name: String, in period: String) -> Process? {
    let own = park.periods.first { $0.id == period }.map(park.during) ?? park
    return own.materials.lazy.flatMap(\.processes).first { $0.name == name }
  }
}

/// What one demand, stream or heat duty lacks, over all its rows.
private struct Shortfall {
  enum Matter: String { case demand, release, cooling, heating, leastDraw, load, target, budget, needs, excludes }
  var matter: Matter
  var statement: Statement
  var amount: Double
  /// Real temperatures between which heat is lacking or left, degC.
  var lowest = Double.infinity
  var highest = -Double.infinity

  static func add(_ matter: Matter, _ statement: Statement, _ amount: Double, to list: inout [Shortfall]) {
    var range: (Double, Double)?
    switch statement.kind {
    case .cooling(let from, let to): range = (to, from)
    case .heating(let from, let to): range = (from, to)
    default: break
    }
    let known = list.firstIndex {
      $0.matter == matter && $0.statement.subject == statement.subject && $0.statement.period == statement.period
        && $0.statement.partner == statement.partner
    }
    if known == nil { list.append(Shortfall(matter: matter, statement: statement, amount: 0)) }
    let index = known ?? list.count - 1
    list[index].amount += amount
    if let (low, high) = range {
      list[index].lowest = min(list[index].lowest, low)
      list[index].highest = max(list[index].highest, high)
    }
  }

  func conflict(in joint: JointProgram, because limits: Message?) -> Conflict {
    let printed = amount * statement.scale
    let subject = statement.subject + (statement.period.map { " (\($0))" } ?? "")
    let sentence = reaching(in: joint).sentence(subject: subject, figure: "\(short(printed)) \(statement.unit)")
    let reason =
      limits
      ?? joint.networks.lazy.filter { statement.period == nil || $0.period == statement.period }
      .compactMap { $0.reason(for: statement) }.first
    return Conflict(
      origin: statement.origin, subject: statement.subject, shortfall: printed, unit: statement.unit,
      sentence: sentence.en + (reason.map { ": \($0.en)." } ?? "."),
      sentenceZh: (sentence.zh ?? sentence.en) + (reason.map { "：\($0.text(in: .zh))。" } ?? "。"))
  }

  /// With the temperatures between which the heat really is lacking or left, which cascades beyond its own slot.
  private func reaching(in joint: JointProgram) -> Shortfall {
    var copy = self
    let season = joint.park.periods.first { $0.id == statement.period }.map(joint.park.during) ?? joint.park
    let streams = Set(statement.subject.split(separator: ",").map { String($0.drop { $0 == " " }) })
    switch matter {
    case .cooling: copy.highest = season.farEnd(of: streams, leaving: amount, isHot: true) ?? highest
    case .heating: copy.lowest = season.farEnd(of: streams, leaving: amount, isHot: false) ?? lowest
    default: break
    }
    return copy
  }

  private func sentence(subject: String, figure: String) -> Message {
    switch matter {
    case .demand:
      Message("demand-unmet", en: "\(subject) lacks \(figure)", zh: "\(subject) 缺少 \(figure)")
    case .leastDraw:
      Message(
        "idle-draw", en: "\(figure) of the least draw of \(subject) finds no use",
        zh: "\(subject) 的最低取用量中有 \(figure) 无处可用")
    case .load:
      Message(
        "load-stays", en: "\(figure) of the load of \(subject) cannot be carried away",
        zh: "\(subject) 的负荷中有 \(figure) 无法带走")
    case .target:
      Message(
        "target-missed", en: "the target \(subject) is missed by \(figure)", zh: "目标 \(subject) 差 \(figure)，无法达到")
    case .budget:
      Message("budget-short", en: "the budget lacks \(figure)", zh: "预算缺少 \(figure)")
    case .needs:
      Message(
        "needs-broken", en: "\(subject) would have to stand without \(statement.partner), which it needs",
        zh: "\(subject) 不得不在缺少其所依赖的 \(statement.partner) 时建设")
    case .excludes:
      Message(
        "excludes-broken", en: "\(subject) and \(statement.partner) would both have to stand, and exclude each other",
        zh: "\(subject) 与 \(statement.partner) 互斥，却须同时建设")
    case .release:
      Message("nowhere-to-go", en: "\(figure) of \(subject) has nowhere to go", zh: "\(subject) 有 \(figure) 无处可去")
    case .cooling:
      Message(
        "cannot-be-cooled",
        en: "\(subject) cannot be cooled from \(short(highest)) to \(short(lowest)) degC, \(figure) is left over",
        zh: "\(subject) 无法从 \(short(highest)) ℃ 冷却到 \(short(lowest)) ℃，剩余 \(figure)")
    case .heating:
      Message(
        "cannot-be-heated",
        en: "\(subject) cannot be heated from \(short(lowest)) to \(short(highest)) degC, \(figure) is lacking",
        zh: "\(subject) 无法从 \(short(lowest)) ℃ 加热到 \(short(highest)) ℃，缺少 \(figure)")
    }
  }

  /// At most five significant digits, no exponent for everyday sizes.
  private func short(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var scale = 1.0
    while abs(value) * scale < 1e4, scale < 1e9 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }
}
