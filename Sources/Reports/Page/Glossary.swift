import Assessment
import ParkModel

/// Where each measure of the report is explained, by its name in the report's language.
struct Glossary {
  private(set) var entries: [String: GlossaryEntry] = [:]

  /// With the numbers of the sections to which print refers.
  init(_ content: ReportContent, numbers: [String: Int]) {
    func reference(_ section: String) -> String { numbers[section].map { "§ \($0)" } ?? "" }
    let language = content.language
    for id in content.indicatorIDs {
      guard let definition = IndicatorDefinition.named(id) else { continue }
      entries[QuantityNames.name(of: id, in: language)] = GlossaryEntry(
        anchor: Self.anchor(ofIndicator: id), reference: reference("traced"),
        sentence: content.say(definition.explanation))
    }
    for group in CostGroup.allCases where numbers["cost-lines"] != nil {
      entries[content.say(group.title)] = GlossaryEntry(
        anchor: "cost-lines", reference: reference("cost-lines"), sentence: content.say(Self.openedCost))
    }
    for term in TermMeanings.all {
      entries[term.key] = GlossaryEntry(
        anchor: term.key, reference: reference("terms"), sentence: content.say(term.meaning))
    }
    for id in Self.quantities(of: content) {
      guard let sentence = QuantityMeanings.sentence(of: id, in: language) else { continue }
      entries[QuantityNames.name(of: id, in: language)] = GlossaryEntry(
        anchor: Self.anchor(ofQuantity: id), reference: reference("definitions"), sentence: sentence)
    }
  }

  /// The quantities that the report names, in reading order.
  static func quantities(of content: ReportContent) -> [String] {
    QuantityNames.inReadingOrder(content.states.flatMap(\.quantities).map(\.name))
  }

  static func anchor(ofIndicator id: String) -> String { "indicator-" + id }
  static func anchor(ofQuantity id: String) -> String { "quantity-" + id }

  private static let openedCost = Message(
    "glossary-cost", en: "Opened into single supplies, units and investments below.", zh: "下文逐项展开。")
}
