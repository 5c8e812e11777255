/// A number, a name or a sign of a formula, with the bytes in which it is written.
struct FormulaToken {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case plus, minus, times, over, open, close
  }
  var kind: Kind
  var range: Range<Int>

  /// Cuts a formula apart. A minus between two letters belongs to the name, as in `NH3-N`; as a sign it has a space on
  /// either side or both.
  static func all(_ text: String) throws(QuantityError) -> [FormulaToken] {
    let bytes = Array(text.utf8)
    var tokens: [FormulaToken] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        index += 1
      } else if let sign = signs[byte] {
        tokens.append(FormulaToken(kind: sign, range: index..<index + 1))
        index += 1
      } else if byte.isDigit {
        let number: StrictNumber
        do throws(QuantityError) { number = try StrictNumber.scan(bytes[index...]) } catch {
          throw error.shifted(by: index)
        }
        tokens.append(FormulaToken(kind: .number(number.value), range: index..<index + number.length))
        index += number.length
      } else {
        let name = try nameRange(bytes, from: index)
        tokens.append(FormulaToken(kind: .name(String(decoding: bytes[name], as: UTF8.self)), range: name))
        index = name.upperBound
      }
    }
    return tokens
  }

  private static let signs: [UInt8: Kind] = [
    UInt8(ascii: "+"): .plus, .minus: .minus, UInt8(ascii: "*"): .times, UInt8(ascii: "/"): .over,
    UInt8(ascii: "("): .open, UInt8(ascii: ")"): .close,
  ]

  /// Letters of any script, digits, `_` and `.`, and a minus that stands between two of them.
  private static func nameRange(_ bytes: [UInt8], from start: Int) throws(QuantityError) -> Range<Int> {
    func belongs(_ index: Int) -> Bool {
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      return isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == .point
    }
    var end = start
    while belongs(end) || (end > start && end < bytes.count && bytes[end] == .minus && belongs(end + 1)) { end += 1 }
    let foreign = foreignSign(bytes[start..<end])
    if let foreign {
      throw QuantityError(.formulaSyntax, .foreignSign(foreign.sign), hint: .formulaSigns, range: foreign.range)
    }
    guard end > start else {
      let sign = String(decoding: bytes[start...start], as: UTF8.self)
      throw QuantityError(.formulaSyntax, .foreignSign(sign), hint: .formulaSigns, range: start..<start + 1)
    }
    return start..<end
  }

  /// Signs of other keyboards that look like those of a formula.
  private static func foreignSign(_ name: ArraySlice<UInt8>) -> (sign: String, range: Range<Int>)? {
    var offset = name.startIndex
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      let length = String(scalar).utf8.count
      if "×·÷−–—－＋／＊（）".unicodeScalars.contains(scalar) { return (String(scalar), offset..<offset + length) }
      offset += length
    }
    return nil
  }
}

extension Message {
  static func foreignSign(_ sign: String) -> Message {
    Message("formula-sign", en: "`\(sign)` is no sign of a formula", zh: "公式中不能使用 `\(sign)`")
  }

  static let formulaSigns = Message(
    "formula-sign.hint", en: "a formula has names, numbers and `+ - * / ( )`", zh: "公式只含名称、数字和 `+ - * / ( )`")
}
