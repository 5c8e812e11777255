/// Everything the park says of heat: streams to cool and to heat, utilities, who may exchange with whom.
///
/// Units inside: temperatures degC, duties kW, prices CNY/kWh. Lists are sorted by name.
public struct HeatSection: Sendable, Hashable {
  /// The smallest temperature difference in an exchanger, K.
  public var approach: Double
  /// The temperature above which hot streams count as waste heat, degC.
  public var reference: Double = 25
  public var streams: [HeatStream] = []
  public var utilities: [HeatUtility] = []
  public var connections = Connections()
  public init(approach: Double) { self.approach = approach }
}

/// Whether a stream or utility gives heat or takes it.
public enum HeatRole: String, Sendable, Hashable, CaseIterable {
  case hot
  case cold
  case both
}

/// A process stream that must be cooled or heated from one temperature to another.
public struct HeatStream: Sendable, Hashable {
  public var name: String
  public var plant: String?
  public var role: HeatRole
  /// degC; equal for a stream that condenses, boils or melts.
  public var from: Double
  public var to: Double
  /// kW.
  public var duty: HeatDuty
  /// K; replaces this stream's half of the approach.
  public var shift: Double?
  public var origin: Origin
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

/// How much heat a stream gives or takes: a figure of the park, or in proportion to a treatment's throughput.
public enum HeatDuty: Sendable, Hashable {
  /// kW.
  case fixed(Double)
  /// kWh per t treated in the unit of that name.
  case perThroughput(of: String, kilowattHoursPerTonne: Double)
}

/// Heat or cooling bought: steam, hot water, cooling water.
public struct HeatUtility: Sendable, Hashable {
  public var name: String
  public var status: Status = .existing
  public var role: HeatRole
  public var from: Double
  public var to: Double
  /// CNY/kWh.
  public var price: Double?
  /// t CO2/kWh.
  public var co2: Double = 0
  /// kW.
  public var limit: Bounds = .unlimited
  public var shift: Double?
  public var today: Double?
  public var origin: Origin
  public init(name: String, role: HeatRole, from: Double, to: Double, origin: Origin) {
    self.name = name
    self.role = role
    self.from = from
    self.to = to
    self.origin = origin
  }
}
