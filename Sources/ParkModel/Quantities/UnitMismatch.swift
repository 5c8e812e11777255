extension DiagnosticCode {
  /// A unit that measures something else than what is wanted.
  public static let unitMismatch: DiagnosticCode = "unit-mismatch"
  /// A bare number where no unit has been declared.
  public static let unitMissing: DiagnosticCode = "unit-missing"
  /// A conversion between years and hours in a park that does not say its operating hours.
  public static let operatingHoursMissing: DiagnosticCode = "operating-hours-missing"
  /// A value that cannot be, such as a negative flow.
  public static let impossibleValue: DiagnosticCode = "impossible-value"
}

extension NamedDimension {
  /// The error for a unit that measures something else, naming both and the likeliest confusion.
  func mismatch(_ given: ParsedUnit, written: String) -> QuantityError {
    QuantityError(
      .unitMismatch, .unitMismatch(written, DimensionName.title(of: given), title), hint: confusion(with: given))
  }

  private func confusion(with given: ParsedUnit) -> Message {
    let ratio = given.dimension / unit.dimension
    if given.dimension == UnitDimension(.pressure), unit.isScalePoint { return .steamHint(example) }
    if given.isScalePoint, unit.dimension == given.dimension { return .differenceHint }
    if given.dimension[.volume] != 0, unit.dimension[.normalVolume] == given.dimension[.volume] {
      return .normalVolumeHint(example)
    }
    if given.dimension[.normalVolume] != 0, isWater { return .waterVolumeHint(example) }
    if ratio == UnitDimension(.volume) / UnitDimension(.mass) || ratio == UnitDimension(.mass) / UnitDimension(.volume)
    {
      return .densityHint(example)
    }
    if ratio == UnitDimension(.time) || ratio == UnitDimension(.year) { return .perTimeHint(example) }
    return .writeLike(example, nil)
  }
}

extension Message {
  static func unitMismatch(_ written: String, _ given: Message, _ wanted: Message) -> Message {
    Message(
      "unit-mismatch", en: "`\(written)` is \(given.en), but \(wanted.en) is wanted here",
      zh: "`\(written)` 是\(given.text(in: .zh))，此处应为\(wanted.text(in: .zh))")
  }

  static func steamHint(_ example: String) -> Message {
    Message(
      "unit-steam.hint", en: "give the temperature at which it boils there, like `\(example)`",
      zh: "请给出该压力下的饱和温度，例如 `\(example)`")
  }

  static func unitMissing(_ written: String, _ wanted: Message) -> Message {
    Message(
      "unit-missing", en: "`\(written)` has no unit, and \(wanted.en) needs one",
      zh: "`\(written)` 没有单位，\(wanted.text(in: .zh))需要单位")
  }

  static func writeLike(_ example: String, _ declaredName: String?) -> Message {
    guard let declaredName else {
      return Message("write-like.hint", en: "write it like `\(example)`", zh: "写作 `\(example)`")
    }
    return Message(
      "write-like-declared.hint", en: "write it like `\(example)`, or declare `\(declaredName)` in the `units:` block",
      zh: "写作 `\(example)`，或在 `units:` 中声明 `\(declaredName)`")
  }

  static func negative(_ written: String, _ wanted: Message) -> Message {
    Message(
      "negative-value", en: "`\(written)` is negative, and \(wanted.en) cannot be",
      zh: "\(wanted.text(in: .zh))不能为负：`\(written)`")
  }

  static func belowAbsoluteZero(_ written: String) -> Message {
    Message(
      "below-absolute-zero", en: "`\(written)` is not above absolute zero, -273.15 degC",
      zh: "`\(written)` 不高于绝对零度 -273.15 ℃")
  }

  static func operatingHoursMissing(_ unit: String) -> Message {
    Message(
      "operating-hours-missing", en: "`\(unit)` counts by the year, and the park does not say its operating hours",
      zh: "`\(unit)` 按年计，但园区没有给出 operating_hours")
  }

  static let operatingHoursHint = Message(
    "operating-hours-missing.hint", en: "add `operating_hours: 8000 h/yr` at the top of the park",
    zh: "请在文件开头加上 `operating_hours: 8000 h/yr`")
  static let differenceHint = Message(
    "difference.hint", en: "a difference of temperatures is written in `K`, as in `10 K`", zh: "温差用 `K`，例如 `10 K`")

  static func normalVolumeHint(_ example: String) -> Message {
    Message(
      "normal-volume.hint", en: "gas is counted in normal cubic metres, as in `\(example)`",
      zh: "气体以标准立方米计，例如 `\(example)`")
  }

  static func waterVolumeHint(_ example: String) -> Message {
    Message(
      "water-volume.hint", en: "water is counted in t or m3, as in `\(example)`", zh: "水以 t 或 m3 计，例如 `\(example)`")
  }

  static func densityHint(_ example: String) -> Message {
    Message(
      "density.hint", en: "only water has a known density; write it by mass or volume as in `\(example)`",
      zh: "只有水有已知密度，请写作 `\(example)`")
  }

  static func perTimeHint(_ example: String) -> Message {
    Message("per-time.hint", en: "a time is missing: write it like `\(example)`", zh: "缺少时间：写作 `\(example)`")
  }
}
