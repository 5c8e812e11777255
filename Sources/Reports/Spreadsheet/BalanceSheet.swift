import Assessment
import ParkModel

extension ReportContent {
  /// Every node of every resource in every state: what enters, what it makes, what leaves, what stays, what is left over.
  var balanceSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.balances), headerRow: 0)
    let numbers = [Words.balanceIn, Words.balanceMade, Words.balanceOut, Words.balanceKept, Words.residual]
    let columns: [Column] =
      [Words.state, Words.resource, Words.node, Words.role, Words.period].map { .text(say($0)) }
      + numbers.map { .number(say($0)) } + [.text(say(Words.unit))]
    sheet.add(Table(columns: columns, rows: []))
    for state in states {
      guard let plan = state.plan else { continue }
      for balance in nodeBalances(of: park, plan) { sheet.rows.append(row(balance, of: state, at: sheet.rows.count)) }
    }
    return sheet
  }

  private func row(_ balance: NodeBalance, of state: StateResult, at row: Int) -> SheetRow {
    let sides = [balance.inflow, balance.made, balance.outflow, balance.kept]
    let unit = unit(balance.unit, sides)
    let texts = [
      say(state.state.title), Words.resource(balance.resource, in: language), balance.node, say(balance.role.title),
      balance.period,
    ]
    let (inflow, made) = (Sheet.address(5, row), Sheet.address(6, row))
    let (outflow, kept) = (Sheet.address(7, row), Sheet.address(8, row))
    let residual = Cell(NumberText.small(balance.residual), figure: balance.residual.map { $0 / unit.size })
    var last = SheetCell(residual)
    if balance.isStated {
      last = SheetCell(residual, formula: "\(inflow)+\(made)-\(outflow)-\(kept)")
      last.format = .residual
    }
    return SheetRow(
      cells: texts.map { .text($0) } + sides.map { SheetCell(unit.cell($0)) } + [last, .text(unit.symbol)])
  }
}
