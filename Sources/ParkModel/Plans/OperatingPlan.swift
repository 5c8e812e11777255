/// Which version of the park a plan runs.
public enum StateName: String, Sendable, Hashable, CaseIterable {
  /// Existing assets and links, as metered where the park gives metered figures.
  case before
  /// Existing assets and links, best use.
  case tuned
  /// Existing ones plus whatever candidates are chosen.
  case after
}

/// How a park is run in one state: every flow, every conversion, every investment, in physical units.
///
/// The audit, the indicators and the reports read this and the park, nothing else.
public struct OperatingPlan: Sendable, Hashable {
  public var state: StateName
  public var flows: [Flow]
  public var conversions: [Conversion]
  public var investments: [Investment]
  public init(state: StateName, flows: [Flow] = [], conversions: [Conversion] = [], investments: [Investment] = []) {
    self.state = state
    self.flows = flows
    self.conversions = conversions
    self.investments = investments
  }
}

/// So much of one resource from one node to another in one period.
public struct Flow: Sendable, Hashable {
  /// A material kind's id, or `heat`.
  public var resource: String
  /// `plant/id`, a park asset's bare name, `unit/reject` or `unit/byproduct`.
  public var from: String
  public var to: String
  /// t/h, or kW for heat; averaged over the period's hours.
  public var amount: Double
  /// What it carries, g/t (or the property's own unit); the true value, at or below what limits were checked with.
  public var quality: [String: Double]
  /// The kind of waste that flows, nil for water and heat.
  public var wasteKind: String?
  /// The source whose batch this is, where the giver keeps batches apart (a dryer); nil elsewhere.
  public var batch: String?
  /// For heat: where on the temperature scale it passes, from the hottest slice down.
  public var slices: [HeatSlice]
  public var period: String
  public var status: Status
  /// km.
  public var length: Double
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
  /// Real (unshifted) temperatures, degC, `hotFrom >= hotTo`, `coldTo >= coldFrom`.
  public var hotFrom: Double
  public var hotTo: Double
  public var coldFrom: Double
  public var coldTo: Double
  public init(duty: Double, hotFrom: Double, hotTo: Double, coldFrom: Double, coldTo: Double) {
    self.duty = duty
    self.hotFrom = hotFrom
    self.hotTo = hotTo
    self.coldFrom = coldFrom
    self.coldTo = coldTo
  }
}

/// What one unit turned into what in one period: its inputs, outputs and losses, which must balance.
public struct Conversion: Sendable, Hashable {
  /// The treatment or process.
  public var asset: String
  /// The material it works on.
  public var resource: String
  public var period: String
  /// t/h of inflow.
  public var throughput: Double
  public var inputs: [Term]
  public var outputs: [Term]
  /// Evaporation, removed contaminants (amount 0 in t/h, masses in `quality` as g/h).
  public var losses: [Term]
  public init(
    asset: String, resource: String, period: String, throughput: Double, inputs: [Term], outputs: [Term],
    losses: [Term]
  ) {
    self.asset = asset
    self.resource = resource
    self.period = period
    self.throughput = throughput
    self.inputs = inputs
    self.outputs = outputs
    self.losses = losses
  }
}

/// One amount on one side of a conversion.
public struct Term: Sendable, Hashable {
  /// A material kind's id, `heat`, or a commodity id.
  public var resource: String
  /// `inflow`, `product`, `reject`, `byproduct:ID`, `evaporation`, `removed`, or the commodity's id.
  public var name: String
  /// t/h, kW, or commodity units per hour.
  public var amount: Double
  /// g/t of each property, where the term is a stream.
  public var quality: [String: Double]
  public init(resource: String, name: String, amount: Double, quality: [String: Double] = [:]) {
    self.resource = resource
    self.name = name
    self.amount = amount
    self.quality = quality
  }
}

/// One thing built: its size and what it costs.
public struct Investment: Sendable, Hashable {
  /// An asset's name, or `a -> b` for a link.
  public var asset: String
  public var size: Double
  /// `t/h` or `kW`.
  public var unit: String
  /// CNY, fixed parts in full.
  public var capex: Double
  /// CNY/yr.
  public var annualised: Double
  public init(asset: String, size: Double, unit: String, capex: Double, annualised: Double) {
    self.asset = asset
    self.size = size
    self.unit = unit
    self.capex = capex
    self.annualised = annualised
  }
}
