/// The least heating and cooling of streams that may all exchange, by the problem table, with the curves that show why:
/// an insight beside the plan, which may take more where something else is minimised or not every pair is admitted.
public struct HeatTarget: Sendable, Hashable {
  /// A point of a curve.
  public struct Point: Sendable, Hashable {
    /// degC.
    public var temperature: Double
    /// kW.
    public var heat: Double
    /// A point of a curve.
    public init(temperature: Double, heat: Double) {
      self.temperature = temperature
      self.heat = heat
    }
  }

  /// What one utility would give or take.
  public struct Load: Sendable, Hashable {
    /// Its name.
    public var utility: String
    /// kW.
    public var duty: Double
    /// What one utility would give or take.
    public init(utility: String, duty: Double) {
      self.utility = utility
      self.duty = duty
    }
  }

  /// The plant whose streams these are; nil for all streams of the park together.
  public var plant: String?
  /// The period's id.
  public var period: String
  /// kW.
  public var hotUtility = 0.0
  /// kW.
  public var coldUtility = 0.0
  /// What hot streams hand to cold ones, kW.
  public var recovery = 0.0
  /// Every shifted temperature at which no heat passes, degC, from hot to cold.
  public var pinches: [Double] = []
  /// K; what lies between the two sides at a pinch, nil where streams have shifts of their own.
  public var approach: Double?
  /// Real temperatures upwards, heat given up to there.
  public var hotComposite: [Point] = []
  /// Real temperatures upwards, heat taken up to there, beginning at the cold utility.
  public var coldComposite: [Point] = []
  /// Shifted temperatures downwards, the heat that passes there.
  public var grandComposite: [Point] = []
  /// What hot utilities would give, each level as much as possible before the next hotter one; empty where they are
  /// not hot enough.
  public var hotLoads: [Load] = []
  /// What cold utilities would take, each level as much as possible before the next colder one; empty where they are
  /// not cold enough.
  public var coldLoads: [Load] = []

  /// The target of nothing.
  public init(plant: String?, period: String) {
    self.plant = plant
    self.period = period
  }

  /// True where only heating or only cooling is needed, or neither.
  public var isThreshold: Bool {
    let crumb = 1e-9 * max(1, hotUtility, coldUtility)
    return hotUtility <= crumb || coldUtility <= crumb
  }
}

/// What plants have to give and ask for once each has recovered what it can by itself: the profiles of the site.
public struct SiteProfiles: Sendable, Hashable {
  /// The period's id.
  public var period: String
  /// Shifted temperatures upwards, heat to give up to there.
  public var source: [HeatTarget.Point]
  /// Shifted temperatures upwards, heat asked for up to there.
  public var sink: [HeatTarget.Point]

  /// Two profiles.
  public init(period: String, source: [HeatTarget.Point], sink: [HeatTarget.Point]) {
    self.period = period
    self.source = source
    self.sink = sink
  }
}
