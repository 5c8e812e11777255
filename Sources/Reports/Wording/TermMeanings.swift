import ParkModel

/// The terms of the report, each in a sentence: the same words stand in park files and in reports.
enum TermMeanings {
  /// A term and what it means.
  struct Term: Sendable {
    var name: Message
    var meaning: Message
    /// By what a column or a row of a table refers to it, and where the page explains it.
    var key: String { TermMeanings.key(name.id) }
  }

  /// The key of the term of that id.
  static func key(_ id: String) -> String { "term-" + id }

  static let all = [
    term(
      "before", "Before", "改造前", "The park with what stands today, as metered where the file gives meter figures.",
      "现有设施；文件给出计量值时按计量值。"),
    term(
      "tuned", "Tuned", "优化运行", "The same plants and links at their best use, nothing built.", "同样的设施与连接，优化运行，不新增投资。"),
    term("after", "After", "改造后", "The park with whatever candidates the plan chooses.", "加上方案选中的候选项目。"),
    term(
      "supply", "Supply", "供应", "What comes from outside at a price: water, gas, raw material.", "自园区外有价取得的水、燃气或原料。"),
    term("source", "Source", "源", "A stream that leaves a plant and must go somewhere.", "离开企业且必须有去向的物流。"),
    term("sink", "Sink", "阱", "A use that takes a stream and keeps it.", "接纳物流并将其消耗的用户。"),
    term("outfall", "Outfall", "排放口", "Where water leaves the park.", "水离开园区之处。"),
    term(
      "reuse", "Reuse", "重复利用", "Water that enters a use after it was used before, treated or not.",
      "使用过的水（处理或未处理）再次进入用水环节。"),
    term(
      "regeneration", "Regeneration", "再生", "Cleaning of used water so that it can be used again.", "将用过的水净化后再用。"),
    term("contaminant", "Contaminant", "污染物", "What water carries and limits speak of.", "水中所含且受限值约束的物质。"),
    term(
      "pinch", "Pinch", "夹点", "Where supply and need just meet: it decides how little would do.", "供需恰好相接之处，决定最少用量。"),
    term(
      "composite", "Composite curve", "组合曲线", "All streams of one kind in one curve, from the cleanest or coldest on.",
      "把同类流股合成一条曲线，自最清洁或最低温处起。"),
    term("stream", "Hot and cold stream", "热流股与冷流股", "What must be cooled, and what must be heated.", "需要冷却的与需要加热的流股。"),
    term("duty", "Duty", "热负荷", "The heat that a stream gives or takes, kW.", "流股给出或取得的热量，kW。"),
    term(
      "approach", "Approach", "最小传热温差", "The least temperature difference between two sides of an exchange.",
      "换热两侧的最小温差。"),
    term(
      "utility", "Utility", "公用工程", "Heat or cooling that is bought: steam, hot water, cooling water.",
      "外购的热或冷：蒸汽、热水、冷却水。"),
    term("bound", "Proven bound", "已证明的界", "No plan comes below it, whatever it does.", "任何方案都无法越过的值。"),
    term(
      "gap", "Gap", "差距", "How far the plan may be from the best one at most, as a share of its value.",
      "方案与最优方案之差的上限（占方案值的比例）。"),
    term(
      "audit", "Audit", "核算", "Every balance and limit computed again from the flows alone.", "仅依据流量对全部平衡与限值重新计算。"),
    term(
      "residual", "Residual", "残差", "By how much a balance is missed, as a share of its figure.", "平衡未闭合的相对量。"),
    term(
      "flow-amount", "Amount of a flow", "流量",
      "What runs on a link: an average over the hours of its period for what flows by the hour, a sum over the year for "
        + "what is counted by the year. It stands in the balances of both its ends, which the audit sums again.",
      "连接上的输送量：按小时计的为该时段运行小时内的平均值，按年计的为全年合计。它同时计入两端的平衡，核算时重新求和。"),
    term(
      "size", "Size", "规模", "What is built: the most that the asset may then take, carry or hold.",
      "建设规模：设施建成后最多可接纳、输送或储存的量。"),
    term(
      "capex", "Capital cost", "投资额",
      "Fixed part + cost per unit of size x size, or with an exponent below 1 the curve through the largest size.",
      "固定部分 + 单位规模费用 × 规模；指数小于 1 时按经过最大规模的曲线计。"),
    term(
      "subsidy", "Subsidy", "补贴", "The share of the capital that others pay, as the park file states it.",
      "由他方承担的投资份额，按园区文件。"),
    term("net-capital", "Capital cost, net", "净投资额", "Capital cost - subsidy.", "投资额 − 补贴。"),
    term(
      "annualised", "Yearly instalment", "年折算费用",
      "(Capital - subsidy) x i / (1 - (1 + i)^-n), with the discount rate i and the life n in years.",
      "（投资额 − 补贴）× i / (1 − (1 + i)^−n)，i 为折现率，n 为使用年限。"),
    term(
      "saving", "Yearly saving", "年节省额",
      "Running cost without it less running cost with it, CNY/yr before capital; both are whole states of the park, "
        + "optimised and audited.", "没有它时的年运行费用减去有它时的年运行费用（不含资金成本）；二者均为经优化与核算的完整方案。"),
    term(
      "in-turn", "Saving in turn", "依次归因的年节省额",
      "What the yearly cost falls by when the project joins those above it in the table; these add up.",
      "项目在表中前列项目之后加入时年费用的下降额；各项可以相加。"),
    term(
      "npv", "Net present value", "净现值",
      "Sum over the years t of (saving - purchases + residual value) / (1 + i)^t, at the discount rate i.",
      "逐年（节省额 − 购置费 + 余值）/ (1 + i)^t 之和，i 为折现率。"),
    term(
      "irr", "Internal rate of return", "内部收益率", "The discount rate at which the net present value is zero.",
      "使净现值为零的折现率。"),
    term(
      "payback", "Payback", "投资回收期", "(Capital - subsidy) / yearly saving, in years, not discounted.",
      "（投资额 − 补贴）/ 年节省额，单位为年，不折现。"),
    term(
      "discounted-payback", "Payback, discounted", "动态投资回收期",
      "Years after which the savings, each divided by (1 + i)^t, have repaid what was paid.",
      "各年节省额除以 (1 + i)^t 后累计收回投资所需的年数。"),
  ]

  private static func term(_ id: String, _ en: String, _ zh: String, _ meaning: String, _ meaningZh: String) -> Term {
    Term(name: Message(id, en: en, zh: zh), meaning: Message(id, en: meaning, zh: meaningZh))
  }
}
