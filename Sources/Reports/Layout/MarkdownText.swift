/// Text made safe inside Markdown: every character that could open markup, HTML, a link, a table cell or a formula is
/// escaped, and hidden characters are shown by their code point.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let shown = SafeText.show(text)
    var escaped = ""
    for scalar in shown.unicodeScalars {
      if let entity = entities[scalar] {
        escaped += entity
      } else {
        if punctuation.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return protectedStart(withoutLinks(escaped))
  }

  /// Escaped by a backslash, which keeps the source readable.
  private static let punctuation = Set("\\`*_{}[]|#~".unicodeScalars)
  /// `@` would mention a person or make a mail link, `$` open a formula.
  private static let entities: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "$": "&#36;",
  ]

  /// Bare addresses become links in many renderers; one character as an entity prevents it.
  private static func withoutLinks(_ text: String) -> String {
    guard text.contains("://") || text.lowercased().contains("www.") else { return text }
    var result = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("://") {
        result += "&#58;"
      } else if character == ".", result.suffix(3).lowercased() == "www" {
        result += "&#46;"
      } else {
        result.append(character)
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// A first character that would begin a list or a rule is escaped.
  private static func protectedStart(_ text: String) -> String {
    guard let first = text.first, text.count > 1 else { return text }
    return "-+=".contains(first) && !(text.dropFirst().first?.isNumber ?? false) ? "\\" + text : text
  }
}
