import Assessment
import Charts
import ParkModel

/// Every indicator as a bar from before to after; one that cannot be said has no bar.
struct IndicatorBars {
  let content: ReportContent

  init(_ content: ReportContent) { self.content = content }

  func markup(_ layout: HTMLLayout) -> String {
    let rows = content.indicatorIDs.compactMap { row($0, layout) }
    return rows.isEmpty ? "" : PageTemplates.bars.filled(["rows": .list(rows)])
  }

  private func row(_ id: String, _ layout: HTMLLayout) -> Slots? {
    let before = content.comparison.before.indicator(id)
    let after = content.comparison.after.indicator(id)
    guard before?.value != nil || after?.value != nil else { return nil }
    let name = QuantityNames.name(of: id, in: content.language)
    let shown = "\(NumberText.text(before?.value)) → \(NumberText.text(after?.value)) %"
    let fill = HeadlineCards.measures.first { $0.id == id }?.fill ?? "#33566b"
    let figure = ShiftBar(
      before: before?.value, after: after?.value, target: after?.target, fill: fill, title: "\(name): \(shown)"
    ).figure(id: "bar-\(id)", width: 420)
    return [
      "target": .text(Glossary.anchor(ofIndicator: id)), "reference": .text(layout.reference(name)),
      "name": .text(name),
      "drawing": .markup(figure.markup), "figures": .text(shown),
    ]
  }
}
