/// A use that takes a stream and keeps it: a water demand, a receiver of wastes and materials.
public struct Sink: Sendable, Hashable {
  /// Its name in links, `plant/id`.
  public var name: String
  /// The plant in which it stands; nil for the park's own.
  public var plant: String?
  /// Whether it can be served today.
  public var status: Status = .existing
  /// t/h (dry tonnes where `dryBasis`; kW where a property is counted that is an energy).
  public var demand: Bounds
  /// Whether the ends of `demand` are of the whole year, however the periods share them, and not of every hour.
  public var isOfYear = false
  /// Where its demand follows what a unit treats; `demand` then only says what it can be at most.
  public var follows: Follow?
  /// On the mixture that enters.
  public var limit: Limits = [:]
  /// On every stream that enters.
  public var limitEach: Limits = [:]
  /// What the mixture that enters must have, degC; nil for anything.
  public var temperature: Bounds?
  /// What it takes at all: names of streams and assets, kinds of waste; nil is anything.
  public var accepts: [String]?
  /// The share of a kind of waste or a named stream in all that enters, as fractions.
  public var share: [String: Bounds] = [:]
  /// Demand, shares and limits count dry matter.
  public var dryBasis = false
  /// The property whose amount the demand counts, `sum(flow x property)`, as a burner counts heat and not gas; nil counts
  /// the flow itself.
  public var demandProperty: String?
  /// The pressure at which it takes gas, kPa absolute; nil where the park does not say.
  public var pressure: Double?
  /// Electricity to bring what enters to its pressure, kWh per unit of flow, in place of what pressures would ask.
  public var lift: Double?
  /// Electricity that it makes for each unit of what its demand counts: of an engine kW for each kW that it burns.
  public var electricEfficiency = 0.0
  /// What the receiver pays the park, CNY/t.
  public var pays: Double = 0
  /// What the park pays the receiver, CNY/t.
  public var price: Double = 0
  /// The raw materials that wastes stand in for here.
  public var replaces: [Replacement] = []
  /// Whether it may take hazardous waste.
  public var takesHazardous = true
  /// The standard or permit by which it takes wastes; nil where the file names none.
  public var route: String?
  /// Where the file states it.
  public var origin: Origin

  /// The unit in which its demand counts.
  public func demandUnit(_ kind: MaterialKind) -> String {
    demandProperty == nil ? dryBasis ? kind.flowUnit + " dry" : kind.flowUnit : "kW"
  }

  /// A use that takes anything of any quality until the park says more.
  public init(name: String, plant: String?, demand: Bounds, origin: Origin) {
    self.name = name
    self.plant = plant
    self.demand = demand
    self.origin = origin
  }
}

/// An amount in proportion to what a unit treats, of whatever material.
public struct Follow: Sendable, Hashable {
  /// The unit.
  public var unit: String
  /// t for each t treated.
  public var tonnesPerTonne: Double

  /// So much for each t that a unit treats.
  public init(unit: String, tonnesPerTonne: Double) {
    self.unit = unit
    self.tonnesPerTonne = tonnesPerTonne
  }
}
