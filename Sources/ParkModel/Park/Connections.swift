/// Which links exist, which may be built, which never: the park's `connections` block, the same for every resource.
public struct Connections: Sendable, Hashable {
  /// nil where the park lists none, which is not the same as an empty list.
  public var existing: [LinkPattern]?
  /// What may be built.
  public var candidate: [LinkPattern] = []
  /// What never is a link, whatever else the park says.
  public var forbid: [LinkPattern] = []
  /// What is known of single links.
  public var facts: [LinkFact] = []

  /// The block of a park that says nothing of links.
  public init() {}
}

/// `a -> b` with `any` allowed at either end, `inside` (both ends in one plant), or `any` for all pairs.
public struct LinkPattern: Sendable, Hashable {
  /// What stands at one side of the arrow.
  public enum End: Sendable, Hashable {
    /// Every node that can stand there.
    case any
    /// One node, or all batches of one stream.
    case named(String)
  }
  /// Which pairs it covers.
  public enum Reach: Sendable, Hashable {
    /// From what may stand at the first end to what may stand at the second.
    case pair(End, End)
    /// Both ends in one plant.
    case inside
  }

  /// Which pairs it covers.
  public var reach: Reach
  /// Where the file states it.
  public var origin: Origin

  /// The pairs that one entry of a list covers.
  public init(_ reach: Reach, origin: Origin) {
    self.reach = reach
    self.origin = origin
  }
}

extension LinkPattern {
  /// Whether it covers the way from one node to another. A batch that a unit keeps apart goes under the unit's name
  /// and under its own.
  public func covers(
    from giver: String, batch: String? = nil, in giverPlant: String?, to taker: String, in takerPlant: String?
  ) -> Bool {
    switch reach {
    case .inside: giverPlant != nil && giverPlant == takerPlant
    case .pair(let from, let to): (from.covers(giver) || batch.map(from.covers) ?? false) && to.covers(taker)
    }
  }

  /// Whether one of its ends names the node.
  public func names(_ node: String) -> Bool {
    guard case .pair(let from, let to) = reach else { return false }
    return from == .named(node) || to == .named(node)
  }
}

extension LinkPattern.End {
  fileprivate func covers(_ node: String) -> Bool {
    switch self {
    case .any: true
    case .named(let name): name == node
    }
  }
}

/// What is known of one link.
public struct LinkFact: Sendable, Hashable {
  /// The giver's name.
  public var from: String
  /// The taker's name.
  public var to: String
  /// km; nil where positions decide.
  public var length: Double?
  /// The most that can flow, t/h (kW for heat).
  public var capacity: Double?
  /// Whether `capacity` is of the whole year, however the periods share it, and not of every hour.
  public var isOfYear = false
  /// The least that must flow, kW: an exchange of heat that the park requires; nil where it may stand idle.
  public var least: Double?
  /// Metered flow of today, t/h (kW for heat).
  public var today: Double?
  /// Electricity to lift what flows to its taker's pressure, kWh per unit of flow, in place of what pressures would ask.
  public var lift: Double?
  /// What building it costs, in place of the park's `pipe:` figures.
  public var build: BuildCost?
  /// Where the file states it.
  public var origin: Origin

  /// The two ends, of which nothing is known until the park says more.
  public init(from: String, to: String, origin: Origin) {
    self.from = from
    self.to = to
    self.origin = origin
  }
}

/// What carrying one tonne over one kilometre costs.
public struct Carriage: Sendable, Hashable {
  /// How far two positions lie apart.
  public enum Distance: String, Sendable, Hashable, CaseIterable {
    /// Along a street grid: |dx| + |dy|.
    case grid
    /// As the crow flies.
    case straight
  }

  /// How lengths follow from positions.
  public var distance: Distance = .grid
  /// A new pipe of any size, CNY/km.
  public var fixedPerLength: Double = 0
  /// What its size adds, CNY/km per t/h of capacity.
  public var perCapacityLength: Double = 0
  /// Over which a new pipe is repaid, years.
  public var life: Double = 20
  /// Electricity, kWh per t and km.
  public var pumping: Double = 0
  /// By road, CNY per t and km.
  public var costPerTonneKilometre: Double = 0
  /// By road, t CO2 per t and km.
  public var co2PerTonneKilometre: Double = 0

  /// Carriage that is free and built for nothing.
  public init() {}
}
