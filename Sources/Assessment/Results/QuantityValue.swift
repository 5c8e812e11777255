/// One amount of the contract's `quantities`, re-computed from flows.
public struct QuantityValue: Sendable, Hashable {
  /// Its id in the result contract.
  public var name: String
  /// In `unit`, re-computed from flows.
  public var value: Double
  /// `t/h`, `kW`, `t/yr`, `CNY/yr` or `%`.
  public var unit: String
  /// What the park's plan asks, nil where it asks nothing.
  public var target: Double?
  /// Whether the target is met; nil without a target or a value.
  public var met: Bool?
  /// Made of its parts.
  public init(name: String, value: Double, unit: String, target: Double? = nil, met: Bool? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.target = target
    self.met = met
  }
}
