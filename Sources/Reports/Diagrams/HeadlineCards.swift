import Assessment
import Charts
import ParkModel

/// The four figures that a board asks for, each from old to new with a tick at its target.
struct HeadlineCards {
  let content: ReportContent

  init(_ content: ReportContent) { self.content = content }

  /// The indicators of the headline and the resource that each speaks of.
  static let measures = [
    (id: "resource_recycling", style: "plain", fill: "#33566b"), (id: "water_reuse", style: "water", fill: "#14609f"),
    (id: "waste_heat_recovery", style: "heat", fill: "#c2491d"),
    (id: "bulk_solid_waste_utilization", style: "solids", fill: "#7c5c33"),
  ]

  func markup(_ layout: HTMLLayout) -> String {
    let cards = Self.measures.compactMap { card($0, layout) }
    return cards.isEmpty ? "" : PageTemplates.cards.filled(["cards": .markup(cards.joined())])
  }

  /// nil where the park has nothing of the kind in any state.
  private func card(_ measure: (id: String, style: String, fill: String), _ layout: HTMLLayout) -> String? {
    let before = content.comparison.before.indicator(measure.id)
    let after = content.comparison.after.indicator(measure.id)
    guard before?.value != nil || after?.value != nil else { return nil }
    let language = content.language
    let name = QuantityNames.name(of: measure.id, in: language)
    let change = content.comparison.change.first { $0.name == measure.id }?.absolute
    let unit = DisplayUnit("%", in: language)
    let mark = TargetMark(content.target(of: measure.id), value: after?.target, met: after?.met, unit: unit)
    let shown = (old: NumberText.text(before?.value), new: NumberText.text(after?.value))
    let figure = ShiftBar(
      before: before?.value, after: after?.value, target: after?.target, fill: measure.fill,
      title: "\(name): \(shown.old) → \(shown.new) %",
      targetText: after?.target.map { "\(content.say(PageWords.target)) \(NumberText.text($0)) %" }
    ).figure(id: "card-\(measure.id)")
    let cell = mark?.cell(in: language)
    let moved = change.map { NumberText.text($0, signed: true) + " " + content.say(PageWords.points) }
    return PageTemplates.card.filled([
      "style": .text(measure.style), "target": .text(Glossary.anchor(ofIndicator: measure.id)),
      "reference": .text(layout.reference(name)), "name": .text(name), "old": .text(shown.old), "new": .text(shown.new),
      "drawing": .markup(figure.markup), "change": .text(moved ?? ""), "hasTarget": .flag(cell != nil),
      "tone": .text(cell?.tone == .bad ? "bad" : "good"), "targetText": .text(cell?.text ?? ""),
    ])
  }
}
