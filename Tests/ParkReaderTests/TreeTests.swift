import ParkModel
import Testing

@testable import ParkReader

@Suite("A park file becomes a tree in which every text keeps its place")
struct TreeTests {
  private func read(_ text: String) -> TreeReading { readTree(SourceText(name: "p.yaml", text: text)) }
  private func codes(_ text: String) -> [String] { read(text).diagnostics.map(\.code.rawValue) }

  @Test("texts are not guessed at")
  func texts() {
    let tree = read("a: yes\nb: 012\nc: 1:30\nd: ~\ne: 'x'\nf: >-\n  long\n  text\n").tree
    #expect(tree?["a"]?.scalar?.text == "yes")
    #expect(tree?["b"]?.scalar?.text == "012")
    #expect(tree?["c"]?.scalar?.text == "1:30")
    #expect(tree?["d"]?.scalar?.text == "~")
    #expect(tree?["e"]?.scalar?.style == .quoted)
    #expect(tree?["f"]?.scalar == tree?["f"]?.scalar)
    #expect(tree?["f"]?.scalar?.text == "long text")
    #expect(tree?["f"]?.scalar?.style == .block)
  }

  @Test("places count characters, offsets count bytes")
  func places() throws {
    let text = "名: 光伏\n厂: {a: 12.5 t/foo}\n"
    let tree = try #require(read(text).tree)
    let name = try #require(tree["名"]?.scalar)
    #expect(name.place.start == Position(line: 1, column: 4, utf8Offset: 5))
    #expect(name.place.end == Position(line: 1, column: 6, utf8Offset: 11))
    let flow = try #require(tree["厂"]?["a"]?.scalar)
    #expect(flow.place(of: 7..<10).start == Position(line: 2, column: 15, utf8Offset: 28))
    let unit = flow.place(of: 7..<10)
    #expect(text.utf8.dropFirst(unit.start.utf8Offset).prefix(3).elementsEqual("foo".utf8))
  }

  @Test("places are right behind a byte order mark, CR LF and repaired characters")
  func placesBehindRepairs() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a：1\r\nb: {c：2, d: 33}\r\n".utf8)
    let reading = readTree(SourceText(name: nil, bytes: bytes))
    #expect(reading.diagnostics.map { $0.place?.start.line } == [1, 2])
    #expect(reading.diagnostics[0].place?.start.column == 2)
    let value = try #require(reading.tree?["b"]?["d"]?.scalar)
    #expect(value.text == "33")
    #expect(Array(bytes[value.place.start.utf8Offset..<value.place.end.utf8Offset]) == Array("33".utf8))
    #expect(value.place.start.line == 2)
    #expect(value.place.start.column == 13)
  }

  @Test("what was meant is in the tree, so that later stages find their own faults in the same run")
  func meant() {
    let reading = read("a：{COD:3，TDS: 1,800}\nb: {limit {x: 1}}\nc: *40\n")
    #expect(reading.tree?["a"]?["COD"]?.scalar?.text == "3")
    #expect(reading.tree?["a"]?["TDS"]?.scalar?.text == "1800")
    #expect(reading.tree?["b"]?["limit"]?["x"]?.scalar?.text == "1")
    #expect(reading.tree?["c"]?.scalar?.text == "40")
    #expect(reading.isComplete)
  }

  @Test("diagnostics name the path in the park")
  func paths() {
    let reading = read("plants:\n  pv:\n    water: {COD:3}\n    water: {x: 1}\n")
    #expect(reading.diagnostics.map(\.path) == ["plants.pv.water.COD", "plants.pv.water"])
  }

  @Test("a second key points at the first")
  func duplicate() throws {
    let reading = read("a: 1\nb: 2\na: 3\n")
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.place?.start.line == 3)
    #expect(fault.related.first?.place.start.line == 1)
    #expect(reading.tree?.entries?.count == 2)
  }

  @Test("behind a line that cannot be read the others are read, and the tree says that it is not whole")
  func incomplete() {
    let reading = read("a:\n  b: 1\n c: 2\nd: {e:3}\n")
    #expect(reading.diagnostics.map(\.code.rawValue) == ["yaml-syntax", "colon-without-space"])
    #expect(!reading.isComplete)
    #expect(reading.tree?["d"]?["e"]?.scalar?.text == "3")
  }

  @Test("an unclosed bracket is reported where it opens, and the next key is read")
  func unclosed() {
    let reading = read("a:\n  b: {c: 1\n  d: 2\ne: [1, 2\n")
    #expect(reading.diagnostics.map(\.code.rawValue) == ["unclosed-bracket", "unclosed-bracket"])
    #expect(reading.diagnostics.map { $0.place?.start.column } == [6, 4])
    #expect(reading.tree?["a"]?["d"]?.scalar?.text == "2")
  }

  @Test(
    "an empty file says so",
    arguments: ["", "\n\n", "# only a comment\n", "---\n"])
  func empty(text: String) { #expect(codes(text).contains { $0 == "empty-file" || $0 == "empty-value" }) }
}

@Suite("Files that are no text are refused with a reason")
struct EncodingTests {
  private func read(_ bytes: [UInt8]) -> [String] {
    readTree(SourceText(name: nil, bytes: bytes)).diagnostics.map { "\($0.place?.start.line ?? 0) \($0.code.rawValue)" }
  }

  @Test("GBK is not UTF-8, and the rest of the file is read all the same")
  func gbk() {
    #expect(
      read(Array("a: 1\nb: ".utf8) + [0xB8, 0xDF, 0xD0, 0xC2] + Array("\nc:3\n".utf8)) == [
        "2 not-utf8", "3 colon-without-space",
      ])
  }

  @Test("UTF-16 is named")
  func utf16() {
    #expect(read([0xFF, 0xFE, 0x61, 0, 0x3A, 0]) == ["1 not-utf8"])
    #expect(read(Array("park: name\n".utf8).flatMap { [$0, 0] }) == ["1 not-utf8"])
  }

  @Test("NUL and other control characters are reported on their lines")
  func controls() {
    #expect(
      read(Array("a: x\0y\nb: z\u{7}\nc: 1\u{2028}2\nd: \u{85}\n".utf8)).filter { $0.hasSuffix("control-character") }
        .count == 4)
  }

  @Test(
    "overlong forms and surrogates are not UTF-8",
    arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF]])
  func invalid(bytes: [UInt8]) { #expect(read(Array("a: x".utf8) + bytes).first == "1 not-utf8") }
}
