import Assessment
import ParkModel

extension ReportContent {
  /// The sentence, the status, every quantity and indicator before and after, and what was asked; bars of the rates.
  ///
  /// Changes are formulas; rates refer to the sheet on which they are computed.
  func summarySheet(_ indicators: IndicatorSheet) -> Sheet {
    var sheet = Sheet(name: say(SheetNames.summary))
    sheet.isOnePage = true
    sheet.add([title, headline] + statusLines + conflictSections + auditFailureSection)
    add(quantitySection, to: &sheet) { sheet, header, table in
      for row in table.rows.indices { writeChange(of: table.rows[row], in: header + 1 + row, &sheet) }
    }
    add(indicatorSection, to: &sheet) { sheet, header, table in
      for (row, id) in indicatorIDs.enumerated() {
        refer(table.rows[row], in: header + 1 + row, to: indicators.rateRows[id], of: indicators.sheet, &sheet)
      }
      sheet.charts.append(
        SheetChart(
          title: say(Words.indicators), headerRow: header, rows: header + 1...header + table.rows.count,
          columns: states.indices.map { $0 + 2 }, at: 0, unit: "%"))
    }
    for chart in sheet.charts.indices { sheet.charts[chart].at = sheet.rows.count + 1 }
    return sheet
  }

  /// The lines of the status as paragraphs, since sentences would make a column as wide as themselves.
  private var statusLines: [Block] {
    statusSection.flatMap { block -> [Block] in
      guard case .table(let table) = block else { return [block] }
      return table.rows.map { .paragraph($0.map(\.text).joined(separator: colon)) }
    }
  }

  /// Draws blocks and lets the first table among them be completed.
  private func add(_ blocks: [Block], to sheet: inout Sheet, _ complete: (inout Sheet, Int, Table) -> Void) {
    for block in blocks {
      guard case .table(let table) = block else {
        sheet.add(block)
        continue
      }
      let header = sheet.add(table)
      complete(&sheet, header, table)
      sheet.addGap()
    }
  }

  /// After less before, and that in percent of before.
  private func writeChange(of cells: [Cell], in row: Int, _ sheet: inout Sheet) {
    let (first, last) = (2, 1 + states.count)
    guard cells[first].figure != nil, cells[last].figure != nil, cells[last + 1].figure != nil else { return }
    let (before, after) = (Sheet.address(first, row), Sheet.address(last, row))
    sheet.rows[row].cells[last + 1] = SheetCell(cells[last + 1], formula: "\(after)-\(before)")
    sheet.rows[row].cells[last + 2] = SheetCell(
      cells[last + 2], formula: "IF(\(before)=0,\"\(NumberText.dash)\",100*(\(after)-\(before))/ABS(\(before)))")
  }

  private func refer(_ cells: [Cell], in row: Int, to other: Int?, of source: Sheet, _ sheet: inout Sheet) {
    guard let other else { return }
    for state in states.indices {
      let formula = "'\(source.name)'!\(Sheet.address(state + 1, other))"
      sheet.rows[row].cells[state + 2] = SheetCell(cells[state + 2], formula: formula)
    }
    let (first, last) = (2, 1 + states.count)
    guard cells[last + 1].figure != nil else { return }
    let (before, after) = (Sheet.address(first, row), Sheet.address(last, row))
    sheet.rows[row].cells[last + 1] = SheetCell(cells[last + 1], formula: "\(after)-\(before)")
  }
}
