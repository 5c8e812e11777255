/// Numbers as a person reads them: at most four significant digits, thousands apart by a thin space.
///
/// The thin space (U+2009) covers one cell of a terminal and is no blank to line-oriented tools, so that a number stays
/// one field of its line.
enum NumberText {
  /// What stands for a number that is not known: an en dash.
  static let dash = "–"
  static let significantDigits = 4
  /// A number this much smaller than the figures beside it is a rounding residue, printed as 0.
  static let negligible = 1e-9

  /// The number, or a dash for nil and for what is not finite.
  ///
  /// - Parameters:
  ///   - scale: the size of the figures beside it, at least 1: what is below 1e-9 of it prints as 0.
  ///   - signed: whether a positive number gets a plus sign, as changes do.
  static func text(
    _ value: Double?, scale: Double = 1, digits: Int = significantDigits, signed: Bool = false
  ) -> String {
    guard let value, value.isFinite else { return dash }
    guard abs(value) >= negligible * max(1, scale.isFinite ? scale : 1) else { return "0" }
    let sign = value < 0 ? "-" : (signed ? "+" : "")
    return sign + magnitude(value, digits: digits)
  }

  /// A number that is meaningful however small it is, as a residual or a gap.
  static func small(_ value: Double?, digits: Int = 2) -> String {
    guard let value, value.isFinite else { return dash }
    return value == 0 ? "0" : (value < 0 ? "-" : "") + magnitude(value, digits: digits)
  }

  /// The number with as many digits as it takes to tell it from `other`, where the two differ.
  static func text(_ value: Double?, apartFrom other: Double) -> String {
    guard let value, value.isFinite, value != other else { return text(value) }
    let counts = significantDigits...17
    let enough = counts.first { text(value, digits: $0) != text(other, digits: $0) }
    return text(value, digits: enough ?? significantDigits)
  }

  private static func magnitude(_ value: Double, digits: Int) -> String {
    let decimal = DecimalDigits(value).rounded(to: digits)
    return (-3...15).contains(decimal.exponent) ? plain(decimal) : scientific(decimal)
  }

  /// 1234.5 or 0.0012.
  private static func plain(_ decimal: DecimalDigits) -> String {
    let shown = decimal.digits.map { Character(UnicodeScalar($0 + 48)) }
    let point = decimal.exponent
    guard point > 0 else { return "0." + String(repeating: "0", count: -point) + String(shown) }
    let missing = max(0, point - shown.count)
    let whole = String(shown.prefix(point)) + String(repeating: "0", count: missing)
    let fraction = shown.dropFirst(point)
    return grouped(whole) + (fraction.isEmpty ? "" : "." + String(fraction))
  }

  /// 1.234e-7.
  private static func scientific(_ decimal: DecimalDigits) -> String {
    let shown = decimal.digits.map { Character(UnicodeScalar($0 + 48)) }
    let fraction = shown.count > 1 ? "." + String(shown.dropFirst()) : ""
    return String(shown[0]) + fraction + "e\(decimal.exponent - 1)"
  }

  private static func grouped(_ whole: String) -> String {
    var result = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { result += "\u{2009}" }
      result.append(digit)
    }
    return result
  }
}
