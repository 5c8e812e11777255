import ParkModel

/// A bracket directly behind a text inside brackets: a unit in brackets (`{flow: 12 [t/h]}`), or a forgotten colon.
func bracketsInText(in scanned: ScannedText) -> [Finding] {
  scanned.entries.compactMap { entry in
    let tokens = scanned.own(entry)
    guard let index = tokens.indices.dropLast().first(where: { tokens[$0].isText && tokens[$0 + 1].opens }) else {
      return nil
    }
    let opening = tokens[index + 1]
    let isKey = entry.isInMap && index == 0 && !looksLikeQuantity(scanned.text(tokens[0]))
    if isKey {
      return Finding(
        .missingColon, opening.range, .missingColon(scanned.text(tokens[0])), hint: .missingColonHint,
        edits: [Finding.Edit(range: opening.start..<opening.start, replacement: ": ")])
    }
    let closing = tokens.dropFirst(index + 2).first?.range
    let isUnit = looksLikeQuantity(scanned.text(tokens[index]))
    let edits = ([opening.range] + (closing.map { [$0] } ?? [])).enumerated().map { place, range in
      Finding.Edit(range: range, replacement: isUnit ? " " : place == 0 ? "(" : ")")
    }
    return isUnit
      ? Finding(.bracketsRoundUnit, opening.range, .bracketsRoundUnit(""), hint: .bracketsRoundUnitHint, edits: edits)
      : Finding(.bracketInText, opening.range, .bracketInText, hint: .bracketInTextHint, edits: edits)
  }
}

/// Something behind a value that was already complete: `"a" b`, `{a: 1} b`.
func textBehindValue(in scanned: ScannedText) -> [Finding] {
  scanned.groups.compactMap { group in
    for (index, text) in group.tokens.enumerated().dropFirst() {
      let value = group.tokens[index - 1]
      guard value.kind == .quoted || value.closes else { continue }
      // Brackets inside a text are a fault of their own.
      if value.closes, index > 2, group.tokens[index - 3].isText { continue }
      let isNewLine = scanned.bytes[value.end..<text.start].contains(UInt8(ascii: "\n"))
      guard text.isText, !isNewLine else { continue }
      // In a map the next key may follow, and then a comma is missing.
      let colonsBefore = group.tokens.filter { $0.kind == .colon && $0.start < text.start }.count
      let colonsAfter = group.tokens.filter { $0.kind == .colon && $0.start > text.start }.count
      if colonsBefore > 0, colonsAfter > 0 { continue }
      let isQuoted = value.kind == .quoted
      return Finding(
        isQuoted ? .textBehindQuote : .textBehindBracket, text.range,
        isQuoted ? .textBehindQuote : .textBehindBracket, hint: .textBehindHint,
        edits: [Finding.Edit(range: text.range, replacement: "")])
    }
    return nil
  }
}

extension DiagnosticCode {
  static let bracketInText: DiagnosticCode = "bracket-in-text"
  static let textBehindQuote: DiagnosticCode = "text-behind-quote"
  static let textBehindBracket: DiagnosticCode = "text-behind-bracket"
}

extension Message {
  static let bracketInText = Message(
    "bracket-in-text", en: "a bracket stands inside a text", zh: "文字中有括号")
  static let bracketInTextHint = Message(
    "bracket-in-text.hint", en: "put the text in quotes, or part the entries by a comma", zh: "请给文字加引号，或用逗号分隔")
  static let textBehindQuote = Message(
    "text-behind-quote", en: "something follows the closing quote", zh: "右引号之后还有内容")
  static let textBehindBracket = Message(
    "text-behind-bracket", en: "something follows the closing bracket", zh: "右括号之后还有内容")
  static let textBehindHint = Message(
    "text-behind.hint", en: "put all of the text in quotes, or remove what follows", zh: "请给全部文字加引号，或删去后面的内容")
}
