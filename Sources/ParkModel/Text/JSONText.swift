/// The little JSON that is written by hand, because the order of keys and the form of numbers are ours.
package enum JSONText {
  /// An object in one line; the values are JSON already.
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A JSON string. Hidden characters are escaped, so that it is safe to print, and `<`, so that it can stand in HTML.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "<": quoted += escaped(scalar)
      default: quoted += VisibleText.isHidden(scalar) ? escaped(scalar) : String(scalar)
      }
    }
    return quoted + "\""
  }

  /// `\uXXXX` for each UTF-16 unit of the character.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
