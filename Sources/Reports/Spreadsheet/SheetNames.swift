import ParkModel

/// What the sheets of a workbook are called, and what is said of them.
enum SheetNames {
  static let summary = Message("sheet-summary", en: "Summary", zh: "概览")
  static let effects = Message("sheet-effects", en: "Expected effects", zh: "预期效果")
  static let indicators = Message("sheet-indicators", en: "Indicators", zh: "指标")
  static let links = Message("sheet-links", en: "Links", zh: "连接")
  static let balances = Message("sheet-balances", en: "Balances", zh: "平衡")
  static let investments = Message("sheet-investments", en: "Investments", zh: "投资项目")
  static let uses = Message("sheet-uses", en: "Optional uses", zh: "可取舍用户")
  static let cost = Message("sheet-cost", en: "Cost", zh: "费用")
  static let audit = Message("sheet-audit", en: "Audit", zh: "核算")
  static let notes = Message("sheet-notes", en: "Notes", zh: "约定与警告")

  static let money = Message("sheet-money", en: "Money and projects", zh: "经济性与项目")

  // Columns of the money
  static let cashFlow = Message("cash-flow", en: "Cash flow", zh: "现金流量")
  static let year = Message("year", en: "Year", zh: "年")
  static let outlay = Message("outlay", en: "Paid", zh: "支出")
  static let saving = Message("flow-saving", en: "Saved", zh: "节省")
  static let residual = Message("residual-value", en: "Left at the end", zh: "期末余值")
  static let net = Message("net", en: "Net", zh: "净额")
  static let discounted = Message("discounted", en: "Discounted", zh: "折现")
  static let cumulative = Message("cumulative", en: "Cumulative, discounted", zh: "累计折现")

  static let about = Message("sheet-about", en: "About this workbook", zh: "关于本工作簿")
  static let formulas = Message(
    "sheet-formulas",
    en:
      "Sums, rates, changes and residuals are formulas over the cells of this workbook; every other figure is a result, "
      + "in full precision and shown to four digits. No text of the park file is a formula.",
    zh: "合计、比率、变化与残差均为本工作簿单元格的公式；其余数字为计算结果，保留全部精度，显示四位有效数字。"
      + "园区文件中的文字一律不作公式。")

  static let all = [
    summary, effects, indicators, links, balances, investments, uses, money, cost, audit, notes, about, formulas,
    cashFlow,
    year, outlay, saving, residual, net, discounted, cumulative,
  ]
}
