import Foundation

/// A JSON value that knows a truth value from a number.
enum JSON: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(_ data: Data) throws { self = try JSONDecoder().decode(JSON.self, from: data) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let elements = try? container.decode([JSON].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// Every value at a path such as `after.flows[].quality.*`: `[]` is each element, `*` each member; a key that is not
  /// there gives nil.
  func values(at path: String) -> [JSON?] {
    path.split(separator: ".").reduce([self]) { found, part in
      found.flatMap { value -> [JSON?] in
        guard let value else { return [nil] }
        if part == "*" {
          guard case .object(let members) = value else { return [nil] }
          return members.keys.sorted().map { members[$0] }
        }
        let member = value[String(part.replacing("[]", with: ""))]
        guard part.hasSuffix("[]") else { return [member] }
        guard case .array(let elements)? = member else { return [nil] }
        return elements.map { $0 }
      }
    }
  }

  /// The one number at a path, nil where there is none.
  func number(at path: String) -> Double? { values(at: path).first??.number }
}
