import ParkModel

/// The value of a computed property in what enters one node, and the range that the park asks.
public struct MixtureValue: Sendable, Hashable {
  /// The use, unit or outlet.
  public var node: String
  /// The property's name.
  public var property: String
  /// In `unit`; nil where nothing enters, or where the denominator is zero.
  public var value: Double?
  /// In `unit`; open ends are infinite.
  public var bounds: Bounds
  /// The unit in which the park writes limits of it; `1` for a ratio.
  public var unit: String
  /// The period's id.
  public var period: String
  /// Made of its parts.
  public init(node: String, property: String, value: Double?, bounds: Bounds, unit: String, period: String) {
    self.node = node
    self.property = property
    self.value = value
    self.bounds = bounds
    self.unit = unit
    self.period = period
  }
}

/// Every computed property where it is limited in the mixture, by node and property.
func mixtureValues(_ plan: PlanFlows) -> [MixtureValue] {
  plan.materials.flatMap { flows in
    flows.limitedMixtures.flatMap { node in
      flows.section.computed.compactMap { property -> MixtureValue? in
        guard let bounds = node.limits[property.id] else { return nil }
        let mixture = Mixture(flows: flows, inflows: flows.into(node.name), countsDry: node.countsDry)
        let value = property.value(tonnes: mixture.amount) { mixture.inflows.mass(of: $0) }
        return MixtureValue(
          node: node.name, property: property.id,
          value: mixture.amount > AuditLedger.negligible ? value.map { $0 / property.scale } : nil,
          bounds: Bounds(lower: bounds.lower / property.scale, upper: bounds.upper / property.scale),
          unit: property.unit, period: flows.period.id)
      }
    }
  }
}

extension MaterialFlows {
  /// What limits the mixture that enters it, in the order of names.
  fileprivate var limitedMixtures: [(name: String, limits: Limits, countsDry: Bool)] {
    var nodes = section.sinks.map { ($0.name, $0.limit, $0.dryBasis) }
    nodes += section.processes.map { ($0.name, $0.inletLimit, false) }
    nodes += section.treatments.map { ($0.name, $0.inletLimit, false) }
    nodes += section.outlets.map { ($0.name, $0.limit, false) }
    return nodes.sorted { $0.0 < $1.0 }.map { (name: $0.0, limits: $0.1, countsDry: $0.2) }
  }
}
