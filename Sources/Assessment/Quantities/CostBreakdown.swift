import ParkModel

/// What the park pays in a year, line by line; earnings are negative lines.
public struct CostBreakdown: Sendable, Hashable {
  /// By group in the order of `CostGroup`, then by label.
  public var lines: [CostLine]
  /// CNY/yr.
  public var total: Double { lines.reduce(0) { $0 + $1.amount } }
  /// Made of its lines.
  public init(lines: [CostLine] = []) { self.lines = lines }
  /// CNY/yr of one group.
  public func total(of group: CostGroup) -> Double {
    lines.filter { $0.group == group }.reduce(0) { $0 + $1.amount }
  }
}

/// One line of the park's costs.
public struct CostLine: Sendable, Hashable {
  /// What the money is paid for.
  public var group: CostGroup
  /// The supply, unit, outlet, receiver, commodity, utility or investment that the money is for.
  public var label: String
  /// CNY/yr.
  public var amount: Double
  /// Made of its parts.
  public init(group: CostGroup, label: String, amount: Double) {
    self.group = group
    self.label = label
    self.amount = amount
  }
}

/// What money is paid for.
public enum CostGroup: String, Sendable, Hashable, CaseIterable {
  /// Water and materials bought: price x flow.
  case supplies
  /// Running units: cost x throughput.
  case treatments
  /// What units take: need x throughput x price.
  case commodities
  /// Discharge and disposal: price x flow.
  case outlets
  /// What receivers are paid for the park's own streams, less what they pay: (price - pays) x flow.
  case receivers
  /// Raw material that waste stands in for and that no other line shows: - ratio x price x waste.
  case credits
  /// Electricity of pumping: kWh/(t km) x km x flow x price.
  case pumping
  /// Carriage by road: CNY/(t km) x km x flow.
  case transport
  /// Steam and cooling: price x heat.
  case utilities
  /// What units that may be closed cost in a year as long as they stand: keep.
  case upkeep
  /// What declared projects cost in a year beyond their assets: operating.
  case projects
  /// Annualised capital, net of subsidies.
  case investments
}
