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
  /// Which version of the park it runs.
  public var state: StateName
  /// What goes from where to where.
  public var flows: [Flow]
  /// What units and processes turn into what.
  public var conversions: [Conversion]
  /// What is built for it.
  public var investments: [Investment]

  /// A plan in which nothing moves unless it says otherwise.
  public init(state: StateName, flows: [Flow] = [], conversions: [Conversion] = [], investments: [Investment] = []) {
    self.state = state
    self.flows = flows
    self.conversions = conversions
    self.investments = investments
  }
}

/// One thing built: its size and what it costs.
public struct Investment: Sendable, Hashable {
  /// An asset's name, or `a -> b` for a link.
  public var asset: String
  /// In `unit`.
  public var size: Double
  /// `t/h` or `kW`.
  public var unit: String
  /// CNY, fixed parts in full, before any subsidy.
  public var capex: Double
  /// CNY of that which others pay.
  public var subsidy: Double = 0
  /// CNY/yr, of what the park pays itself.
  public var annualised: Double

  /// The unit in which a declared project counts: its entry stands for its own fixed cost, and for being built.
  public static let projectUnit = "project"
  /// The unit in which a closed asset counts.
  public static let closedUnit = "closed"

  /// A size with its capital in CNY and what that is by the year, CNY/yr.
  public init(asset: String, size: Double, unit: String, capex: Double, annualised: Double) {
    self.asset = asset
    self.size = size
    self.unit = unit
    self.capex = capex
    self.annualised = annualised
  }
}
