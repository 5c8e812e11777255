/// A number that cannot be mistaken for another kind of number: a flow is not a price.
public protocol PhysicalQuantity: Comparable, Hashable, Sendable, AdditiveArithmetic {
  /// How it is read from a park, and its unit inside the program.
  static var dimension: NamedDimension { get }
  /// The number in the unit of the program.
  var value: Double { get }
  init(_ value: Double)
}

extension PhysicalQuantity {
  /// Nothing of it.
  public static var zero: Self { Self(0) }
  /// The unit inside the program, such as `t/h`.
  public static var unit: String { dimension.unit.text }

  /// Whether the one is less than the other.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  /// Both together.
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  /// What the one is more than the other.
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
  /// Several times a quantity.
  public static func * (left: Self, right: Double) -> Self { Self(left.value * right) }
  /// Several times a quantity.
  public static func * (left: Double, right: Self) -> Self { Self(left * right.value) }
  /// A part of a quantity.
  public static func / (left: Self, right: Double) -> Self { Self(left.value / right) }
  /// How many times the one goes into the other.
  public static func / (left: Self, right: Self) -> Double { left.value / right.value }

  /// Reads a quantity of this kind.
  public init(reading text: String, in context: UnitContext) throws(QuantityError) {
    self.init(try Self.dimension.read(text, in: context))
  }
}
