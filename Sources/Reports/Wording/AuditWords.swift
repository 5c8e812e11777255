import ParkModel

/// The words of the audit, which counts in English, in both languages.
enum AuditWords {
  static let margins = Message("margins", en: "Limits at their margin, node by node, after", zh: "各节点的核算与限值余量（改造后）")
  static let checks = Message("checks", en: "Checks", zh: "核算项数")
  static let tightest = Message("tightest", en: "Tightest limit", zh: "余量最小的限值")
  static let left = Message("left", en: "Left, %", zh: "余量，%")

  static func more(_ count: Int, worst: String) -> Message {
    Message(
      "margins-more", en: "... and \(count) more with more left, worst residual \(worst).",
      zh: "另有 \(count) 个节点余量更大，最大残差 \(worst)。")
  }

  /// What is limited: `inflow`, or a property with what happens to it, as `COD load`.
  static func what(_ text: String, in language: Language) -> String {
    guard language == .zh else { return text }
    if let known = things[text] { return known }
    for (english, chinese) in endings where text.hasSuffix(english) {
      return text.dropLast(english.count) + chinese
    }
    return text
  }

  /// Which statement limits it.
  static func statement(_ text: String, in language: Language) -> String {
    language == .zh ? statements[text] ?? text : text
  }

  private static let things = [
    "supplied": "供应量", "held": "存量", "inflow": "进入量", "outflow": "流出量", "heat": "热量", "temperature": "温度",
    "flow": "流量", "drawn": "取用量", "exchanged": "换热量", "duty": "热负荷", "output": "输出", "make-up": "补水量",
    "invested": "投资", "target": "目标值", "share": "占比", "electricity": "用电", "capex": "投资额", "size": "规模",
    "difference at the cold end": "冷端温差", "difference at the hot end": "热端温差", "upper end": "上端温度",
  ]

  private static let endings = [
    (" of its last stage", "（末级）"), (" load", " 负荷"), (" leaving", " 排出量"), (" taken in and added", " 带入与产生量"),
    (" out", " 流出"), (" removed", " 去除量"),
  ]

  private static let statements = [
    "limit": "限值", "capacity": "能力", "demand": "需求", "range": "范围", "duty": "热负荷", "cap": "总量上限",
    "outlet limit": "出口限值", "asked": "要求", "share": "占比", "budget": "预算", "declared": "申报量", "holds": "容量",
    "with old stock": "含往年贮存", "approach": "最小传热温差", "final": "末级要求", "required": "要求", "runs with": "最低运行量",
    "for its cycles": "浓缩倍数", "its lower end": "下端温度", "least": "下限", "nothing": "零",
  ]
}
