import ParkModel

/// The words of what projects are worth, of ranges and of fronts.
enum WorthWords {
  static let worth = Message("worth", en: "What each project is worth", zh: "各项目的价值")
  static let worthHow = Message(
    "worth-how",
    en: "Each figure is the difference of two audited plans, in which the projects stand at the sizes of the plan, "
      + "their capital is spent, new links that cost nothing are open, and the park is run as well as it can be. "
      + "Alone: against none of them. In the plan: against the plan without the project. Synergy is the second less "
      + "the first: above 0 the others add to it, below 0 they do part of its work. Net is after the project's own "
      + "annualised capital.",
    zh: "每个数字都是两个经核算方案之差：项目按方案规模建成，投资视为已发生，无费用的新增连接开放，园区按最优方式运行。单独实施：与不实施任何项目相比；"
      + "在方案中：与去掉该项目的方案相比。协同为后者减前者：大于 0 表示其他项目使其增值，小于 0 表示作用重叠。"
      + "净值为扣除该项目年折算投资之后。")
  static let targetsFree = Message(
    "worth-targets", en: "Targets are not required of these plans.", zh: "这些方案不要求达到指标目标。")
  static let project = Message("project", en: "Project", zh: "项目")
  static let alone = Message("alone", en: "Saving alone", zh: "单独节省")
  static let aloneNet = Message("alone-net", en: "net", zh: "净值")
  static let inPlan = Message("in-plan", en: "Saving in the plan", zh: "方案中节省")
  static let inPlanNet = Message("in-plan-net", en: "net", zh: "净值")
  static let synergy = Message("synergy", en: "Synergy", zh: "协同")
  static let allTogether = Message("all-together", en: "All together", zh: "全部实施")
  static let cannotRun = Message("cannot-run", en: "infeasible", zh: "不可行")
  static let notSettled = Message("not-settled", en: "not settled", zh: "未定")
  /// Whether a project pays is below what is proved.
  static func unsettled(_ id: String, worth: Double, doubt: Double) -> Message {
    func text(_ value: Double, _ language: Language) -> String { MoneyText.text(value, in: language) }
    return Message(
      "worth-unsettled",
      en: "Whether \(id) pays is not settled: after its instalments it is worth \(text(worth, .en)) a year, and the "
        + "plans that are compared are proved to \(text(doubt, .en)) a year only.",
      zh: "\(id) 是否经济尚无定论：扣除年折算费用后每年价值 \(text(worth, .zh))，而所比较的方案仅证明到每年 \(text(doubt, .zh))。")
  }

  static let changes = Message(
    "worth-changes", en: "What each project changes: alone | in the plan", zh: "各项目引起的变化：单独 | 方案中")
  static let pairs = Message("pairs", en: "Projects in pairs", zh: "两两组合")
  static let together = Message("together", en: "Saving together", zh: "共同节省")
  static let pair = Message("pair", en: "Pair", zh: "组合")

  static let ranges = Message("ranges", en: "What must, may and never does run", zh: "必选、可选与不选的连接和项目")
  static let link = Message("link", en: "Link or size", zh: "连接或规模")
  static let planned = Message("planned", en: "In the plan", zh: "方案值")
  static let least = Message("least", en: "Least", zh: "最小")
  static let most = Message("most", en: "Most", zh: "最大")
  static let foundLeast = Message("found-least", en: "Least found", zh: "已找到的最小")
  static let foundMost = Message("found-most", en: "Most found", zh: "已找到的最大")
  static let verdict = Message("verdict", en: "Verdict", zh: "判定")

  static func verdict(_ verdict: FlowRange.Verdict) -> Message {
    switch verdict {
    case .must: Message("must", en: "must", zh: "必选")
    case .may: Message("may", en: "may", zh: "可选")
    case .never: Message("never", en: "never", zh: "不选")
    case .undecided: Message("undecided", en: "undecided", zh: "未定")
    }
  }

  static func basis(_ basis: FlowRanges.Basis) -> Message {
    switch basis {
    case .exact:
      Message("range-exact", en: "The program is linear: the ranges are exact.", zh: "问题为线性规划，范围是精确的。")
    case .relaxed:
      Message(
        "range-relaxed",
        en: "Least and most are proved for every plan, by a relaxation of fixed costs and choices; what was found "
          + "holds with the same things built and chosen.",
        zh: "最小和最大由固定费用与取舍的松弛证明，对所有方案成立；“已找到”是在建设内容和取舍不变时。")
    case .asDecided:
      Message(
        "range-as-decided",
        en: "They hold for plans with the same things built and the same concentrations and choices; of others nothing "
          + "is said.",
        zh: "仅对建设内容、浓度和选择与方案相同者成立；其他方案未作判断。")
    case .notListed:
      Message(
        "range-not-listed", en: "The park has too many links to list them all: no ranges were computed.",
        zh: "园区连接过多，未逐一列出，故未计算范围。")
    }
  }

  static let front = Message("front", en: "Pareto front", zh: "帕累托前沿")
  static let today = Message("today", en: "before", zh: "现状")
  static let point = Message("point", en: "Plan", zh: "方案")
  static let slope = Message("slope", en: "Marginal price", zh: "边际价格")
  static let proof = Message("proof", en: "Proof", zh: "证明")
  static let enters = Message("enters", en: "Comes in", zh: "新增")
  static let leaves = Message("leaves", en: "Drops out", zh: "退出")
}
