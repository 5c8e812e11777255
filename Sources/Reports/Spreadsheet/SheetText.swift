/// Text made safe for a cell of a workbook.
enum SheetText {
  /// Hidden characters are shown; what the file format would read as the code of a character is not one; a text longer than
  /// a cell can hold is cut.
  static func safe(_ text: String) -> String { cut(withoutCodes(SafeText.show(text))) }

  /// A workbook writes hidden characters as `_x001B_`: a name that holds these seven characters would become one.
  private static func withoutCodes(_ text: String) -> String {
    guard text.contains("_x") || text.contains("_X") else { return text }
    return text.replacing(#/_([xX][0-9A-Fa-f]{4}_)/#) { "_x005F_" + $0.output.1 }
  }

  /// Cells hold 32 767 units of UTF-16.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > mostUnits else { return text }
    var (short, units) = ("", 0)
    for scalar in text.unicodeScalars {
      units += scalar.utf16.count
      if units >= mostUnits { break }
      short.unicodeScalars.append(scalar)
    }
    return short + "…"
  }

  private static let mostUnits = 32_000
}
