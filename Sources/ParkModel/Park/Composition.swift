/// What a stream carries: the amount of each property, in the property's unit (g/t for all that is mass).
///
/// Absent is not zero: a property without a value and without `rest` is unknown, and `self[property]` is nil.
public struct Composition: Sendable, Hashable {
  /// The amount of each named property, in the property's unit.
  public var values: [String: Double]
  /// The value of every property that is not named, where the park says `rest:`.
  public var rest: Double?

  /// The stated amounts, and what every other property has where the park says so.
  public init(_ values: [String: Double] = [:], rest: Double? = nil) {
    self.values = values
    self.rest = rest
  }

  /// The amount of one property; nil where it is not known.
  public subscript(property: String) -> Double? { values[property] ?? rest }

  /// The mass fraction of water (the property `H2O`), 0 where it is not stated.
  public var moisture: Double { (values["H2O"] ?? 0) / 1e6 }
}

/// One thing that streams carry and limits speak of: a contaminant in water, an element or oxide in solids.
public struct Property: Sendable, Hashable {
  /// Its name in compositions and limits.
  public var id: String
  /// The unit in which the park writes it: mg/L, %, uS/cm.
  public var unit: String
  /// The size of that unit in internal units: internal value / printed value (1 for mg/L, 10 000 for %).
  public var scale: Double
  /// False for what mixes linearly but is not a mass (conductivity): it has no mass balance.
  public var isMass: Bool

  /// A mass whose printed unit is the internal one, unless it says otherwise.
  public init(id: String, unit: String, scale: Double = 1, isMass: Bool = true) {
    self.id = id
    self.unit = unit
    self.scale = scale
    self.isMass = isMass
  }
}

/// What a mixture must keep to, property by property; a property that is absent is unlimited.
public typealias Limits = [String: Bounds]
