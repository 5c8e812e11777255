/// A park, whole and valid: what its file says, in internal units, with every name resolved.
///
/// The reader builds it and only hands it out when the file has no errors; everything after it may rely on that.
public struct Park: Sendable, Hashable {
  public var name: String
  /// Display names by language code.
  public var names: [String: String] = [:]
  /// h/yr over which yearly amounts are spread.
  public var operatingHours: Double
  public var plants: [Plant] = []
  /// Sorted by kind id.
  public var materials: [MaterialSection] = []
  public var heat: HeatSection?
  public var commodities: [Commodity] = []
  public var wasteKinds: [WasteKind] = []
  /// What to minimise, lexicographically, as measure names (`cost`, `fresh_water`, `hot_utility` ...).
  public var objectives: [String] = ["cost"]
  public var targets: [Target] = []
  /// A year, as a fraction.
  public var discountRate: Double = 0.06
  public var periods: [Period] = []
  public init(name: String, operatingHours: Double) {
    self.name = name
    self.operatingHours = operatingHours
    self.periods = [Period(id: "year", hours: operatingHours)]
  }
  /// The section of one material, nil where the park has none.
  public func material(_ id: String) -> MaterialSection? { materials.first { $0.kind.id == id } }
  public func plant(_ id: String?) -> Plant? { plants.first { $0.id == id } }
  public func commodity(_ id: String) -> Commodity? { commodities.first { $0.id == id } }
  public func wasteKind(_ id: String?) -> WasteKind? { wasteKinds.first { $0.id == id } }
}

/// A stretch of the year with flows of its own.
public struct Period: Sendable, Hashable {
  public var id: String
  public var hours: Double
  public init(id: String, hours: Double) {
    self.id = id
    self.hours = hours
  }
}

/// One plant of the park (or, `outside`, a neighbour that takes its wastes).
public struct Plant: Sendable, Hashable {
  public var id: String
  public var name: String?
  public var at: Point?
  /// Its own waste is not in the park's G; its use of park waste is in U.
  public var isOutside = false
  /// CNY/yr of value added, for intensities.
  public var valueAdded: Double?
  public var origin: Origin
  public init(id: String, origin: Origin) {
    self.id = id
    self.origin = origin
  }
}

/// Something units need and the park buys: electricity, lime.
public struct Commodity: Sendable, Hashable {
  public var id: String
  /// CNY per unit.
  public var price: Double
  /// `kWh` or `t`.
  public var unit: String
  /// t CO2 per unit.
  public var co2: Double = 0
  public var source: String?
  public init(id: String, price: Double, unit: String) {
    self.id = id
    self.price = price
    self.unit = unit
  }
}

/// A kind of waste and the statistics it counts in.
public struct WasteKind: Sendable, Hashable {
  public var id: String
  /// One of the seven bulk categories, or `general`, `sludge`, `hazardous`, `electronic`, `battery`.
  public var category: String
  public init(id: String, category: String) {
    self.id = id
    self.category = category
  }
  /// The seven bulk categories of 发改环资〔2021〕381号 (SECONDARY).
  public static let bulkCategories: Set<String> = [
    "coal_gangue", "fly_ash", "tailings", "smelting_slag", "byproduct_gypsum", "construction_waste", "crop_straw",
  ]
  public static let otherCategories: Set<String> = ["general", "sludge", "hazardous", "electronic", "battery"]
  public var isBulk: Bool { Self.bulkCategories.contains(category) }
  public var isHazardous: Bool { category == "hazardous" }
  public var isSludge: Bool { category == "sludge" }
}

/// What the park's plan asks of one indicator or quantity.
public struct Target: Sendable, Hashable {
  /// An indicator or quantity id.
  public var id: String
  /// In the indicator's printed unit (% for rates, t/yr for amounts).
  public var atLeast: Double?
  public var atMost: Double?
  public var origin: Origin
  public init(id: String, atLeast: Double?, atMost: Double? = nil, origin: Origin) {
    self.id = id
    self.atLeast = atLeast
    self.atMost = atMost
    self.origin = origin
  }
}
