import ParkModel

/// One state of the park, assessed: what was claimed, what the flows really add up to, and whether they balance.
public struct StateResult: Sendable, Hashable {
  public var state: StateName
  public var claim: SolveClaim
  /// nil where the state is infeasible; everything below is empty then.
  public var plan: OperatingPlan?
  /// Sorted by name.
  public var quantities: [QuantityValue]
  /// In the order of the indicator table.
  public var indicators: [IndicatorValue]
  public var audit: Audit?
  /// What the cost is made of.
  public var cost: CostBreakdown
  /// The water balance as each plant sees it: a neighbour's water is bought there, and serial use for the park.
  public var plantWater: [PlantWater]
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

/// One amount of the contract's `quantities`, re-computed from flows.
public struct QuantityValue: Sendable, Hashable {
  public var name: String
  public var value: Double
  public var unit: String
  /// What the park's plan asks, nil where it asks nothing.
  public var target: Double?
  public var met: Bool?
  public init(name: String, value: Double, unit: String, target: Double? = nil, met: Bool? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.target = target
    self.met = met
  }
}

/// One indicator with everything needed to trace it.
public struct IndicatorValue: Sendable, Hashable {
  public var id: String
  /// 0...100; nil where the denominator is zero or a price is missing: printed as a dash.
  public var value: Double?
  public var numerator: Double
  public var denominator: Double
  /// The unit of numerator and denominator.
  public var termUnit: String
  public var target: Double?
  public var met: Bool?
  /// Flows behind the numerator and the denominator.
  public var numeratorTerms: [IndicatorTerm]
  public var denominatorTerms: [IndicatorTerm]
  /// What keeps the value from being said (a resource without a price), or qualifies it.
  public var remark: String?
  public var remarkZh: String?
  /// The lines that stand beside the value: rates of each resource, recovery inside plants.
  public var partials: [PartialRate]
  public init(
    id: String, value: Double?, numerator: Double, denominator: Double, termUnit: String, target: Double? = nil,
    met: Bool? = nil, numeratorTerms: [IndicatorTerm] = [], denominatorTerms: [IndicatorTerm] = [],
    remark: String? = nil, remarkZh: String? = nil, partials: [PartialRate] = []
  ) {
    self.id = id
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.termUnit = termUnit
    self.target = target
    self.met = met
    self.numeratorTerms = numeratorTerms
    self.denominatorTerms = denominatorTerms
    self.remark = remark
    self.remarkZh = remarkZh
    self.partials = partials
  }
}

/// One line of an indicator's sum: what, and how much of it counts.
public struct IndicatorTerm: Sendable, Hashable {
  /// `a -> b`, or the name of a node.
  public var label: String
  public var amount: Double
  public init(label: String, amount: Double) {
    self.label = label
    self.amount = amount
  }
}

/// The outcome of re-computing every balance and limit from the flows.
public struct Audit: Sendable, Hashable {
  /// How many balances and limits were checked.
  public var balances: Int
  /// The worst relative residual.
  public var worst: Double
  public var tolerance: Double
  public var failures: [AuditFailure]
  public var holds: Bool { failures.isEmpty }
  public init(balances: Int, worst: Double, tolerance: Double, failures: [AuditFailure]) {
    self.balances = balances
    self.worst = worst
    self.tolerance = tolerance
    self.failures = failures
  }
}

/// A balance or limit that the flows break.
public struct AuditFailure: Sendable, Hashable {
  /// The node or asset.
  public var subject: String
  /// What should hold, as `outflow 12.5 t/h of 300 t/h declared`.
  public var sentence: String
  public var residual: Double
  public init(subject: String, sentence: String, residual: Double) {
    self.subject = subject
    self.sentence = sentence
    self.residual = residual
  }
}

/// Before, tuned and after of one park, and the change between before and after.
public struct ParkComparison: Sendable, Hashable {
  public var park: Park
  /// What was assumed and how it was computed, by name, in fixed order.
  public var conventions: [Convention]
  public var warnings: [Warning]
  public var before: StateResult
  /// Only where the park has metered figures.
  public var tuned: StateResult?
  public var after: StateResult
  /// One entry for every quantity and indicator known on both sides.
  public var change: [Change]
  public init(
    park: Park, conventions: [Convention], warnings: [Warning], before: StateResult, tuned: StateResult?,
    after: StateResult, change: [Change]
  ) {
    self.park = park
    self.conventions = conventions
    self.warnings = warnings
    self.before = before
    self.tuned = tuned
    self.after = after
    self.change = change
  }
}

/// An assumption that the reader of a report must know: `water_density` = `1 t/m3`.
public struct Convention: Sendable, Hashable {
  public var name: String
  public var value: String
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Something implausible that did not stop the run.
public struct Warning: Sendable, Hashable {
  public var code: String
  /// Dotted path in the park file.
  public var path: String
  public var sentence: String
  public var sentenceZh: String?
  public init(code: String, path: String, sentence: String, sentenceZh: String? = nil) {
    self.code = code
    self.path = path
    self.sentence = sentence
    self.sentenceZh = sentenceZh
  }
}

/// How one quantity or indicator moved from before to after.
public struct Change: Sendable, Hashable {
  public var name: String
  public var unit: String
  public var before: Double?
  public var after: Double?
  public var absolute: Double?
  /// nil where `before` is zero.
  public var percent: Double?
  public init(name: String, unit: String, before: Double?, after: Double?, absolute: Double?, percent: Double?) {
    self.name = name
    self.unit = unit
    self.before = before
    self.after = after
    self.absolute = absolute
    self.percent = percent
  }
}
