import Assessment
import ParkModel

extension ReportContent {
  /// What is built, the dearest first, and the sum.
  var investmentSection: [Block] {
    let built = (comparison.after.plan?.investments ?? []).sorted { ($1.capex, $0.asset) < ($0.capex, $1.asset) }
    let capital = built.map(\.capex).reduce(0, +)
    let instalments = built.map(\.annualised).reduce(0, +)
    let money = unit("CNY", capital)
    let yearly = unit("CNY/yr", instalments)
    let rows = built.map { investment in
      [
        Cell(investment.asset), Cell(unit(investment.unit, investment.size).amount(investment.size)),
        Cell(money.amount(investment.capex)), Cell(yearly.amount(investment.annualised)),
      ]
    }
    let total = [
      Cell(say(Words.total)), "", Cell(money.amount(capital)), Cell(yearly.amount(instalments)),
    ]
    let table = Table(
      columns: [
        .text(say(Words.asset)), .number(say(Words.size)), .number(say(Words.capex)), .number(say(Words.annualised)),
      ], rows: rows.count > 1 ? rows + [total] : rows)
    return section(Words.investments, table)
  }
}
