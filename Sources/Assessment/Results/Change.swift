/// How one quantity or indicator moved from before to after.
public struct Change: Sendable, Hashable {
  /// Its id in the result contract.
  public var name: String
  /// `t/h`, `kW`, `t/yr`, `CNY/yr` or `%`.
  public var unit: String
  /// The park as it is.
  public var before: Double?
  /// The park retrofitted.
  public var after: Double?
  /// After less before; percentage points for a rate.
  public var absolute: Double?
  /// nil where `before` is zero.
  public var percent: Double?
  /// Made of its parts.
  public init(name: String, unit: String, before: Double?, after: Double?, absolute: Double?, percent: Double?) {
    self.name = name
    self.unit = unit
    self.before = before
    self.after = after
    self.absolute = absolute
    self.percent = percent
  }
}
