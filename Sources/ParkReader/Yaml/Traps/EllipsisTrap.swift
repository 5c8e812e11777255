import ParkModel

/// Three dots copied from an example, where the example left something out.
func ellipses(in scanned: ScannedText) -> [Finding] {
  var findings: [Finding] = []
  for token in scanned.tokens where token.kind == .plain && token.end - token.start <= 6 {
    guard ["...", "…", "……"].contains(scanned.text(token)) else { continue }
    findings.append(
      Finding(
        .ellipsis, token.range, .ellipsis, hint: .ellipsisHint,
        edits: [Finding.Edit(range: withComma(scanned, token), replacement: " ")]))
  }
  return findings
}

/// The dots and, between entries, the comma before them.
private func withComma(_ scanned: ScannedText, _ token: YamlToken) -> Range<Int> {
  var start = token.start
  while start > 0, scanned.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
  let isBehindComma = token.depth > 0 && start > 0 && scanned.bytes[start - 1] == UInt8(ascii: ",")
  return (isBehindComma ? start - 1 : token.start)..<token.end
}

extension DiagnosticCode {
  static let ellipsis: DiagnosticCode = "ellipsis"
}

extension Message {
  static let ellipsis = Message("ellipsis", en: "three dots are not a value", zh: "省略号不是数值")
  static let ellipsisHint = Message(
    "ellipsis.hint", en: "write out what belongs here, or remove the dots", zh: "请写出此处的内容，或删去省略号")
}
