/// A JSON value whose members keep their order, so that the same tables give the same bytes.
indirect enum OrderedJSON {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([OrderedJSON])
  case object([(String, OrderedJSON)])

  /// The members of an object; empty for anything else.
  var members: [(String, OrderedJSON)] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The value as text, objects over several lines.
  func rendered(indent: Int) -> String {
    switch self {
    case .string(let text): JSONText.quoted(text)
    case .number(let value): String(value)
    case .bool(let value): String(value)
    case .array(let items): "[" + items.map { $0.rendered(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let members): Self.object(members, indent: indent)
    }
  }

  private static func object(_ members: [(String, OrderedJSON)], indent: Int) -> String {
    if members.isEmpty { return "{}" }
    let inner = String(repeating: " ", count: indent + 2)
    let lines = members.map { "\(inner)\(JSONText.quoted($0.0)): \($0.1.rendered(indent: indent + 2))" }
    return "{\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: " ", count: indent) + "}"
  }
}
