/// A unit that changes a stream's quality or moisture, in a plant or central.
public struct Treatment: Sendable, Hashable {
  /// Its name in links, for what enters and for its product.
  public var name: String
  /// The plant in which it stands; nil for a central one.
  public var plant: String?
  /// Whether it stands today.
  public var status: Status = .existing
  /// Its own place, km; nil where it is its plant's.
  public var at: Point?
  /// t/h of inflow; for a candidate the largest size that may be built.
  public var capacity: Double = .infinity
  /// Whether `capacity` is of the whole year, however the periods share it, and not of every hour.
  public var isOfYear = false
  /// What it does to what enters.
  public var action: TreatmentAction
  /// On the mixture that enters.
  public var inletLimit: Limits = [:]
  /// What the mixture that enters must have, degC; nil where the file does not say.
  public var temperature: Bounds?
  /// The temperature at which its product and its reject leave, degC; nil where the file does not say.
  public var outletTemperature: Double?
  /// What it takes at all; nil is anything but a supply.
  public var accepts: [String]?
  /// Where its product may go at all; nil is anywhere.
  public var only: [String]?
  /// Whether the outlet may come back to the inlet.
  public var recycle: Recycle = .loop
  /// The least inflow at which it runs at all, t/h; 0 where any will do.
  public var minFlow: Double = 0
  /// The pressure at which it takes gas and gives its product, kPa absolute; nil where the park does not say.
  public var pressure: Double?
  /// What running it costs beside its needs, CNY/t of inflow.
  public var cost: Double = 0
  /// Commodities that it takes.
  public var needs: [Need] = []
  /// Heat taken per tonne of inflow.
  public var heat: HeatNeed?
  /// What building it costs; nil where it is free or stands.
  public var build: BuildCost?
  /// To what it may be enlarged; nil where it stays as it is.
  public var expand: Expansion?
  /// What closing it costs and saves; nil where it cannot be closed.
  public var retire: Retirement?
  /// Metered inflow of today, t/h.
  public var today: Double?
  /// Where the file states it.
  public var origin: Origin

  /// True where the outlet may come straight back to the inlet.
  public var recyclesToSelf: Bool { recycle == .toSelf }

  /// What a store holds at most, t or Nm3; for a candidate the largest that may be built. nil for any other unit.
  public var holding: Double? { if case .keep(let holding) = action { holding } else { nil } }

  /// A unit of any size that takes every stream, free of cost, until the park says more.
  public init(name: String, plant: String?, action: TreatmentAction, origin: Origin) {
    self.name = name
    self.plant = plant
    self.action = action
    self.origin = origin
  }
}

/// Whether what a unit gives may come back to it.
public enum Recycle: String, Sendable, Hashable, CaseIterable {
  /// Through others.
  case loop
  /// Through others, and straight from its outlet to its inlet.
  case toSelf = "self"
  /// Not at all: what has passed the unit once, in any mixture, does not pass it again.
  case never
}

/// How a unit cleans, property by property: to a guaranteed outlet, or by a share of what enters.
public struct Purification: Sendable, Hashable {
  /// The quality that it guarantees, of the properties that it does not remove by share.
  public var outlet: Composition
  /// The share of the entering mass that does not reach the product, by property; `rest` in it is resolved.
  public var removal: [String: Double] = [:]
  /// The share of the inflow that leaves as product.
  public var recovery: Double = 1
  /// Where the reject may go; empty with a recovery of 1.
  public var rejectTo: [String] = []
  /// True where the product is exactly what `outlet` says, better or worse than what enters, because the composition of
  /// what enters is known beforehand; `tail` is then what the reject carries.
  public var isExact = false
  /// What the reject carries where that is known beforehand.
  public var tail = Composition()
  /// The share of the entering amount that leaves with the product, of each component that the park states it for.
  public var recovers: [String: Double] = [:]

  /// A unit that guarantees an outlet quality and rejects nothing, unless it says otherwise.
  public init(
    outlet: Composition = Composition(), removal: [String: Double] = [:], recovery: Double = 1,
    rejectTo: [String] = []
  ) {
    self.outlet = outlet
    self.removal = removal
    self.recovery = recovery
    self.rejectTo = rejectTo
  }

  /// What the product carries at most, whatever enters; nil for what is removed by share.
  public func guarantee(_ property: String) -> Double? { removal[property] == nil ? outlet[property] : nil }
}

/// What a treatment does to what enters.
public enum TreatmentAction: Sendable, Hashable {
  /// Cleans: a part of the inflow leaves as product, the rest as reject.
  case purify(Purification)
  /// Dries each stream by itself, batch by batch, to a moisture (mass fraction); streams keep their identity.
  case dry(toMoisture: Double)
  /// Keeps each stream by itself, unchanged, from one period to another: a tank, a pond, a stockpile, a gas holder of so
  /// many t or Nm3.
  case keep(holding: Double)
  /// Turns what enters into products of their own, sources in proportion to its throughput; `lost` t of each t leave with
  /// nothing to plan.
  case convert(lost: Double)
}

/// A commodity that a unit takes in proportion to its throughput.
public struct Need: Sendable, Hashable {
  /// An id of `prices:`.
  public var commodity: String
  /// Commodity units (kWh, t) per t of inflow.
  public var amount: Double

  /// So much of a commodity per t of inflow.
  public init(commodity: String, amount: Double) {
    self.commodity = commodity
    self.amount = amount
  }
}

/// Heat that a unit takes from the cascade in proportion to its throughput (a cold stream of variable duty).
public struct HeatNeed: Sendable, Hashable {
  /// Where heating begins, degC.
  public var from: Double
  /// Where heating ends, degC.
  public var to: Double
  /// kWh per t of inflow.
  public var duty: Double

  /// kWh per t of inflow between two temperatures, degC.
  public init(from: Double, to: Double, duty: Double) {
    self.from = from
    self.to = to
    self.duty = duty
  }
}
