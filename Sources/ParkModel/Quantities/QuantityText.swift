/// A number and perhaps a unit, cut apart but not yet converted: `12.5 t/h` is 12.5 and `t/h`.
public struct QuantityText: Sendable, Hashable {
  /// The number as written, in the unit as written.
  public var number: Double
  /// The unit as written; nil for a bare number.
  public var unit: String?
  /// The whole quantity as written.
  public var text: String
  /// Where number and unit stand, in UTF-8 bytes of the scalar that they were read from.
  public var numberRange: Range<Int>
  /// Where the unit stands, in bytes of the same scalar; nil for a bare number.
  public var unitRange: Range<Int>?

  /// Both parts together.
  public var range: Range<Int> { numberRange.lowerBound..<(unitRange ?? numberRange).upperBound }

  /// Cuts `text` into number and unit. The unit may touch the number: `75%`, `65degC`.
  public static func parse(_ text: String) throws(QuantityError) -> QuantityText {
    try parse(text[...], offset: 0)
  }

  /// Cuts a part of a scalar that begins at byte `offset` of it.
  static func parse(_ part: Substring, offset: Int) throws(QuantityError) -> QuantityText {
    let trimmed = part.trimmingSpaces()
    let start = offset + (trimmed.startIndex == part.startIndex ? 0 : part.utf8Distance(to: trimmed.startIndex))
    do throws(QuantityError) {
      return try parseTrimmed(trimmed, offset: start)
    } catch {
      throw error.shifted(by: start)
    }
  }

  private static func parseTrimmed(_ text: Substring, offset: Int) throws(QuantityError) -> QuantityText {
    guard !text.isEmpty else { throw QuantityError(.quantityEmpty, .quantityEmpty, hint: .numberExample) }
    if let error = StrictNumber.comparison(text) ?? fullWidthCharacter(in: text) { throw error }
    let bytes = Array(text.utf8)
    let number = try StrictNumber.scan(bytes[...])
    let rest = bytes[number.length...]
    let unit = rest.drop { $0 == UInt8(ascii: " ") }
    if let first = unit.first, first.isDigit {
      throw QuantityError(
        .numberSyntax, .notation(String(decoding: bytes.prefix(24), as: UTF8.self)), hint: .plainDigits,
        range: 0..<bytes.count)
    }
    return QuantityText(
      number: number.value, unit: unit.isEmpty ? nil : String(decoding: unit, as: UTF8.self), text: String(text),
      numberRange: offset..<offset + number.length,
      unitRange: unit.isEmpty ? nil : offset + unit.startIndex..<offset + unit.endIndex)
  }

  private static func fullWidthCharacter(in text: Substring) -> QuantityError? {
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      if let plain = FullWidth.plain(scalar) {
        return QuantityError(
          .fullWidthCharacter, .fullWidth(String(scalar), plain), hint: .inputMethodHint,
          range: offset..<offset + length)
      }
      offset += length
    }
    return nil
  }
}

extension DiagnosticCode {
  /// Nothing stands where a quantity is wanted.
  public static let quantityEmpty: DiagnosticCode = "quantity-empty"
}

extension Message {
  static let quantityEmpty = Message("quantity-empty", en: "a quantity is missing here", zh: "此处缺少数值")
}

extension Substring {
  /// The text without spaces at both ends.
  func trimmingSpaces() -> Substring {
    var trimmed = self.drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }

  /// How many bytes lie before `index`.
  func utf8Distance(to index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
