import ParkModel

/// What a use would pay for virgin material: the price of the cheapest existing supply that could serve it.
///
/// Read from the park, not from a plan, so that *before* and *after* are weighed alike. A supply could serve a use that
/// it may enter within limits; failing any, one that a treatment takes (purified on the way), or one that exceeds a limit
/// (blended). nil where none of these has a price.
struct VirginPrice {
  private let section: MaterialSection
  private let priced: [(supply: Supply, price: Double)]

  init(_ section: MaterialSection) {
    self.section = section
    priced = section.supplies.compactMap { supply in
      guard supply.status == .existing, let price = supply.price else { return nil }
      return (supply, price)
    }
  }

  /// CNY/t; with `property`, by what that property counts, as CNY/kWh of heat in a gas.
  func price(at receiver: Receiver, named name: String, by property: String? = nil) -> Double? {
    let priced = priced.compactMap { entry -> (supply: Supply, price: Double)? in
      guard let property else { return entry }
      guard let value = entry.supply.quality[property], value > 0 else { return nil }
      return (entry.supply, entry.price / value)
    }
    let direct = priced.filter { mayEnter($0.supply, receiver, name) }
    let within = direct.filter { receiver.tolerates($0.supply.quality, section) }
    let throughUnits = priced.filter { entry in
      section.treatments.contains { $0.accepts?.contains(entry.supply.name) ?? false }
    }
    return [within, throughUnits, direct].first { !$0.isEmpty }?.map(\.price).min()
  }

  private func mayEnter(_ supply: Supply, _ receiver: Receiver, _ name: String) -> Bool {
    let isNamed = receiver.accepts?.contains(supply.name) ?? false
    let isForbidden = section.connections.forbid.contains { pattern in
      if case .pair(let from, let to) = pattern.reach { from.covers(supply.name) && to.covers(name) } else { false }
    }
    return (isNamed || (receiver.accepts == nil && receiver.isUse)) && !isForbidden
  }
}

extension Receiver {
  /// True where a stream of this quality alone would keep to every limit, and within the range of what is computed.
  fileprivate func tolerates(_ quality: Composition, _ section: MaterialSection) -> Bool {
    let limits: [Limits]
    switch self {
    case .sink(let sink): limits = [sink.limit, sink.limitEach]
    case .process(let process): limits = [process.inletLimit]
    case .rinse(let rinse): limits = [rinse.feed.values.mapValues { Bounds(upper: $0) }]
    case .treatment(let unit): limits = [unit.inletLimit]
    case .outlet: limits = []
    }
    return limits.joined().allSatisfy { property, bounds in
      let computed = section.computedProperty(property)
      let value = computed.map { $0.value(tonnes: 1) { quality[$0] } } ?? (quality[property] ?? 0)
      return value.map { $0 >= bounds.lower && $0 <= bounds.upper } ?? false
    }
  }
}
