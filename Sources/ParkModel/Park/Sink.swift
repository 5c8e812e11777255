/// A use that takes a stream and keeps it: a water demand, a receiver of wastes and materials.
public struct Sink: Sendable, Hashable {
  /// Its name in links, `plant/id`.
  public var name: String
  /// The plant in which it stands; nil for the park's own.
  public var plant: String?
  /// Whether it can be served today.
  public var status: Status = .existing
  /// t/h (dry tonnes where `dryBasis`).
  public var demand: Bounds
  /// On the mixture that enters.
  public var limit: Limits = [:]
  /// On every stream that enters.
  public var limitEach: Limits = [:]
  /// What the mixture that enters must have, degC; nil for anything.
  public var temperature: Bounds?
  /// What it takes at all: names of streams and assets, kinds of waste; nil is anything.
  public var accepts: [String]?
  /// The share of a kind of waste or a named stream in all that enters, as fractions.
  public var share: [String: Bounds] = [:]
  /// Demand, shares and limits count dry matter.
  public var dryBasis = false
  /// What the receiver pays the park, CNY/t.
  public var pays: Double = 0
  /// What the park pays the receiver, CNY/t.
  public var price: Double = 0
  /// Where the file states it.
  public var origin: Origin

  /// A use that takes anything of any quality until the park says more.
  public init(name: String, plant: String?, demand: Bounds, origin: Origin) {
    self.name = name
    self.plant = plant
    self.demand = demand
    self.origin = origin
  }
}
