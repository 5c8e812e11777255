/// One plant of the park (or, `outside`, a neighbour that takes its wastes).
public struct Plant: Sendable, Hashable {
  /// What its nodes' names begin with.
  public var id: String
  /// Its name for people, where it differs.
  public var name: String?
  /// Where it stands, km.
  public var at: Point?
  /// Its own waste is not in the park's G; its use of park waste is in U.
  public var isOutside = false
  /// CNY/yr of value added, for intensities.
  public var valueAdded: Double?
  /// Where the file states it.
  public var origin: Origin

  /// A plant of the park itself.
  public init(id: String, origin: Origin) {
    self.id = id
    self.origin = origin
  }
}
