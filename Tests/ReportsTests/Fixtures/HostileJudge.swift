import Foundation
import HostileNames
import Reports

/// What a report may not hold, whatever the names of the park: a judge for each format.
enum HostileJudge {
  /// What is wrong with a report of a park that bears the name everywhere; empty where the name could do nothing.
  static func faults(in report: [UInt8], as format: ComparisonFormat, name: String) throws -> [String] {
    switch format.rawValue {
    case "text": return hidden(report)
    case "markdown": return hidden(report) + markup(String(decoding: report, as: UTF8.self))
    case "json": return hidden(report) + json(report)
    case "csv": return try hidden(report, but: ["\r", "\u{FEFF}"]) + csv(report)
    case "xlsx": return try workbook(report)
    case "html": return hidden(report) + html(String(decoding: report, as: UTF8.self), name)
    // What is made of one of the others by a program that is not ours.
    case "pdf": return []
    default: return ["nothing is known of what \(format.rawValue) may not hold: write a judge"]
    }
  }

  private static func hidden(_ report: [UInt8], but allowed: Set<Unicode.Scalar> = []) -> [String] {
    hiddenCharacters(in: String(decoding: report, as: UTF8.self), but: allowed)
  }

  private static func markup(_ text: String) -> [String] {
    let bare = unescaped(text)
    return ["<", "]", "`", "://", "www.", "@", "\n- ", "\n+ ", "\n=", "\n#!"].filter { occurs($0, in: bare) }
  }

  /// The bytes of a Markdown text without what a backslash escapes.
  private static func unescaped(_ text: String) -> [UInt8] {
    var bare: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped || byte == UInt8(ascii: "\\") { isEscaped.toggle() } else { bare.append(byte) }
    }
    return bare
  }

  /// Whether the bytes hold those of a short text.
  private static func occurs(_ short: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(short.utf8)
    guard bytes.count >= wanted.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...bytes.count - wanted.count).contains { start in
        bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }

  private static func json(_ report: [UInt8]) -> [String] {
    let parsed = try? JSONSerialization.jsonObject(with: Data(report))
    return (parsed == nil ? ["no JSON"] : []) + (report.contains(UInt8(ascii: "<")) ? ["<"] : [])
  }

  /// Every cell but numbers, and what stands behind a semicolon in it, begins with nothing that is run.
  private static func csv(_ report: [UInt8]) throws -> [String] {
    let table = try ReadCSV(report)
    return table.rows.flatMap { row in
      zip(table.columns, row).filter { column, cell in column != "value" && beginsFormula(cell) }.map { "\($0): \($1)" }
    }
  }

  /// The judge's own rule, which knows no apostrophe: that is the one character behind which nothing is run.
  private static func beginsFormula(_ cell: String) -> Bool {
    cell.split(separator: ";").contains { part in
      let start = part.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
      return start.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
    }
  }

  /// No formula but ours, no link, no hidden character, and none by its code.
  private static func workbook(_ report: [UInt8]) throws -> [String] {
    let workbook = try ReadWorkbook(report)
    let cells = workbook.cells.values.flatMap(\.values)
    let formulas = cells.compactMap(\.formula).filter { !OwnFormula.isOurs($0) }
    let texts = cells.map(\.value)
    let codes = texts.filter { $0.contains("_x") && $0.replacing("_x005F_", with: "").contains(#/_[xX][0-9A-Fa-f]{4}_/#) }
    let links = workbook.parts.filter {
      $0.contains("externalLink") || $0.contains("vba") || $0.contains("connections")
    }
    return formulas + codes + links + texts.flatMap { hiddenCharacters(in: $0) }
      + texts.filter { $0.utf16.count > 32_767 }.map { "\($0.utf16.count) characters" }
  }

  /// A name that holds markup stands nowhere as it is, and no address of a script anywhere.
  private static func html(_ text: String, _ name: String) -> [String] {
    let isMarkup = name.contains { "<>\"'&".contains($0) } && name.count > 3
    return (isMarkup && text.contains(name) ? [name] : []) + ["href=\"javascript:"].filter(text.contains)
  }
}
