import ParkModel

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
      opened("{", members.map { "\(JSONText.quoted($0.0)): \(text($0.1, indent: indent + 2))" }, "}", indent: indent)
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): self.number(number)
    case .string(let text): JSONText.quoted(text)
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
}
