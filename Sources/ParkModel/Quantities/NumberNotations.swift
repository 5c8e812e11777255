extension DiagnosticCode {
  /// A text that is not a number in the one notation that is read.
  public static let numberSyntax: DiagnosticCode = "number-syntax"
  /// A comma inside a number: `18,000`.
  public static let thousandsComma: DiagnosticCode = "thousands-comma"
  /// `>`, `<=`, `约` and the like before a number; limits are written as ranges.
  public static let comparisonSign: DiagnosticCode = "comparison-sign"
}

/// Notations that look like a number and are none of ours, each with its reason.
extension StrictNumber {
  /// Refuses what may not follow a number directly.
  static func refuseOtherNotation(_ bytes: ArraySlice<UInt8>, after end: Int) throws(QuantityError) {
    guard end < bytes.endIndex else { return }
    let rest = bytes[(end + 1)...]
    let isBeforeDigit = rest.first?.isDigit ?? false
    let number = String(decoding: bytes.prefix(24), as: UTF8.self)
    let all = 0..<bytes.count
    switch bytes[end] {
    case UInt8(ascii: ",") where isBeforeDigit:
      let groups = rest.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      let isThousands = groups.allSatisfy { $0.prefix { $0.isDigit }.count == 3 }
      throw QuantityError(.thousandsComma, .commaInNumber(number), hint: .comma(isThousands), range: all)
    case UInt8(ascii: "_") where isBeforeDigit:
      throw QuantityError(.numberSyntax, .notation(number), hint: .plainDigits, range: all)
    case UInt8(ascii: ":") where isBeforeDigit:
      throw QuantityError(.numberSyntax, .notation(number), hint: .clockTime, range: all)
    case UInt8(ascii: "/") where isBeforeDigit:
      throw QuantityError(.numberSyntax, .notation(number), hint: .decimalFraction, range: all)
    case UInt8(ascii: "-") where isBeforeDigit, UInt8(ascii: "~"):
      throw QuantityError(.numberSyntax, .notation(number), hint: .useRange, range: all)
    case .point:
      throw QuantityError(.numberSyntax, .notation(number), hint: .plainDigits, range: all)
    case UInt8(ascii: "x") where isBeforeDigit, UInt8(ascii: "o") where isBeforeDigit:
      throw QuantityError(.numberSyntax, .notation(number), hint: .plainDigits, range: all)
    default: break
    }
  }

  static func notANumber(_ bytes: ArraySlice<UInt8>) -> QuantityError {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self)
    let hint: Message = bytes.contains(where: \.isDigit) ? .plainDigits : .numberExample
    return QuantityError(.numberSyntax, .notANumber(text), hint: hint, range: 0..<bytes.count)
  }

  static func leadingZero(_ bytes: ArraySlice<UInt8>) -> QuantityError {
    let text = String(decoding: bytes.prefix(24), as: UTF8.self)
    return QuantityError(.numberSyntax, .leadingZero(text), hint: .dropZero, range: 0..<bytes.count)
  }

  /// A sign of comparison or approximation at the beginning of a quantity.
  static func comparison(_ text: Substring) -> QuantityError? {
    let signs = [">=", "<=", "=<", "=>", "==", ">", "<", "≥", "≤", "＞", "＜", "=", "~", "≈", "约", "不大于", "不小于"]
    guard let sign = signs.first(where: { text.hasPrefix($0) }) else { return nil }
    return QuantityError(
      .comparisonSign, .comparisonSign(sign), hint: .rangeInstead(of: sign), range: 0..<sign.utf8.count)
  }
}

extension Message {
  static func notANumber(_ text: String) -> Message {
    Message("not-a-number", en: "`\(text)` is not a number", zh: "`\(text)` 不是数字")
  }

  static func notation(_ text: String) -> Message {
    Message(
      "number-notation", en: "`\(text)` is not written as a plain decimal number", zh: "`\(text)` 不是普通的十进制写法")
  }

  static func leadingZero(_ text: String) -> Message {
    Message(
      "leading-zero", en: "`\(text)` begins with a zero, which some programs read as an octal number",
      zh: "`\(text)` 以 0 开头，有的程序会按八进制读取")
  }

  static func numberOutOfRange(_ text: String) -> Message {
    Message("number-out-of-range", en: "`\(text)` is too large or too small to compute with", zh: "`\(text)` 超出可计算范围")
  }

  /// The sentence for a comma inside a number.
  public static func commaInNumber(_ text: String) -> Message {
    Message("comma-in-number", en: "`\(text)` has a comma inside a number", zh: "数字 `\(text)` 中有逗号")
  }

  static func comma(_ isThousands: Bool) -> Message {
    isThousands
      ? Message("comma-thousands.hint", en: "write thousands without a comma: `18000`", zh: "千位不加逗号：`18000`")
      : Message("comma-decimal.hint", en: "the decimal sign is a point: `1.5`", zh: "小数点请用 `.`，例如 `1.5`")
  }

  static let plainDigits = Message(
    "plain-digits.hint", en: "write digits with a decimal point, as in `1000` or `0.5`",
    zh: "请写普通数字，例如 `1000` 或 `0.5`")
  static let numberExample = Message(
    "number-example.hint", en: "write a number and its unit, as in `12.5 t/h`", zh: "请写数字加单位，例如 `12.5 t/h`")
  static let clockTime = Message(
    "clock-time.hint", en: "write a time as a decimal number with a unit, as in `1.5 h`", zh: "时间请写 `1.5 h`")
  static let decimalFraction = Message(
    "decimal-fraction.hint", en: "write a fraction as a decimal number: `0.5`, not `1/2`", zh: "分数请写小数：`0.5`")
  static let dropZero = Message("drop-zero.hint", en: "leave the leading zero out", zh: "请去掉开头的 0")
  static let useRange = Message(
    "use-range.hint", en: "a range is written with two dots: `20..30 mg/L`", zh: "范围用两个点：`20..30 mg/L`")

  /// The sentence for a sign of comparison before a value.
  public static func comparisonSign(_ sign: String) -> Message {
    Message("comparison-sign", en: "`\(sign)` may not stand before a value", zh: "数值前不能写 `\(sign)`")
  }

  /// The range that says what the sign was to say.
  public static func rangeInstead(of sign: String) -> Message {
    let isLower = sign.contains { ">≥＞".contains($0) } || sign == "不小于"
    let isUpper = sign.contains { "<≤＜".contains($0) } || sign == "不大于"
    if isLower {
      return Message("at-least.hint", en: "at least 5 is written `5..`", zh: "不小于 5 写作 `5..`")
    }
    if isUpper {
      return Message("at-most.hint", en: "at most 5 is written `..5`", zh: "不大于 5 写作 `..5`")
    }
    return Message("sign-away.hint", en: "write the number alone", zh: "请直接写数字")
  }
}
