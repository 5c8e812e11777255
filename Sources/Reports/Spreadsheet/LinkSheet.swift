import Assessment
import ParkModel

extension ReportContent {
  /// Every link that carries something in some state: how much before and after, what of it is new, and what it carries.
  var linkSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.links), headerRow: 0)
    let columns: [Column] =
      [Words.resource, Words.from, Words.to, Words.period].map { .text(say($0)) } + stateColumns
      + [.number(say(Words.change))] + [Words.unit, Words.built, Words.carries].map { .text(say($0)) }
    sheet.add(Table(columns: columns, rows: []))
    let lines = states.map { Dictionary(grouping: visibleLines(of: $0), by: LinkKey.init) }
    for key in Set(lines.flatMap(\.keys)).sorted() {
      sheet.rows.append(row(lines.map { $0[key] ?? [] }, at: sheet.rows.count))
    }
    return sheet
  }

  /// One link; `lines` are its flows in each state, at least one in all.
  private func row(_ lines: [[FlowLine]], at row: Int) -> SheetRow {
    guard let shown = lines.last(where: { !$0.isEmpty })?.first else { return SheetRow(cells: []) }
    let amounts = lines.indices.map { state in
      states[state].isFeasible ? lines[state].reduce(0) { $0 + $1.amount } : nil
    }
    let unit = unit(shown.unit, amounts)
    let texts = [Words.resource(shown.resource, in: language), giver(shown), shown.to, shown.period]
    let change = amounts.last.flatMap { $0 }.flatMap { after in amounts[0].map { after - $0 } }
    let (before, after) = (Sheet.address(4, row), Sheet.address(3 + states.count, row))
    let changeCell = unit.cell(change, scale: amounts.compactMap { $0 }.max() ?? 0, signed: true)
    let isNew = lines[states.count - 1].contains { $0.status == .candidate }
    let numbers =
      amounts.map { SheetCell(unit.cell($0)) } + [
        change == nil ? SheetCell(changeCell) : SheetCell(changeCell, formula: "\(after)-\(before)")
      ]
    return SheetRow(
      cells: texts.map { .text($0) } + numbers
        + [.text(unit.symbol), .text(isNew ? say(Words.yes) : ""), .text(carries(shown))])
  }
}

/// What makes flows of different states the same link.
private struct LinkKey: Hashable, Comparable {
  var parts: [String]

  init(_ line: FlowLine) {
    parts = [line.resource, line.from, line.to, line.period, line.batch ?? "", line.site ?? ""]
  }

  static func < (left: LinkKey, right: LinkKey) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
}
