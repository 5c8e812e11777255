/// A unit that has been understood: what it measures, and how many base units it is.
///
///     value in base units = number * numerator / denominator + offset
///
/// The factor is kept as a quotient of two whole numbers wherever the unit is one, so that mg/L and g/t agree exactly
/// and `380 mg/L` is not 380.00000000000006 g/t.
public struct ParsedUnit: Sendable, Hashable {
  /// What the unit measures.
  public var dimension: UnitDimension
  /// Base units, before they are divided by the denominator.
  public var numerator: Double
  /// What the numerator is divided by.
  public var denominator: Double
  /// 273.15 for degC, zero otherwise.
  public var offset: Double
  /// The unit as it was written.
  public var text: String

  /// A unit of so many base units.
  public init(
    _ text: String, _ dimension: UnitDimension, numerator: Double = 1, denominator: Double = 1, offset: Double = 0
  ) {
    self.text = text
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
    self.offset = offset
  }

  /// How many base units one such unit is.
  public var factor: Double { numerator / denominator }

  /// Whether the unit marks a point of a scale (degC) rather than an amount.
  public var isScalePoint: Bool { offset != 0 }

  /// `number` of this unit in base units.
  public func inBase(_ number: Double) -> Double { number * numerator / denominator + offset }

  /// The product of two units; in a product degC counts as K, as in kJ/(kg degC).
  static func * (left: ParsedUnit, right: ParsedUnit) -> ParsedUnit {
    ParsedUnit(
      "", left.dimension * right.dimension, numerator: left.numerator * right.numerator,
      denominator: left.denominator * right.denominator)
  }

  /// This unit to a power, which may be negative.
  func power(_ exponent: Int) -> ParsedUnit {
    if exponent == 1 { return self }
    var result = ParsedUnit("", .none)
    for _ in 0..<abs(exponent) { result = result * self }
    return exponent < 0 ? result.inverse : result
  }

  /// One divided by this unit.
  var inverse: ParsedUnit {
    ParsedUnit("", UnitDimension.none / dimension, numerator: denominator, denominator: numerator)
  }
}
