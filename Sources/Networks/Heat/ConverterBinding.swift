import ParkModel

extension HeatBinding {
  /// The converters of the park's heat and of its plants.
  static func converters(
    _ block: BoundRecord, _ statements: ResourceStatements, _ faults: inout DiagnosticList
  ) -> [HeatConverter] {
    let hasElectricity = statements.park.records("prices").contains { $0.id == "electricity" }
    let records = block.records("converters") + statements.plants.flatMap { $0.records("converters") }
    return records.compactMap { record -> HeatConverter? in
      guard let converter = converter(record, &faults) else { return nil }
      if !hasElectricity, converter.kind != .absorption, let kind = record.locatedText("kind") {
        faults.error(
          .unknownName, at: kind.place, path: kind.path, .noSuchCommodity("electricity"), hint: .priceOfElectricity)
      }
      return converter
    }.sorted { $0.name < $1.name }
  }

  private static func converter(_ record: BoundRecord, _ faults: inout DiagnosticList) -> HeatConverter? {
    guard let kind = record.text("kind").flatMap(HeatConverter.Kind.init(rawValue:)),
      let from = record.number("from"), let to = record.number("to"), let capacity = record.quantity("capacity"),
      let performance = performance(record, kind, &faults)
    else { return nil }
    let other = record.number("from_to") ?? from
    let heat = HeatConverter.Range(warm: max(from, other), cool: min(from, other))
    var source = heat
    let chill = record.quantity("chill")
    if kind == .absorption {
      guard let chill else {
        if !record.written.contains("chill") {
          faults.error(.missingKey, at: record.place, path: record.path, .chillMissing(record.name))
        }
        return nil
      }
      source = HeatConverter.Range(warm: chill.value.value, cool: chill.value.value)
    } else if let chill {
      faults.error(.contradiction, at: chill.place, path: chill.path, .keyOfOtherKind("chill", kind))
    }
    if capacity.value.value <= 0 {
      faults.error(.impossibleValue, at: capacity.place, path: capacity.path, .converterWithoutCapacity)
    }
    var converter = HeatConverter(
      name: record.name, kind: kind, source: source, sink: HeatConverter.Range(warm: to, cool: to),
      performance: performance.value, capacity: capacity.value.value, origin: record.origin)
    converter.plant = record.plant
    if kind == .absorption { converter.drive = heat }
    converter.status = record.status
    converter.shift = record.number("shift")
    converter.build = MaterialBinding.buildCost(record.record("build"))
    converter.expand = MaterialBinding.expansion(record, from: converter.capacity, &faults)
    converter.at = record.point("at")
    return isPossible(converter, record, performance.stated, &faults) ? converter : nil
  }

  /// What the file says of how good a converter is: exactly one of three keys.
  private static func performance(
    _ record: BoundRecord, _ kind: HeatConverter.Kind, _ faults: inout DiagnosticList
  ) -> (value: HeatConverter.Performance, stated: Located<BoundQuantity>)? {
    let own = kind == .engine ? "efficiency" : "cop"
    let foreign = kind == .engine ? "cop" : "efficiency"
    if let extra = record.quantity(foreign) {
      faults.error(.contradiction, at: extra.place, path: extra.path, .keyOfOtherKind(foreign, kind))
      return nil
    }
    let (share, stated) = (record.quantity("carnot"), record.quantity(own))
    if share != nil, let stated {
      faults.error(.contradiction, at: stated.place, path: stated.path, .carnotOr(own))
      return nil
    }
    if let share { return (.shareOfReversible(share.value.value), share) }
    if let stated { return (.stated(stated.value.value), stated) }
    if !record.written.contains("carnot"), !record.written.contains(own) {
      faults.error(.missingKey, at: record.place, path: record.path, .performanceMissing(record.name, own))
    }
    return nil
  }

  /// Whether nature allows it: its temperatures lie the right way round, and it is no better than a reversible machine.
  private static func isPossible(
    _ converter: HeatConverter, _ record: BoundRecord, _ stated: Located<BoundQuantity>, _ faults: inout DiagnosticList
  ) -> Bool {
    let ratios = ConverterRatios(converter)
    guard let limit = ratios.limit else {
      if let to = record.quantity("to") {
        faults.error(.impossibleValue, at: to.place, path: to.path, .wrongWayRound(converter.kind))
      }
      return false
    }
    guard ratios.performance <= limit * (1 + 1e-12) else {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .aboveCarnot(converter, limit))
      return false
    }
    let least = converter.kind.takesElectricity ? 1.0 : 0
    guard ratios.performance > least else {
      faults.error(
        .impossibleValue, at: stated.place, path: stated.path,
        converter.kind.takesElectricity ? .noBetterThanHeater(ratios.performance) : .convertsNothing)
      return false
    }
    if ratios.performance > plausibleShare * limit {
      faults.warning(
        .implausibleValue, at: stated.place, path: stated.path, .nearlyReversible(ratios.performance / limit))
    }
    return true
  }

  /// The share of the reversible limit that machines of today do not pass: a stated figure above it is most likely a slip.
  private static let plausibleShare = 0.7
}

extension Message {
  static let priceOfElectricity = Message(
    "price-of-electricity", en: "it takes or makes it: add `prices: {electricity: {price: 0.62 CNY/kWh}}`",
    zh: "该设备耗电或发电：请加上 `prices: {electricity: {price: 0.62 CNY/kWh}}`")

  static let converterWithoutCapacity = Message(
    "converter-capacity", en: "a capacity lies above 0", zh: "容量必须大于 0")

  static let convertsNothing = Message(
    "converts-nothing", en: "at 0 it turns nothing into anything", zh: "取 0 时设备不做任何转换")

  static func chillMissing(_ name: String) -> Message {
    Message(
      "chill-missing", en: "the chiller `\(name)` needs `chill`, the temperature of the cooling that it makes",
      zh: "吸收式制冷 `\(name)` 需写明制冷温度 `chill`")
  }

  static func keyOfOtherKind(_ key: String, _ kind: HeatConverter.Kind) -> Message {
    Message(
      "contradiction.converter-key", en: "`\(key)` does not go with `kind: \(kind.rawValue)`",
      zh: "`\(key)` 不适用于 `kind: \(kind.rawValue)`")
  }

  static func carnotOr(_ key: String) -> Message {
    Message(
      "contradiction.carnot", en: "`carnot` and `\(key)` say the same thing twice: write one of them",
      zh: "`carnot` 与 `\(key)` 只能写其中之一")
  }

  static func performanceMissing(_ name: String, _ key: String) -> Message {
    Message(
      "performance-missing", en: "`\(name)` must say how good it is: `carnot` or `\(key)`",
      zh: "`\(name)` 需写明性能：`carnot` 或 `\(key)`")
  }

  static func wrongWayRound(_ kind: HeatConverter.Kind) -> Message {
    switch kind {
    case .heatPump, .recompression:
      Message(
        "converter-direction.pump", en: "a heat pump gives heat warmer than it takes it: `to` lies above `from`",
        zh: "热泵的供热温度须高于取热温度：`to` 应高于 `from`")
    case .engine:
      Message(
        "converter-direction.engine", en: "an engine gives heat colder than it takes it: `to` lies below `from`",
        zh: "热机的排热温度须低于取热温度：`to` 应低于 `from`")
    case .absorption:
      Message(
        "converter-direction.absorption",
        en: "an absorption chiller is driven above the temperature at which it rejects heat, and chills below it: "
          + "`from` > `to` > `chill`",
        zh: "吸收式制冷要求 `from` > `to` > `chill`")
    }
  }

  /// What a reversible machine would do, in the words of the key that was written.
  static func aboveCarnot(_ converter: HeatConverter, _ limit: Double) -> Message {
    let shown = shownFigure(limit)
    let what = converter.kind == .engine ? "efficiency" : "COP"
    let whatZh = converter.kind == .engine ? "效率" : "性能系数"
    return Message(
      "above-carnot",
      en: "no machine does better than Carnot: between these temperatures the \(what) is at most \(shown)",
      zh: "任何设备都不可能优于卡诺循环：在所给温度之间\(whatZh)至多为 \(shown)")
  }

  static func noBetterThanHeater(_ cop: Double) -> Message {
    Message(
      "no-better-than-heater",
      en: "with a COP of \(shownFigure(cop)) it takes up no heat: an electric heater does as much",
      zh: "性能系数为 \(shownFigure(cop)) 时不吸收热量，与电加热无异")
  }

  static func nearlyReversible(_ share: Double) -> Message {
    Message(
      "nearly-reversible", en: "this is \(shownFigure(100 * share)) % of Carnot, more than machines of today reach",
      zh: "这是卡诺极限的 \(shownFigure(100 * share)) %，高于现有设备水平")
  }

  /// Four significant digits or so.
  private static func shownFigure(_ value: Double) -> String {
    let scale = abs(value) < 1 ? 1e4 : 1e3
    return "\((value * scale).rounded() / scale)"
  }
}
