/// Where a stream leaves the park: an outfall, a landfill.
public struct Outlet: Sendable, Hashable {
  /// Its name in links.
  public var name: String
  /// Whether it stands today.
  public var status: Status = .existing
  /// t/h; for a candidate the largest size that may be built.
  public var capacity: Double = .infinity
  /// Whether `capacity` is of the whole year, however the periods share it, and not of every hour.
  public var isOfYear = false
  /// On the mixture that enters.
  public var limit: Limits = [:]
  /// On every stream that enters.
  public var limitEach: Limits = [:]
  /// What the mixture that enters must have, degC; nil for anything.
  public var temperature: Bounds?
  /// g/h of each property, averaged over the operating hours.
  public var cap: [String: Double] = [:]
  /// What it takes at all; nil is anything but a supply.
  public var accepts: [String]?
  /// What the park pays, CNY/t.
  public var price: Double = 0
  /// What building it costs; nil where it is free or stands.
  public var build: BuildCost?
  /// To what it may be enlarged; nil where it stays as it is.
  public var expand: Expansion?
  /// What closing it costs and saves; nil where it cannot be closed.
  public var retire: Retirement?
  /// Metered flow of today, t/h.
  public var today: Double?
  /// Where it stands, km.
  public var at: Point?
  /// Where the file states it.
  public var origin: Origin

  /// A way out for every stream, without limit or price, until the park says more.
  public init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }
}
