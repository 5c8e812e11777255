import Assessment
import ParkModel

extension ReportContent {
  /// What the retrofit costs and gives: returns, each project, step by step, the cash flow with live sums, the years.
  var moneySheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.money))
    guard let retrofit = comparison.retrofit else { return sheet }
    sheet.add(retrofitSections)
    if let flow = retrofit.money.cashFlow { add(flow, to: &sheet) }
    return sheet
  }

  /// Year by year: net and cumulative are formulas, and the last sum is the net present value.
  private func add(_ flow: CashFlow, to sheet: inout Sheet) {
    let years = flow.years
    let unit = unit("CNY", years.map(\.net))
    let titles = [SheetNames.outlay, SheetNames.saving, SheetNames.residual, SheetNames.net, SheetNames.discounted]
    let columns =
      [Column.text(say(SheetNames.year))] + titles.map { .number(say($0)) }
      + [.number(say(SheetNames.cumulative)), .text(say(Words.unit))]
    let rows = years.map { year in
      [Cell("\(year.year)", figure: Double(year.year))]
        + [year.outlay, year.saving, year.residual, year.net, year.discounted, year.cumulative].map {
          unit.cell($0)
        } + [Cell(unit.symbol)]
    }
    sheet.add(.heading(2, say(SheetNames.cashFlow)))
    let first = sheet.add(Table(columns: columns, rows: rows)) + 1
    for (index, cells) in rows.enumerated() {
      let row = first + index
      let (outlay, saving, residual) = (Sheet.address(1, row), Sheet.address(2, row), Sheet.address(3, row))
      sheet.rows[row].cells[4] = SheetCell(cells[4], formula: "\(saving)+\(residual)-\(outlay)")
      sheet.rows[row].cells[6] = SheetCell(
        cells[6], formula: "SUM(\(Sheet.address(5, first)):\(Sheet.address(5, row)))")
    }
    sheet.addGap()
  }
}
