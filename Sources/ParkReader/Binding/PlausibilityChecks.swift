import ParkModel

extension SchemaWalk {
  /// Figures that could be, but are most likely a slip: a factor of 1000 off their peers, a price that is not there.
  mutating func checkPlausibility(_ park: Park) {
    for section in park.materials {
      checkAmounts(section)
      checkConcentrations(section)
      checkMeters(section)
      checkRemovals(section)
      checkMoistures(section, park)
      checkWaterTemperatures(section)
    }
    if let heat = park.heat { checkTemperatures(heat) }
    if park.objectives.contains("cost") { checkPrices(park) }
    // Beside other faults it would only be noise: they may be why nothing is left.
    if faults.isEmpty, !park.asksForAnything {
      faults.warning(.nothingToPlan, at: places["park"], path: "park", .nothingToPlan)
    }
  }

  private mutating func checkAmounts(_ section: MaterialSection) {
    var amounts: [(String, Double)] = []
    for source in section.sources {
      guard case .fixed(let amount) = source.amount else { continue }
      let key = places["\(source.origin.path).flow"] == nil ? "amount" : "flow"
      amounts.append(("\(source.origin.path).\(key)", amount))
    }
    for sink in section.sinks where sink.demand.upper < .infinity {
      let key = places["\(sink.origin.path).flow"] == nil ? "demand" : "flow"
      amounts.append(("\(sink.origin.path).\(key)", sink.demand.upper))
    }
    warnOutliers(amounts, below: true)
  }

  private mutating func checkConcentrations(_ section: MaterialSection) {
    let stated =
      section.supplies.map { ($0.origin.path, $0.quality) } + section.sources.map { ($0.origin.path, $0.quality) }
    for property in section.properties where property.isMass {
      let figures = stated.compactMap { path, quality -> (String, Double)? in
        guard let value = quality.values[property.id] else { return nil }
        let key = places["\(path).quality"] == nil ? "composition" : "quality"
        return ("\(path).\(key).\(property.id)", value)
      }
      warnOutliers(figures, below: false)
    }
  }

  /// Warns of every figure 1000 times off the median of at least three others; zeros say nothing.
  ///
  /// Clean water is often 1000 times below the rest, so that concentrations are only compared upwards.
  private mutating func warnOutliers(_ figures: [(path: String, value: Double)], below: Bool) {
    let positive = figures.filter { $0.value > 0 }
    guard positive.count >= 4 else { return }
    let sorted = positive.enumerated().sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }
    var rank = [Int](repeating: 0, count: positive.count)
    for (place, entry) in sorted.enumerated() { rank[entry.offset] = place }
    for (index, figure) in positive.enumerated() {
      // The others in order are all in order, without this one.
      func other(_ place: Int) -> Double { sorted[place < rank[index] ? place : place + 1].element.value }
      let count = positive.count - 1
      let median = (other((count - 1) / 2) + other(count / 2)) / 2
      let factor = figure.value / median
      guard factor > 1000 || (below && factor < 1 / 1000) else { continue }
      faults.warning(
        .implausibleValue, at: places[figure.path] ?? places[Self.parent(figure.path)], path: figure.path,
        .implausible(factor), hint: .checkUnit)
    }
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  private mutating func checkPrices(_ park: Park) {
    let supplies = park.materials.flatMap(\.supplies).filter { $0.price == nil }.map { ($0.name, $0.origin.path) }
    let utilities = (park.heat?.utilities ?? []).filter { $0.price == nil && $0.fuel == nil }.map {
      ($0.name, $0.origin.path)
    }
    for (name, path) in supplies + utilities where places[Self.join(path, "price")] == nil {
      faults.warning(.noPrice, at: places[path], path: path, .noPrice(name), hint: .addPrice)
    }
  }
}

extension Message {
  static func implausible(_ factor: Double) -> Message {
    let shown = Int(min(max(factor, 1 / factor).rounded(), 1e12))
    let isAbove = factor > 1
    return Message(
      "implausible-value", en: "this is \(shown) times \(isAbove ? "above" : "below") the median of its neighbours",
      zh: "该值\(isAbove ? "高于" : "低于")同类数值中位数 \(shown) 倍")
  }

  static let checkUnit = Message("implausible-value.hint", en: "check the unit", zh: "请检查单位")

  static func noPrice(_ name: String) -> Message {
    Message(
      "no-price", en: "`\(name)` has no price, so it is free in a park that minimises cost",
      zh: "`\(name)` 没有价格，在以费用最小为目标时视为免费")
  }

  static let addPrice = Message(
    "no-price.hint", en: "add `price:`, or `price: 0 CNY/t` where it is free", zh: "请加上 `price:`")
}

extension Park {
  /// Whether any stream, use, process or heat stream stands in the file.
  fileprivate var asksForAnything: Bool {
    let flowing = materials.contains {
      !$0.sources.isEmpty || !$0.sinks.isEmpty || !$0.processes.isEmpty || !$0.rinses.isEmpty
    }
    return flowing || heat?.streams.isEmpty == false
  }
}

extension Message {
  fileprivate static let nothingToPlan = Message(
    "nothing-to-plan", en: "the park has no stream, use or waste, so there is nothing to plan",
    zh: "园区没有任何物流、用户或固废，无可规划")
}
