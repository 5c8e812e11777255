/// A larger size that a standing asset may get: more of its capacity, at the cost of building what is added.
public struct Expansion: Sendable, Hashable {
  /// Its capacity today, in the unit of its flows.
  public var from: Double
  /// The largest that it may get.
  public var to: Double
  /// What the added size costs.
  public var build: BuildCost

  /// From a capacity to a larger one, at a cost of what is added.
  public init(from: Double, to: Double, build: BuildCost) {
    self.from = from
    self.to = to
    self.build = build
  }

  /// The most that can be added.
  public var most: Double { max(0, to - from) }
}

/// What closing a standing unit costs and saves.
public struct Retirement: Sendable, Hashable {
  /// CNY, paid once when it is closed.
  public var cost: Double
  /// CNY, got once for what it leaves.
  public var salvage: Double
  /// CNY/yr that it costs as long as it stands, whatever it treats; saved where it is closed.
  public var keep: Double
  /// Years over which closing is repaid.
  public var life: Double

  /// Closing that costs nothing and saves nothing, unless it says otherwise.
  public init(cost: Double = 0, salvage: Double = 0, keep: Double = 0, life: Double = 20) {
    self.cost = cost
    self.salvage = salvage
    self.keep = keep
    self.life = life
  }

  /// CNY: what closing costs, less what is got for it; negative where that is more.
  public var capex: Double { cost - salvage }
}

extension Park {
  /// The park with every asset at the largest size to which it may be expanded.
  public var atLargest: Park { resized { _, expansion in expansion.to } }

  /// The park with every expansion that a plan builds: an investment in a standing asset is what is added to it.
  public func expanded(by investments: [Investment]) -> Park {
    let added = Dictionary(investments.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    return resized { name, expansion in
      expansion.from + (added[name].map { $0.unit == Investment.closedUnit ? 0 : $0.size } ?? 0)
    }
  }

  /// The units and outlets that may be closed, by name.
  public var retirements: [String: Retirement] {
    let units = materials.flatMap { section in
      section.treatments.map { ($0.name, $0.retire) } + section.outlets.map { ($0.name, $0.retire) }
    }
    return Dictionary(units.compactMap { name, it in it.map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  private func resized(_ size: (String, Expansion) -> Double) -> Park {
    var park = self
    park.byPeriod = byPeriod.map { $0.resized(size) }
    for section in materials.indices {
      for (index, unit) in materials[section].treatments.enumerated() {
        if let it = unit.expand { park.materials[section].treatments[index].capacity = size(unit.name, it) }
      }
      for (index, outlet) in materials[section].outlets.enumerated() {
        if let it = outlet.expand { park.materials[section].outlets[index].capacity = size(outlet.name, it) }
      }
    }
    for (index, header) in (heat?.headers ?? []).enumerated() {
      if let it = header.expand { park.heat?.headers[index].capacity = size(header.name, it) }
    }
    for (index, converter) in (heat?.converters ?? []).enumerated() {
      if let it = converter.expand { park.heat?.converters[index].capacity = size(converter.name, it) }
    }
    return park
  }
}
