/// A park, whole and valid: what its file says, in internal units, with every name resolved.
///
/// The reader builds it and only hands it out when the file has no errors; everything after it may rely on that.
public struct Park: Sendable, Hashable {
  /// Its name as the file gives it.
  public var name: String
  /// Display names by language code.
  public var names: [String: String] = [:]
  /// h/yr over which yearly amounts are spread.
  public var operatingHours: Double
  /// Its plants and the neighbours that take its wastes, sorted by id.
  public var plants: [Plant] = []
  /// What flows and mixes in it, sorted by kind id.
  public var materials: [MaterialSection] = []
  /// Its heat; nil where the file says nothing of it.
  public var heat: HeatSection?
  /// What its units may need, with prices, sorted by id.
  public var commodities: [Commodity] = []
  /// The kinds of waste that its streams may belong to, the built-in ones too, sorted by id.
  public var wasteKinds: [WasteKind] = []
  /// What to minimise, lexicographically, as measure names (`cost`, `fresh_water`, `hot_utility` ...).
  public var objectives: [String] = ["cost"]
  /// What its plan asks of indicators and quantities.
  public var targets: [Target] = []
  /// Whether *after* has to meet them.
  public var requiresTargets = false
  /// By the year, as a fraction: 0.06 is 6 %/yr.
  public var discountRate: Double = 0.06
  /// CNY that may be invested in all, net of subsidies; infinite where nothing is said.
  public var budget: Double = .infinity
  /// Where the file states the budget, or else the phases; nil where it limits nothing.
  public var budgetOrigin: Origin?
  /// The years in which to invest, ascending; empty where the file plans no roadmap.
  public var phases: [Phase] = []
  /// The projects that the file declares, sorted by id; what is in none of them is a project by itself.
  public var projects: [Project] = []
  /// The stretches that make up the year, in the order in which they come; one where flows are the same all year.
  public var periods: [Period] = []
  /// How often in a year the periods come round: 1 for seasons, 330 for the shifts of 330 days.
  public var rounds: Double = 1
  /// What the file states of each period, in the order of `periods`: the same things with other quantities. Empty where
  /// nothing is stated by period.
  public var byPeriod: [Park] = []
  /// Whether this is the park of one period among several.
  public private(set) var isPartOfYear = false
  /// In the park of one period, the one before it; before the first comes the last.
  public private(set) var periodBefore: Period?

  /// A park in which nothing stands yet, of one period of that many h/yr.
  public init(name: String, operatingHours: Double) {
    self.name = name
    self.operatingHours = operatingHours
    self.periods = [Period(id: "year", hours: operatingHours)]
  }

  /// The park of one period: its quantities, and no other period. Prices and hours stay those of the year.
  public func during(_ period: Period) -> Park {
    guard periods.count > 1 else { return self }
    guard let index = periods.firstIndex(where: { $0.id == period.id }) else { return self }
    var park = byPeriod.isEmpty ? self : byPeriod[index]
    park.periodBefore = periods[(index + periods.count - 1) % periods.count]
    park.periods = [period]
    park.rounds = rounds
    park.byPeriod = []
    park.isPartOfYear = true
    // What is asked is asked of the whole year, and may have been set after the file was read.
    (park.targets, park.requiresTargets) = (targets, requiresTargets)
    return park
  }

  /// One period as a park of its own: a year of that many hours, in which nothing waits for another period. Caps count as
  /// even rates, and what is built is paid in full.
  public func alone(in period: Period) -> Park {
    guard periods.count > 1, let index = periods.firstIndex(where: { $0.id == period.id }) else { return self }
    var park = byPeriod.isEmpty ? self : byPeriod[index]
    park.periods = [period]
    park.operatingHours = period.hours
    park.rounds = 1
    park.byPeriod = []
    return park
  }

  /// The most that may flow in the period of this park: all that a figure of the year allows may fall into one period.
  public func mostNow(_ most: Double, ofYear: Bool) -> Double {
    ofYear && isPartOfYear ? most * operatingHours / periods[0].hours : most
  }

  /// The utilities whose heat comes of one burner.
  public func utilities(of burner: String) -> [HeatUtility] { (heat?.utilities ?? []).filter { $0.fuel == burner } }
  /// The section of one material, nil where the park has none.
  public func material(_ id: String) -> MaterialSection? { materials.first { $0.kind.id == id } }
  /// The plant of that id; nil where there is none.
  public func plant(_ id: String?) -> Plant? { plants.first { $0.id == id } }
  /// The commodity of that id; nil where the park does not price it.
  public func commodity(_ id: String) -> Commodity? { commodities.first { $0.id == id } }
  /// The kind of waste of that id; nil for no kind.
  public func wasteKind(_ id: String?) -> WasteKind? { wasteKinds.first { $0.id == id } }
}

/// A stretch of the year with flows of its own: a season, or a shift of every day.
public struct Period: Sendable, Hashable {
  /// Its name in results.
  public var id: String
  /// h/yr.
  public var hours: Double

  /// A stretch of so many h/yr.
  public init(id: String, hours: Double) {
    self.id = id
    self.hours = hours
  }
}
