/// Everything the park says of heat: streams to cool and to heat, utilities, who may exchange with whom.
///
/// Units inside: temperatures degC, duties kW, prices CNY/kWh. Lists are sorted by name.
public struct HeatSection: Sendable, Hashable {
  /// The smallest temperature difference in an exchanger, K.
  public var approach: Double
  /// The temperature above which hot streams count as waste heat, degC.
  public var reference: Double = 25
  /// What must be cooled or heated.
  public var streams: [HeatStream] = []
  /// Heat and cooling that can be bought.
  public var utilities: [HeatUtility] = []
  /// Nets of hot water and steam between plants.
  public var headers: [HeatHeader] = []
  /// Heat pumps, engines and chillers; their sides stand among `streams`.
  public var converters: [HeatConverter] = []
  /// What a line between plants loses and costs.
  public var line = HeatLine()
  /// Which target of a site the plan follows.
  public var site = SiteConvention.free
  /// Who may exchange with whom.
  public var connections = Connections()
  /// How the heat of a plan is taken apart into exchanges.
  public var matches = MatchChoice.pooled

  /// A section in which nothing is cooled or heated yet; approach in K.
  public init(approach: Double) { self.approach = approach }
}

/// How the heat of a plan is taken apart into exchanges between single streams.
public enum MatchChoice: String, Sendable, Hashable, CaseIterable {
  /// As it comes: any sharing out serves the totals.
  case pooled
  /// Into as few pairs as can be, each an exchanger.
  case fewest
}

/// Whether a stream or utility gives heat or takes it.
public enum HeatRole: String, Sendable, Hashable, CaseIterable {
  /// Gives heat.
  case hot
  /// Takes heat.
  case cold
  /// A utility that heats and cools.
  case both
}

/// A process stream that must be cooled or heated from one temperature to another.
public struct HeatStream: Sendable, Hashable {
  /// Its name in links: `plant/id`, or the unit that takes the heat, or a converter's `id/source`.
  public var name: String
  /// The plant in which it flows; nil for a central unit's.
  public var plant: String?
  /// Hot or cold.
  public var role: HeatRole
  /// The temperature at which it comes, degC.
  public var from: Double
  /// The temperature at which it leaves, degC; equal to `from` where it condenses, boils or melts.
  public var to: Double
  /// How much heat that is.
  public var duty: HeatDuty
  /// CNY/kWh that is paid for the heat that it takes; of a chosen duty only.
  public var pays: Double = 0
  /// K; replaces this stream's half of the approach.
  public var shift: Double?
  /// kW/(m2 K): the film coefficient on its side of an exchanger; nil where the park does not say.
  public var film: Double?
  /// The stretches of a stream whose heat is not spread evenly, in the order in which it flows; empty where it is.
  public var segments: [HeatSegment] = []
  /// Where the file states it.
  public var origin: Origin

  /// A stream between two temperatures, degC; half of the park's approach is its own unless `shift` says otherwise, K.
  public init(
    name: String, plant: String?, role: HeatRole, from: Double, to: Double, duty: HeatDuty, shift: Double? = nil,
    origin: Origin
  ) {
    self.name = name
    self.plant = plant
    self.role = role
    self.from = from
    self.to = to
    self.duty = duty
    self.shift = shift
    self.origin = origin
  }
}

/// How much heat a stream gives or takes: a figure of the park, or in proportion to what a treatment or converter does.
public enum HeatDuty: Sendable, Hashable {
  /// kW.
  case fixed(Double)
  /// kWh per t treated in the unit of that name.
  case perThroughput(of: String, kilowattHoursPerTonne: Double)
  /// kW for each kW that the converter of that name puts out.
  case perOutput(of: String, ratio: Double)
  /// kW between two figures, as much as the plan chooses.
  case chosen(Bounds)
  /// What the water that enters the taker of that name needs from each of these temperatures, degC, to the stream's end.
  case entering(String, from: [Double])
}

/// Heat or cooling bought: steam, hot water, cooling water.
public struct HeatUtility: Sendable, Hashable {
  /// Its name in flows.
  public var name: String
  /// Whether it can be drawn today.
  public var status: Status = .existing
  /// Whether it heats, cools or both.
  public var role: HeatRole
  /// The temperature at which it comes, degC.
  public var from: Double
  /// The temperature at which it leaves, degC; equal to `from` where it condenses or boils.
  public var to: Double
  /// What the park pays, CNY/kWh; nil where the file does not say, which counts as nothing.
  public var price: Double?
  /// Emissions that its heat stands for, t CO2/kWh.
  public var co2: Double = 0
  /// Standard coal that its heat stands for, kgce/kWh; nil where the file does not say.
  public var coal: Double?
  /// The burner whose fuel makes its heat; nil for heat that is bought.
  public var fuel: String?
  /// Its heat for each kW that the burner gets, where it has one.
  public var fuelEfficiency = 1.0
  /// How much can, or must, be drawn, kW.
  public var limit: Bounds = .unlimited
  /// K; replaces this utility's half of the approach.
  public var shift: Double?
  /// kW/(m2 K): the film coefficient on its side of an exchanger; nil where the park does not say.
  public var film: Double?
  /// Metered draw of today, kW.
  public var today: Double?
  /// Where the file states it.
  public var origin: Origin

  /// A utility between two temperatures, degC, without limit or price until the park says more.
  public init(name: String, role: HeatRole, from: Double, to: Double, origin: Origin) {
    self.name = name
    self.role = role
    self.from = from
    self.to = to
    self.origin = origin
  }
}
