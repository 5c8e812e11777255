#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A net between plants that carries heat: hot water with a supply and a return temperature, or steam at one level.
///
/// A plant fills it by heating what comes back at the return temperature up to the supply temperature; a plant that
/// draws on it cools that down again. What is drawn is what was filled, less the header's loss.
public struct HeatHeader: Sendable, Hashable {
  /// Its name in flows.
  public var name: String
  /// Whether it stands today.
  public var status: Status = .existing
  /// The temperature at which it gives, degC.
  public var supply: Double
  /// The temperature at which it comes back, degC; equal to `supply` for steam, which condenses.
  public var back: Double
  /// K; replaces the header's half of the approach on either side.
  public var shift: Double?
  /// The share of what is filled that is lost, 0 to below 1.
  public var loss: Double = 0
  /// The most that can be drawn, kW.
  public var capacity: Double = .infinity
  /// How much of what was filled can wait there for another period, kWh; 0 where it has no tank.
  public var holding: Double = 0
  /// What building it costs; nil for nothing.
  public var build: BuildCost?
  /// To what it may be enlarged; nil where it stays as it is.
  public var expand: Expansion?
  /// Where it stands; nil where lines to it have no length.
  public var at: Point?
  /// Where the file states it.
  public var origin: Origin

  /// A header between two temperatures, degC, without loss or cost until the park says more.
  public init(name: String, supply: Double, back: Double, origin: Origin) {
    self.name = name
    self.supply = supply
    self.back = back
    self.origin = origin
  }
}

/// What a heat line between plants loses and costs.
public struct HeatLine: Sendable, Hashable {
  /// How lengths follow from positions.
  public var distance: Carriage.Distance = .grid
  /// The share of the heat that is lost on each kilometre.
  public var lossPerLength: Double = 0
  /// A new line of any size, CNY/km.
  public var fixedPerLength: Double = 0
  /// What its size adds, CNY/(km kW).
  public var perCapacityLength: Double = 0
  /// Over which a new line is repaid, years.
  public var life: Double = 20

  /// A line that loses nothing and costs nothing.
  public init() {}

  /// The part of the heat that arrives over a length in km: `(1 - loss)^km`.
  public func arriving(over length: Double) -> Double { length > 0 ? pow(1 - lossPerLength, length) : 1 }

  /// What a new line of a length in km costs: CNY and CNY/kW; nil where it costs nothing.
  public func build(length: Double) -> BuildCost? {
    guard length > 0, fixedPerLength > 0 || perCapacityLength > 0 else { return nil }
    return BuildCost(fixed: fixedPerLength * length, perCapacity: perCapacityLength * length, life: life)
  }
}

/// Which target of a site a plan follows where plants exchange heat.
public enum SiteConvention: String, Sendable, Hashable, CaseIterable {
  /// Any hot side may heat any cold one that is admitted; steam may lift header water inside a plant.
  case free
  /// Each plant recovers first what it can by itself; only what is left over passes to headers and to other plants, and
  /// steam lifts no header inside a plant.
  case conventional
}
