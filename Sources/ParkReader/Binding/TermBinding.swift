import ParkModel

/// The words that all resources share, read before them: units, hours, contaminants; then prices and kinds of waste.
extension SchemaWalk {
  /// Reads `units`, `operating_hours` and `contaminants`, without which nothing else can be understood.
  mutating func readBasics(_ root: LocatedNode) {
    if let block = root["units"], let entries = map(block, path: "units") {
      for entry in entries { declareUnit(entry) }
    }
    units.operatingHours = operatingHours(root["operating_hours"])
    readPeriods(root)
    if let node = root["contaminants"] {
      listsContaminants = true
      contaminants = readContaminants(node)
    }
  }

  private mutating func declareUnit(_ entry: LocatedNode.Entry) {
    let path = Self.join("units", entry.key.text)
    guard let unit = scalar(entry.value, path: path) else { return }
    do throws(QuantityError) {
      try units.declare(entry.key.text, as: unit.text)
    } catch {
      // A dimension that there is not is the key's fault, anything else the unit's.
      let isKey = error.code == .unitDeclaration
      if isKey {
        faults.error(error.code, at: entry.key.place, path: path, error.message, hint: error.hint)
      } else {
        add(error, in: unit, path: path)
      }
    }
  }

  /// A calendar year where the park does not say how long it runs.
  private mutating func operatingHours(_ node: LocatedNode?) -> Double {
    let calendarYear = 8760.0
    guard let node, let hours = quantity(node, [.operatingHours], units, path: "operating_hours") else {
      return calendarYear
    }
    guard hours.value.value > 0, hours.value.value <= 8784 else {
      faults.error(.impossibleValue, at: hours.place, path: hours.path, .hoursInYear)
      return calendarYear
    }
    return hours.value.value
  }

  /// What units may need, sorted by id: priced per kWh or per t.
  mutating func commodities(_ park: BoundRecord) -> [Commodity] {
    park.records("prices").compactMap { record -> Commodity? in
      guard let price = record.quantity("price") else { return nil }
      let unit = price.value.dimension == .pricePerEnergy ? "kWh" : "t"
      var commodity = Commodity(id: record.id, price: price.value.value, unit: unit)
      commodity.source = record.text("source")
      if let co2 = record.quantity("co2") {
        let isEnergy = co2.value.dimension == .emissionPerEnergy
        if isEnergy != (unit == "kWh") {
          faults.error(.needMismatch, at: co2.place, path: co2.path, .emissionMismatch(record.id, unit))
        }
        commodity.co2 = co2.value.value / 1000
      }
      if let coal = record.quantity("coal") {
        if (coal.value.dimension == .coalPerEnergy) != (unit == "kWh") {
          faults.error(.needMismatch, at: coal.place, path: coal.path, .coalMismatch(record.id, unit))
        }
        commodity.coal = coal.value.value
      }
      return commodity
    }
  }

  /// The built-in kinds of waste and the park's own, sorted by id.
  mutating func wasteKinds(_ park: BoundRecord) -> [WasteKind] {
    var kinds = Dictionary(uniqueKeysWithValues: WasteKind.builtIn.map { ($0.id, $0) })
    for record in park.records("kinds") {
      guard let category = record.text("category") else { continue }
      if record.written.contains("hazardous"), category == "hazardous", !record.flag("hazardous") {
        faults.error(.contradiction, at: record.place, path: record.path, .hazardousCategory(record.id))
      }
      if let known = kinds[record.id], known.category != category {
        faults.error(
          .duplicateID, at: record.place, path: record.path, .builtInKind(record.id, known.category), hint: .otherKindID
        )
      }
      kinds[record.id] = WasteKind(
        id: record.id, category: category, isMarkedHazardous: record.flag("hazardous"))
    }
    return kinds.values.sorted { $0.id < $1.id }
  }
}

extension Message {
  static let hoursInYear = Message(
    "hours-in-year", en: "a year has more than 0 and at most 8784 hours", zh: "一年的运行小时应大于 0 且不超过 8784")

  static func emissionMismatch(_ id: String, _ unit: String) -> Message {
    Message(
      "emission-mismatch", en: "`\(id)` is priced per \(unit), and its CO2 is not counted per \(unit)",
      zh: "`\(id)` 按 \(unit) 计价，而排放系数不是按 \(unit) 计")
  }

  static func coalMismatch(_ id: String, _ unit: String) -> Message {
    Message(
      "coal-mismatch", en: "`\(id)` is priced per \(unit), and its standard coal is not counted per \(unit)",
      zh: "`\(id)` 按 \(unit) 计价，而折标煤系数不是按 \(unit) 计")
  }

  static func builtInKind(_ id: String, _ category: String) -> Message {
    Message(
      "built-in-kind", en: "`\(id)` is built in, and counts as \(category)", zh: "`\(id)` 是内置类别，归入 \(category)")
  }

  static func hazardousCategory(_ id: String) -> Message {
    Message(
      "hazardous-category", en: "`\(id)` is of the category hazardous, and `hazardous: false` denies it",
      zh: "`\(id)` 的类别为危险废物，与 `hazardous: false` 矛盾")
  }

  static let otherKindID = Message("built-in-kind.hint", en: "give your kind another id", zh: "请为该类别另取名称")
}
