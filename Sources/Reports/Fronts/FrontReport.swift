import Assessment
import ParkModel

/// A front for a terminal.
///
/// - Parameters:
///   - width: cells of a line; text columns and paragraphs are wrapped to it, numbers never are.
///   - colour: whether to use ANSI escapes.
public func renderFrontText(
  _ front: ParetoFront, width: Int = 120, colour: Bool = false, language: Language = .en, units: UnitHabit = .usual
) -> String {
  TextLayout(width: width, colour: colour).render(
    FrontContent(front: front, language: language, habit: units).blocks)
}

/// The same as Markdown, with every point's investments.
public func renderFrontMarkdown(
  _ front: ParetoFront, language: Language = .en, units: UnitHabit = .usual
) -> String {
  let content = FrontContent(front: front, language: language, habit: units)
  return MarkdownLayout().render(content.blocks + content.investmentBlocks)
}

/// What is said of a front, as blocks that every layout can draw.
struct FrontContent {
  var front: ParetoFront
  var language: Language
  var habit = UnitHabit.usual

  private func say(_ message: Message) -> String { message.text(in: language) }

  private func name(_ id: String) -> String { QuantityNames.name(of: id, in: language) }

  private func unit(_ id: String) -> DisplayUnit {
    let figures = ([front.before] + front.points.map(\.result)).compactMap { $0.quantity(id)?.value }
    return shown(front.before.quantity(id)?.unit ?? measureUnit(id), largest: figures.map(abs).max())
  }

  /// The unit in which to show figures up to that size.
  private func shown(_ unit: String, largest: Double?) -> DisplayUnit {
    DisplayUnit(unit, in: language, habit: habit, largest: largest ?? 0)
  }

  private func measureUnit(_ id: String) -> String {
    front.points.first?.result.quantity(id)?.unit ?? Measure.named(id)?.dimension.unit.text ?? ""
  }

  var blocks: [Block] {
    let heading = Block.heading(1, front.park.names[language.rawValue] ?? front.park.name)
    guard front.infeasible == nil, let best = front.points.first, let other = front.points.last else {
      return [heading] + conflicts
    }
    var blocks = [heading, .paragraph(opening(best, other)), .table(table)]
    if front.points.count == 1 {
      blocks.insert(
        .paragraph(
          say(
            Message(
              "front-one", en: "One plan is best in both: there is nothing to trade.", zh: "同一方案在两方面均最优，无需取舍。"))),
        at: 2)
    }
    if !changes.isEmpty {
      let columns: [Column] = [
        .number(say(WorthWords.point)), .text(say(WorthWords.enters)), .text(say(WorthWords.leaves)),
      ]
      blocks += [
        .heading(
          2, say(Message("front-projects", en: "Projects along the front", zh: "沿前沿的项目变化"))),
        .table(Table(columns: columns, rows: changes)),
      ]
    }
    return blocks + [.paragraph(closing)]
  }

  /// How far the front reaches, in a sentence.
  private func opening(_ best: ParetoPoint, _ other: ParetoPoint) -> String {
    func amount(_ id: String, _ value: Double) -> String { unit(id).amount(value) }
    let (objective, against) = (front.objective, front.against)
    let from = "\(amount(objective, best.objective)), \(amount(against, best.against))"
    let to = "\(amount(objective, other.objective)), \(amount(against, other.against))"
    return say(
      Message(
        "front-opening",
        en:
          "\(name(objective)) against \(name(against).lowercasedFirst): from the best in the first (\(from)) to the best "
          + "in the second (\(to)). No plan below is better than another in both.",
        zh: "\(name(objective))与\(name(against))的权衡：从前者最优（\(from)）到后者最优（\(to)）。下列方案互不支配。"))
  }

  private var table: Table {
    let (first, second) = (unit(front.objective), unit(front.against))
    let price = "\(first.symbol) / \(second.symbol)"
    let columns: [Column] = [
      .number(say(WorthWords.point)), .number("\(name(front.objective)), \(first.symbol)"),
      .number("\(name(front.against)), \(second.symbol)"), .number(say(Words.capex)),
      .number("\(say(WorthWords.slope)), \(price)"), .number(say(WorthWords.project)), .text(say(WorthWords.proof)),
    ]
    let rows = front.points.enumerated().map { index, point in
      [
        Cell("\(index + 1)"), Cell(first.number(point.objective)), Cell(second.number(point.against)),
        Cell(shown("CNY", largest: point.capex).amount(point.capex)),
        Cell(NumberText.text(point.price.map { $0 * second.size / first.size })), Cell("\(point.projects.count)"),
        Cell(proof(point.result)),
      ]
    }
    let today = [
      Cell(say(WorthWords.today)), Cell(first.number(front.before.quantity(front.objective)?.value)),
      Cell(second.number(front.before.quantity(front.against)?.value)), "", "", "", Cell(proof(front.before)),
    ]
    return Table(columns: columns, rows: [today] + rows)
  }

  /// `proven optimal within 0.07 %`, for what was minimised first.
  private func proof(_ result: StateResult) -> String {
    guard result.isFeasible, let claim = result.claim.objectives.first else {
      return say(Message("front-infeasible", en: "infeasible", zh: "不可行"))
    }
    let gap = NumberText.small(claim.gap <= 1e-7 ? 0 : claim.gap * 100)
    guard result.claim.status == .optimal else {
      return say(Message("front-found", en: "best found, gap \(gap) %", zh: "已找到的最好，差距 \(gap) %"))
    }
    if claim.gap <= 1e-7 { return say(Message("proven", en: "proven optimal", zh: "已证明最优")) }
    return say(
      Message("proven-within", en: "proven optimal within \(gap) %", zh: "已证明最优（差距 \(gap) % 以内）"))
  }

  /// Which projects come in and drop out from one plan to the next.
  private var changes: [[Cell]] {
    front.points.enumerated().compactMap { index, point in
      let before = index == 0 ? [] : front.points[index - 1].projects
      let (enters, leaves) = (
        point.projects.filter { !before.contains($0) }, before.filter { !point.projects.contains($0) }
      )
      guard !enters.isEmpty || !leaves.isEmpty else { return nil }
      return [Cell("\(index + 1)"), Cell(enters.joined(separator: "; ")), Cell(leaves.joined(separator: "; "))]
    }
  }

  private var closing: String {
    let left = front.dominated
    return say(
      Message(
        "front-closing",
        en:
          "\(front.planCount) plans were made, each audited; \(left) \(left == 1 ? "was" : "were") left out, for another "
          + "is as good in both. The marginal price is what one unit less costs, with what is built as it is.",
        zh: "共编制 \(front.planCount) 个方案，均经核算；其中 \(left) 个因被其他方案支配而略去。边际价格为建设内容不变时再减少一个单位的代价。"))
  }

  private var conflicts: [Block] {
    let count = front.infeasible?.claim.conflicts.count ?? 0
    let opening = Message(
      "front-none", en: "There is no plan, and so no front: \(count) \(count == 1 ? "conflict" : "conflicts").",
      zh: "没有可行方案，因而没有前沿：\(count) 项冲突。")
    let sentences = (front.infeasible?.claim.conflicts ?? []).map { conflict in
      Block.paragraph(say(Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh)))
    }
    return [.paragraph(say(opening))] + sentences
  }

  /// What each plan builds.
  var investmentBlocks: [Block] {
    front.points.enumerated().flatMap { index, point -> [Block] in
      let built = (point.result.plan?.investments ?? []).sorted { ($1.capex, $0.asset) < ($0.capex, $1.asset) }
      guard !built.isEmpty else { return [] }
      let rows = built.map {
        [
          Cell($0.asset), Cell(shown($0.unit, largest: $0.size).amount($0.size)),
          Cell(shown("CNY", largest: $0.capex).amount($0.capex)),
        ]
      }
      let columns: [Column] = [.text(say(Words.asset)), .number(say(Words.size)), .number(say(Words.capex))]
      return [
        .heading(2, "\(say(WorthWords.point)) \(index + 1)"), .table(Table(columns: columns, rows: rows)),
      ]
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
