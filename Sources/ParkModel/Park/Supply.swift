/// What enters the park from outside at a price: municipal water, limestone.
public struct Supply: Sendable, Hashable {
  /// Its name in links.
  public var name: String
  /// Whether it is connected today.
  public var status: Status = .existing
  /// What it carries.
  public var quality: Composition
  /// How much can, or must, be drawn, t/h.
  public var limit: Bounds = .unlimited
  /// Whether `limit` is of the whole year, however the periods share it, and not of every hour.
  public var isOfYear = false
  /// What the park pays, CNY/t; nil where the file does not say, which counts as nothing.
  public var price: Double?
  /// Emissions that it stands for, t CO2 per t.
  public var co2: Double = 0
  /// Standard coal that it stands for, kgce per t or Nm3; nil where the file does not say.
  public var coal: Double?
  /// The temperature at which it comes, degC; nil where the file does not say.
  public var temperature: Double?
  /// Metered flow of today, t/h.
  public var today: Double?
  /// The pressure at which it is given, kPa absolute; nil where the park does not say.
  public var pressure: Double?
  /// Where it enters, km.
  public var at: Point?
  /// Where the file states it.
  public var origin: Origin

  /// A supply with its quality; without limit, price or place until the park says more.
  public init(name: String, quality: Composition, origin: Origin) {
    self.name = name
    self.quality = quality
    self.origin = origin
  }
}
