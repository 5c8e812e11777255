import ParkModel

/// The unit in which a figure is shown, and how many of the result's units make one of it.
///
/// English shows the units of the result contract but for degrees; Chinese shows money in 万元 and years as `a`. The Chinese
/// habit, which either language may be asked for, counts money and tonnes in steps of 10^4.
struct DisplayUnit: Hashable {
  var symbol: String
  var size: Double

  /// The unit to show for a unit of the result contract, such as `CNY/yr`; `largest` is the size of the figures.
  init(_ unit: String, in language: Language, habit: UnitHabit = .usual, largest: Double = 0) {
    if habit == .cn, let step = Self.step(unit, largest: largest) {
      self = DisplayUnit(symbol: language == .zh ? step.zh : step.en, size: step.size)
      return
    }
    let chinese: [String: DisplayUnit] = [
      "CNY/yr": DisplayUnit(symbol: "万元/a", size: 1e4),
      "CNY": DisplayUnit(symbol: "万元", size: 1e4),
      "t/yr": DisplayUnit(symbol: "t/a", size: 1), "tce/yr": DisplayUnit(symbol: "tce/a", size: 1),
      "tce/(10^4 CNY)": DisplayUnit(symbol: "tce/万元", size: 1), "t/(10^4 CNY)": DisplayUnit(symbol: "t/万元", size: 1),
      "stages": DisplayUnit(symbol: "级", size: 1), Investment.projectUnit: DisplayUnit(symbol: "项", size: 1),
      Investment.closedUnit: DisplayUnit(symbol: "项关停", size: 1), "degC": DisplayUnit(symbol: "℃", size: 1),
      "t/h dry": DisplayUnit(symbol: "t/h（干基）", size: 1), "Nm3/h dry": DisplayUnit(symbol: "Nm3/h（干基）", size: 1),
    ]
    // A count has no unit to show.
    let plain = DisplayUnit(symbol: unit == "1" ? "" : unit == "degC" ? "°C" : unit, size: 1)
    self = language == .zh ? chinese[unit] ?? plain : plain
  }

  private init(symbol: String, size: Double) {
    self.symbol = symbol
    self.size = size
  }

  private struct Step {
    var size: Double
    var en: String
    var zh: String
  }

  /// The largest step of the Chinese habit in which a figure is at least 1; nil for units that have none.
  private static func step(_ unit: String, largest: Double) -> Step? {
    guard let steps = steps[unit] else { return nil }
    return steps.last { $0.size <= largest } ?? steps[0]
  }

  /// From the smallest up.
  private static let steps: [String: [Step]] = [
    "CNY": [
      Step(size: 1, en: "CNY", zh: "元"), Step(size: 1e4, en: "10^4 CNY", zh: "万元"),
      Step(size: 1e8, en: "10^8 CNY", zh: "亿元"),
    ],
    "CNY/yr": [
      Step(size: 1, en: "CNY/yr", zh: "元/a"), Step(size: 1e4, en: "10^4 CNY/yr", zh: "万元/a"),
      Step(size: 1e8, en: "10^8 CNY/yr", zh: "亿元/a"),
    ],
    "t/yr": [Step(size: 1, en: "t/yr", zh: "t/a"), Step(size: 1e4, en: "10^4 t/yr", zh: "万t/a")],
    "tce/yr": [
      Step(size: 1, en: "tce/yr", zh: "吨标煤/a"), Step(size: 1e4, en: "10^4 tce/yr", zh: "万吨标煤/a"),
    ],
    "tce/(10^4 CNY)": [Step(size: 1, en: "tce/(10^4 CNY)", zh: "吨标煤/万元")],
  ]

  /// The number alone; with more digits than usual where it would else look like `limit`.
  func number(_ value: Double?, scale: Double = 1, signed: Bool = false, apartFrom limit: Double? = nil) -> String {
    let shown = value.map { $0 / size }
    if let limit { return NumberText.text(shown, apartFrom: limit / size) }
    return NumberText.text(shown, scale: scale / size, signed: signed)
  }

  /// The number as a cell, which keeps it in full beside its text.
  func cell(
    _ value: Double?, scale: Double = 1, signed: Bool = false, apartFrom limit: Double? = nil, note: String? = nil
  ) -> Cell {
    Cell(
      number(value, scale: scale, signed: signed, apartFrom: limit), figure: value.map { $0 / size }, note: note)
  }

  /// The number with its unit; a dash stands alone.
  func amount(_ value: Double?, scale: Double = 1) -> String {
    let number = number(value, scale: scale)
    return number == NumberText.dash || symbol.isEmpty ? number : "\(number) \(symbol)"
  }
}
