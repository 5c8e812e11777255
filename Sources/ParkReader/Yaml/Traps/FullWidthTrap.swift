import ParkModel

/// Full-width punctuation and odd spaces from a Chinese input method, where YAML or a quantity needs plain ones.
///
/// In names and other texts they are welcome: `name: 光伏（一期）`. They are faults where they hide the structure: a
/// `：` after a key, a `，` or `、` between entries, brackets, any of them in a quantity, and odd spaces anywhere.
func fullWidthCharacters(in scanned: ScannedText) -> [Finding] {
  scanned.groups.flatMap { group in
    group.tokens.enumerated().flatMap { index, token -> [Finding] in
      guard token.kind == .plain, scanned.bytes[token.start..<token.end].contains(where: { $0 >= 0xC2 }) else {
        return []
      }
      return fullWidthCharacters(in: scanned, FullWidthContext(group.tokens, index, group.place, scanned))
    }
  }
}

/// What decides whether a full-width character in a text is a fault.
struct FullWidthContext {
  let token: YamlToken
  /// Whether the text is a key, or would be one if its colon were plain.
  let isKey: Bool
  /// Whether a comma may part entries here: in a list, in a key, behind a number, or before a second colon.
  let mayHoldComma: Bool
  let isQuantity: Bool

  init(_ group: [YamlToken], _ index: Int, _ place: GroupPlace, _ scanned: ScannedText) {
    token = group[index]
    let colonBefore = group[..<index].contains { $0.kind == .colon }
    let colonAfter = group[(index + 1)...].contains { $0.kind == .colon }
    isKey = place != .list && !colonBefore && index == 0
    isQuantity = looksLikeQuantity(scanned.text(token))
    mayHoldComma = place == .list || (place == .map && (colonAfter || isKey || isQuantity))
  }

  /// What to write instead of `scalar`; nil where it does no harm.
  func replacement(for scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) -> String? {
    guard let plain = FullWidth.plain(scalar) else { return nil }
    switch scalar {
    case "：": return isKey ? ": " : nil
    case "，", "、":
      // Between digits the quantity itself is wrong, and is reported when it is read.
      let isInNumber = before?.isPlainDigit == true && after?.isPlainDigit == true
      return mayHoldComma && !isInNumber ? ", " : nil
    case "｛", "｝", "［", "］": return plain
    case "“": return before == nil ? plain : nil
    case "”": return after == nil ? plain : nil
    case "【", "】": return isQuantity ? plain : nil
    case "\u{3000}": return "  "
    default:
      if plain == " " { return plain }
      return isQuantity ? plain : nil
    }
  }
}

private func fullWidthCharacters(in scanned: ScannedText, _ context: FullWidthContext) -> [Finding] {
  let scalars = Array(scanned.text(context.token).unicodeScalars)
  var findings: [Finding] = []
  var offset = context.token.start
  for (index, scalar) in scalars.enumerated() {
    let range = offset..<offset + UTF8.width(scalar)
    offset = range.upperBound
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    guard let replacement = context.replacement(for: scalar, before: before, after: after) else { continue }
    let edit = Finding.Edit(range: range, replacement: replacement)
    // A run of odd spaces is one fault.
    if let last = findings.last, last.range.upperBound == range.lowerBound, FullWidth.plain(scalar) == " " {
      findings[findings.count - 1].range = last.range.lowerBound..<range.upperBound
      findings[findings.count - 1].edits.append(edit)
    } else {
      findings.append(.fullWidth(scalar, range, edit))
    }
  }
  return findings
}

extension Finding {
  fileprivate static func fullWidth(_ scalar: Unicode.Scalar, _ range: Range<Int>, _ edit: Edit) -> Finding {
    let plain = FullWidth.plain(scalar) ?? " "
    let code: DiagnosticCode = scalar == "、" ? .ideographicComma : .fullWidthCharacter
    return Finding(
      code, range, .fullWidth(String(scalar), plain), hint: .inputMethodHint, edits: [edit])
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainDigit: Bool { ("0"..."9").contains(self) }
}

extension DiagnosticCode {
  /// `、` between the items of a list.
  static let ideographicComma: DiagnosticCode = "ideographic-comma"
}
