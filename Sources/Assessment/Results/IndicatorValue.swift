/// One indicator with everything needed to trace it.
public struct IndicatorValue: Sendable, Hashable {
  /// Its id in the result contract.
  public var id: String
  /// 0...100; nil where the denominator is zero or a price is missing: printed as a dash.
  public var value: Double?
  /// The sum above the line.
  public var numerator: Double
  /// The sum below the line.
  public var denominator: Double
  /// The unit of numerator and denominator.
  public var termUnit: String
  /// What the park's plan asks, in the printed unit; nil where it asks nothing.
  public var target: Double?
  /// Whether the target is met; nil without a target or a value.
  public var met: Bool?
  /// Flows behind the numerator.
  public var numeratorTerms: [IndicatorTerm]
  /// Flows behind the denominator.
  public var denominatorTerms: [IndicatorTerm]
  /// What keeps the value from being said (a resource without a price), or qualifies it.
  public var remark: String?
  /// The remark in Chinese.
  public var remarkZh: String?
  /// The lines that stand beside the value: rates of each resource, recovery inside plants.
  public var partials: [PartialRate]
  /// Made of its parts.
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
  /// How much of it counts, in the indicator's term unit.
  public var amount: Double
  /// Made of its parts.
  public init(label: String, amount: Double) {
    self.label = label
    self.amount = amount
  }
}
