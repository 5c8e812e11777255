import Assessment
import Charts
import ParkModel

/// The sections of the page in the order in which they are read: those of every report, and the drawings among them.
struct PageSections {
  let content: ReportContent

  init(_ content: ReportContent) { self.content = content }

  var all: [PageSection] {
    let plain = content.sections.map(section)
    var ordered = plain.filter { $0.depth == .glance }
    ordered.insert(cards, at: min(1, ordered.count))
    ordered += plain.filter { $0.depth == .study && $0.id == "quantities" }
    ordered += resources.compactMap(flows) + [map]
    ordered += plain.filter { $0.depth == .study && $0.id != "quantities" }
    if !plain.contains(where: { $0.id == "roadmap" }) { ordered.append(roadmap) }
    ordered += plain.filter { $0.depth == .inspection } + [definitions, terms, method]
    return ordered
  }

  /// A section of every report; some open with a drawing.
  private func section(_ section: ReportSection) -> PageSection {
    let title = section.blocks.lazy.compactMap { block -> String? in
      if case .heading(let level, let text) = block, level == 2 { text } else { nil }
    }.first
    switch section.id {
    case "headline":
      return PageSection(id: section.id, depth: section.depth, isFramed: false) { _, _ in
        section.blocks.reduce(into: "") { page, block in
          if case .paragraph(let text) = block {
            page += PageTemplates.lead.filled(["text": .markup(RunningText.markup(text))])
          }
        }
      }
    case "indicators":
      return PageSection(id: section.id, depth: section.depth, title: title) { layout, number in
        let heading = layout.render(Array(section.blocks.prefix(1)), number: &number)
        return heading + IndicatorBars(content).markup(layout)
          + layout.render(Array(section.blocks.dropFirst()), number: &number)
      }
    case "traced": return traced(section, title)
    case "heat-pinch": return followed(section, title) { CompositeCurves(content).heat }
    case "roadmap": return followed(section, title) { RoadmapFigure(content)?.markup ?? "" }
    case "water-pinch": return followed(section, title) { CompositeCurves(content).water }
    default:
      return PageSection(id: section.id, depth: section.depth, title: title) { layout, number in
        layout.render(section.blocks, number: &number)
      }
    }
  }

  /// A section of every report with drawings below it, where it has anything to say.
  private func followed(
    _ section: ReportSection, _ title: String?, by drawings: @escaping () -> String
  ) -> PageSection {
    PageSection(id: section.id, depth: section.depth, title: title) { layout, number in
      section.blocks.isEmpty ? "" : layout.render(section.blocks, number: &number) + drawings()
    }
  }

  /// The four figures of the headline.
  private var cards: PageSection {
    PageSection(id: "cards", depth: .glance, isFramed: false) { layout, _ in HeadlineCards(content).markup(layout) }
  }

  private var resources: [String] {
    Self.inOrder(content.states.flatMap { $0.plan?.flows ?? [] }.map(\.resource))
  }

  /// Resources once each: water, heat, gas and solids first, others by name.
  static func inOrder(_ resources: [String]) -> [String] {
    let known = Set(resources)
    let order = ["water", "heat", "gas", "solids"]
    return order.filter(known.contains) + known.subtracting(order).sorted()
  }

  private func flows(_ resource: String) -> PageSection? {
    FlowDiagram(resource, in: content).map { diagram in
      let title = content.say(DiagramWords.title(resource, in: content.language))
      return PageSection(id: "diagram-\(resource)", depth: .study, title: title) { layout, number in
        layout.render([.heading(2, title)], number: &number) + FlowFigures(diagram, content).markup(layout)
      }
    }
  }

  private var map: PageSection {
    let title = content.say(MapWords.title)
    return PageSection(id: "map", depth: .study, title: title) { layout, number in
      guard let map = ParkMap(content) else { return "" }
      return layout.render([.heading(2, title)], number: &number) + map.markup
    }
  }

  private var roadmap: PageSection {
    let title = content.say(RoadmapWords.title)
    return PageSection(id: "roadmap", depth: .study, title: title) { layout, number in
      guard let figure = RoadmapFigure(content) else { return "" }
      return layout.render([.heading(2, title)], number: &number) + figure.markup
    }
  }

  /// Every indicator opened, each where links to it lead.
  private func traced(_ section: ReportSection, _ title: String?) -> PageSection {
    PageSection(id: section.id, depth: section.depth, title: title) { layout, number in
      guard !section.blocks.isEmpty else { return "" }
      return layout.render(Array(section.blocks.prefix(1)), number: &number)
        + content.indicatorIDs.map { id in
          PageTemplates.anchored3.filled([
            "id": .text(Glossary.anchor(ofIndicator: id)),
            "text": .text(QuantityNames.name(of: id, in: content.language)),
          ]) + layout.render(content.traced(id), number: &number)
        }.joined()
    }
  }

  private var definitions: PageSection {
    let title = content.say(PageWords.definitions)
    return PageSection(id: "definitions", depth: .inspection, title: title) { layout, number in
      let known = Glossary.quantities(of: content).compactMap { id in
        QuantityMeanings.sentence(of: id, in: content.language).map { (id, $0) }
      }
      guard !known.isEmpty else { return "" }
      return layout.render([.heading(2, title)], number: &number)
        + PageTemplates.definitions.filled([
          "entries": .list(
            known.map { id, sentence in
              [
                "id": .text(Glossary.anchor(ofQuantity: id)),
                "term": .text(QuantityNames.name(of: id, in: content.language)), "text": .text(sentence),
              ]
            })
        ])
    }
  }

  private var terms: PageSection {
    let title = content.say(PageWords.terms)
    return PageSection(id: "terms", depth: .inspection, title: title) { layout, number in
      layout.render([.heading(2, title)], number: &number)
        + PageTemplates.definitions.filled([
          "entries": .list(
            TermMeanings.all.map { term in
              [
                "id": .text(term.key), "term": .text(content.say(term.name)),
                "text": .text(content.say(term.meaning)),
              ]
            })
        ])
    }
  }

  private var method: PageSection {
    let title = content.say(PageWords.method)
    return PageSection(id: "method", depth: .inspection, title: title) { layout, number in
      layout.render(
        [.heading(2, title)] + PageWords.methodText.map { .paragraph(content.say($0)) }, number: &number)
    }
  }
}
