import ParkModel

/// One state of the park, assessed: what was claimed, what the flows really add up to, and whether they balance.
public struct StateResult: Sendable, Hashable {
  /// Which version of the park this is.
  public var state: StateName
  /// What the solve claims.
  public var claim: SolveClaim
  /// nil where the state is infeasible; everything below is empty then.
  public var plan: OperatingPlan?
  /// Sorted by name.
  public var quantities: [QuantityValue]
  /// In the order of the indicator table.
  public var indicators: [IndicatorValue]
  /// Whether the flows balance; nil where there is no plan.
  public var audit: Audit?
  /// What the cost is made of.
  public var cost: CostBreakdown
  /// The water balance as each plant sees it: a neighbour's water is bought there, and serial use for the park.
  public var plantWater: [PlantWater]
  /// Every computed property where it is limited; empty where the park has none.
  public var mixtures: [MixtureValue] = []
  /// Uses that may be left out, and what the plan gives them; empty where the park has none.
  public var candidateUses: [CandidateUse] = []
  /// The energy that the park buys, in standard coal; nil where there is no plan.
  public var energy: StandardCoal?
  /// The least fresh water that the state's network could do with; nil where the cascade does not hold for it.
  public var waterTarget: WaterTarget?
  /// The least heating and cooling, the park's first, then each plant's; empty where there is no heat.
  public var heatTargets: [HeatTarget] = []
  /// What plants have left to give and ask for; empty where fewer than two have streams.
  public var siteProfiles: [SiteProfiles] = []
  /// Made of its parts.
  public init(
    state: StateName, claim: SolveClaim, plan: OperatingPlan? = nil, quantities: [QuantityValue] = [],
    indicators: [IndicatorValue] = [], audit: Audit? = nil, cost: CostBreakdown = CostBreakdown(),
    plantWater: [PlantWater] = []
  ) {
    self.state = state
    self.claim = claim
    self.plan = plan
    self.quantities = quantities
    self.indicators = indicators
    self.audit = audit
    self.cost = cost
    self.plantWater = plantWater
  }
}
