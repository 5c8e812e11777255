import Assessment
import Charts
import ParkModel

/// The drawings of one resource with what is said under them: the scale, the new links by number, what was gathered, and
/// the same as a table.
struct FlowFigures {
  private let diagram: FlowDiagram
  private let content: ReportContent
  private let unit: DisplayUnit

  init(_ diagram: FlowDiagram, _ content: ReportContent) {
    self.diagram = diagram
    self.content = content
    unit = diagram.unit
  }

  func markup(_ layout: HTMLLayout) -> String {
    let opening = [content.say(legend), content.say(DiagramWords.scale(unit.amount(20 / diagram.layout.scale)))]
    let left = diagram.leftOut.flatMap { sums in
      diagram.states.count == 2
        ? [content.say(DiagramWords.leftOut(unit.amount(sums[0]), unit.amount(sums[1])))] : []
    }
    let sentences = (opening + (left ?? [])).joined(separator: content.language == .zh ? "" : " ")
    var number = 0
    return layout.render([.paragraph(sentences)], number: &number)
      + diagram.states.indices.map(figure).joined() + newLinks + table(layout)
  }

  private var legend: Message {
    let colours: Message? =
      diagram.resource == "heat" ? DiagramWords.hot : diagram.resource == "water" ? DiagramWords.clean : nil
    return Message(
      "legend", en: [DiagramWords.grey.en, colours?.en].compactMap(\.self).joined(separator: " "),
      zh: [DiagramWords.grey.zh, colours?.zh].compactMap(\.self).joined())
  }

  private func figure(_ index: Int) -> String {
    let state = diagram.states[index]
    let bands = diagram.layout.sankey.states[index].bands
    let largest = bands.max { $0.amount < $1.amount }.map(name) ?? NumberText.dash
    let title =
      content.say(state.title) + content.colon + Words.resource(diagram.resource, in: content.language) + content.comma
      + unit.symbol
    let style = SankeyLayout.Style(
      id: "flow-\(diagram.resource)-\(state.rawValue)", title: title,
      summary: content.say(
        DiagramWords.summary(
          diagram.resource, state, flows: bands.count, new: bands.filter(\.isNew).count, largest: largest,
          language: content.language)),
      isMuted: state != .after, newWord: content.say(Words.yes), unit: unit.symbol)
    let gathered = diagram.layout.sankey.states[index].gathered
    let list = gathered.map(name).joined(separator: content.language == .zh ? "；" : "; ")
    return PageTemplates.figure.filled([
      "isWide": .flag(true), "caption": .text(title),
      "drawing": .markup(diagram.layout.figure(index, style).markup), "isNoted": .flag(!gathered.isEmpty),
      "note": .markup(
        gathered.isEmpty ? "" : RunningText.markup(content.say(DiagramWords.gathered(gathered.count, list)))),
    ])
  }

  /// `works → PV cells 82.5 t/h`.
  private func name(_ band: Sankey.Band) -> String { "\(ends(band)) \(unit.amount(band.amount))" }

  private func ends(_ band: Sankey.Band) -> String {
    let nodes = diagram.layout.sankey.nodes
    return "\(nodes[band.from].label) → \(nodes[band.to].label)"
  }

  private var newLinks: String {
    guard let after = diagram.states.firstIndex(of: .after) else { return "" }
    let new = diagram.layout.newBands(after)
    guard !new.isEmpty else { return "" }
    return PageTemplates.numbered.filled([
      "title": .text(content.say(DiagramWords.newLinks)),
      "entries": .list(
        new.map { ["text": .text(ends($0)), "amount": .text(unit.amount($0.amount))] }),
    ])
  }

  /// What the drawings show, for who does not see them.
  private func table(_ layout: HTMLLayout) -> String {
    let sankey = diagram.layout.sankey
    var amounts: [[Int]: [Double]] = [:]
    for index in diagram.states.indices {
      for band in sankey.states[index].bands {
        amounts[[band.from, band.to], default: diagram.states.map { _ in 0 }][index] += band.amount
      }
    }
    let table = Table(
      columns: [.text(content.say(Words.from)), .text(content.say(Words.to))]
        + diagram.states.map { .number(content.say($0.title)) } + [.text(content.say(Words.unit))],
      rows: amounts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, sums in
        [Cell(sankey.nodes[ends[0]].label), Cell(sankey.nodes[ends[1]].label)] + sums.map { Cell(unit.number($0)) }
          + [Cell(unit.symbol)]
      })
    let title = content.say(DiagramWords.asTable)
    return PageTemplates.details.filled([
      "isOpen": .flag(false), "summary": .text(title), "body": .markup(layout.table(table, named: title)),
    ])
  }
}
