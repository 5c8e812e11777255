/// Which links exist, which may be built, which never: the park's `connections` block, the same for every resource.
public struct Connections: Sendable, Hashable {
  /// nil where the park lists none, which is not the same as an empty list.
  public var existing: [LinkPattern]?
  public var candidate: [LinkPattern] = []
  public var forbid: [LinkPattern] = []
  public var facts: [LinkFact] = []
  public init() {}
}

/// `a -> b` with `any` allowed at either end, `inside` (both ends in one plant), or `any` for all pairs.
public struct LinkPattern: Sendable, Hashable {
  public enum End: Sendable, Hashable {
    case any
    case named(String)
  }
  public enum Reach: Sendable, Hashable {
    case pair(End, End)
    case inside
  }
  public var reach: Reach
  public var origin: Origin
  public init(_ reach: Reach, origin: Origin) {
    self.reach = reach
    self.origin = origin
  }
}

/// What is known of one link.
public struct LinkFact: Sendable, Hashable {
  public var from: String
  public var to: String
  /// km.
  public var length: Double?
  /// t/h (kW for heat).
  public var capacity: Double?
  /// Metered flow of today.
  public var today: Double?
  public var build: BuildCost?
  public var origin: Origin
  public init(from: String, to: String, origin: Origin) {
    self.from = from
    self.to = to
    self.origin = origin
  }
}

/// What carrying one tonne over one kilometre costs.
public struct Carriage: Sendable, Hashable {
  public enum Distance: String, Sendable, Hashable, CaseIterable {
    /// Along a street grid: |dx| + |dy|.
    case grid
    case straight
  }
  public var distance: Distance = .grid
  /// A new pipe: CNY/km, and CNY/km per t/h of capacity.
  public var fixedPerLength: Double = 0
  public var perCapacityLength: Double = 0
  public var life: Double = 20
  /// kWh per t and km.
  public var pumping: Double = 0
  /// By road: CNY per t km, and t CO2 per t km.
  public var costPerTonneKilometre: Double = 0
  public var co2PerTonneKilometre: Double = 0
  public init() {}
}
