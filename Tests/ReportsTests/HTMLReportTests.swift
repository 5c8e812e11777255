import Assessment
import Foundation
import HostileNames
import ParkModel
import Testing

@testable import Reports

/// One page that loads nothing: its parts, its links, its languages.
@Suite struct HTMLReportTests {
  static let pages = [
    SmallPark.comparison, SmallPark.metered, SmallPark.rescued, SmallPark.hopeless,
  ]

  @Test("the page is well-formed: every element is closed, every id is its own", arguments: pages, Language.allCases)
  func wellFormed(comparison: ParkComparison, language: Language) {
    let page = renderHTML(comparison, language: language)
    let faults = HTMLCheck(page).faults
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("every link leads somewhere in the page, and nowhere else", arguments: pages)
  func links(comparison: ParkComparison) {
    let page = renderHTML(comparison)
    let ids = Set(page.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) })
    let targets = page.matches(of: /\ href="([^"]*)"/).map { String($0.output.1) }
    for target in targets where target != "data:," {
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test("nothing is loaded and nothing runs", arguments: pages)
  func selfContained(comparison: ParkComparison) {
    let page = renderHTML(comparison).replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["<script", "http:", "https:", "@import", "url(http", "<iframe", "<object", "<embed", "<img", " src="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("url(data"))
  }

  @Test("the depths follow each other: the sentence, the diagrams, the proof")
  func depths() throws {
    let page = renderHTML(SmallPark.comparison)
    let marks = [
      "<h1>Meishan | 眉山</h1>", "class=\"lead\"", "class=\"card", "class=\"contents\"", "id=\"study\"",
      "id=\"diagram-water\"", "id=\"diagram-heat\"", "id=\"diagram-solids\"", "id=\"inspection\"", "id=\"audit\"",
      "id=\"traced\"",
      "id=\"definitions\"", "id=\"method\"",
    ]
    let places = try marks.map { mark in try #require(page.firstRange(of: mark)?.lowerBound, "\(mark)") }
    #expect(places == places.sorted())
  }

  @Test("every section of the Markdown report is in the page", arguments: pages, Language.allCases)
  func complete(comparison: ParkComparison, language: Language) {
    let content = ReportContent(comparison: comparison, language: language)
    let page = renderHTML(comparison, language: language)
    for case .heading(2, let title) in content.sections.flatMap(\.blocks) {
      #expect(page.contains("</span> \(title)</h2>"), "\(title)")
    }
  }

  @Test("in Chinese the page says so, and speaks it")
  func chinese() {
    let page = renderHTML(SmallPark.comparison, language: .zh)
    #expect(page.contains("<html lang=\"zh-Hans\">"))
    #expect(page.contains("<h1>眉山高新区（示意数据）</h1>"))
    for word in [">Before<", ">After<", ">Quantities<", "Sankey", ">Method<"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("the same comparison gives the same bytes")
  func deterministic() { #expect(renderHTML(SmallPark.comparison) == renderHTML(SmallPark.comparison)) }

  @Test("no name gets out of its place", arguments: HostileName.all)
  func hostile(name: String) {
    let page = renderHTML(SmallPark.named(name))
    let faults = HTMLCheck(page).faults
    #expect(faults.isEmpty, "\(faults)")
    #expect(!page.contains("<script") && !page.contains("=\"javascript:"))
    #expect(
      !page.unicodeScalars.contains { scalar in
        scalar != "\n"
          && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      })
  }
}

/// Figures of plain tables: each says when it is pointed at how it comes about, and its title leads to what it is.
@Suite struct PointedFigureTests {
  static let pages = [SmallPark.comparison, SmallPark.scheduled]

  /// The markup of one section of the page.
  private func section(_ id: String, of page: String) -> Substring? {
    guard let start = page.firstRange(of: "<section id=\"\(id)\">"),
      let end = page[start.upperBound...].firstRange(of: "</section>")
    else { return nil }
    return page[start.upperBound..<end.lowerBound]
  }

  @Test(
    "every number of flows, investments, money and projects is explained", arguments: pages, Language.allCases)
  func explained(comparison: ParkComparison, language: Language) {
    let page = renderHTML(comparison, language: language)
    var count = 0
    for id in ["flows", "new-flows", "investments", "money", "projects"] {
      guard let section = section(id, of: page) else { continue }
      for cell in section.matches(of: /<td class="n[^"]*"( title="[^"]+")?>([^<]*)<\/td>/) {
        if ["", "–"].contains(cell.output.2) { continue }
        count += 1
        #expect(cell.output.1 != nil, "\(id): \(String(cell.output.0))")
      }
      let titles = section.matches(of: /<th scope="col" class="n">(.*?)<\/th>/)
      for title in titles where id != "money" {
        #expect(title.output.1.hasPrefix("<a href=\"#term-"), "\(String(title.output.0))")
      }
    }
    #expect(count > 20)
  }

  @Test("a flow says what it comes to in a year, a payback what was divided")
  func formulas() throws {
    let small = renderHTML(SmallPark.comparison)
    #expect(small.contains("title=\"300 t/h × 8\u{2009}000 h = 2\u{2009}400\u{2009}000 t\""))
    #expect(small.contains("title=\"1\u{2009}350 kW × 8\u{2009}000 h = 10\u{2009}800 MWh\""))
    let money = try #require(SmallPark.scheduled.retrofit?.money)
    let page = renderHTML(SmallPark.scheduled)
    let years = NumberText.text(money.payback, digits: 3)
    #expect(page.contains("÷") && page.contains(" CNY/yr = \(years)\""))
    #expect(page.contains("residual value "))
  }
}
