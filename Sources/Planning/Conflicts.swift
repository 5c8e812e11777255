import LinearPrograms
import Networks
import ParkModel

/// Says which demands of an infeasible park cannot be met and by how much: the program solved again with every demand,
/// every stream that must leave and every heat duty allowed to fall short at a price, limits kept as they are.
///
/// With nothing served and nothing leaving all limits hold, so this program always has a solution.
func findConflicts(in joint: JointProgram) throws(UncertifiedVerdict) -> [Conflict] {
  var program = joint.program
  for index in program.columns.indices { program.columns[index].cost = 0 }
  var yields: [(column: Int, statement: Statement)] = []
  for (row, statement) in joint.statements.enumerated() {
    guard let statement, let (sign, weight) = yielding(statement) else { continue }
    let column = program.addColumn(
      .init(
        name: "short:\(program.rows[row].name)", upper: 1e3 * joint.flowBound + 1e9, cost: weight,
        entries: [.init(row: row, coefficient: sign)]))
    yields.append((column, statement))
  }
  let objective = LinearObjective(name: "shortfall", costs: program.columns.map(\.cost), constant: 0)
  switch solveLexicographically(program, objectives: [objective]) {
  case .stopped(_, .infeasible): throw UncertifiedVerdict(reason: "the relaxed program is infeasible too")
  case .stopped(let objective, let verdict): throw UncertifiedVerdict(objective: objective, verdict: verdict)
  case .optimal(let solved):
    var shortfalls: [Shortfall] = []
    for yield in yields where solved.values[yield.column] > 1e-6 {
      Shortfall.add(yield.statement, solved.values[yield.column], to: &shortfalls)
    }
    return shortfalls.map { $0.conflict(in: joint) }
  }
}

/// Whether a statement may fall short, on which side of its row, and what a unit of shortfall weighs. Heat weighs a
/// thousandth of water; unmet cooling is pushed to the cold end and unmet heating to the hot end, where it belongs.
private func yielding(_ statement: Statement) -> (sign: Double, weight: Double)? {
  switch statement.kind {
  case .demand, .release: (1, 1)
  case .cooling(let from, let to): (-1, 1e-3 * (1 + 1e-4 * max(0, (from + to) / 2 + 273.15)))
  case .heating(let from, let to): (1, 1e-3 * (1 + 1e-4 * max(0, 3000 - (from + to) / 2)))
  case .limit, .cap, .capacity, .supplyLimit, .share: nil
  }
}

/// What one demand, stream or heat duty lacks, over all its rows.
private struct Shortfall {
  enum Matter { case demand, release, cooling, heating }
  var matter: Matter
  var statement: Statement
  var amount: Double
  /// Real temperatures between which heat is lacking or left, degC.
  var lowest = Double.infinity
  var highest = -Double.infinity

  static func add(_ statement: Statement, _ amount: Double, to list: inout [Shortfall]) {
    var matter = Matter.demand
    var range: (Double, Double)?
    switch statement.kind {
    case .release: matter = .release
    case .cooling(let from, let to): (matter, range) = (.cooling, (to, from))
    case .heating(let from, let to): (matter, range) = (.heating, (from, to))
    default: break
    }
    let known = list.firstIndex { $0.matter == matter && $0.statement.subject == statement.subject }
    if known == nil { list.append(Shortfall(matter: matter, statement: statement, amount: 0)) }
    let index = known ?? list.count - 1
    list[index].amount += amount
    if let (low, high) = range {
      list[index].lowest = min(list[index].lowest, low)
      list[index].highest = max(list[index].highest, high)
    }
  }

  func conflict(in joint: JointProgram) -> Conflict {
    let printed = amount * statement.scale
    let sentence = sentence(subject: statement.subject, figure: "\(short(printed)) \(statement.unit)")
    let reason = joint.networks.lazy.compactMap { $0.reason(for: statement) }.first
    return Conflict(
      origin: statement.origin, subject: statement.subject, shortfall: printed, unit: statement.unit,
      sentence: sentence.en + (reason.map { ": \($0.en)." } ?? "."),
      sentenceZh: (sentence.zh ?? sentence.en) + (reason.map { "：\($0.text(in: .zh))。" } ?? "。"))
  }

  private func sentence(subject: String, figure: String) -> Message {
    switch matter {
    case .demand:
      Message("demand-unmet", en: "\(subject) lacks \(figure)", zh: "\(subject) 缺少 \(figure)")
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
