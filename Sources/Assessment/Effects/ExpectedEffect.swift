import ParkModel

/// One row of the table of expected effects that a park's plan must hand in (发改办环资〔2021〕1004号).
public struct ExpectedEffect: Sendable, Hashable {
  /// Its id in the result contract: `water_saved`.
  public var id: String
  /// `t/yr`, `tce/yr`, `tce/(10^4 CNY)`, `t/(10^4 CNY)` or `%`.
  public var unit: String
  /// The park as it is, nil where that cannot be said.
  public var before: Double?
  /// The park retrofitted.
  public var after: Double?
  /// What is gained: before less after; of a rate to raise, after less before.
  public var effect: Double?
  /// Why the row is a dash; nil where it is none.
  public var reason: Message?
  /// What qualifies the figures.
  public var note: Message?

  init(_ id: String, unit: String, before: Double?, after: Double?, isToRise: Bool = false, note: Message? = nil) {
    self.id = id
    self.unit = unit
    self.before = before
    self.after = after
    self.note = note
    if let before, let after { effect = isToRise ? after - before : before - after }
  }

  /// A row that cannot be said.
  init(_ id: String, unit: String, dash reason: Message) {
    self.id = id
    self.unit = unit
    self.reason = reason
  }
}
