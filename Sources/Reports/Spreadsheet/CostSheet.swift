import Assessment
import ParkModel

extension ReportContent {
  /// What the yearly cost is made of, by group and then line by line, with bars of the groups one on the other.
  var costSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.cost))
    for block in costSection {
      guard case .table(let table) = block else {
        sheet.add(block)
        continue
      }
      let header = sheet.add(table)
      sheet.addGap()
      // The last of several rows is their sum.
      let groups = table.rows.count > 1 ? table.rows.count - 1 : table.rows.count
      sheet.charts.append(
        SheetChart(
          title: say(Words.cost), headerRow: header, rows: header + 1...header + groups,
          columns: states.indices.map { $0 + 1 }, at: 0, isStacked: true, unit: unit("CNY/yr", totals).symbol))
      writeSums(header: header, groups: groups, table, &sheet)
    }
    sheet.add(costLineSection.filter { $0 != .heading(2, say(Words.cost)) })
    for chart in sheet.charts.indices { sheet.charts[chart].at = sheet.rows.count + 1 }
    return sheet
  }

  private var totals: [Double?] { states.map { $0.cost.total } }

  private func writeSums(header: Int, groups: Int, _ table: Table, _ sheet: inout Sheet) {
    guard table.rows.count > groups else { return }
    let row = header + 1 + groups
    for column in 1...states.count where table.rows[groups][column].figure != nil {
      let range = "\(Sheet.address(column, header + 1)):\(Sheet.address(column, row - 1))"
      sheet.rows[row].cells[column] = SheetCell(table.rows[groups][column], formula: "SUM(\(range))", role: .total)
    }
  }
}
