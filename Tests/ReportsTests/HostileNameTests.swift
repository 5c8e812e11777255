import Foundation
import ParkModel
import Reports
import Testing

/// A park file may hold any name; no report lets it act.
@Suite struct HostileNameTests {
  @Test(arguments: SmallPark.hostileNames)
  func textShowsNoHiddenCharacter(_ name: String) {
    let text = renderText(SmallPark.named(name), language: .zh)
    let hidden = text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    #expect(hidden.isEmpty)
  }

  @Test(arguments: SmallPark.hostileNames)
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

  @Test(arguments: SmallPark.hostileNames)
  func markdownOpensNoMarkup(_ name: String) {
    let text = renderMarkdown(SmallPark.named(name))
    #expect(!text.contains("<") && !text.replacing("\\]", with: "").contains("]"))
    #expect(!text.contains("://") && !text.contains("www.") && !text.contains("@"))
    #expect(!text.replacing("\\`", with: "").contains("`"))
    #expect(!text.contains("\n- ") && !text.contains("\n+ "))
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
  }

  @Test(arguments: SmallPark.hostileNames)
  func jsonGivesTheNameBack(_ name: String) throws {
    let text = renderJSON(SmallPark.named(name))
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((parsed?["park"] as? String)?.unicodeScalars.elementsEqual(name.unicodeScalars) ?? false)
    #expect(!text.contains("<"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{202E}" || $0 == "\u{1B}" })
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
