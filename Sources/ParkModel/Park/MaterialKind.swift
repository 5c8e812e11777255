/// What distinguishes one flowing material from another, as data: the kernel, the audit and the reports read it and
/// contain no `switch` over kinds.
public struct MaterialKind: Sendable, Hashable {
  /// `water`, `solids`, `gas`.
  public var id: String
  /// The unit of amounts in results: `t/h`, `t/yr` or `Nm3/h`.
  public var amountUnit: String
  /// The quantity that sums what all supplies give: `fresh_water`.
  public var supplyMeasure: String
  /// The quantity that sums what all outlets take: `wastewater`, `landfilled`.
  public var outletMeasure: String
  /// The quantity that sums what all treatments take, every pass counted; nil where nobody asks.
  public var treatedMeasure: String?
  /// True where, in a park that lists no existing links, every source may go to every existing outlet.
  public var opensOutlets: Bool
  /// True where every composition names its own properties, false where the park lists them for all.
  public var namesOwnProperties: Bool
  /// True where streams belong to kinds of waste, which `accepts` and `share` may name.
  public var hasWasteKinds: Bool
  /// Kinds of stream of its own, which `accepts` and `share` may name: `hydrogen`, `biogas`.
  public var streamKinds: [String] = []
  /// Properties that streams of this kind have beside what their compositions name, as a heating value.
  public var ownProperties: [Property] = []
  /// What warms a tonne by one kelvin, kWh/(t K); nil where temperatures are not asked.
  public var heatCapacity: Double?
  /// The readable model in `Models/` whose data files can say a network of this material; nil where none can.
  public var modelName: String?

  /// The unit of what lies in a store.
  public var heldUnit: String { flowUnit.hasPrefix("Nm3") ? "Nm3" : "t" }

  /// A kind without wastes, whose park lists the properties of all streams, unless it says otherwise.
  public init(
    id: String, amountUnit: String, supplyMeasure: String, outletMeasure: String, treatedMeasure: String? = nil,
    opensOutlets: Bool,
    namesOwnProperties: Bool = false, hasWasteKinds: Bool = false, heatCapacity: Double? = nil,
    modelName: String? = nil
  ) {
    self.id = id
    self.amountUnit = amountUnit
    self.supplyMeasure = supplyMeasure
    self.outletMeasure = outletMeasure
    self.treatedMeasure = treatedMeasure
    self.opensOutlets = opensOutlets
    self.namesOwnProperties = namesOwnProperties
    self.hasWasteKinds = hasWasteKinds
    self.heatCapacity = heatCapacity
    self.modelName = modelName
  }

  /// The unit in which flows are counted inside: yearly amounts are tonnes an hour there.
  public var flowUnit: String { amountUnit == "t/yr" ? "t/h" : amountUnit }

  /// A property as this kind writes it: one of its own, else a share of the whole.
  public func property(named id: String) -> Property {
    ownProperties.first { $0.id == id } ?? Property(id: id, unit: "%", scale: 1e4)
  }
}
