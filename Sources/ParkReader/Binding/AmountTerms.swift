import ParkModel

/// What changes the amounts that streams state: factors of the period that is read, and meter readings.
struct AmountTerms {
  /// By period and stream.
  var factors: [String: [String: Located<Double>]] = [:]
  /// By stream.
  var readings: [String: MeteredAmount] = [:]
  /// Whether the file has readings that could not be read, so that a missing amount proves nothing.
  var areUnread = false
  /// The streams met so far that have an amount.
  var streams: Set<String> = []

  /// Whether a stream's amount is changed in any period: then it is by period.
  func change(_ stream: String) -> Bool {
    readings[stream] != nil || factors.values.contains { $0[stream] != nil }
  }
}

extension SchemaWalk {
  /// Reads `scale` of a period: stream to factor.
  mutating func readFactors(_ node: LocatedNode?, of period: String) {
    let path = "periods.\(period).scale"
    guard let node, let entries = map(node, path: path) else { return }
    let outer = isHeldAllYear
    isHeldAllYear = true
    defer { isHeldAllYear = outer }
    for entry in entries {
      let own = Self.join(path, entry.key.text)
      guard let factor = quantity(entry.value, [.factor], units, path: own) else { continue }
      amounts.factors[period, default: [:]][entry.key.text] = Located(
        factor.value.value, at: entry.key.place, path: own)
    }
  }

  /// Reads `readings`: the table in the file that it names. Gives the table's text, for excerpts.
  mutating func readReadings(_ root: LocatedNode, opening: (String) -> FileOpening) -> SourceText? {
    guard let block = root["readings"], let file = block["file"]?.scalar, !file.text.isEmpty else { return nil }
    let path = "readings.file"
    amounts.areUnread = true
    guard !periods.periods.isEmpty else {
      faults.error(.readings, at: file.place, path: path, .readingsWithoutPeriods, hint: .periodsForReadings)
      return nil
    }
    let parts = file.text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == ".." || $0.contains("\\") || $0.contains("\0") }) else {
      faults.error(.readings, at: file.place, path: path, .fileElsewhere, hint: .fileBeside)
      return nil
    }
    switch opening(file.text) {
    case .refused(let reason):
      faults.error(.readings, at: file.place, path: path, reason)
      return nil
    case .text(let source):
      let readings = Readings(
        source, periods: periods.periods.map(\.id), skipsMissing: block["missing"]?.scalar?.text == "skip")
      faults.append(contentsOf: readings.faults.items)
      amounts.readings = readings.quantities
      amounts.areUnread = readings.faults.hasErrors
      return source
    }
  }

  /// The entries of a stream, its amount being that of the meter where there is one: in place of what the file states, or
  /// where it states nothing.
  mutating func metered(_ entries: [LocatedNode.Entry], _ table: SchemaTable, _ name: String) -> [LocatedNode.Entry] {
    let keys = table.keys.filter(\.isAmount)
    guard !keys.isEmpty else { return entries }
    amounts.streams.insert(name)
    guard let period = periods.current, let reading = amounts.readings[name], let mean = reading.means[period.id]
    else { return entries }
    let written = keys.first { key in entries.contains { $0.key.text == key.name } }
    guard let key = written ?? keys.first(where: { $0.canHold(reading.unit) }) ?? keys.first else { return entries }
    guard key.canHold(reading.unit) else {
      let wanted = key.amountDimensions.first?.title ?? .noAmountHere
      faults.error(.readings, at: reading.place, path: "readings", .in(1, reading.head, .misfit(wanted)))
      return entries
    }
    let scalar = LocatedScalar(mean, style: .block, place: reading.place)
    let value = LocatedNode(.scalar(scalar), place: reading.place)
    guard let place = entries.firstIndex(where: { $0.key.text == key.name }) else {
      return entries + [LocatedNode.Entry(key: LocatedScalar(key.name, place: reading.place), value: value)]
    }
    var entries = entries
    entries[place].value = value
    return entries
  }

  /// The amount of a stream times its factor in the period that is read.
  mutating func scaled(_ value: BoundValue?, _ key: SchemaKey, _ node: LocatedNode, _ name: String) -> BoundValue? {
    guard key.isAmount, let period = periods.current, let factor = amounts.factors[period.id]?[name] else {
      return value
    }
    guard amounts.readings[name] == nil else {
      faults.error(.contradiction, at: factor.place, path: factor.path, .scaledAndRead(name))
      return value
    }
    let segments = node.items?.compactMap { $0["duty"] } ?? []
    guard !(segments + [node]).contains(where: { $0.entries != nil }) else {
      faults.error(.contradiction, at: factor.place, path: factor.path, .scaledAndGiven(name), hint: .eitherWay)
      return value
    }
    return value?.times(factor.value)
  }

  /// Factors and readings of streams that there are not.
  mutating func checkAmounts() {
    let factors = amounts.factors.values.flatMap { $0 }.map { ($0.key, $0.value.place, $0.value.path) }
    let readings = amounts.readings.map { ($0.key, $0.value.place, "readings") }
    for (name, place, path) in factors + readings where !amounts.streams.contains(name) {
      faults.error(
        .unknownName, at: place, path: path, .noSuchAmount(name), hint: .didYouMean(name, Array(amounts.streams)))
    }
  }
}

extension SchemaKey {
  /// The dimensions of an amount; none of one that is told in segments.
  fileprivate var amountDimensions: [NamedDimension] {
    switch shape {
    case .quantity(let dimensions): dimensions
    case .range(let dimension), .demand(let dimension): [dimension]
    default: []
    }
  }

  /// Whether the key can hold a quantity of that unit.
  fileprivate func canHold(_ unit: ParsedUnit) -> Bool { amountDimensions.contains { $0.canHold(unit) } }
}

extension BoundValue {
  /// An amount, or the heat of every segment, times a factor.
  fileprivate func times(_ factor: Double) -> BoundValue {
    switch self {
    case .quantity(let stated):
      return .quantity(stated.map { BoundQuantity($0.value * factor, $0.dimension) })
    case .range(let stated):
      return .range(
        stated.map { bounds in
          let upper = bounds.upper.isFinite ? bounds.upper * factor : bounds.upper
          return Bounds(lower: bounds.lower * factor, upper: upper)
        })
    case .records(let segments):
      return .records(
        segments.map { segment in
          var segment = segment
          segment.values["duty"] = segment.values["duty"]?.times(factor)
          return segment
        })
    default: return self
    }
  }
}

extension Message {
  fileprivate static let noAmountHere = Message(
    "no-amount-here", en: "a duty for the whole stream, without segments,", zh: "不分段物流的热负荷")
  fileprivate static let readingsWithoutPeriods = Message(
    "readings-without-periods", en: "readings are of periods, and the park has none", zh: "读数须属于某一时段，而园区没有时段")
  fileprivate static let periodsForReadings = Message(
    "readings-without-periods.hint", en: "declare `periods: {wet: {hours: 3600}, dry: {hours: 4400}}`",
    zh: "请声明 `periods: {wet: {hours: 3600}, dry: {hours: 4400}}`")
  fileprivate static let fileElsewhere = Message(
    "readings-elsewhere", en: "readings lie beside the park file or below it", zh: "读数文件应与园区文件同目录或在其子目录中")
  fileprivate static let fileBeside = Message(
    "readings-elsewhere.hint", en: "write a path like `readings.csv` or `meters/2025.csv`, without `..`",
    zh: "路径写作 `readings.csv` 或 `meters/2025.csv`，不含 `..`")

  fileprivate static func scaledAndRead(_ name: String) -> Message {
    Message("scaled-and-read", en: "`\(name)` has a factor, and readings too", zh: "`\(name)` 既有系数又有读数")
  }

  fileprivate static func scaledAndGiven(_ name: String) -> Message {
    Message(
      "scaled-and-given", en: "`\(name)` has a factor, and its amount is given by period already",
      zh: "`\(name)` 已按时段给出数量，不能再乘系数")
  }

  fileprivate static let eitherWay = Message(
    "scaled-and-given.hint", en: "give one figure and factors, or a figure for each period", zh: "请给一个数值加系数，或各时段分别给值")

  fileprivate static func noSuchAmount(_ name: String) -> Message {
    Message("no-such-amount", en: "no stream with an amount is called `\(name)`", zh: "没有名为 `\(name)` 且给出数量的物流")
  }
}
