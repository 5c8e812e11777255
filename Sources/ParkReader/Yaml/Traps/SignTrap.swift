import ParkModel

/// Signs that YAML gives a meaning of its own at the beginning of a value: `*40` is an alias, `>5` opens a block of
/// text, `@` is reserved.
func signsAtStart(in scanned: ScannedText) -> [Finding] {
  scanned.tokens.indices.compactMap { index in
    let token = scanned.tokens[index]
    switch token.kind {
    case .sign: return sign(scanned, token, isAlone: isAlone(scanned, index))
    case .plain: return lessThan(scanned, token)
    default: return nil
    }
  }
}

/// Whether no value follows the sign.
private func isAlone(_ scanned: ScannedText, _ index: Int) -> Bool {
  guard index + 1 < scanned.tokens.count else { return true }
  let next = scanned.tokens[index + 1]
  let between = scanned.bytes[scanned.tokens[index].end..<next.start]
  let isSameLine = !between.contains(UInt8(ascii: "\n")) && !between.contains(UInt8(ascii: "\r"))
  return !(isSameLine && (next.isText || next.opens))
}

private func sign(_ scanned: ScannedText, _ token: YamlToken, isAlone: Bool) -> Finding {
  let text = scanned.text(token)
  let first = token.start..<token.start + 1
  let alone = [Finding.Edit(range: first, replacement: "")]
  let whole = [Finding.Edit(range: token.range, replacement: "")]
  switch text.first {
  case "*": return Finding(.alias, token.range, .alias(text), hint: .quoteIt(text), edits: alone)
  case "&": return Finding(.anchor, token.range, .anchor(text), hint: .quoteIt(text), edits: isAlone ? alone : whole)
  case "!": return Finding(.tag, token.range, .tag(text), hint: .quoteIt(text), edits: isAlone ? alone : whole)
  case ">":
    return Finding(
      .comparisonSign, token.range, .comparisonSign(text), hint: .rangeInstead(of: text), edits: whole)
  default: return Finding(.reservedSign, token.range, .reservedSign(text), hint: .quoteIt(text), edits: whole)
  }
}

/// `<= 5` and `≤5`, which YAML accepts as a text.
private func lessThan(_ scanned: ScannedText, _ token: YamlToken) -> Finding? {
  let text = scanned.text(token)
  guard let first = text.unicodeScalars.first, "<≤≥＜＞".unicodeScalars.contains(first) else { return nil }
  var sign = String(first)
  if text.dropFirst().hasPrefix("=") { sign += "=" }
  let rest = text.dropFirst(sign.count).drop { $0 == " " }
  guard let next = rest.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { return nil }
  let range = token.start..<token.start + sign.utf8.count
  return Finding(
    .comparisonSign, range, .comparisonSign(sign), hint: .rangeInstead(of: sign),
    edits: [Finding.Edit(range: range, replacement: "")])
}

extension DiagnosticCode {
  static let alias: DiagnosticCode = "alias"
  static let anchor: DiagnosticCode = "anchor"
  static let tag: DiagnosticCode = "tag"
  static let reservedSign: DiagnosticCode = "reserved-sign"
}

extension Message {
  static func alias(_ text: String) -> Message {
    Message(
      "alias", en: "`\(text)` is an alias in YAML; a park has none", zh: "`\(text)` 在 YAML 中是别名，园区文件不使用别名")
  }

  static func anchor(_ text: String) -> Message {
    Message(
      "anchor", en: "`\(text)` is an anchor in YAML; a park has none", zh: "`\(text)` 在 YAML 中是锚点，园区文件不使用锚点")
  }

  static func tag(_ text: String) -> Message {
    Message("tag", en: "`\(text)` is a type tag in YAML; a park has none", zh: "`\(text)` 在 YAML 中是类型标记，园区文件不使用")
  }

  static func reservedSign(_ text: String) -> Message {
    Message("reserved-sign", en: "a text may not begin with `\(text)` in YAML", zh: "YAML 中文字不能以 `\(text)` 开头")
  }

  static func quoteIt(_ text: String) -> Message {
    Message(
      "sign.hint", en: "write the value in full; if the sign belongs to a text, put the text in quotes",
      zh: "请完整写出数值；若符号属于文字，请加引号")
  }
}
