import Assessment
import ParkModel

extension ReportContent {
  /// Every quantity that is not zero throughout: before, tuned, after, the change and the target.
  var quantitySection: [Block] {
    let names = QuantityNames.inReadingOrder(states.flatMap(\.quantities).map(\.name))
    let rows = names.map(quantityRow).filter { !$0.isIdle }
    let columns = [Column.text(""), .text(say(Words.unit))] + stateColumns
    let table = Table(
      columns: columns + [.number(say(Words.change)), .number(say(Words.percent)), .text(say(Words.target))],
      rows: rows.map { [Cell($0.name), Cell($0.unit.symbol)] + $0.cells(withPercent: true) + [targetCell($0)] })
    return section(Words.quantities, table)
  }

  /// Every indicator in percent, with its change in points and what qualifies it.
  var indicatorSection: [Block] {
    let rows = indicatorIDs.map(indicatorRow)
    let table = Table(
      columns: [.text(""), .text(say(Words.unit))] + stateColumns
        + [.number(say(Words.points)), .text(say(Words.target))],
      rows: rows.map { [Cell($0.name), Cell($0.unit.symbol)] + $0.cells(withPercent: false) + [targetCell($0)] })
    return section(Words.indicators, rows.isEmpty ? [] : [.table(table)] + remarks)
  }

  /// Ids of the indicators in the order of the assessment's table.
  var indicatorIDs: [String] {
    states.flatMap(\.indicators).reduce(into: [String]()) { ids, indicator in
      if !ids.contains(indicator.id) { ids.append(indicator.id) }
    }
  }

  var stateColumns: [Column] { states.map { .number(say($0.state.title)) } }

  func target(of id: String) -> Target? { park.targets.first { $0.id == id } }

  private func change(of name: String) -> Change? { comparison.change.first { $0.name == name } }

  private func quantityRow(_ name: String) -> MeasureRow {
    let found = states.map { $0.quantity(name) }
    let unit = unit(found.compactMap { $0?.unit }.first ?? "", found.map { $0?.value })
    let after = comparison.after.quantity(name)
    return MeasureRow(
      name: QuantityNames.name(of: name, in: language), unit: unit, values: found.map { $0?.value },
      change: change(of: name),
      target: TargetMark(target(of: name), value: after?.target, met: after?.met, unit: unit))
  }

  private func indicatorRow(_ id: String) -> MeasureRow {
    let after = comparison.after.indicator(id)
    let unit = unit("%")
    return MeasureRow(
      name: QuantityNames.name(of: id, in: language), unit: unit,
      values: states.map { $0.indicator(id)?.value }, change: change(of: id),
      target: TargetMark(target(of: id), value: after?.target, met: after?.met, unit: unit))
  }

  private func targetCell(_ row: MeasureRow) -> Cell { row.target?.cell(in: language) ?? "" }

  private var remarks: [Block] { indicatorIDs.flatMap(remarks) }

  /// What qualifies an indicator, once for each different remark.
  func remarks(of id: String) -> [Block] {
    let said = states.compactMap { $0.indicator(id) }.compactMap(remark)
    let name = QuantityNames.name(of: id, in: language)
    let different = said.enumerated().filter { !said[..<$0.offset].contains($0.element) }
    return different.map { Block.paragraph(name + colon + $0.element) }
  }

  private func remark(_ indicator: IndicatorValue) -> String? {
    indicator.remark.map { say(Message("remark", en: $0, zh: indicator.remarkZh)) }
  }
}
