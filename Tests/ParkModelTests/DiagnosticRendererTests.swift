import ParkModel
import Testing

@Suite("A diagnostic shows the line and points at the fault")
struct DiagnosticRendererTests {
  private func rendered(_ text: String, _ range: Range<Int>, language: Language = .en) -> String {
    let source = SourceText(name: "park.yaml", text: text)
    let diagnostic = Diagnostic(
      "unknown-key", at: source.place(range), path: "plants.pv",
      Message("unknown-key", en: "`flwo` is not a key of a sink", zh: "`flwo` 不是 sink 的键"),
      hint: Message("near", en: "did you mean `flow`?"))
    return DiagnosticRenderer(sources: [source], language: language).text(diagnostic)
  }

  @Test("plain text")
  func plain() {
    #expect(
      rendered("park: x\n  flwo: 300\n", 10..<14) == """
        error[unknown-key] park.yaml:2:3: `flwo` is not a key of a sink
          2 |   flwo: 300
            |   ^^^^
        hint: did you mean `flow`?

        """)
  }

  @Test("Chinese characters before and under the caret count two cells")
  func chinese() {
    let shown = rendered("name: 光伏, flwo: 一期", 14..<18).split(separator: "\n")
    #expect(shown[1] == "  1 | name: 光伏, flwo: 一期")
    #expect(shown[2] == "    |             ^^^^")
    let wide = rendered("名: 光伏（一期）", 5..<11).split(separator: "\n")
    #expect(wide[2] == "    |     ^^^^")
  }

  @Test("combining marks count nothing, tabs are expanded, a second line is not underlined")
  func widths() {
    #expect(rendered("e\u{301}x: 1", 3..<4).split(separator: "\n")[2] == "    |  ^")
    #expect(
      rendered("\tx: 1", 1..<2).split(separator: "\n")[1...] == [
        "  1 |     x: 1", "    |     ^", "hint: did you mean `flow`?",
      ])
    #expect(rendered("ab: c\nde", 4..<8).split(separator: "\n")[2] == "    |     ^")
    #expect(rendered("ab:", 3..<3).split(separator: "\n")[2] == "    |    ^")
  }

  @Test("what would hide or turn the text is shown by its number")
  func hidden() {
    let shown = rendered("a\u{202E}b\u{1B}[31m: 1", 0..<1)
    #expect(shown.contains("a<U+202E>b<U+001B>[31m: 1"))
  }

  @Test("a very long line is cut to a window round the fault")
  func long() {
    let text = String(repeating: "长", count: 5000) + "x" + String(repeating: "y", count: 5000)
    let lines = rendered(text, 15_000..<15_001).split(separator: "\n")
    #expect(lines[1].count < 200)
    #expect(lines[1].hasPrefix("  1 | …长"))
    #expect(lines[2].hasSuffix(" ^"))
  }

  @Test("in Chinese where there is a translation, in English where there is none")
  func translated() {
    let shown = rendered("flwo: 1", 0..<4, language: .zh)
    #expect(shown.contains("不是 sink 的键"))
    #expect(shown.contains("建议: did you mean"))
  }

  @Test("JSON keeps its keys in one order and escapes what is hidden")
  func json() {
    let source = SourceText(name: "a\"b.yaml", text: "x: 1")
    let diagnostic = Diagnostic(
      "some-code", severity: .warning, at: source.place(0..<1), Message("m", en: "a\u{202E}\n"))
    #expect(
      DiagnosticRenderer(sources: [source]).json([diagnostic]) == """
        [
          {"code": "some-code", "severity": "warning", "file": "a\\"b.yaml", "line": 1, "column": 1, "end_line": 1, \
        "end_column": 2, "offset": 0, "end_offset": 1, "path": "", "message": "a\\u202E\\n", "hint": null, "related": []}
        ]
        """)
    #expect(DiagnosticRenderer(sources: []).json([]) == "[]")
  }

  @Test("diagnostics come in the order of the text, those without a place last")
  func order() {
    let source = SourceText(name: "p", text: "a\nb\nc")
    var list = DiagnosticList()
    list.error("none", at: nil, Message("m", en: "m"))
    list.warning("second", at: source.place(2..<3), Message("m", en: "m"))
    list.error("third", at: source.place(4..<5), Message("m", en: "m"))
    list.error("first", at: source.place(2..<3), Message("m", en: "m"))
    #expect(list.sorted.map(\.code.rawValue) == ["first", "second", "third", "none"])
    #expect(list.hasErrors)
  }

  @Test("lines end at LF, CR LF and CR")
  func lines() {
    let source = SourceText(text: "a\nb\r\nc\rd")
    #expect(source.position(utf8Offset: 7) == Position(line: 4, column: 1, utf8Offset: 7))
    #expect(String(decoding: source.line(2), as: UTF8.self) == "b")
    #expect(source.position(utf8Offset: 99).utf8Offset == 8)
  }

  @Test("columns of a long line of Chinese are counted in characters")
  func columns() {
    let source = SourceText(text: "x\n" + String(repeating: "长", count: 1000))
    #expect(source.position(utf8Offset: 2 + 3 * 999) == Position(line: 2, column: 1000, utf8Offset: 2999))
  }
}
