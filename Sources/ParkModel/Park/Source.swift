/// A stream that leaves a plant and must go somewhere: used water, a solid waste.
public struct Source: Sendable, Hashable {
  /// Its name in links, `plant/id`; for a by-product `unit/id`.
  public var name: String
  /// The plant that it leaves; nil for the park's own.
  public var plant: String?
  /// t/h; all of it must leave, and old stock may.
  public var amount: SourceAmount
  /// What of earlier years may be taken from store beside it, t/h.
  public var stock: Double = 0
  /// Whether `stock` and the ends of a range are of the whole year, however the periods share them, and not of every hour.
  public var isOfYear = false
  /// True where it counts as hazardous waste.
  public var isHazardous = false
  /// What it carries.
  public var quality: Composition
  /// The temperature at which it comes, degC; nil where the file does not say.
  public var temperature: Double?
  /// Where it may go at all; nil is anywhere.
  public var only: [String]?
  /// The kind of waste or of gas, nil for water.
  public var wasteKind: String?
  /// Emissions that what leaves here stands for wherever it goes, t CO2 per unit of flow: the carbon of a fuel gas.
  public var co2: Double = 0
  /// The pressure at which it is given off, kPa absolute; nil where the park does not say.
  public var pressure: Double?
  /// Where the file states it.
  public var origin: Origin

  /// A stream that may go anywhere and is no kind of waste until the park says more.
  public init(name: String, plant: String?, amount: SourceAmount, quality: Composition, origin: Origin) {
    self.name = name
    self.plant = plant
    self.amount = amount
    self.quality = quality
    self.origin = origin
  }
}

/// How much a source gives: a figure of the park, or a by-product in proportion to a treatment's throughput.
public enum SourceAmount: Sendable, Hashable {
  /// t/h.
  case fixed(Double)
  /// Between so much and so much, t/h; the plan decides.
  case between(Bounds)
  /// t of this source per t treated in the unit of that name (which may belong to another material).
  case perThroughput(of: String, tonnesPerTonne: Double)
}
