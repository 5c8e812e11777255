import ParkModel

/// Metered figures that the thing they belong to could not carry: most often a flow by the day against one by the hour.
extension SchemaWalk {
  /// Compares every `today` with the capacity or limit beside it.
  mutating func checkMeters(_ section: MaterialSection) {
    for supply in section.supplies { compare(supply.today, supply.limit.upper, supply.name, supply.origin.path) }
    for treatment in section.treatments where treatment.status == .existing {
      compare(treatment.today, treatment.capacity, treatment.name, treatment.origin.path)
    }
    for outlet in section.outlets { compare(outlet.today, outlet.capacity, outlet.name, outlet.origin.path) }
    for fact in section.connections.facts {
      compare(fact.today, fact.capacity ?? .infinity, "\(fact.from) -> \(fact.to)", fact.origin.path)
    }
  }

  private mutating func compare(_ today: Double?, _ capacity: Double, _ name: String, _ path: String) {
    guard let today, today > capacity * (1 + 1e-9) else { return }
    let own = Self.join(path, "today")
    faults.warning(
      .implausibleValue, at: places[own] ?? places[path], path: own, .moreThanCapacity(name, today / capacity),
      hint: .checkUnit)
  }
}

/// Temperatures and moistures that are most likely a slip of the unit or the basis.
extension SchemaWalk {
  /// Warns of streams colder than any in a park: 65 K is written where 65 degC is meant.
  mutating func checkTemperatures(_ heat: HeatSection) {
    let ends =
      heat.streams.map { ($0.origin.path, [("from", $0.from), ("to", $0.to)]) }
      + heat.utilities.map { ($0.origin.path, [("at", $0.from), ("from", $0.from), ("to", $0.to)]) }
      + heat.headers.map { ($0.origin.path, [("supply", $0.supply), ("return", $0.back)]) }
    for (path, temperatures) in ends {
      for (key, value) in temperatures where value < -60 {
        let own = Self.join(path, key)
        guard let place = places[own] else { continue }
        faults.warning(.implausibleValue, at: place, path: own, .colderThanParks(value), hint: .kelvinHint)
      }
    }
  }

  /// Warns of water that would freeze or boil: its heat capacity is that of the liquid.
  mutating func checkWaterTemperatures(_ section: MaterialSection) {
    var stated = section.supplies.map { ($0.origin.path, "temperature", $0.temperature) }
    stated += section.sources.map { ($0.origin.path, "temperature", $0.temperature) }
    stated += section.processes.map { ($0.origin.path, "outlet_temperature", $0.outletTemperature) }
    stated += section.rinses.map { ($0.origin.path, "outlet_temperature", $0.outletTemperature) }
    stated += section.treatments.map { ($0.origin.path, "outlet_temperature", $0.outletTemperature) }
    for demand in section.temperatureDemands {
      stated.append((demand.origin.path, "temperature", demand.asked.lower.isFinite ? demand.asked.lower : nil))
      if !demand.asked.isExact, demand.asked.upper.isFinite {
        stated.append((demand.origin.path, "temperature", demand.asked.upper))
      }
    }
    for (path, key, temperature) in stated {
      guard let temperature, !(0...100).contains(temperature) else { continue }
      let own = Self.join(path, key)
      guard let place = places[own] else { continue }
      faults.warning(.implausibleValue, at: place, path: own, .noLiquid(temperature), hint: .kelvinHint)
    }
  }

  /// Warns of a sludge of which the file does not say how wet it is.
  mutating func checkMoistures(_ section: MaterialSection, _ park: Park) {
    for source in section.sources where park.wasteKind(source.wasteKind)?.isSludge == true {
      guard source.quality.values["H2O"] == nil else { continue }
      let path = Self.join(source.origin.path, "composition")
      faults.warning(
        .implausibleValue, at: places[path] ?? places[source.origin.path], path: path, .sludgeWithoutWater(source.name),
        hint: .stateMoisture)
    }
  }
}

extension Message {
  static func moreThanCapacity(_ name: String, _ factor: Double) -> Message {
    let shown = (factor * 100).rounded() / 100
    return Message(
      "more-than-capacity", en: "the meter of `\(name)` shows \(shown) times what it can carry",
      zh: "`\(name)` 的计量值是其能力的 \(shown) 倍")
  }

  static func colderThanParks(_ celsius: Double) -> Message {
    let shown = (celsius * 10).rounded() / 10
    return Message(
      "colder-than-parks", en: "this is \(shown) degC, colder than streams of a park are", zh: "此处为 \(shown) ℃，低得不合常理")
  }

  static func noLiquid(_ celsius: Double) -> Message {
    let shown = (celsius * 10).rounded() / 10
    return Message(
      "no-liquid-water", en: "at \(shown) degC water is no liquid, unless it is salt or under pressure",
      zh: "\(shown) ℃ 时水不是液态，除非含盐或带压")
  }

  static let kelvinHint = Message(
    "colder-than-parks.hint", en: "was `degC` meant instead of `K`?", zh: "是否应为 `℃` 而非 `K`？")

  static func sludgeWithoutWater(_ name: String) -> Message {
    Message(
      "sludge-without-water", en: "the sludge `\(name)` does not say how much of it is water",
      zh: "污泥 `\(name)` 没有给出含水率")
  }

  static let stateMoisture = Message(
    "sludge-without-water.hint", en: "add `H2O: 80 %` to the composition, or `H2O: 0` if it is dry",
    zh: "请在成分中加入 `H2O: 80 %`；若为干污泥，写 `H2O: 0`")
}
