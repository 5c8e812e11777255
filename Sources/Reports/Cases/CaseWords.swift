import ParkModel

/// The fixed words of a report on published cases.
enum CaseWords {
  static let title = Message("cases-title", en: "Published cases, solved again", zh: "文献算例复算")
  static let off = Message("cases-off", en: "What does not agree", zh: "不一致之处")

  // Groups
  static let water = Message("cases-water", en: "Water: linear programs", zh: "水网络：线性规划")
  static let bilinear = Message(
    "cases-bilinear", en: "Water: several contaminants, treatment and pooling",
    zh: "水网络：多杂质、处理与混合（双线性）")
  static let heat = Message("cases-heat", en: "Heat", zh: "热网络")
  static let solids = Message("cases-solids", en: "Blends of solids", zh: "固体物料配料")
  static let gas = Message("cases-gas", en: "Gas", zh: "燃气网络")

  // Columns
  static let id = Message("case", en: "Case", zh: "算例")
  static let citation = Message("citation", en: "Source", zh: "出处")
  static let what = Message("what", en: "What", zh: "数量")
  static let ours = Message("ours", en: "Ours", zh: "本程序")
  static let printed = Message("printed", en: "In print", zh: "文献值")
  static let printedBound = Message("printed-bound", en: "Bound in print", zh: "文献界")
  static let recomputed = Message("recomputed", en: "Recomputed", zh: "独立复算")
  static let bestKnown = Message("best-known", en: "Best known", zh: "已知最好值")
  static let compared = Message("compared", en: "Compared with", zh: "对照值")
  static let difference = Message("difference", en: "Off, %", zh: "偏差，%")
  static let gap = Message("gap-percent", en: "Gap, %", zh: "差距，%")
  static let cpu = Message("cpu", en: "CPU s", zh: "CPU 秒")
  static let other = Message("other", en: "SCIP", zh: "SCIP")
  static let otherBound = Message("other-bound", en: "its bound", zh: "SCIP 界")
  static let otherSeconds = Message("other-seconds", en: "its s", zh: "SCIP 秒")
  static let verdict = Message("verdict", en: "Verdict", zh: "结论")
  static let note = Message("note", en: "Note", zh: "备注")

  // Cells
  static let agrees = Message("agrees", en: "agrees", zh: "一致")
  static let differs = Message("differs", en: "differs", zh: "不一致")
  static let refused = Message("refused", en: "refused, rightly", zh: "按要求拒绝")

  // Sentences
  static let how = Message(
    "cases-how",
    en: "A linear case must meet the figures recomputed with a second solver to 1e-6. A case with products of flows "
      + "and concentrations must come within 0.1 % of the best value known, with a certified bound below it. "
      + "Figures in print are rounded as they were printed.",
    zh: "线性算例须与第二求解器的复算值相符（1e-6 以内）；含流量与浓度乘积的算例须与已知最好值相差不超过 0.1 %，"
      + "且有经验证的下界。文献值按原文位数。")
  static let timings = Message(
    "cases-timings", en: "CPU seconds were measured on the machine that wrote this page; timings vary.",
    zh: "CPU 秒在生成本页的机器上测得，因机器而异。")
  static let provenance = Message(
    "cases-provenance",
    en: "Written by make published; not edited by hand. The files in Parks/published say where their data come from.",
    zh: "由 make published 生成，勿手工修改；数据来源见 Parks/published 各文件。")

  static func summary(agreeing: Int, differing: Int, seconds: String?) -> Message {
    let time = seconds.map { (en: ", \($0) CPU s", zh: "，CPU \($0) 秒") } ?? (en: "", zh: "")
    return Message(
      "cases-summary", en: "\(agreeing) agree, \(differing) do not\(time.en).",
      zh: "\(agreeing) 例一致，\(differing) 例不一致\(time.zh)。")
  }
}
