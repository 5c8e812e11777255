/// What an indicator is: its names, its formula in words, where the definition comes from, and how it is computed.
public struct IndicatorDefinition: Sendable {
  /// Its id in the result contract.
  public var id: String
  /// Its name in English.
  public var name: String
  /// Its name in Chinese, as the standards have it.
  public var nameZh: String
  /// With the meaning of each symbol, as printed beside the value.
  public var formula: String
  /// The same in Chinese.
  public var formulaZh: String
  /// Where the definition stands.
  public var source: String
  /// The same in Chinese.
  public var sourceZh: String
  /// How far that source was read.
  public var mark: SourceMark
  /// The unit of numerator and denominator.
  public var termUnit: String
  let measure: @Sendable (PlanFlows) -> IndicatorMeasure
}

/// How well a definition is documented.
public enum SourceMark: String, Sendable, Hashable, CaseIterable {
  /// The standard's own text was read.
  case primary
  /// Quoted by another page.
  case secondary
  /// No binding definition was found; this one is the product's own and is printed with every value.
  case ours
}

/// Numerator and denominator of an indicator as sums of flows.
struct IndicatorMeasure: Sendable {
  var numerator = Tally()
  var denominator = Tally()
  var remark: String?
  var remarkZh: String?
  /// True where the value cannot be said whatever the sums are: a price is missing.
  var isWithheld = false
  var partials: [PartialRate] = []
}
