/// A limit as written: `MAX`, `MIN..MAX`, `MIN..` or `..MAX`, each end a number and perhaps a unit.
///
/// A unit behind the upper end holds for both: `20..30 mg/L`.
public struct RangeText: Sendable, Hashable {
  /// The lower end; nil where it is open.
  public var lower: QuantityText?
  /// The upper end; nil where it is open.
  public var upper: QuantityText?
  /// Whether it was written as one number, without dots.
  public var isSingle: Bool

  /// Cuts a limit into its ends.
  public static func parse(_ text: String) throws(QuantityError) -> RangeText {
    guard let dots = dots(in: text) else {
      return RangeText(lower: nil, upper: try QuantityText.parse(text), isSingle: true)
    }
    let below = text[..<dots.lowerBound]
    let above = text[dots.upperBound...]
    let range = text[...].utf8Distance(to: dots.lowerBound)..<text[...].utf8Distance(to: dots.upperBound)
    if above.hasPrefix(".") { throw QuantityError(.rangeSyntax, .threeDots, hint: .rangeForms, range: range) }
    var lower = try end(below, offset: 0)
    let upper = try end(above, offset: range.upperBound)
    if lower == nil, upper == nil {
      throw QuantityError(.rangeSyntax, .rangeWithoutEnds, hint: .rangeForms, range: range)
    }
    if let upper, lower?.unit == nil {
      lower?.unit = upper.unit
    } else if let upper, upper.unit == nil {
      throw QuantityError(.rangeSyntax, .rangeUnitFirst, hint: .rangeUnitLast, range: upper.range)
    }
    return RangeText(lower: lower, upper: upper, isSingle: false)
  }

  private static func end(_ part: Substring, offset: Int) throws(QuantityError) -> QuantityText? {
    part.trimmingSpaces().isEmpty ? nil : try QuantityText.parse(part, offset: offset)
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ".", next < text.endIndex, text[next] == "." { return index..<text.index(after: next) }
      index = next
    }
    return nil
  }
}

/// A limit in numbers: at least `lower`, at most `upper`, either of which may be open.
public struct QuantityRange: Sendable, Hashable {
  /// The least that is allowed; nil for no limit.
  public var lower: Double?
  /// The most that is allowed; nil for no limit.
  public var upper: Double?

  /// A limit from both ends, either of which may be open.
  public init(lower: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a value keeps the limit.
  public func contains(_ value: Double) -> Bool {
    value >= lower ?? -.infinity && value <= upper ?? .infinity
  }
}

extension DiagnosticCode {
  /// A range that is not written as MIN..MAX.
  public static let rangeSyntax: DiagnosticCode = "range-syntax"
  /// A range whose lower end lies above its upper end.
  public static let rangeOrder: DiagnosticCode = "range-order"
}

extension Message {
  static let threeDots = Message("range-three-dots", en: "a range has two dots, not three", zh: "范围用两个点，不是三个")
  static let rangeWithoutEnds = Message("range-without-ends", en: "this range has no end", zh: "范围两端都是空的")
  static let rangeForms = Message(
    "range.hint", en: "write `30`, `20..30`, `20..` or `..30`, with the unit at the end",
    zh: "写作 `30`、`20..30`、`20..` 或 `..30`，单位写在最后")
  static let rangeUnitFirst = Message(
    "range-unit-first", en: "the lower end of this range has a unit and the upper end has none",
    zh: "范围下限有单位而上限没有")
  static let rangeUnitLast = Message(
    "range-unit-last.hint", en: "write the unit once at the end, as in `20..30 mg/L`, or at both ends",
    zh: "单位写在最后，例如 `20..30 mg/L`，或两端都写")

  static func rangeOrder(_ lower: String, _ upper: String) -> Message {
    Message(
      "range-order", en: "the lower end `\(lower)` lies above the upper end `\(upper)`",
      zh: "下限 `\(lower)` 大于上限 `\(upper)`")
  }
}
