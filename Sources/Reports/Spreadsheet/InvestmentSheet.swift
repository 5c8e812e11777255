import Assessment
import ParkModel

extension ReportContent {
  /// What is built, the dearest first, with sums that follow the rows.
  var investmentSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.investments), headerRow: 0)
    let built = (comparison.after.plan?.investments ?? []).sorted { ($1.capex, $0.asset) < ($0.capex, $1.asset) }
    let money = unit("CNY", built.map(\.capex))
    let yearly = unit("CNY/yr", built.map(\.annualised))
    let rows = built.map { investment in
      let size = unit(investment.unit, investment.size)
      return [
        Cell(investment.asset), size.cell(investment.size), Cell(size.symbol), money.cell(investment.capex),
        money.cell(investment.subsidy), yearly.cell(investment.annualised),
      ]
    }
    let columns: [Column] = [
      .text(say(Words.asset)), .number(say(Words.size)), .text(say(Words.unit)),
      .number("\(say(Words.capex)), \(money.symbol)"), .number("\(say(Words.subsidy)), \(money.symbol)"),
      .number("\(say(Words.annualised)), \(yearly.symbol)"),
    ]
    sheet.add(Table(columns: columns, rows: rows))
    guard !built.isEmpty else { return sheet }
    let sums = [
      money.cell(built.map(\.capex).reduce(0, +)), money.cell(built.map(\.subsidy).reduce(0, +)),
      yearly.cell(built.map(\.annualised).reduce(0, +)),
    ]
    let totals = sums.enumerated().map { index, sum in
      let column = index + 3
      let range = "\(Sheet.address(column, 1)):\(Sheet.address(column, built.count))"
      return SheetCell(sum, formula: "SUM(\(range))", role: .total)
    }
    sheet.rows.append(
      SheetRow(cells: [.text(say(Words.total), .total), .text("", .total), .text("", .total)] + totals))
    return sheet
  }
}
