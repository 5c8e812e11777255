/// A number as a park writes it: digits, a decimal point, an optional sign and exponent, and nothing else.
///
/// What other notations would silently turn into another number (`18,000`, `1:30`, `014`, `1_000`, `0x10`) is refused
/// with the reason.
struct StrictNumber {
  var value: Double
  /// How many bytes the number takes.
  var length: Int

  /// Reads the number at the beginning of `bytes`, which hold `text`.
  static func scan(_ bytes: ArraySlice<UInt8>) throws(QuantityError) -> StrictNumber {
    var end = bytes.startIndex
    func byte(_ index: Int) -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }
    func skipDigits() { while let digit = byte(end), digit.isDigit { end += 1 } }

    if byte(end) == .plus || byte(end) == .minus { end += 1 }
    let firstDigit = end
    skipDigits()
    guard end > firstDigit else { throw notANumber(bytes) }
    if byte(firstDigit) == .zero, end - firstDigit > 1 { throw leadingZero(bytes) }
    if byte(end) == .point {
      let point = end
      end += 1
      skipDigits()
      if end == point + 1 { throw notANumber(bytes) }
    }
    if let letter = byte(end), letter | 0x20 == .e {
      let hasSign = byte(end + 1) == .plus || byte(end + 1) == .minus
      let firstExponentDigit = end + (hasSign ? 2 : 1)
      if let digit = byte(firstExponentDigit), digit.isDigit {
        end = firstExponentDigit
        skipDigits()
      }
    }
    try refuseOtherNotation(bytes, after: end)
    return StrictNumber(value: try value(bytes[..<end]), length: end - bytes.startIndex)
  }

  /// The double nearest to the digits; what is too large or too small for one is refused, not rounded.
  private static func value(_ digits: ArraySlice<UInt8>) throws(QuantityError) -> Double {
    let text = String(decoding: digits, as: UTF8.self)
    let mantissa = digits.prefix { $0 | 0x20 != .e }
    let isZero = !mantissa.contains { $0.isDigit && $0 != .zero }
    guard digits.count <= 40, let value = Double(text), value.isNormal || isZero else {
      throw QuantityError(.numberSyntax, .numberOutOfRange(text), range: 0..<digits.count)
    }
    return isZero ? 0 : value
  }
}

extension UInt8 {
  static let zero = UInt8(ascii: "0")
  static let point = UInt8(ascii: ".")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let e = UInt8(ascii: "e")
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
