import Assessment
import ParkModel

extension ReportContent {
  /// What must, may and never does run within a small share of the optimum; nothing where that was not asked.
  ///
  /// - Parameter limit: links that are shown; those that nothing ever flows on are named in one sentence.
  func rangeSection(limit: Int) -> [Block] {
    guard let ranges = comparison.ranges else { return [] }
    let asked = ranges.projects + ranges.assets + ranges.links
    let never = asked.filter { $0.verdict == .never }
    let open = asked.filter { $0.verdict != .never && ($0.verdict != .undecided || $0.planned > 0) }
    let unsettled = asked.count - never.count - open.count
    let shown = Array(open.filter { $0.planned > 0 || $0.verdict == .must }.prefix(limit))
    let others = open.count - shown.count
    var blocks: [Block] = [.paragraph(rangeOpening(ranges))]
    if !shown.isEmpty {
      blocks.append(.table(rangeTable(limit < .max ? shown : open, withFound: ranges.basis == .relaxed)))
    }
    if limit < .max, others > 0 {
      blocks.append(
        .paragraph(
          say(
            Message(
              "range-others", en: "\(others) more may run; the Markdown report lists them.",
              zh: "另有 \(others) 项可选；详见 Markdown 报告。"))))
    }
    if !never.isEmpty { blocks.append(.paragraph(neverSentence(never, limit: limit))) }
    if unsettled > 0 {
      blocks.append(
        .paragraph(
          say(
            Message(
              "range-unsettled", en: "Of \(unsettled) links and sizes that the plan does not have nothing is decided.",
              zh: "方案未采用的 \(unsettled) 项未作判定。"))))
    }
    return section(WorthWords.ranges, blocks)
  }

  private func rangeOpening(_ ranges: FlowRanges) -> String {
    let percent = NumberText.text(ranges.share * 100)
    let name = insideSentence(QuantityNames.name(of: ranges.objective, in: language))
    let what = say(
      Message(
        "range-what",
        en: "How far each flow and size can move while \(name) stays within \(percent) % of the plan's: what every "
          + "such plan has is a must, what none has is a never.",
        zh: "在\(name)与方案相差不超过 \(percent) % 时，各流量和规模可变动的范围：所有这类方案都有者为必选，都没有者为不选。"))
    let count = say(
      Message(
        "range-count", en: "\(ranges.links.count) of \(ranges.linkCount) links were looked at.",
        zh: "共 \(ranges.linkCount) 条连接，计算了 \(ranges.links.count) 条。"))
    return [what, say(WorthWords.basis(ranges.basis)), count].joined(separator: language == .zh ? "" : " ")
  }

  private func rangeTable(_ ranges: [FlowRange], withFound: Bool) -> Table {
    var columns: [Column] = [
      .text(say(WorthWords.link)), .number(say(WorthWords.planned)), .number(say(WorthWords.least)),
      .number(say(WorthWords.most)),
    ]
    if withFound { columns += [.number(say(WorthWords.foundLeast)), .number(say(WorthWords.foundMost))] }
    columns += [.text(say(Words.unit)), .text(say(WorthWords.verdict))]
    let rows = ranges.map { range in
      let ends = range.proved ?? range.found
      let unit = unit(range.unit, range.planned, ends.upper)
      let found = withFound ? [range.found.lower, range.found.upper] : []
      let figures = [range.planned, ends.lower, ends.upper] + found
      return [Cell(shortened(range.name))] + figures.map { Cell(unit.number($0)) }
        + [Cell(unit.symbol), Cell(say(WorthWords.verdict(range.verdict)))]
    }
    return Table(columns: columns, rows: rows)
  }

  /// Of the many streams of heat that are not told apart the first, and how many there are besides.
  private func shortened(_ name: String) -> String {
    guard let arrow = name.firstRange(of: " -> ") else { return name }
    let sides = [name[..<arrow.lowerBound], name[arrow.upperBound...]].map { side -> String in
      let members = side.split(separator: ",").map { String($0) }
      guard let first = members.first, members.count > 2 else { return String(side) }
      return say(
        Message(
          "range-others-of", en: "\(first) and \(members.count - 1) others", zh: "\(first) 等 \(members.count) 项"))
    }
    return sides.joined(separator: " -> ")
  }

  private func neverSentence(_ never: [FlowRange], limit: Int) -> String {
    let names = never.map { shortened($0.name) }
    let shown = names.prefix(limit < .max ? 6 : .max).joined(separator: language == .zh ? "；" : "; ")
    let more = limit < .max && names.count > 6
    return say(
      Message(
        "range-never", en: "Never (\(names.count)): \(shown)\(more ? "; ..." : ".")",
        zh: "不选（\(names.count) 项）：\(shown)\(more ? "……" : "。")"))
  }
}
