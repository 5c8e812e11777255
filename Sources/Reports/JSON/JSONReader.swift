/// Reads a JSON text (RFC 8259); what is no JSON has the line where it ends to be some.
struct JSONReader {
  /// Why a text is no JSON.
  struct Fault: Error, Hashable {
    /// Counted from 1.
    var line: Int
  }

  /// Deeper than any result; a text of brackets alone must not exhaust the stack.
  private static let mostLevels = 100

  private let bytes: [UInt8]
  private var place = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func read(_ text: String) throws(Fault) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value(level: 0)
    reader.skipSpace()
    guard reader.place == reader.bytes.count else { throw reader.fault }
    return value
  }

  private var fault: Fault { Fault(line: 1 + bytes.prefix(place).count { $0 == UInt8(ascii: "\n") }) }
  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard next == byte.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func value(level: Int) throws(Fault) -> JSONValue {
    guard level < Self.mostLevels else { throw fault }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(level: level)
    case UInt8(ascii: "["): return try array(level: level)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw fault }
    place += word.utf8.count
    return value
  }

  private mutating func object(level: Int) throws(Fault) -> JSONValue {
    _ = take("{")
    var members: [(String, JSONValue)] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      let key = try string()
      guard take(":") else { throw fault }
      members.append((key, try value(level: level + 1)))
    } while take(",")
    guard take("}") else { throw fault }
    return .object(members)
  }

  private mutating func array(level: Int) throws(Fault) -> JSONValue {
    _ = take("[")
    var elements: [JSONValue] = []
    if take("]") { return .array([]) }
    repeat { elements.append(try value(level: level + 1)) } while take(",")
    guard take("]") else { throw fault }
    return .array(elements)
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = place
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { place += 1 }
    guard start < place, let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else { throw fault }
    return .number(value)
  }

  private mutating func string() throws(Fault) -> String {
    guard next == UInt8(ascii: "\"") else { throw fault }
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw fault
      default: text.append(byte)
      }
    }
    throw fault
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    guard let byte = next else { throw fault }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return try unicode()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    default: throw fault
    }
  }

  /// `\u4E2D`, or a pair of surrogates.
  private mutating func unicode() throws(Fault) -> [UInt8] {
    var units = [try hexadecimal()]
    if (0xD800..<0xDC00).contains(units[0]) {
      guard bytes[place...].starts(with: "\\u".utf8) else { throw fault }
      place += 2
      units.append(try hexadecimal())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw fault }
    return Array(text.utf8)
  }

  private mutating func hexadecimal() throws(Fault) -> UInt16 {
    guard place + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw fault }
    place += 4
    return unit
  }
}

extension JSONValue {
  /// The member of that name; nil where this is no object or has none.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var members: [(String, JSONValue)] { if case .object(let members) = self { members } else { [] } }
  var double: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
