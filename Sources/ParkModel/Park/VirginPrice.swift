/// What a use would pay for virgin material: the price of the cheapest existing supply that could serve it.
///
/// Read from the park, not from a plan, so that every state is weighed alike. A supply could serve a use that
/// it may enter within limits; failing any, one that a treatment takes (purified on the way), or one that exceeds a limit
/// (blended). nil where none of these has a price.
public struct VirginPrice {
  /// What a receiver takes, and within which limits.
  private struct Taker {
    var accepts: [String]?
    var isUse = false
    var limits: [Limits] = []
  }

  private let section: MaterialSection
  private let priced: [(supply: Supply, price: Double)]
  private let takers: [String: Taker]

  /// The prices of a section's supplies.
  public init(_ section: MaterialSection) {
    self.section = section
    priced = section.supplies.compactMap { supply in
      guard supply.status == .existing, let price = supply.price else { return nil }
      return (supply, price)
    }
    var takers: [String: Taker] = [:]
    for outlet in section.outlets { takers[outlet.name] = Taker(accepts: outlet.accepts) }
    for sink in section.sinks {
      takers[sink.name] = Taker(accepts: sink.accepts, isUse: true, limits: [sink.limit, sink.limitEach])
    }
    for process in section.processes {
      takers[process.name] = Taker(accepts: process.accepts, isUse: true, limits: [process.inletLimit])
    }
    for rinse in section.rinses {
      let feed = rinse.feed.values.mapValues { Bounds(upper: $0) }
      takers[rinse.name] = Taker(accepts: rinse.accepts, isUse: true, limits: [feed])
    }
    for unit in section.treatments { takers[unit.name] = Taker(accepts: unit.accepts, limits: [unit.inletLimit]) }
    self.takers = takers
  }

  /// CNY/t at the receiver of that name; with `property`, by what that property counts, as CNY/kWh of heat in a gas.
  public func price(at name: String, by property: String? = nil) -> Double? {
    guard let taker = takers[name] else { return nil }
    let priced = priced.compactMap { entry -> (supply: Supply, price: Double)? in
      guard let property else { return entry }
      guard let value = entry.supply.quality[property], value > 0 else { return nil }
      return (entry.supply, entry.price / value)
    }
    let direct = priced.filter { mayEnter($0.supply, taker, name) }
    let within = direct.filter { tolerates($0.supply.quality, taker) }
    let throughUnits = priced.filter { entry in
      section.treatments.contains { $0.accepts?.contains(entry.supply.name) ?? false }
    }
    return [within, throughUnits, direct].first { !$0.isEmpty }?.map(\.price).min()
  }

  private func mayEnter(_ supply: Supply, _ taker: Taker, _ name: String) -> Bool {
    let isNamed = taker.accepts?.contains(supply.name) ?? false
    let isForbidden = section.connections.forbid.contains { pattern in
      guard case .pair(let from, let to) = pattern.reach else { return false }
      return Self.covers(from, supply.name) && Self.covers(to, name)
    }
    return (isNamed || (taker.accepts == nil && taker.isUse)) && !isForbidden
  }

  private static func covers(_ end: LinkPattern.End, _ name: String) -> Bool {
    switch end {
    case .any: true
    case .named(let own): own == name
    }
  }

  /// True where a stream of this quality alone would keep to every limit, and within the range of what is computed.
  private func tolerates(_ quality: Composition, _ taker: Taker) -> Bool {
    taker.limits.joined().allSatisfy { property, bounds in
      let computed = section.computedProperty(property)
      let value = computed.map { $0.value(tonnes: 1) { quality[$0] } } ?? (quality[property] ?? 0)
      return value.map { $0 >= bounds.lower && $0 <= bounds.upper } ?? false
    }
  }
}

extension Sink {
  /// What the raw material would cost that a tonne of a material of this moisture stands in for, CNY/t; nil where the use
  /// does not say.
  public func replacedWorth(moisture: Double) -> Double? {
    replaces.isEmpty ? nil : replaces.reduce(0) { $0 + $1.worth } * (dryBasis ? 1 - moisture : 1)
  }
}

extension Park {
  /// What heat of a utility costs, CNY/kWh: its price, and of one that a burner makes that of the cheapest gas that could
  /// be burnt for it; nil where neither is known.
  private func price(of utility: HeatUtility) -> Double? {
    guard let fuel = utility.fuel else { return utility.price }
    for section in materials {
      guard let sink = section.sinks.first(where: { $0.name == fuel }) else { continue }
      let gas = VirginPrice(section).price(at: fuel, by: sink.demandProperty)
      return gas.map { $0 / utility.fuelEfficiency + (utility.price ?? 0) }
    }
    return nil
  }

  /// What a stream would pay for bought heat, CNY/kWh: the price of the cheapest existing hot utility that is hot enough for
  /// it at both ends, else of the cheapest one at all; nil where none has a price.
  public func virginPrice(ofHeatAt stream: HeatStream) -> Double? {
    guard let heat else { return nil }
    let priced = heat.utilities.compactMap { utility -> (utility: HeatUtility, price: Double)? in
      guard utility.status == .existing, utility.role != .cold else { return nil }
      return price(of: utility).map { (utility, $0) }
    }
    let fitting = priced.filter { entry in
      let approach = (entry.utility.shift ?? heat.approach / 2) + (stream.shift ?? heat.approach / 2)
      return entry.utility.from - stream.to >= approach && entry.utility.to - stream.from >= approach
    }
    return (fitting.isEmpty ? priced : fitting).map(\.price).min()
  }
}
