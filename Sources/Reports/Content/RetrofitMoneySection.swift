import Assessment
import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension ReportContent {
  /// All that is said of the retrofit beside its investments, in the order in which a reader asks.
  var retrofitSections: [Block] { retrofitMoneySection + projectSection + roadmapSection + attributionSection }

  /// What all projects together cost and give, bought at once; nothing where nothing is built.
  var retrofitMoneySection: [Block] {
    guard let retrofit = comparison.retrofit else { return [] }
    return section(.money, [.table(moneyTable(retrofit.money)), .paragraph(say(moneyConvention(retrofit.money)))])
  }

  /// Capital, saving and returns, a line each.
  func moneyTable(_ money: RetrofitMoney) -> Table {
    let (once, yearly) = (unit("CNY", money.capex, money.npv), unit("CNY/yr", money.saving, money.annualised))
    var rows = [
      [Cell(say(.grossCapital), about: TermMeanings.key("capex")), once.cell(money.capex), Cell(once.symbol)]
    ]
    if money.subsidy != 0 {
      rows.append([
        Cell(say(.subsidies), about: TermMeanings.key("subsidy")), once.cell(money.subsidy), Cell(once.symbol),
      ])
      rows.append([
        Cell(say(.netCapital), about: TermMeanings.key("net-capital")), once.cell(money.net), Cell(once.symbol),
      ])
    }
    rows += [
      [
        Cell(say(Words.annualised), about: TermMeanings.key("annualised")), yearly.cell(money.annualised),
        Cell(yearly.symbol),
      ],
      [
        Cell(say(.savingBeforeCapital), about: TermMeanings.key("saving")), yearly.cell(money.saving),
        Cell(yearly.symbol),
      ],
    ]
    if let free = savedForNothing, abs(free) > NumberText.negligible * abs(money.saving ?? 0) {
      rows.append([
        Cell(say(.savedForNothing), about: TermMeanings.key("saving")), yearly.cell(free), Cell(yearly.symbol),
      ])
    }
    rows += [
      [
        Cell(say(.npv), about: TermMeanings.key("npv")), once.cell(money.npv, note: presentValue(money)),
        Cell(once.symbol),
      ],
      [Cell(say(.irr), about: TermMeanings.key("irr")), rateCell(money.irr), Cell(say(.percentPerYear))],
      [
        Cell(say(.payback), about: TermMeanings.key("payback")), paybackCell(money), Cell(say(.yearsUnit)),
      ],
      [
        Cell(say(.discountedPayback), about: TermMeanings.key("discounted-payback")),
        Cell(NumberText.text(money.discountedPayback, digits: 3), figure: money.discountedPayback),
        Cell(say(.yearsUnit)),
      ],
    ]
    return Table(
      columns: [.text(""), .number(say(Words.value)), .text(say(Words.unit))], rows: rows)
  }

  /// CNY/yr of the saving that new links without a cost in the file bring.
  private var savedForNothing: Double? {
    let today = comparison.tuned ?? comparison.before
    guard let step = comparison.retrofit?.steps.first(where: { $0.cause == .free }) else { return nil }
    return today.costBeforeCapital.flatMap { old in step.state.costBeforeCapital.map { old - $0 } }
  }

  func rate(_ rate: InternalRate) -> String { NumberText.text(rate.value.map { 100 * $0 }) }

  func rateCell(_ rate: InternalRate) -> Cell { Cell(self.rate(rate), figure: rate.value.map { 100 * $0 }) }

  /// Years, with what was divided: `12 500 000 ÷ 5 100 000 CNY/yr = 2.45`.
  func paybackCell(_ money: RetrofitMoney) -> Cell {
    let shown = NumberText.text(money.payback, digits: 3)
    let (once, yearly) = (unit("CNY", money.net), unit("CNY/yr", money.saving))
    let note = "\(once.amount(money.net)) ÷ \(yearly.amount(money.saving)) = \(shown)"
    return Cell(shown, figure: money.payback, note: note)
  }

  /// What a present value is made of, at the discount rate and over the horizon: purchases, savings, what is left.
  func presentValue(_ money: RetrofitMoney) -> String? {
    guard let flow = money.cashFlow else { return nil }
    let unit = unit("CNY", money.npv)
    func worth(_ kinds: [CashFlow.Kind]) -> String {
      let entries = flow.entries.filter { kinds.contains($0.kind) }
      return unit.number(
        entries.reduce(0) { $0 + $1.amount * pow(1 + flow.discountRate, -$1.time) }, scale: money.capex)
    }
    let percent = NumberText.text(100 * flow.discountRate)
    return say(
      Message(
        "present-value",
        en: "savings \(worth([.saving])), purchases \(worth([.purchase, .replacement])), residual value "
          + "\(worth([.residual])): \(unit.amount(money.npv)), at \(percent) %/yr over \(flow.horizon) years",
        zh: "节省 \(worth([.saving]))，购置与重置 \(worth([.purchase, .replacement]))，余值 \(worth([.residual]))，"
          + "合计 \(unit.amount(money.npv))（折现率 \(percent) %/a，\(flow.horizon) 年）"))
  }

  /// Over how many years, at what rate and against what: without that the figures say nothing.
  private func moneyConvention(_ money: RetrofitMoney) -> Message {
    let horizon = money.cashFlow?.horizon ?? retrofitHorizon
    let percent = NumberText.text(park.discountRate * 100)
    let today = (comparison.tuned ?? comparison.before).state.title
    let left = MoneyText.text(money.cashFlow?.residual ?? 0, in: language)
    let dash = irrDash(money.irr)
    return Message(
      "money-convention",
      en: "Over \(horizon) years, the longest life, at \(percent) %/yr. All is bought at the start of the first year; "
        + "savings come at the ends of years, against \(insideSentence(today.en)), before capital and taxes, at the "
        + "prices of the file. What is worn out earlier is bought again at the same net price; what is left of lives at "
        + "the horizon counts with the instalments that it saves, \(left) in all.\(dash.en)",
      zh: "计算期 \(horizon) 年（最长使用年限），折现率 \(percent) %/a。投资全部发生在第一年年初；节省额按年末计，"
        + "以\(today.text(in: .zh))为基准，不含资金成本与税，按文件价格。提前到期的设施按同一净价重置；"
        + "期末剩余年限按其所抵的年折算费用计入余值，合计 \(left)。\(dash.text(in: .zh))")
  }

  private var retrofitHorizon: Int { (comparison.retrofit?.projects.flatMap(\.built.assets) ?? []).horizon }

  private func irrDash(_ rate: InternalRate) -> Message {
    switch rate {
    case .rate: Message("irr-is", en: "", zh: "")
    case .none:
      Message(
        "irr-none", en: " No rate makes the flow worth nothing, so that there is no IRR.",
        zh: "不存在使净现值为零的折现率，故无内部收益率。")
    case .several:
      Message(
        "irr-several", en: " More than one rate may make the flow worth nothing, so that no IRR is printed.",
        zh: "使净现值为零的折现率可能不止一个，故不给出内部收益率。")
    }
  }
}

extension Message {
  fileprivate static let money = Message("retrofit-money", en: "Money of the retrofit", zh: "改造的经济性")
  fileprivate static let grossCapital = Message("gross-capital", en: "Capital cost", zh: "投资额")
  fileprivate static let subsidies = Message("subsidies", en: "of it subsidies", zh: "其中补贴")
  static let netCapital = Message("net-capital", en: "Capital cost, net", zh: "净投资额")
  fileprivate static let savingBeforeCapital = Message(
    "saving-before-capital", en: "Saved in a year, before capital", zh: "年节省额（不含资金成本）")
  fileprivate static let savedForNothing = Message(
    "saved-for-nothing", en: "of it by what has no cost in the file", zh: "其中文件未给出费用的部分")
  static let npv = Message("npv", en: "Net present value (NPV)", zh: "净现值（NPV）")
  static let irr = Message("irr", en: "Internal rate of return (IRR)", zh: "内部收益率（IRR）")
  fileprivate static let percentPerYear = Message("percent-per-year", en: "%/yr", zh: "%/a")
  fileprivate static let payback = Message("payback", en: "Payback", zh: "静态投资回收期")
  fileprivate static let discountedPayback = Message("discounted-payback", en: "Payback, discounted", zh: "动态投资回收期")
  fileprivate static let yearsUnit = Message("years-unit", en: "yr", zh: "年")
}
