extension DiagnosticCode {
  /// A word or sign that no unit has.
  public static let unitUnknown: DiagnosticCode = "unit-unknown"
  /// A unit that can be read in two ways.
  public static let unitAmbiguous: DiagnosticCode = "unit-ambiguous"
  /// Brackets round a unit: `12 [t/h]`.
  public static let bracketsRoundUnit: DiagnosticCode = "brackets-round-unit"
}

extension Message {
  static let unitEmpty = Message("unit-empty", en: "a unit is missing here", zh: "此处缺少单位")

  static let unitTooLong = Message("unit-too-long", en: "this is too long for a unit", zh: "单位过长")

  static func unitUnknown(_ name: String) -> Message {
    Message("unit-unknown", en: "`\(name)` is not a unit that is known here", zh: "未知单位 `\(name)`")
  }

  static func unitNotUnderstood(_ text: String) -> Message {
    Message("unit-not-understood", en: "`\(text)` cannot be read as a unit", zh: "无法将 `\(text)` 理解为单位")
  }

  static func unitParenthesis(_ text: String) -> Message {
    Message("unit-parenthesis", en: "a `)` is missing in the unit `\(text)`", zh: "单位 `\(text)` 缺少 `)`")
  }

  static func unitExponent(_ text: String) -> Message {
    Message(
      "unit-exponent", en: "the exponent in `\(text)` must be a whole number from 1 to 4",
      zh: "单位 `\(text)` 的指数必须是 1 到 4 的整数")
  }

  static func unitAmbiguous(_ text: String) -> Message {
    Message(
      "unit-ambiguous", en: "`\(text)` can be read in two ways: a product stands after a slash",
      zh: "`\(text)` 有两种读法：斜线之后又有乘积")
  }

  static let unitUseParentheses = Message(
    "unit-ambiguous.hint", en: "put what is divided by in parentheses, as in `kWh/(m3 km)`",
    zh: "请把分母放进括号，例如 `kWh/(m3 km)`")

  static let unitExamples = Message(
    "unit.hint", en: "units look like `t/h`, `m3/d`, `mg/L`, `CNY/(m3/d)`, `万t/a`",
    zh: "单位写法如 `t/h`、`m3/d`、`mg/L`、`CNY/(m3/d)`、`万t/a`")

  /// The sentence for brackets round a unit.
  public static func bracketsRoundUnit(_ text: String) -> Message {
    Message("brackets-round-unit", en: "brackets stand round a unit", zh: "单位外有方括号")
  }

  /// How to write a unit.
  public static let bracketsRoundUnitHint = Message(
    "brackets-round-unit.hint", en: "write the unit alone, as in `12 t/h`", zh: "请直接写单位，例如 `12 t/h`")
}

/// What an unknown unit was probably meant to be.
enum UnitSuggestion {
  static func hint(for name: String) -> Message? {
    if let known = frequent[name] ?? frequent[name.lowercased()] { return known }
    let names = UnitTable.units.keys.sorted()
    let sameLetters = names.filter { $0.lowercased() == name.lowercased() }
    if !sameLetters.isEmpty {
      let list = sameLetters.map { "`\($0)`" }
      return Message(
        "unit-case.hint",
        en: "capital and small letters differ in units: did you mean \(list.joined(separator: " or "))?",
        zh: "单位区分大小写：是否应为 \(list.joined(separator: " 或 "))？")
    }
    guard let near = name.count >= 3 ? nearest(to: name, among: names) : nil else { return .unitExamples }
    return Message("unit-near.hint", en: "did you mean `\(near)`?", zh: "是否应为 `\(near)`？")
  }

  /// Words whose meaning is uncertain or that belong to another convention, with what to write instead.
  private static let frequent: [String: Message] = [
    "ton": tonne, "tons": tonne, "tonne": tonne, "tonnes": tonne,
    "c": celsius, "deg": celsius, "celsius": celsius, "度c": celsius, "oc": celsius,
    "usd": currency, "eur": currency, "$": currency, "dollar": currency,
    "month": month, "months": month, "月": month, "mo": month,
    "sm3": normal, "ncm": normal, "nm": normal, "m3n": normal,
    "psi": pressure, "atm": pressure, "barg": pressure, "bara": pressure,
  ]

  private static let tonne = Message(
    "unit-ton.hint", en: "write `t` for a metric tonne of 1000 kg", zh: "公吨请写 `t` 或 `吨`")
  private static let celsius = Message(
    "unit-celsius.hint", en: "write `degC` or `℃`, and `K` for a difference", zh: "温度写 `℃` 或 `degC`，温差写 `K`")
  private static let currency = Message(
    "unit-currency.hint", en: "amounts of money are in `CNY`, `kCNY`, `MCNY` or `万元`",
    zh: "金额单位为 `元`、`万元`、`CNY`、`MCNY`")
  private static let month = Message(
    "unit-month.hint", en: "a month has no fixed length: use `d` or `yr`", zh: "月的长短不定，请用 `d` 或 `年`")
  private static let normal = Message(
    "unit-normal.hint", en: "gas is counted in normal cubic metres, `Nm3`", zh: "气体以标准立方米 `Nm3` 计")
  private static let pressure = Message(
    "unit-pressure.hint", en: "pressures are absolute, in `kPa`, `MPa` or `bar`", zh: "压力为绝对压力，单位 `kPa`、`MPa` 或 `bar`")
}
