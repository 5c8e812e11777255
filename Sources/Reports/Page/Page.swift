import Assessment
import ParkModel

/// The page: sections by depth, numbered through, with a table of contents.
struct Page {
  let content: ReportContent
  private let typeset: [Typeset]

  /// A section that has something to say, with the number of its first heading; nil where it has none.
  private struct Typeset {
    var section: PageSection
    var number: Int?
    var body: String
  }

  /// Sections are set twice: print refers to them by numbers, which are known only when all are set.
  init(_ content: ReportContent) {
    self.content = content
    let sections = PageSections(content).all
    let first = Self.set(sections, HTMLLayout(glossary: [:]))
    let numbers = Dictionary(
      first.compactMap { set in set.number.map { (set.section.id, $0) } }, uniquingKeysWith: { first, _ in first })
    typeset = Self.set(sections, HTMLLayout(glossary: Glossary(content, numbers: numbers).entries))
  }

  private static func set(_ sections: [PageSection], _ layout: HTMLLayout) -> [Typeset] {
    var number = 0
    let ordered = ReportSection.Depth.allCases.flatMap { depth in sections.filter { $0.depth == depth } }
    return ordered.compactMap { section in
      let before = number
      let body = section.body(layout, &number)
      guard !body.isEmpty else { return nil }
      let framed = PageTemplates.section.filled(["id": .text(section.id), "body": .markup(body)])
      return Typeset(
        section: section, number: number > before ? before + 1 : nil, body: section.isFramed ? framed : body)
    }
  }

  var text: String {
    let parts = ReportSection.Depth.allCases.map { depth in
      (depth: depth, sets: typeset.filter { $0.section.depth == depth })
    }.filter { !$0.sets.isEmpty }
    let groups = parts.map { part -> Slots in
      let entries = part.sets.compactMap { set -> Slots? in
        guard let number = set.number, let title = set.section.title else { return nil }
        return ["number": .text("\(number)"), "target": .text(set.section.id), "title": .text(title)]
      }
      return ["title": .text(title(of: part.depth)), "hasEntries": .flag(!entries.isEmpty), "entries": .list(entries)]
    }
    let contents = PageTemplates.contents.filled([
      "label": .text(content.say(PageWords.contents)),
      "groups": .list(groups),
    ])
    return PageTemplates.page.filled([
      "lang": .text(content.language == .zh ? "zh-Hans" : "en"), "title": .text(content.titleText),
      "name": .text(content.names.first), "isNamedTwice": .flag(content.names.second != nil),
      "second": .text(content.names.second ?? ""),
      "skip": .text(content.say(PageWords.skip)), "kicker": .text(content.say(PageWords.kicker)),
      "style": .markup(PageStyle.css), "foot": .text(content.say(PageWords.foot)),
      "parts": .list(
        parts.map { depth, sets in
          let body = sets.map(\.body).joined()
          return [
            "id": .text("\(depth)"), "isTitled": .flag(depth != .glance), "title": .text(title(of: depth)),
            "body": .markup(depth == .glance ? body + contents : body),
          ]
        }),
    ])
  }

  private func title(of depth: ReportSection.Depth) -> String {
    switch depth {
    case .glance: content.say(PageWords.glance)
    case .study: content.say(PageWords.study)
    case .inspection: content.say(PageWords.inspection)
    }
  }
}

/// A section of the page: its blocks, and drawings among them.
struct PageSection {
  var id: String
  var depth: ReportSection.Depth
  /// Its line in the table of contents; nil for none.
  var title: String?
  var isFramed = true
  /// Draws it; counts headings as it goes on.
  var body: (HTMLLayout, inout Int) -> String
}
