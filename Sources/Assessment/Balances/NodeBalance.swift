/// What enters and leaves one node in one period, and what is left over.
///
///     inflow + made = outflow + kept + residual
public struct NodeBalance: Sendable, Hashable {
  /// What a node is to the balance.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case supply, source, use, process, rinse, treatment, store, outlet
    case hotStream, coldStream, utility, header, converter
  }

  /// A material kind's id, or `heat`.
  public var resource: String
  /// Its name in flows.
  public var node: String
  /// What it is.
  public var role: Role
  /// The period's id.
  public var period: String
  /// `t/h`, `t/yr` or `Nm3/h` as the material's kind has it, kW for heat.
  public var unit: String
  /// What flows bring to it.
  public var inflow = 0.0
  /// What it has otherwise: bought, generated, drawn from a store; the duty of a hot stream.
  public var made = 0.0
  /// What flows take from it.
  public var outflow = 0.0
  /// What stays: used, evaporated, put into a store, discharged; the duty of a cold stream.
  public var kept = 0.0
  /// Whether `made` and `kept` are statements of the park or of the plan, against which the flows can fail to close.
  /// Elsewhere they are what the flows leave: what a supply sells is what flows out of it.
  public var isStated = false

  /// By how much it does not close, in `unit`; nil where there is nothing to hold it against.
  public var residual: Double? { isStated ? inflow + made - outflow - kept : nil }

  /// A node through which nothing passes yet.
  init(resource: String, node: String, role: Role, period: String, unit: String) {
    self.resource = resource
    self.node = node
    self.role = role
    self.period = period
    self.unit = unit
  }

  /// The same in another unit.
  func scaled(by factor: Double) -> NodeBalance {
    var scaled = self
    scaled.inflow *= factor
    scaled.made *= factor
    scaled.outflow *= factor
    scaled.kept *= factor
    return scaled
  }
}
