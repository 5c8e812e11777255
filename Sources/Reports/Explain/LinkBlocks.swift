import Networks
import ParkModel
import Studies

extension ExplanationBlocks {
  /// The answer to `park explain FILE link "a -> b"`.
  func blocks(_ link: LinkExplanation, _ words: ObjectiveWords, hasPlan: Bool) -> [Block] {
    let blocks = title("\(link.from) -> \(link.to)")
    switch link.standing {
    case .excluded(let reason, let origin):
      let at = origin.map { say(" (\(place($0)))", "（\(place($0))）") } ?? ""
      return blocks + [.paragraph(say("There can be no flow: \(say(reason))\(at).", "不可能有流量：\(say(reason))\(at)。"))]
    case .linked(let status):
      let what =
        status == .existing ? say("The link exists.", "该连接已有。") : say("The link could be built.", "该连接可新建。")
      guard hasPlan else {
        return blocks + [.paragraph(what), .paragraph(say("The park has no plan.", "园区无可行方案。"))]
      }
      let amount = amount(link.flow, link.unit)
      let flow =
        link.flow > 0
        ? say("The plan sends \(amount) along it.", "方案沿此输送 \(amount)。")
        : say("The plan sends nothing along it.", "方案中没有流量。")
      return blocks + [.paragraph(what + say(" ", "") + flow)] + priced(link, words).map(Block.paragraph)
        + parts(link, words)
    }
  }

  private func priced(_ link: LinkExplanation, _ words: ObjectiveWords) -> [String] {
    var said: [String] = []
    if link.isPriced {
      let one = link.unit
      if let more = link.more {
        said.append(
          more.allSatisfy { $0 == 0 }
            ? say(
              "One \(one) more would change nothing: the plan is one of several that are equally good.",
              "增加 1 \(one) 无任何影响：方案为多个等优方案之一。")
            : say("One \(one) more would change: ", "增加 1 \(one)：") + words.changes(more) + say(".", "。"))
      } else {
        said.append(say("There is no plan with more on it.", "流量不能再增加。"))
      }
      if link.standing == .linked(.candidate), link.flow == 0, link.more != nil {
        said.append(say("What it costs to build it whatever its size is not in this.", "不含与规模无关的建设费用。"))
      }
      if let less = link.less {
        said.append(say("One \(one) less would change: ", "减少 1 \(one)：") + words.changes(less) + say(".", "。"))
      }
    }
    switch link.without {
    case .noPlan: said.append(say("Without it there is no plan.", "没有它则无可行方案。"))
    case .change(let amounts):
      said.append(
        amounts.allSatisfy { $0 == 0 }
          ? say("Without it a plan is as good: others do the same.", "没有它同样可行且等优：可由其他连接替代。")
          : say("Without it the change would be: ", "没有它：") + words.changes(amounts) + say(".", "。"))
    case nil: break
    }
    return said
  }

  private func parts(_ link: LinkExplanation, _ words: ObjectiveWords) -> [Block] {
    guard link.isPriced, !link.parts.isEmpty else { return [] }
    let rows = link.parts.prefix(12).map { part in
      [Cell(label(part, link)), Cell(words.amount(part.amount, of: 0, signed: true))]
    }
    let name = QuantityNames.name(of: words.objectives[0], in: language)
    return [
      .heading(2, say("What makes the price of one \(link.unit) more", "增加 1 \(link.unit) 的代价构成")),
      .table(Table(columns: [.text(say("Of", "项目")), .number(name)], rows: Array(rows))),
      .paragraph(say("Above 0 it costs, below 0 it saves.", "正值为增加，负值为节省。")),
    ]
  }

  private func label(_ part: LinkExplanation.Part, _ link: LinkExplanation) -> String {
    if let balance = part.balance { return say("balance of \(balance)", "平衡：\(balance)") }
    guard let statement = part.statement else { return say("the link itself", "连接本身") }
    let name = statement.subject + (statement.period.map { say(" (\($0))", "（\($0)）") } ?? "")
    switch statement.kind {
    case .demand:
      return name == link.to || statement.subject == link.to
        ? say("what \(name) then takes less of from elsewhere", "\(name) 由此少取其他来源")
        : say("the need of \(name)", "\(name) 的需求")
    case .release:
      return say("what of \(name) then goes nowhere else", "\(name) 由此少去他处")
    case .limit(let property): return say("the limit on \(property) at \(name)", "\(name) 的 \(property) 限值")
    case .cap(let property): return say("the cap on \(property) at \(name)", "\(name) 的 \(property) 总量")
    case .load(let property): return say("the load of \(property) of \(name)", "\(name) 的 \(property) 负荷")
    case .capacity: return say("the capacity of \(name)", "\(name) 的能力")
    case .supplyLimit: return say("the limit of \(name)", "\(name) 的供给限额")
    case .share(let word): return say("the share of \(word) at \(name)", "\(name) 中 \(word) 的占比")
    case .cooling, .heating: return say("the heat of \(name)", "\(name) 的热量")
    case .target: return say("the target \(name)", "目标 \(name)")
    case .budget: return say("the budget", "预算")
    case .needs(let other), .excludes(let other):
      return say("what ties \(name) to \(other)", "\(name) 与 \(other) 的关联")
    }
  }
}
