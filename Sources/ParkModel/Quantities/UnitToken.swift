/// A piece of a unit: a name with its exponent, a slash, a product sign, a parenthesis.
struct UnitToken: Equatable {
  enum Kind: Equatable {
    case name(String, exponent: Int)
    case slash
    case times
    case open
    case close
  }

  var kind: Kind
  /// Where it stands, in UTF-8 bytes of the unit's text.
  var range: Range<Int>

  /// Cuts a unit into tokens; spaces only part names.
  static func tokens(of text: String) throws(QuantityError) -> [UnitToken] {
    var tokens: [UnitToken] = []
    var cursor = Cursor(text)
    while let scalar = cursor.peek {
      let start = cursor.offset
      let kind: Kind
      switch scalar {
      case " ":
        cursor.advance()
        continue
      case "/": kind = .slash
      case "*", "·", "⋅", "×", "•": kind = .times
      case "(": kind = .open
      case ")": kind = .close
      case "[", "]", "{", "}":
        throw QuantityError(
          .bracketsRoundUnit, .bracketsRoundUnit(text), hint: .bracketsRoundUnitHint, range: start..<start + 1)
      case "1" where !(cursor.second?.isDigit ?? false): kind = .name("1", exponent: 1)
      default:
        guard scalar.isUnitLetter else { throw unexpected(scalar, in: text, at: start) }
        tokens.append(try name(&cursor, text))
        continue
      }
      cursor.advance()
      tokens.append(UnitToken(kind: kind, range: start..<cursor.offset))
    }
    return tokens
  }

  /// Letters, then an exponent written `3`, `³`, `^3`, `^-1`, `⁻¹` or `-1`.
  private static func name(_ cursor: inout Cursor, _ text: String) throws(QuantityError) -> UnitToken {
    let start = cursor.offset
    var letters = ""
    while let scalar = cursor.peek, scalar.isUnitLetter {
      letters.unicodeScalars.append(scalar)
      cursor.advance()
    }
    let exponent = cursor.exponent()
    guard let exponent, (1...4).contains(abs(exponent)) else {
      throw QuantityError(.unitUnknown, .unitExponent(text), hint: .unitExamples, range: start..<cursor.offset)
    }
    return UnitToken(kind: .name(letters, exponent: exponent), range: start..<cursor.offset)
  }

  private static func unexpected(_ scalar: Unicode.Scalar, in text: String, at start: Int) -> QuantityError {
    let range = start..<start + String(scalar).utf8.count
    if let plain = FullWidth.plain(scalar) {
      return QuantityError(
        .fullWidthCharacter, .fullWidth(String(scalar), plain), hint: .inputMethodHint, range: range)
    }
    return QuantityError(.unitUnknown, .unitNotUnderstood(text), hint: .unitExamples, range: range)
  }
}

/// A walk over the characters of a unit.
private struct Cursor {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// UTF-8 bytes walked so far.
  private(set) var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var second: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  mutating func advance() {
    offset += String(scalars[index]).utf8.count
    index += 1
  }

  /// The exponent that stands here: 1 where none does, nil where it is not a whole number.
  mutating func exponent() -> Int? {
    var isWritten = false
    if peek == "^" {
      isWritten = true
      advance()
    }
    var sign = 1
    if let scalar = peek, "-−⁻".unicodeScalars.contains(scalar) {
      guard isWritten || scalar == "⁻" || second?.isDigit == true else { return nil }
      isWritten = true
      sign = -1
      advance()
    }
    var value: Int?
    while let digit = peek?.exponentDigit {
      value = min(99, (value ?? 0) * 10 + digit)
      advance()
    }
    guard let value else { return isWritten ? nil : 1 }
    return sign * value
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// The digit that an exponent is written with: `3` or `³`.
  fileprivate var exponentDigit: Int? {
    if isDigit { return Int(value) - 48 }
    return ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].firstIndex(of: self)
  }

  /// What a unit's name is made of: letters of any script and the signs that stand for a unit.
  fileprivate var isUnitLetter: Bool {
    if FullWidth.plain(self) != nil { return false }
    return properties.isAlphabetic || "%‰°℃¥µμ".unicodeScalars.contains(self)
  }
}
