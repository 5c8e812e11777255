/// One field of a CSV file by RFC 4180: in quotes where it has to be, quotes in it doubled.
enum CSVField {
  /// A text that nothing can be hidden in and that no spreadsheet takes for a formula.
  static func text(_ text: String) -> String {
    let safe = FormulaText.neutral(SafeText.show(text))
    guard safe.contains(where: { ",;\"'\n\r\t".contains($0) }) || safe.first == " " || safe.last == " " else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// The shortest decimal that reads back as the same number; nothing where it is not known.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    if value == 0 { return "0" }
    let digits = value.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
