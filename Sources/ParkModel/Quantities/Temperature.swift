/// A temperature, degC. Temperatures can be compared and subtracted, but not added.
public struct Temperature: Comparable, Hashable, Sendable {
  public static var dimension: NamedDimension { .temperature }
  public var celsius: Double
  public var value: Double { celsius }
  public init(_ celsius: Double) { self.celsius = celsius }

  /// Reads a temperature such as `65 degC` or `338.15 K`.
  public init(reading text: String, in context: UnitContext) throws(QuantityError) {
    self.init(try Self.dimension.read(text, in: context))
  }

  public static func < (left: Temperature, right: Temperature) -> Bool { left.celsius < right.celsius }

  public static func - (left: Temperature, right: Temperature) -> TemperatureDifference {
    TemperatureDifference(left.celsius - right.celsius)
  }

  public static func + (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(left.celsius + right.kelvin)
  }

  public static func - (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(left.celsius - right.kelvin)
  }
}
