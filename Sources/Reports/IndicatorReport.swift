import Assessment
import ParkModel

/// One indicator for a terminal: its definition, then numerator and denominator of every state and the flows behind both.
public func renderIndicatorText(
  _ id: String, of comparison: ParkComparison, width: Int = 120, colour: Bool = false, language: Language = .en,
  units: UnitHabit = .usual
) -> String {
  let content = ReportContent(comparison: comparison, language: language, units: units)
  return TextLayout(width: width, colour: colour).render(content.indicatorExplanation(id))
}

/// The same as Markdown.
public func renderIndicatorMarkdown(
  _ id: String, of comparison: ParkComparison, language: Language = .en, units: UnitHabit = .usual
) -> String {
  MarkdownLayout().render(
    ReportContent(comparison: comparison, language: language, units: units).indicatorExplanation(id))
}

extension ReportContent {
  /// The indicator by its name, what it is, what it came to and of what, and what qualifies it.
  func indicatorExplanation(_ id: String) -> [Block] {
    let title = QuantityNames.name(of: id, in: language)
    return [.heading(1, title), .paragraph(park.name + colon + id)] + traced(id) + targetLine(id) + remarks(of: id)
      + conflictSections
  }

  /// `Target: ≥ 85 % ✓ met`, where the park's plan asks one.
  private func targetLine(_ id: String) -> [Block] {
    let after = comparison.after.indicator(id)
    let mark = TargetMark(
      target(of: id), value: after?.target, met: after?.met, unit: unit("%"))
    return mark.map { [.paragraph(say(Words.target) + colon + $0.cell(in: language).text)] } ?? []
  }
}
