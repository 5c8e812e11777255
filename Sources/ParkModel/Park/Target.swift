/// What the park's plan asks of one indicator or quantity.
public struct Target: Sendable, Hashable {
  /// An indicator or quantity id.
  public var id: String
  /// The least that is asked, in the printed unit (% for rates, t/yr for amounts); nil where nothing is.
  public var atLeast: Double?
  /// The most that is allowed, in the same unit; nil where nothing limits it.
  public var atMost: Double?
  /// Where the file states it.
  public var origin: Origin

  /// What is asked of one indicator or quantity, in its printed unit.
  public init(id: String, atLeast: Double?, atMost: Double? = nil, origin: Origin) {
    self.id = id
    self.atLeast = atLeast
    self.atMost = atMost
    self.origin = origin
  }
}
