/// A machine that lifts heat with electricity, makes electricity of heat, or makes cooling of heat.
///
/// What it exchanges stands among the park's streams: `ID/source` is the heat that it takes, `ID/sink` the heat that it
/// gives, and for an absorption chiller `ID/drive` the heat that drives it. All of them are in proportion to its output.
public struct HeatConverter: Sendable, Hashable {
  /// Its name among the park's assets; `plant/id` in a plant.
  public var name: String
  /// The plant in which it stands; nil for the park's own.
  public var plant: String?
  /// Whether it stands today.
  public var status: Status = .existing
  /// What it does.
  public var kind: Kind
  /// Where it takes heat: of an absorption chiller, the cold that it makes.
  public var source: Range
  /// Where it gives heat.
  public var sink: Range
  /// Where an absorption chiller is driven; nil for all others.
  public var drive: Range?
  /// How good it is.
  public var performance: Performance
  /// The most that it puts out, kW: heat given of a heat pump or recompression, power of an engine, cooling of an
  /// absorption chiller.
  public var capacity: Double
  /// K; replaces its half of the approach on every side.
  public var shift: Double?
  /// What building it costs; nil for nothing.
  public var build: BuildCost?
  /// To what it may be enlarged; nil where it stays as it is.
  public var expand: Expansion?
  /// Where the park's own stands; nil where lines to it have no length, and for a plant's, which stands where that does.
  public var at: Point?
  /// Where the file states it.
  public var origin: Origin

  /// What a converter does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Lifts heat with electricity: `heat given = heat taken + electricity`.
    case heatPump = "heat_pump"
    /// Lifts heat by compressing the vapour that carries it; the same balance.
    case recompression
    /// Makes electricity of heat, as an organic Rankine cycle does: `heat taken = electricity + heat given`.
    case engine
    /// Makes cooling of heat: `heat given = heat taken + driving heat`.
    case absorption

    /// Whether it takes electricity.
    public var takesElectricity: Bool { self == .heatPump || self == .recompression }
  }

  /// The temperatures between which it exchanges, degC; one where it boils or condenses.
  public struct Range: Sendable, Hashable {
    /// The warmer end, degC.
    public var warm: Double
    /// The colder end, degC.
    public var cool: Double
    /// A level where both ends are equal.
    public init(warm: Double, cool: Double) {
      self.warm = warm
      self.cool = cool
    }
  }

  /// How good a converter is, as the park states it.
  public enum Performance: Sendable, Hashable {
    /// The share of what a reversible machine between the same temperatures would do, 0 to 1.
    case shareOfReversible(Double)
    /// Heat given for each unit of electricity, or cooling for each unit of driving heat; of an engine, electricity for
    /// each unit of heat.
    case stated(Double)
  }

  /// A converter that stands today, until the park says more; kW.
  public init(
    name: String, kind: Kind, source: Range, sink: Range, performance: Performance, capacity: Double, origin: Origin
  ) {
    self.name = name
    self.kind = kind
    self.source = source
    self.sink = sink
    self.performance = performance
    self.capacity = capacity
    self.origin = origin
  }

  /// The name of the stream of heat that it takes.
  public var sourceName: String { name + "/source" }
  /// The name of the stream of heat that it gives.
  public var sinkName: String { name + "/sink" }
  /// The name of the stream of heat that drives it.
  public var driveName: String { name + "/drive" }
}
