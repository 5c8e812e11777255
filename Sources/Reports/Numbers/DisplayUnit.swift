import ParkModel

/// The unit in which a figure is shown, and how many of the result's units make one of it.
///
/// English shows the units of the result contract; Chinese shows money in 万元 and years as `a`.
struct DisplayUnit: Hashable {
  var symbol: String
  var size: Double

  /// The unit to show for a unit of the result contract, such as `CNY/yr`.
  init(_ unit: String, in language: Language) {
    let chinese: [String: DisplayUnit] = [
      "CNY/yr": DisplayUnit(symbol: "万元/a", size: 1e4),
      "CNY": DisplayUnit(symbol: "万元", size: 1e4),
      "t/yr": DisplayUnit(symbol: "t/a", size: 1), "tce/yr": DisplayUnit(symbol: "tce/a", size: 1),
      "tce/(10^4 CNY)": DisplayUnit(symbol: "tce/万元", size: 1), "t/(10^4 CNY)": DisplayUnit(symbol: "t/万元", size: 1),
      "stages": DisplayUnit(symbol: "级", size: 1),
    ]
    // A count has no unit to show.
    let plain = DisplayUnit(symbol: unit == "1" ? "" : unit, size: 1)
    self = language == .zh ? chinese[unit] ?? plain : plain
  }

  private init(symbol: String, size: Double) {
    self.symbol = symbol
    self.size = size
  }

  /// The number alone; with more digits than usual where it would else look like `limit`.
  func number(_ value: Double?, scale: Double = 1, signed: Bool = false, apartFrom limit: Double? = nil) -> String {
    let shown = value.map { $0 / size }
    if let limit { return NumberText.text(shown, apartFrom: limit / size) }
    return NumberText.text(shown, scale: scale / size, signed: signed)
  }

  /// The number with its unit; a dash stands alone.
  func amount(_ value: Double?, scale: Double = 1) -> String {
    let number = number(value, scale: scale)
    return number == NumberText.dash || symbol.isEmpty ? number : "\(number) \(symbol)"
  }
}
