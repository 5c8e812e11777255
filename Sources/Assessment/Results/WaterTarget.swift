import ParkModel

/// The least fresh water that a network of all to all could do with, by the water cascade: an insight beside the plan,
/// which may take more where something else is minimised.
public struct WaterTarget: Sendable, Hashable {
  /// A point of the limiting composite curve and of the supply line above it.
  public struct Level: Sendable, Hashable {
    /// g/t.
    public var concentration: Double
    /// What uses below this concentration ask for beyond what streams below it offer, g/h.
    public var load: Double
    /// What the target's fresh water offers there, g/h.
    public var supplied: Double
    /// Made of its parts.
    public init(concentration: Double, load: Double, supplied: Double) {
      self.concentration = concentration
      self.load = load
      self.supplied = supplied
    }
  }

  /// A composite curve: cumulative flow and load from the cleanest stream on.
  public struct Composite: Sendable, Hashable {
    /// t/h, 0 first, one more after each stream.
    public var flows: [Double]
    /// g/h, likewise.
    public var loads: [Double]
    /// Made of its parts.
    public init(flows: [Double], loads: [Double]) {
      self.flows = flows
      self.loads = loads
    }
  }

  /// The park's only contaminant.
  public var contaminant: Property
  /// t/h.
  public var freshWater: Double
  /// What then leaves unused, t/h.
  public var wastewater: Double
  /// Where fresh water is just enough, g/t, ascending; empty where flows alone decide how much it is.
  public var pinches: [Double]
  /// Streams dirtier than every pinch, by name: they may leave.
  public var sourcesAbove: [String]
  /// Up the scale of concentration.
  public var levels: [Level]
  /// What uses may take.
  public var sinks: Composite
  /// What streams and the target's fresh water offer: nowhere above what uses may take.
  public var sources: Composite

  /// Made of its parts.
  public init(
    contaminant: Property, freshWater: Double, wastewater: Double, pinches: [Double], sourcesAbove: [String],
    levels: [Level], sinks: Composite, sources: Composite
  ) {
    self.contaminant = contaminant
    self.freshWater = freshWater
    self.wastewater = wastewater
    self.pinches = pinches
    self.sourcesAbove = sourcesAbove
    self.levels = levels
    self.sinks = sinks
    self.sources = sources
  }
}
