/// The names that rows and columns get in the text formats: readable, legal in both, and never two the same.
///
/// Letters, digits and `.` stay, a blank becomes `_`, and every other byte `~` and its two hexadecimal digits (an
/// underscore is `~5F`), so that a name can be read back. A first letter is escaped in the same way where it is a digit
/// or a point, where `e` and a digit would read as an exponent, and where the name is a word of the LP format. A name
/// that occurs again, or grows beyond 200 bytes, gets `~~` and its index behind it, which no escape gives.
struct TextNames {
  private(set) var names: [String] = []

  init(_ originals: [String]) {
    var taken: Set<String> = []
    for (index, original) in originals.enumerated() {
      var name = Self.escaped(original)
      if name.utf8.count > 200 || name.isEmpty || taken.contains(name) { name = "\(name.prefix(200))~~\(index)" }
      // A letter in front where the index alone would be the name.
      if name.hasPrefix("~~") { name = "unnamed" + name }
      taken.insert(name)
      names.append(name)
    }
  }

  /// Words that start a section or a bound of the LP format in one reader or another.
  private static let reserved: Set<String> = [
    "min", "max", "minimize", "maximize", "minimise", "maximise", "minimum", "maximum", "st", "such", "subject", "s.t.",
    "st.", "bound", "bounds", "general", "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin",
    "semi", "semis", "sos", "sos1", "sos2", "end", "free", "inf", "infinity",
  ]

  static func escaped(_ original: String) -> String {
    let bytes = Array(original.utf8)
    var name = ""
    for (position, byte) in bytes.enumerated() {
      if position == 0 && mustEscapeFirst(bytes, original) {
        name += hexadecimal(byte)
      } else if byte == UInt8(ascii: " ") {
        name += "_"
      } else if isPlain(byte) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += hexadecimal(byte)
      }
    }
    return name
  }

  private static func mustEscapeFirst(_ bytes: [UInt8], _ original: String) -> Bool {
    let first = bytes[0]
    if isDigit(first) || first == UInt8(ascii: ".") || first == UInt8(ascii: " ") { return true }
    if first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      return bytes.count == 1 || isDigit(bytes[1]) || reserved.contains(original.lowercased())
    }
    return reserved.contains(original.lowercased())
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "~" + (digits.count == 1 ? "0" : "") + digits
  }
}

/// The column that carries the objective's constant in the text formats, where readers disagree on the sign of one.
/// The `~c` is no escape, so no other column has this name.
let constantColumnName = "objective~constant"

/// The objective's row in the text formats; no row of a program can have this name either.
let objectiveRowName = "objective~cost"
