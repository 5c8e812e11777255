/// Everything the park says of one material that flows and mixes: its water, its solids, or its gas.
///
/// Units inside: flows t/h averaged over the operating hours (1 m3 of water = 1 t), composition g/t, money CNY/t; of gas
/// Nm3/h, shares by volume in parts per million, CNY/Nm3.
/// Every list is sorted by name.
public struct MaterialSection: Sendable, Hashable {
  /// Which material it is.
  public var kind: MaterialKind
  /// What its streams carry and its limits speak of.
  public var properties: [Property] = []
  /// Figures that follow from these and that limits may name, sorted by id.
  public var computed: [ComputedProperty] = []
  /// What comes from outside.
  public var supplies: [Supply] = []
  /// Streams that must leave their plants.
  public var sources: [Source] = []
  /// Uses that keep what they take.
  public var sinks: [Sink] = []
  /// Uses that give most of what they take back.
  public var processes: [Process] = []
  /// Uses that thin a film on parts, stage by stage.
  public var rinses: [Rinse] = []
  /// Units that clean or dry.
  public var treatments: [Treatment] = []
  /// Where streams leave the park.
  public var outlets: [Outlet] = []
  /// Which links exist, may be built, or never are.
  public var connections = Connections()
  /// What carrying one tonne costs: pipes for water and gas, lorries for solids.
  public var carriage = Carriage()
  /// How gas is lifted from one pressure to another.
  public var compression = Compression()
  /// A section in which nothing stands yet.
  public init(kind: MaterialKind) { self.kind = kind }
}
