import ParkModel

/// Characters that cannot be seen but change what a text is, or turn its direction: zero-width spaces, marks of the
/// direction of writing, soft hyphens. They come with text copied from web pages.
func invisibleCharacters(in scanned: ScannedText) -> [Finding] {
  scanned.tokens.flatMap { token -> [Finding] in
    guard token.isText, scanned.bytes[token.start..<token.end].contains(where: { $0 >= 0xC2 }) else { return [] }
    var findings: [Finding] = []
    var offset = token.start
    for scalar in scanned.text(token).unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard [.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory) else { continue }
      let edit = Finding.Edit(range: range, replacement: "")
      findings.append(Finding(.invisibleCharacter, range, .invisible(scalar), hint: .invisibleHint, edits: [edit]))
    }
    return findings
  }
}

extension DiagnosticCode {
  static let invisibleCharacter: DiagnosticCode = "invisible-character"
}

extension Message {
  static func invisible(_ scalar: Unicode.Scalar) -> Message {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return Message(
      "invisible-character", en: "the invisible character \(code) stands in this text", zh: "此文字中有不可见字符 \(code)")
  }

  static let invisibleHint = Message(
    "invisible-character.hint", en: "delete the text and type it anew", zh: "请删去这段文字并重新输入")
}
