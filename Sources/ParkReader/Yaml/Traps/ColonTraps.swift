import ParkModel

/// `{COD:3}` and `COD:3`: without a space behind it the colon is a letter, and the key is named `COD:3`.
func colonsWithoutSpace(in scanned: ScannedText) -> [Finding] {
  scanned.groups.flatMap { group -> [Finding] in
    guard group.place != .list else { return [] }
    if let first = group.tokens.first, first.kind == .plain, !group.tokens.contains(where: { $0.kind == .colon }) {
      return innerColon(scanned, first).map { [.colonWithoutSpace($0)] } ?? []
    }
    // A colon that touches its value, as in `COD:{a: 1}` and `"COD":3`.
    return group.tokens.indices.dropLast().compactMap { index in
      let colon = group.tokens[index]
      guard colon.kind == .colon, group.tokens[index + 1].start == colon.end else { return nil }
      // `{"a":1}` is sound.
      if group.place != .line, index > 0, group.tokens[index - 1].kind == .quoted { return nil }
      return .colonWithoutSpace(colon.start)
    }
  }
}

/// The first colon inside a text that parts two words; not the one of `http://`.
private func innerColon(_ scanned: ScannedText, _ token: YamlToken) -> Int? {
  guard token.end - token.start > 2 else { return nil }
  let inner = token.start + 1..<token.end - 1
  guard let colon = scanned.bytes[inner].firstIndex(of: UInt8(ascii: ":")) else { return nil }
  // An odd space behind it is a fault of its own.
  let next = scanned.text(colon + 1..<token.end).unicodeScalars.first
  return next == "/" || next.flatMap(FullWidth.plain) == " " ? nil : colon
}

/// A key without its colon: `flow 300`, or a name alone on its line.
func missingColons(in scanned: ScannedText) -> [Finding] {
  scanned.lines.indices.compactMap { index in
    let line = scanned.lines[index]
    let tokens = scanned.outer(line)
    guard scanned.lines.count > 1, tokens.count == 1, tokens[0].kind == .plain,
      scanned.tokens[line.tokens.lowerBound].kind == .plain
    else { return nil }
    if continuesText(scanned, index) || innerColon(scanned, tokens[0]) != nil { return nil }
    let bytes = scanned.bytes[tokens[0].start..<tokens[0].end]
    let place = bytes.firstIndex(of: UInt8(ascii: " ")) ?? tokens[0].end
    return Finding(
      .missingColon, tokens[0].range, .missingColon(scanned.text(tokens[0])), hint: .missingColonHint,
      edits: [Finding.Edit(range: place..<place, replacement: ":")])
  }
}

/// Whether a line goes on with the text of the line before it; that is reported as such.
private func continuesText(_ scanned: ScannedText, _ index: Int) -> Bool {
  guard index > 0 else { return false }
  let before = scanned.lines[index - 1]
  guard let last = scanned.outer(before).last, last.isText else { return false }
  return scanned.lines[index].indent > before.indent
}

/// `source: Sichuan: 2022`: a second colon in a line that is in no brackets.
func colonsInText(in scanned: ScannedText) -> [Finding] {
  scanned.lines.flatMap { line -> [Finding] in
    let colons = scanned.outer(line).filter { $0.kind == .colon }
    guard colons.count > 1, !scanned.tokens[line.tokens].contains(where: { $0.kind == .question }) else { return [] }
    // Behind a text the colon becomes a part of it; behind quotes or brackets the rest is left out.
    let before = scanned.outer(line).last { $0.end <= colons[1].start }
    let edits =
      before?.kind == .plain
      ? colons.dropFirst().map { Finding.Edit(range: $0.range, replacement: "：") }
      : [Finding.Edit(range: colons[1].start..<(scanned.outer(line).last ?? colons[1]).end, replacement: "")]
    return [Finding(.colonInText, colons[1].range, .colonInText, hint: .colonInTextHint, edits: edits)]
  }
}

extension Finding {
  fileprivate static func colonWithoutSpace(_ colon: Int) -> Finding {
    Finding(
      .colonWithoutSpace, colon..<colon + 1, .colonWithoutSpace, hint: .colonWithoutSpaceHint,
      edits: [Edit(range: colon + 1..<colon + 1, replacement: " ")])
  }
}

extension DiagnosticCode {
  static let colonWithoutSpace: DiagnosticCode = "colon-without-space"
  static let missingColon: DiagnosticCode = "missing-colon"
  static let colonInText: DiagnosticCode = "colon-in-text"
}

extension Message {
  static let colonWithoutSpace = Message(
    "colon-without-space", en: "a space is missing behind this colon, so that YAML takes it for a letter",
    zh: "冒号后缺少空格，YAML 会把它当作文字的一部分")
  static let colonWithoutSpaceHint = Message(
    "colon-without-space.hint", en: "write `key: value`", zh: "请写 `key: value`")

  static func missingColon(_ text: String) -> Message {
    Message("missing-colon", en: "no colon parts a key from its value here", zh: "此处缺少分隔键与值的冒号")
  }

  static let missingColonHint = Message(
    "missing-colon.hint", en: "write `key: value`, or `- item` in a list", zh: "请写 `key: value`；列表项写 `- item`")
  static let colonInText = Message(
    "colon-in-text", en: "a second colon stands on this line", zh: "此行有第二个冒号")
  static let colonInTextHint = Message(
    "colon-in-text.hint",
    en: "put a text that has a colon in quotes; a map within a line goes in `{ }`",
    zh: "含冒号的文字请加引号；写在一行内的映射请用 `{ }`")
}
