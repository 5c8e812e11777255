/// Text from a file made safe for a terminal: what would move the cursor, turn the direction of writing or hide is
/// shown as `<U+202E>`, so that a report shows what the file holds and nothing else.
public enum VisibleText {
  /// Text of several lines: its line breaks stay.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { show(String($0)) }.joined(separator: "\n")
  }

  /// Text of one line.
  public static func show(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { shown += show(scalar) }
    return shown
  }

  static func show(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "    " }
    guard isHidden(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether a reader would not see the character, or would see it elsewhere than it stands.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    case .spaceSeparator: scalar != " " && scalar != "\u{3000}"
    default: false
    }
  }
}
