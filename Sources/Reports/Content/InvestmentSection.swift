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
        Cell(money.amount(investment.capex)),
        Cell(yearly.amount(investment.annualised), note: instalment(investment, money, yearly)),
      ]
    }
    let total = [
      Cell(say(Words.total)), "", Cell(money.amount(capital)), Cell(yearly.amount(instalments)),
    ]
    let table = Table(
      columns: [
        .text(say(Words.asset)), .number(say(Words.size), about: TermMeanings.key("size")),
        .number(say(Words.capex), about: TermMeanings.key("capex")),
        .number(say(Words.annualised), about: TermMeanings.key("annualised")),
      ], rows: rows.count > 1 ? rows + [total] : rows)
    return section(Words.investments, table)
  }

  /// `(3 000 000 - 600 000) CNY × 0.1030 /yr = 247 100 CNY/yr`.
  private func instalment(_ investment: Investment, _ money: DisplayUnit, _ yearly: DisplayUnit) -> String? {
    let net = investment.capex - investment.subsidy
    guard net > 0 else { return nil }
    let paid =
      investment.subsidy == 0
      ? money.number(investment.capex)
      : "(\(money.number(investment.capex)) - \(money.number(investment.subsidy)))"
    return "\(paid) \(money.symbol) × \(NumberText.text(investment.annualised / net)) = "
      + yearly.amount(investment.annualised)
  }
}
