import ParkModel

/// Two results side by side in one state: quantities, indicators, what is built, and the flows that differ.
public func render(
  _ first: ParkResult, beside second: ParkResult, state: StateName, as form: ExplanationForm, language: Language = .en,
  units: UnitHabit = .usual
) -> String {
  let blocks = CompareBlocks(first: first, second: second, state: state, language: language, habit: units)
  return form.drawn(blocks.blocks, blocks.json)
}

private struct CompareBlocks {
  var first: ParkResult
  var second: ParkResult
  var state: StateName
  var language: Language
  var habit: UnitHabit

  private var difference: ResultDifference { ResultDifference(first.state(state), second.state(state)) }

  private func say(_ message: Message) -> String { message.text(in: language) }
  private func say(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }

  var blocks: [Block] {
    let difference = difference
    let title = say("\(first.title) beside \(second.title)", "\(first.title) 与 \(second.title) 对比")
    let quantities = QuantityNames.inReadingOrder(difference.quantities.map(\.id)).compactMap { id in
      difference.quantities.first { $0.id == id && ($0.first != 0 || $0.second != 0) }
    }
    return [.heading(1, title), .table(statuses)]
      + section(Words.quantities, quantities, named: true, changes: .percent)
      + section(Words.indicators, difference.indicators, named: true, changes: .points)
      + section(Message("compare-sizes", en: "What is built", zh: "建设规模"), difference.sizes)
      + section(Words.capex, difference.capital) + section(Words.flows, difference.flows) + [
        .paragraph(equal(difference))
      ]
  }

  private func equal(_ difference: ResultDifference) -> String {
    let count = difference.equalFlows
    return say("\(count) \(count == 1 ? "flow is" : "flows are") the same.", "其余 \(count) 条流量相同。")
  }

  private var statuses: Table {
    Table(
      columns: [.text(""), .text(say("Park", "园区")), .text(say(state.title))],
      rows: [first, second].map { result in
        let status = result.state(state)["status"]?.text
        return [Cell(result.title), Cell(result.park), Cell(status.map(statusWords) ?? NumberText.dash)]
      })
  }

  private func statusWords(_ status: String) -> String {
    switch status {
    case "optimal": say("proven optimal", "已证明最优")
    case "feasible": say("a plan, within its gap", "可行方案（有差距）")
    case "infeasible": say("no plan", "无可行方案")
    default: status
    }
  }

  private enum Changes { case plain, percent, points }

  private func section(
    _ title: Message, _ rows: [ResultDifference.Row], named: Bool = false, changes: Changes = .plain
  ) -> [Block] {
    guard !rows.isEmpty else { return [] }
    var columns: [Column] = [
      .text(""), .text(say(Words.unit)), .number(first.title), .number(second.title),
      .number(say(changes == .points ? Words.points : Words.change)),
    ]
    if changes == .percent { columns.append(.number(say(Words.percent))) }
    let cells = rows.map { row -> [Cell] in
      let scale = max(abs(row.first ?? 0), abs(row.second ?? 0))
      let unit = DisplayUnit(row.unit, in: language, habit: habit, largest: scale)
      // What only one side has is nothing on the other; an indicator that is not defined stays unknown.
      let sides = changes == .plain ? [row.first ?? 0, row.second ?? 0] : [row.first, row.second]
      let change = changes == .plain ? (row.second ?? 0) - (row.first ?? 0) : row.change
      var cells = [Cell(named ? QuantityNames.name(of: row.id, in: language) : row.id), Cell(unit.symbol)]
      cells += sides.map { Cell(unit.number($0, scale: scale)) }
      cells.append(Cell(unit.number(change, scale: scale, signed: true)))
      if changes == .percent { cells.append(Cell(NumberText.text(row.percent, signed: true))) }
      return cells
    }
    return [.heading(2, say(title)), .table(Table(columns: columns, rows: cells))]
  }

  var json: JSONValue {
    let difference = difference
    func side(_ result: ParkResult) -> JSONValue {
      .object([
        ("file", .string(result.title)), ("park", .string(result.park)),
        ("status", .optional(result.state(state)["status"]?.text)),
      ])
    }
    func rows(_ rows: [ResultDifference.Row], _ key: String) -> JSONValue {
      .array(
        rows.map { row in
          .object([
            (key, .string(row.id)), ("unit", .string(row.unit)), ("first", .optional(row.first)),
            ("second", .optional(row.second)), ("change", .optional(row.change)),
          ])
        })
    }
    return .object([
      ("schema", .integer(1)), ("state", .string(state.rawValue)), ("first", side(first)), ("second", side(second)),
      ("quantities", rows(difference.quantities, "quantity")), ("indicators", rows(difference.indicators, "indicator")),
      ("sizes", rows(difference.sizes, "asset")), ("capital", rows(difference.capital, "asset")),
      ("flows", rows(difference.flows, "flow")),
    ])
  }
}
