import ParkModel
import Testing

@testable import Reports

@Suite struct LayoutTests {
  @Test(arguments: [("ab", 2), ("光伏", 4), ("１２", 4), ("e\u{301}", 1), ("1\u{2009}234", 5), ("≥ 85 %", 6), ("✓", 1)])
  func cells(_ text: String, _ expected: Int) { #expect(DisplayWidth.cells(of: text) == expected) }

  @Test func chineseAndLatinColumnsAlign() {
    let table = Table(
      columns: [.text("name"), .number("t/h")],
      rows: [["光伏/冲洗", "1"], ["pv", "1\u{2009}234"], ["热电厂", Cell("12", tone: .good)]])
    let lines = TextTable(table, width: 80).lines { text, _ in text }
    #expect(Set(lines.map { DisplayWidth.cells(of: $0) }) == [16])
    #expect(lines[2] == "光伏/冲洗      1")
  }

  @Test func aWideTableBreaksItsTextAndNotItsNumbers() {
    let long = "a sentence of many words that does not fit into the line that it is given"
    let table = Table(columns: [.text("why"), .number("t/h")], rows: [[Cell(long), "1\u{2009}234\u{2009}567"]])
    let lines = TextTable(table, width: 40).lines { text, _ in text }
    #expect(lines.allSatisfy { DisplayWidth.cells(of: $0) <= 40 })
    #expect(lines.count > 3)
    #expect(lines[2].hasSuffix("1\u{2009}234\u{2009}567"))
  }

  @Test func colourLeavesTheWidthsAlone() {
    let table = Table(
      columns: [.text("a"), .text("b")], rows: [[Cell("met", tone: .good), "x"], [Cell("missed", tone: .bad), "y"]])
    let plain = TextTable(table, width: 80).lines { text, _ in text }
    let painted = TextTable(table, width: 80).lines { text, tone in
      tone == .plain ? text : "\u{1B}[1m\(text)\u{1B}[0m"
    }
    let bare = painted.map { $0.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") }
    #expect(bare == plain)
  }

  @Test func wrapping() {
    #expect(Wrapping.lines("uses 87.1 % of it", width: 11) == ["uses 87.1 %", "of it"])
    #expect(Wrapping.lines("uses 87.1 % of it", width: 9) == ["uses", "87.1 % of", "it"])
    #expect(Wrapping.lines("新鲜水用量减少，好", width: 8) == ["新鲜水用", "量减少，", "好"])
    #expect(Wrapping.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(Wrapping.lines("", width: 4) == [""])
  }

  @Test func everyLineOfAReportKeepsToItsWidth() {
    let text = renderText(SmallPark.rescued, width: 100, language: .zh)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.cells(of: line) <= 100, "\(line)") }
  }
}
