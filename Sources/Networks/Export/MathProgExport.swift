import ParkModel

/// What comes of writing a network as data for one of the readable models in `Models/`: the text, or the reason why not.
public enum MathProgExport: Sendable, Hashable {
  /// Data for `Models/MODEL.mod`.
  case data(model: String, text: String)
  /// The sentence names the thing that the format cannot say.
  case refused(Message)
}

/// What a data file is asked to hold: one period and one measure as the objective.
public struct MathProgRequest: Sendable, Hashable {
  /// `cost`, `fresh_water`, `hot_utility` ...
  public var measure: String
  /// The period whose flows are wanted.
  public var period: Period
  /// The optimum that the file claims, in the measure's unit; nil where none is known.
  public var expected: Double?
  /// A request for one measure in one period.
  public init(measure: String, period: Period, expected: Double? = nil) {
    self.measure = measure
    self.period = period
    self.expected = expected
  }
}

/// Writes one resource of a park, in one state and period, as data for its readable model (`Models/data-format.md`), so
/// that glpsol finds the optimum that this program finds.
///
/// The objective's coefficients are derived anew from the park's statements, not copied from the program. Sizes of
/// candidates cost their chord from nothing to the largest size, as in the relaxation that bounds every plan. What a unit
/// gives to or takes from another resource (its sludge, its heat) is not in the file.
public func mathProgData(
  for network: any ResourceNetwork, measure: String, period: Period, expect: Double? = nil
) -> MathProgExport {
  do {
    return try network.mathProgData(MathProgRequest(measure: measure, period: period, expected: expect))
  } catch {
    return .refused(error.reason)
  }
}

/// Something that a data format has no words for.
public struct Unsayable: Error, Sendable, Hashable {
  /// The sentence that names it.
  public var reason: Message
  /// The refusal for this reason.
  public init(_ reason: Message) { self.reason = reason }
}

extension Message {
  static func noModel(_ resource: String) -> Message {
    Message(
      "export-no-model", en: "no MathProg model describes \(resource), so it cannot be exported as data for one",
      zh: "\(resource) 没有对应的 MathProg 模型，无法导出")
  }

  static func measureNotHere(_ measure: String, _ resource: String, _ known: [String]) -> Message {
    Message(
      "export-measure",
      en: "\(resource) adds nothing to `\(measure)`; it can be exported for \(known.sorted().joined(separator: ", "))",
      zh: "\(resource) 与 `\(measure)` 无关；可导出的目标为 \(known.sorted().joined(separator: "、"))")
  }

  static func severalPeriods(_ resource: String) -> Message {
    Message(
      "export-periods",
      en: "\(resource) has several periods, which one data file cannot say; choose one with `--period`",
      zh: "\(resource) 有多个时段，一个数据文件无法表达；请用 `--period` 选择一个时段")
  }

  static func notExported(_ subject: String, _ en: String, zh: String) -> Message {
    Message(
      "export-refused", en: "\(subject) \(en), which the data format cannot say", zh: "`\(subject)`：数据格式无法表达\(zh)")
  }
}
