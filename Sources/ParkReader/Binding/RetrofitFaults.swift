import ParkModel

extension Message {
  static let negativeMoney = Message(
    "negative-money", en: "money that is spent is not below zero", zh: "支出金额不得为负")
  static let noLife = Message("project-life", en: "a life is longer than nothing", zh: "使用年限必须大于 0")
  static let notAYear = Message("project-earliest", en: "a calendar year is wanted, as `2027`", zh: "此处应为年份，例如 `2027`")

  static func phasesAboveBudget(_ sum: Double, _ budget: Double) -> Message {
    let (all, whole) = (figure(sum / 1e6), figure(budget / 1e6))
    return Message(
      "phases-above-budget",
      en: "the phases allow \(all) MCNY together and the budget \(whole) MCNY: the budget decides",
      zh: "各年预算合计 \(all) 百万元，而总预算为 \(whole) 百万元：以总预算为准")
  }
  static let phasesAboveBudgetHint = Message(
    "phases-above-budget.hint", en: "raise the budget, or lower what the years may spend", zh: "请提高总预算，或降低各年预算")

  static func afterAllPhases(_ project: String, _ year: Int, _ last: Int) -> Message {
    Message(
      "after-all-phases", en: "`\(project)` can be built from \(year) on, and the last phase is \(last)",
      zh: "`\(project)` 最早 \(year) 年可建，而最后一期为 \(last) 年")
  }
  static let afterAllPhasesHint = Message(
    "after-all-phases.hint", en: "add a phase for that year, or take the project out", zh: "请增加该年的一期，或删去该项目")

  static func unknownAsset(_ name: String) -> Message {
    Message("unknown-name.asset", en: "nothing in the park is named `\(name)`", zh: "园区中没有名为 `\(name)` 的对象")
  }
  static func unknownProject(_ name: String) -> Message {
    Message("unknown-name.project", en: "no project is named `\(name)`", zh: "没有名为 `\(name)` 的项目")
  }

  static func notACandidate(_ name: String, isLink: Bool) -> Message {
    isLink
      ? Message(
        "not-a-candidate.link", en: "the link `\(name)` cannot be built: it stands today, or no `candidate` admits it",
        zh: "连接 `\(name)` 无法新建：它已存在，或不在 `candidate` 之列")
      : Message(
        "not-a-candidate", en: "`\(name)` is no candidate, so no project can build it", zh: "`\(name)` 不是候选对象，项目无法新建它")
  }
  static func notACandidateHint(isLink: Bool) -> Message {
    isLink
      ? Message(
        "not-a-candidate.link.hint", en: "list it under `candidate` of `connections`, or take it out of the project",
        zh: "请列入 `connections` 的 `candidate`，或从项目中删去")
      : Message(
        "not-a-candidate.hint", en: "give it `status: candidate`, or take it out of the project",
        zh: "请写 `status: candidate`，或从项目中删去")
  }

  static func inTwoProjects(_ name: String, _ first: String, _ second: String) -> Message {
    Message(
      "in-two-projects",
      en: first == second
        ? "`\(name)` stands twice in `\(first)`"
        : "`\(name)` belongs to `\(first)` already, and `\(second)` claims it too",
      zh: first == second ? "`\(name)` 在 `\(first)` 中重复出现" : "`\(name)` 已属于 `\(first)`，`\(second)` 又列入了它")
  }
  static let inTwoProjectsHint = Message(
    "in-two-projects.hint", en: "make it a project of its own that both list under `needs`",
    zh: "请将其单列为一个项目，由两者在 `needs` 中引用")

  static func tiedToItself(_ project: String, _ key: String) -> Message {
    Message(
      "tied-to-itself", en: "`\(project)` stands in its own `\(key)`", zh: "`\(project)` 出现在自己的 `\(key)` 中")
  }
  static let takeItOut = Message("tied-to-itself.hint", en: "take it out", zh: "请删去")

  static func circularNeeds(_ circle: [String]) -> Message {
    let list = circle.map { "`\($0)`" }
    return Message(
      "circular-needs", en: "\(list.joined(separator: ", ")) need each other in a circle",
      zh: "\(list.joined(separator: "、")) 相互依赖，构成循环")
  }
  static let circularNeedsHint = Message(
    "circular-needs.hint", en: "what must be built together is one project", zh: "必须同时建设的内容应合为一个项目")

  static func excludesWhatItNeeds(_ project: String, _ one: String, _ other: String) -> Message {
    let pair = [one, other].contains(project) ? (one == project ? other : one) : nil
    return Message(
      "excludes-what-it-needs",
      en: pair.map { "`\(project)` needs `\($0)`, and the two exclude each other" }
        ?? "`\(project)` needs both `\(one)` and `\(other)`, which exclude each other",
      zh: pair.map { "`\(project)` 依赖 `\($0)`，而两者互斥" } ?? "`\(project)` 同时依赖 `\(one)` 和 `\(other)`，而两者互斥")
  }
  static let excludesWhatItNeedsHint = Message(
    "excludes-what-it-needs.hint", en: "take one of the two out of `needs`, or the exclusion away",
    zh: "请从 `needs` 中删去其一，或取消互斥")

  private static func figure(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
