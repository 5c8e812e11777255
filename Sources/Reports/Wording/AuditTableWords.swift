import ParkModel

/// The words of the audit's tables.
enum AuditTableWords {
  static let margins = Message("margins", en: "Limits at their margin, node by node, after", zh: "各节点的核算与限值余量（改造后）")
  static let checks = Message("checks", en: "Checks", zh: "核算项数")
  static let tightest = Message("tightest", en: "Tightest limit", zh: "余量最小的限值")
  static let left = Message("left", en: "Left, %", zh: "余量，%")

  static func more(_ count: Int, worst: String) -> Message {
    Message(
      "margins-more", en: "... and \(count) more with more left, worst residual \(worst).",
      zh: "另有 \(count) 个节点余量更大，最大残差 \(worst)。")
  }
}
