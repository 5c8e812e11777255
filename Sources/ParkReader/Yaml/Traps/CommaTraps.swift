import ParkModel

/// Two entries without a comma between them: `{COD: 3 TDS: 180}`, or a line of a list that ends without one.
func missingCommas(in scanned: ScannedText) -> [Finding] {
  scanned.entries.compactMap { entry in
    let tokens = scanned.own(entry)
    return entry.isInMap ? missingCommaInMap(scanned, tokens) : missingCommaInList(scanned, tokens)
  }
}

/// The second colon of an entry shows that a comma is missing before its key.
private func missingCommaInMap(_ scanned: ScannedText, _ tokens: [YamlToken]) -> Finding? {
  let colons = tokens.indices.filter { tokens[$0].kind == .colon }
  guard colons.count > 1, colons[1] > colons[0] + 1 else { return nil }
  let key = tokens[colons[1] - 1]
  guard key.isText else { return nil }
  if colons[1] - 1 > colons[0] + 1 {
    return .missingComma(at: key.range, edit: .init(range: key.start..<key.start, replacement: ", "))
  }
  // Value and next key are one text: `3 TDS`. The last word is the key.
  let bytes = scanned.bytes[key.start..<key.end]
  guard key.kind == .plain, let space = bytes.lastIndex(of: UInt8(ascii: " ")) else {
    return .missingComma(at: key.range, edit: .init(range: tokens[colons[1]].range, replacement: "："))
  }
  return .missingComma(at: space + 1..<key.end, edit: .init(range: space..<space + 1, replacement: ", "))
}

/// Two texts in one item are two lines of which the first lacks its comma.
private func missingCommaInList(_ scanned: ScannedText, _ tokens: [YamlToken]) -> Finding? {
  guard !tokens.contains(where: { $0.kind == .colon }) else { return nil }
  for (first, second) in zip(tokens, tokens.dropFirst()) {
    let isNewLine = scanned.bytes[first.end..<second.start].contains(UInt8(ascii: "\n"))
    guard isNewLine, first.isText || first.closes, second.isText || second.opens else { continue }
    return .missingComma(at: second.range, edit: .init(range: first.end..<first.end, replacement: ","))
  }
  return nil
}

/// `{source: Sichuan grid, 2022}`: the comma ends the text, and `2022` becomes a key without a value.
func unquotedCommas(in scanned: ScannedText) -> [Finding] {
  scanned.entries.compactMap { entry in
    guard entry.isInMap, entry.tokens.count == 1, let comma = entry.commaBefore else { return nil }
    let token = scanned.tokens[entry.tokens[0]]
    guard token.isText else { return nil }
    return Finding(
      .unquotedComma, comma..<comma + 1, .unquotedComma(scanned.text(token)), hint: .unquotedCommaHint,
      edits: [Finding.Edit(range: comma..<comma + 1, replacement: "，")])
  }
}

extension Finding {
  fileprivate static func missingComma(at range: Range<Int>, edit: Edit) -> Finding {
    Finding(.missingComma, range, .missingComma, hint: .missingCommaHint, edits: [edit])
  }
}

extension DiagnosticCode {
  static let missingComma: DiagnosticCode = "missing-comma"
  static let unquotedComma: DiagnosticCode = "unquoted-comma"
}

extension Message {
  static let missingComma = Message("missing-comma", en: "a comma is missing before this", zh: "此前缺少逗号")
  static let missingCommaHint = Message(
    "missing-comma.hint", en: "inside brackets entries are parted by commas: `{COD: 3, TDS: 180}`",
    zh: "括号内各项用逗号分隔：`{COD: 3, TDS: 180}`")

  static func unquotedComma(_ text: String) -> Message {
    Message(
      "unquoted-comma", en: "this comma ends the text before it, and makes a key without a value of `\(text)`",
      zh: "此逗号结束了前面的文字，使 `\(text)` 成为没有值的键")
  }

  static let unquotedCommaHint = Message(
    "unquoted-comma.hint", en: "put a text that has a comma in quotes, or give the key its value",
    zh: "含逗号的文字请加引号，或为该键补上值")
}
