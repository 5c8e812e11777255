/// Text from a file made safe to show: what would move the cursor, turn the direction of writing or hide is shown as
/// `<U+202E>`, so that a reader sees what the file holds and nothing else.
package enum VisibleText {
  /// Text of several lines: its line breaks stay.
  package static func lines(_ text: String) -> String { show(text, keeping: ["\n"]) }

  /// The text with every hidden character by its code point, but for those that are kept.
  package static func show(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { shown += kept.contains(scalar) ? String(scalar) : show(scalar) }
    return shown
  }

  /// One character, by its code point where it is hidden.
  package static func show(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether a reader would not see the character, or would see it elsewhere than it stands.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " " && scalar != "\u{3000}"
    default: false
    }
  }
}
