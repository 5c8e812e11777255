import ParkModel

extension SchemaWalk {
  /// Figures that could be, but are most likely a slip: a factor of 1000 off their peers, a price that is not there.
  mutating func checkPlausibility(_ park: Park) {
    for section in park.materials {
      checkAmounts(section)
      checkConcentrations(section)
    }
    if park.objectives.contains("cost") { checkPrices(park) }
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
    warnOutliers(amounts)
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
      warnOutliers(figures)
    }
  }

  /// Warns of every figure more than 1000 times the median of at least three others; zeros say nothing.
  private mutating func warnOutliers(_ figures: [(path: String, value: Double)]) {
    let positive = figures.filter { $0.value > 0 }
    for (index, figure) in positive.enumerated() {
      var others = positive.map(\.value)
      others.remove(at: index)
      guard others.count >= 3 else { return }
      others.sort()
      let median = (others[(others.count - 1) / 2] + others[others.count / 2]) / 2
      guard figure.value > 1000 * median else { continue }
      faults.warning(
        .implausibleValue, at: places[figure.path] ?? places[Self.parent(figure.path)], path: figure.path,
        .implausible(figure.value / median), hint: .checkUnit)
    }
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  private mutating func checkPrices(_ park: Park) {
    let supplies = park.materials.flatMap(\.supplies).filter { $0.price == nil }.map { ($0.name, $0.origin.path) }
    let utilities = (park.heat?.utilities ?? []).filter { $0.price == nil }.map { ($0.name, $0.origin.path) }
    for (name, path) in supplies + utilities where places[Self.join(path, "price")] == nil {
      faults.warning(.noPrice, at: places[path], path: path, .noPrice(name), hint: .addPrice)
    }
  }
}

extension DiagnosticCode {
  /// A figure far from its peers.
  public static let implausibleValue: DiagnosticCode = "implausible-value"
  /// Something bought without a price in a park that minimises cost.
  public static let noPrice: DiagnosticCode = "no-price"
}

extension Message {
  static func implausible(_ factor: Double) -> Message {
    let shown = Int(min(factor.rounded(), 1e12))
    return Message(
      "implausible-value", en: "this is \(shown) times the median of its neighbours", zh: "该值是同类数值中位数的 \(shown) 倍")
  }

  static let checkUnit = Message("implausible-value.hint", en: "check the unit", zh: "请检查单位")

  static func noPrice(_ name: String) -> Message {
    Message(
      "no-price", en: "`\(name)` has no price, so it is free in a park that minimises cost",
      zh: "`\(name)` 没有价格，在以费用最小为目标时视为免费")
  }

  static let addPrice = Message("no-price.hint", en: "add `price:`, or `price: 0 CNY/t` where it is free", zh: "请加上 `price:`")
}
