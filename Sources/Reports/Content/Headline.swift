import Assessment
import ParkModel

extension ReportContent {
  /// The sentence that a person would say of the result; it holds only figures that exist.
  var headline: Block {
    guard comparison.after.isFeasible else { return .paragraph(hopeless) }
    let achievements = self.achievements
    if !comparison.before.isFeasible { return .paragraph(rescue(achievements)) }
    return .paragraph(achievements.isEmpty ? nothing : sentence(achievements) + caveat)
  }

  /// How many new links have no cost in the park file, which a payback without them does not show.
  private var caveat: String {
    let plan = comparison.after.plan
    let paid = Set((plan?.investments ?? []).map(\.asset))
    let links = Set(
      (plan?.flows ?? []).filter { $0.status == .candidate }.map { $0.sharedAsset ?? "\($0.from) -> \($0.to)" })
    let count = links.subtracting(paid).count
    guard count > 0 else { return "" }
    return say(
      Message(
        "headline-free",
        en: " (\(count) new \(count == 1 ? "link has" : "links have") no cost in the park file.)",
        zh: "（另有 \(count) 条新增连接在园区文件中没有给出费用。）"))
  }

  private var payback: Payback { Payback(comparison) }

  private func sentence(_ achievements: [String]) -> String {
    let list = listed(achievements)
    guard let means else {
      return say(Message("headline", en: "Without new investment the park \(list).", zh: "不新增投资，园区\(list)。"))
    }
    return say(Message("headline-with", en: "With \(means) the park \(list).", zh: "通过\(means)，园区\(list)。"))
  }

  private func rescue(_ achievements: [String]) -> String {
    let list = listed(achievements)
    let also = say(Message("headline-also", en: ", and the park \(list)", zh: "，园区\(list)"))
    let can = achievements.isEmpty ? "" : also
    let means = means ?? say(Message("candidates", en: "what may be added", zh: "候选连接"))
    return say(
      Message(
        "headline-rescue", en: "As it stands the park cannot meet all that it states; with \(means) it can\(can).",
        zh: "园区现状无法满足全部要求；通过\(means)可以全部满足\(can)。"))
  }

  private var hopeless: String {
    let count = comparison.after.claim.conflicts.count
    return say(
      Message(
        "headline-infeasible",
        en: "Even with every candidate the park cannot meet all that it states: "
          + "\(count) \(count == 1 ? "conflict is" : "conflicts are") listed below.",
        zh: "即使采用全部候选项目，园区也无法满足全部要求：下文列出 \(count) 项冲突。"))
  }

  private var nothing: String {
    say(
      Message(
        "headline-nothing", en: "The park stays as it is: nothing that may be added improves on it.",
        zh: "维持现状：候选项目均不能带来改进。"))
  }

  /// `4 investments for 48.2 million CNY`; nil where nothing is built.
  private var means: String? {
    let count = payback.count
    guard count > 0 else { return nil }
    let things = say(
      Message("investment-count", en: "\(count) \(count == 1 ? "investment" : "investments")", zh: " \(count) 项投资"))
    guard payback.capital > 0 else { return things }
    let money = MoneyText.text(payback.capital, in: language)
    return say(Message("investment-money", en: "\(things) for \(money)", zh: "\(things)（共 \(money)）"))
  }

  private func listed(_ parts: [String]) -> String {
    if language == .zh { return parts.joined(separator: "，") }
    guard parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
  }
}
