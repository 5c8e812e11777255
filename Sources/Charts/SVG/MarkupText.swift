import ParkModel

/// Text made safe inside SVG and HTML, as content and inside attributes: no character of it can open a tag, close an
/// attribute or hide.
package enum MarkupText {
  /// The text with its five special characters as references and hidden characters by their code points, but for the
  /// thin space, which the report's own numbers hold.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.show(text, keeping: ["\u{2009}"]).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
