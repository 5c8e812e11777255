/// So much of one resource from one node to another in one period.
public struct Flow: Sendable, Hashable {
  /// A material kind's id, or `heat`.
  public var resource: String
  /// The giver: `plant/id`, a park asset's bare name, `unit/reject` or `unit/byproduct`.
  public var from: String
  /// The taker: `plant/id` or a park asset's bare name.
  public var to: String
  /// t/h, or kW for heat; averaged over the period's hours.
  public var amount: Double
  /// What it carries, g/t (or the property's own unit); the true value, at or below what limits were checked with.
  public var quality: [String: Double]
  /// The temperature at which it leaves its giver, degC; nil for heat, and where the park does not say.
  public var temperature: Double?
  /// The part of it that is heated or cooled on its way into its taker, t/h.
  public var tempered = 0.0
  /// The kind of waste that flows, nil for water and heat.
  public var wasteKind: String?
  /// The source whose batch this is, where the giver keeps batches apart (a dryer); nil elsewhere.
  public var batch: String?
  /// For heat: where on the temperature scale it passes, from the hottest slice down.
  public var slices: [HeatSlice]
  /// For heat: what of it is lost on the way, kW; the taker gets `amount - lost`.
  public var lost = 0.0
  /// For heat that fills a header or is drawn from it: the plant, or unit of the park, where that is; nil elsewhere.
  public var site: String?
  /// For heat: the line or header that is built for it and for other flows with it; nil where it has its own or none.
  public var sharedAsset: String?
  /// The period's id.
  public var period: String
  /// Whether the link stands today.
  public var status: Status
  /// km.
  public var length: Double

  /// A flow on a link that stands today, unless it says otherwise.
  public init(
    resource: String, from: String, to: String, amount: Double, quality: [String: Double] = [:],
    wasteKind: String? = nil, batch: String? = nil, slices: [HeatSlice] = [], period: String,
    status: Status = .existing, length: Double = 0
  ) {
    self.resource = resource
    self.from = from
    self.to = to
    self.amount = amount
    self.quality = quality
    self.wasteKind = wasteKind
    self.batch = batch
    self.slices = slices
    self.period = period
    self.status = status
    self.length = length
  }
}

/// Heat that leaves a hot stream between two temperatures and enters a cold one between two others.
public struct HeatSlice: Sendable, Hashable {
  /// kW.
  public var duty: Double
  /// Real (unshifted) temperature at which the hot stream begins to give it, degC.
  public var hotFrom: Double
  /// Where the hot stream has given it, degC; not above `hotFrom`.
  public var hotTo: Double
  /// Real temperature at which the cold stream begins to take it, degC.
  public var coldFrom: Double
  /// Where the cold stream has taken it, degC; not below `coldFrom`.
  public var coldTo: Double

  /// A duty in kW between real temperatures in degC.
  public init(duty: Double, hotFrom: Double, hotTo: Double, coldFrom: Double, coldTo: Double) {
    self.duty = duty
    self.hotFrom = hotFrom
    self.hotTo = hotTo
    self.coldFrom = coldFrom
    self.coldTo = coldTo
  }
}
