/// Text that a spreadsheet could take for a formula, and what is done about it.
///
/// Programs that open a CSV file run what begins with `=`, `+`, `-` or `@`, some of them behind spaces or quotes, and some
/// their full-width forms, which an input method turns into the plain ones. Where the local separator is a semicolon, so
/// does what stands behind one.
enum FormulaText {
  /// Whether a text, or what follows a semicolon in it, begins like a formula.
  static func isRisky(_ text: String) -> Bool { parts(text).contains { beginsLikeOne($0) } }

  /// The text with an apostrophe before everything that begins like a formula, which spreadsheets show as text.
  ///
  /// One apostrophe is taken off to get the text back: one that it begins with itself is doubled.
  static func neutral(_ text: String) -> String {
    guard text.contains("'") || isRisky(text) else { return text }
    return parts(text).map { $0.first == "'" || beginsLikeOne($0) ? "'" + $0 : String($0) }.joined(separator: ";")
  }

  private static func parts(_ text: String) -> [Substring] {
    text.split(separator: ";", omittingEmptySubsequences: false)
  }

  private static func beginsLikeOne(_ text: Substring) -> Bool {
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace && !skipped.contains($0) }
    return start.map(openers.contains) ?? false
  }

  private static let skipped = Set("\"'`\u{2018}\u{2019}\u{201C}\u{201D}\u{300C}\u{FF02}\u{FF07}".unicodeScalars)
  /// Tabs and line ends are white space, and were made visible before.
  private static let openers = Set(
    "=+-@|\u{2212}\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE66}\u{FE62}\u{FE63}\u{FE6B}".unicodeScalars)
}
