import Foundation
import HostileNames
import ParkModel
import Reports
import Testing

/// A park file may hold any name; no report lets it act.
@Suite("No name can act in a report") struct HostileNameTests {
  @Test("there are enough of them")
  func count() {
    #expect(Set(HostileName.all).count == HostileName.all.count)
    #expect(HostileName.all.count >= 60)
  }

  @Test("every format, judged by what may not appear in it", arguments: HostileName.all)
  func everyFormat(name: String) throws {
    let park = SmallPark.named(name)
    for format in ComparisonFormat.allCases {
      for language in Language.allCases {
        let report = try renderReport(park, as: format, style: ReportStyle(language: language))
        let faults = try HostileJudge.faults(in: report, as: format, name: name)
        #expect(faults.isEmpty, "\(format), \(language): \(name.prefix(60).debugDescription)")
      }
    }
  }

  @Test("Markdown keeps its tables", arguments: HostileName.all)
  func markdownKeepsItsTables(_ name: String) {
    let text = renderMarkdown(SmallPark.named(name))
    var columns = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = 0
        continue
      }
      let bars = unescapedBars(line)
      #expect(columns == 0 || bars == columns, "\(line)")
      columns = bars
    }
  }

  @Test("JSON gives the name back", arguments: HostileName.all)
  func jsonGivesTheNameBack(_ name: String) throws {
    let text = renderJSON(SmallPark.named(name))
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((parsed?["park"] as? String)?.unicodeScalars.elementsEqual(name.unicodeScalars) ?? false)
  }

  @Test("the judges see what they are there to see")
  func judgesBite() throws {
    func faults(_ text: String, _ format: ComparisonFormat) throws -> [String] {
      try HostileJudge.faults(in: Array(text.utf8), as: format, name: "<b>")
    }
    #expect(try !faults("a\u{1B}[31m", .text).isEmpty)
    #expect(try !faults("a <b>", .markdown).isEmpty)
    #expect(try !faults("{\"a\": \"<b>\"}", .json).isEmpty)
    #expect(try !faults("name,value\r\n=CMD(),1\r\n", .csv).isEmpty)
    #expect(try !faults("name,value\r\n\"a;＝CMD()\",1\r\n", .csv).isEmpty)
    #expect(try faults("name,value\r\na,-1\r\n", .csv).isEmpty)
    #expect(!OwnFormula.isOurs("CMD()") && !OwnFormula.isOurs("A1-A2+CMD()"))
  }

  /// Bars that divide cells: those that no backslash escapes.
  private func unescapedBars(_ line: Substring) -> Int {
    var count = 0
    var escaped = false
    for character in line {
      if character == "|", !escaped { count += 1 }
      escaped = character == "\\" && !escaped
    }
    return count
  }
}
