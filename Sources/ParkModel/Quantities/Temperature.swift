/// A temperature, degC. Temperatures can be compared and subtracted, but not added.
public struct Temperature: Comparable, Hashable, Sendable {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .temperature }
  /// The temperature in degC.
  public var celsius: Double
  /// The same, as a plain number.
  public var value: Double { celsius }
  /// A temperature in degC.
  public init(_ celsius: Double) { self.celsius = celsius }

  /// Reads a temperature such as `65 degC` or `338.15 K`.
  public init(reading text: String, in context: UnitContext) throws(QuantityError) {
    self.init(try Self.dimension.read(text, in: context))
  }

  /// Whether the one is colder than the other.
  public static func < (left: Temperature, right: Temperature) -> Bool { left.celsius < right.celsius }

  /// How much warmer the one is than the other.
  public static func - (left: Temperature, right: Temperature) -> TemperatureDifference {
    TemperatureDifference(left.celsius - right.celsius)
  }

  /// A temperature warmer by a difference.
  public static func + (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(left.celsius + right.kelvin)
  }

  /// A temperature colder by a difference.
  public static func - (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(left.celsius - right.kelvin)
  }
}
