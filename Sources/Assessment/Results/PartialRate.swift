/// A rate that is printed beside an indicator: one resource of several, or one way of counting.
public struct PartialRate: Sendable, Hashable {
  /// `water`, `heat`, `materials`, `inside_plants`.
  public var id: String
  /// The sum above the line.
  public var numerator: Double
  /// The sum below the line.
  public var denominator: Double
  /// The unit of both.
  public var unit: String
  /// 0...100, nil where the denominator is zero: printed as a dash.
  public var value: Double? { percentage(numerator, of: denominator) }
  /// Made of its parts.
  public init(id: String, numerator: Double, denominator: Double, unit: String) {
    self.id = id
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
  }
}
