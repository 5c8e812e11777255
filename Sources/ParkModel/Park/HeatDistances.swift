extension HeatStream {
  /// Where it flows: its plant, or the unit, outlet or converter of the park that takes or gives it.
  public var site: String {
    if let plant { return plant }
    switch duty {
    case .perOutput(let converter, _): return converter
    case .entering(let taker, _): return taker
    case .fixed, .perThroughput, .chosen: return name
    }
  }

  /// Whether the plan chooses its duty: that of a converter's side, of an optional use, or of water by where it comes from.
  public var isChoice: Bool {
    switch duty {
    case .perOutput, .chosen, .entering: true
    case .fixed, .perThroughput: false
    }
  }

  /// The converter of which it is a side; nil for all other streams.
  public var converter: String? {
    if case .perOutput(let converter, _) = duty { converter } else { nil }
  }
}

extension Park {
  /// Where a plant, a unit of the park or a header stands; nil where the park does not say.
  public func position(ofSite site: String) -> Point? {
    if let plant = plant(site) { return plant.at }
    if let header = heat?.headers.first(where: { $0.name == site }) { return header.at }
    if let converter = heat?.converters.first(where: { $0.name == site }) { return converter.at }
    for material in materials {
      if let unit = material.treatments.first(where: { $0.name == site }) { return unit.at }
      if let outlet = material.outlets.first(where: { $0.name == site }) { return outlet.at }
    }
    return nil
  }

  /// The length of a heat line between two sites, km; 0 inside a site and where a position is not known.
  public func heatLength(fromSite one: String, toSite other: String) -> Double {
    guard one != other, let a = position(ofSite: one), let b = position(ofSite: other) else { return 0 }
    return (heat?.line ?? HeatLine()).length(from: a, to: b)
  }
}

extension HeatLine {
  /// The length of a line between two positions, km.
  public func length(from a: Point, to b: Point) -> Double {
    switch distance {
    case .grid: abs(a.x - b.x) + abs(a.y - b.y)
    case .straight: ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
  }
}
