/// Writes a JSON value: what fits into a line stands in one line, everything else is opened by two spaces a level.
enum JSONWriter {
  /// Wide enough that a flow stands in one line, so that two results can be compared line by line.
  private static let lineWidth = 240

  static func text(_ value: JSONValue) -> String { text(value, indent: 0) + "\n" }

  private static func text(_ value: JSONValue, indent: Int) -> String {
    switch value {
    case .array(let elements):
      opened("[", elements.map { text($0, indent: indent + 2) }, "]", indent: indent)
    case .object(let members):
      opened("{", members.map { "\(quoted($0.0)): \(text($0.1, indent: indent + 2))" }, "}", indent: indent)
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): self.number(number)
    case .string(let text): quoted(text)
    }
  }

  private static func opened(_ open: String, _ parts: [String], _ close: String, indent: Int) -> String {
    let length = parts.reduce(indent) { $0 + $1.utf8.count + 2 }
    if length <= lineWidth, !parts.contains(where: { $0.contains("\n") }) {
      return open + parts.joined(separator: ", ") + close
    }
    let margin = String(repeating: " ", count: indent)
    return open + "\n" + parts.map { "\(margin)  \($0)" }.joined(separator: ",\n") + "\n" + margin + close
  }

  /// The shortest decimal that reads back as the same double; zero has no sign.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == 0 ? "0.0" : value.description
  }

  /// A string in quotes. Hidden characters are escaped, and `<`, so that the text can stand inside HTML.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<": result += "\\u003C"
      default:
        if SafeText.isHidden(scalar) { result += escaped(scalar) } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }

  /// `\uXXXX` for each UTF-16 unit of the character.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
