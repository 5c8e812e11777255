/// Everything the park says of one material that flows and mixes: its water, or its solids.
///
/// Units inside: flows t/h averaged over the operating hours (1 m3 of water = 1 t), composition g/t, money CNY/t.
/// Every list is sorted by name.
public struct MaterialSection: Sendable, Hashable {
  public var kind: MaterialKind
  public var properties: [Property] = []
  public var supplies: [Supply] = []
  public var sources: [Source] = []
  public var sinks: [Sink] = []
  public var processes: [Process] = []
  public var treatments: [Treatment] = []
  public var outlets: [Outlet] = []
  public var connections = Connections()
  /// What carrying one tonne costs: pipes for water, lorries for solids.
  public var carriage = Carriage()
  public init(kind: MaterialKind) { self.kind = kind }
}

/// What distinguishes one flowing material from another, as data: the kernel, the audit and the reports read it and
/// contain no `switch` over kinds.
public struct MaterialKind: Sendable, Hashable {
  /// `water`, `solids`.
  public var id: String
  /// The unit of amounts in results: `t/h` or `t/yr`.
  public var amountUnit: String
  /// The quantity that sums what all supplies give (`fresh_water`), and the one that sums what outlets take
  /// (`wastewater`, `landfilled`).
  public var supplyMeasure: String
  public var outletMeasure: String
  /// True where, in a park that lists no existing links, every source may go to every existing outlet.
  public var opensOutlets: Bool
  /// True where every composition names its own properties, false where the park lists them for all.
  public var namesOwnProperties: Bool
  /// True where streams belong to kinds of waste, which `accepts` and `share` may name.
  public var hasWasteKinds: Bool
  /// The readable model in `Models/` whose data files can say a network of this material; nil where none can.
  public var modelName: String?
  public init(
    id: String, amountUnit: String, supplyMeasure: String, outletMeasure: String, opensOutlets: Bool,
    namesOwnProperties: Bool = false, hasWasteKinds: Bool = false, modelName: String? = nil
  ) {
    self.namesOwnProperties = namesOwnProperties
    self.hasWasteKinds = hasWasteKinds
    self.id = id
    self.amountUnit = amountUnit
    self.supplyMeasure = supplyMeasure
    self.outletMeasure = outletMeasure
    self.opensOutlets = opensOutlets
    self.modelName = modelName
  }
}

/// What enters the park from outside at a price: municipal water, limestone.
public struct Supply: Sendable, Hashable {
  public var name: String
  public var status: Status = .existing
  public var quality: Composition
  /// t/h.
  public var limit: Bounds = .unlimited
  /// CNY/t.
  public var price: Double?
  /// t CO2 per t.
  public var co2: Double = 0
  /// Metered flow of today, t/h.
  public var today: Double?
  public var at: Point?
  public var origin: Origin
  public init(name: String, quality: Composition, origin: Origin) {
    self.name = name
    self.quality = quality
    self.origin = origin
  }
}

/// A stream that leaves a plant and must go somewhere: used water, a solid waste.
public struct Source: Sendable, Hashable {
  public var name: String
  public var plant: String?
  /// t/h; all of it must leave.
  public var amount: SourceAmount
  public var quality: Composition
  /// Where it may go at all; nil is anywhere.
  public var only: [String]?
  /// The kind of waste, nil for water.
  public var wasteKind: String?
  public var origin: Origin
  public init(name: String, plant: String?, amount: SourceAmount, quality: Composition, origin: Origin) {
    self.name = name
    self.plant = plant
    self.amount = amount
    self.quality = quality
    self.origin = origin
  }
}

/// How much a source gives: a figure of the park, or a by-product in proportion to a treatment's throughput.
public enum SourceAmount: Sendable, Hashable {
  /// t/h.
  case fixed(Double)
  /// t of this source per t treated in the unit of that name (which may belong to another material).
  case perThroughput(of: String, tonnesPerTonne: Double)
}

/// A use that takes a stream and keeps it: a water demand, a receiver of wastes and materials.
public struct Sink: Sendable, Hashable {
  public var name: String
  public var plant: String?
  public var status: Status = .existing
  /// t/h (dry tonnes where `dryBasis`).
  public var demand: Bounds
  /// On the mixture that enters.
  public var limit: Limits = [:]
  /// On every stream that enters.
  public var limitEach: Limits = [:]
  /// What it takes at all: names of streams and assets, kinds of waste; nil is anything.
  public var accepts: [String]?
  /// The share of a kind of waste or a named stream in all that enters, as fractions.
  public var share: [String: Bounds] = [:]
  /// Demand, shares and limits count dry matter.
  public var dryBasis = false
  /// CNY/t that the receiver pays the park, and that the park pays the receiver.
  public var pays: Double = 0
  public var price: Double = 0
  public var origin: Origin
  public init(name: String, plant: String?, demand: Bounds, origin: Origin) {
    self.name = name
    self.plant = plant
    self.demand = demand
    self.origin = origin
  }
}

/// A water-using process of which only losses are fixed, as a cooling tower: inflow + gain = outflow + loss.
public struct Process: Sendable, Hashable {
  public var name: String
  public var plant: String?
  /// t/h lost (evaporation, water in products) and gained.
  public var loss: Double = 0
  public var gain: Double = 0
  public var inletLimit: Limits = [:]
  /// Also the quality at which the outlet is taken to leave, the safe side for whoever receives it.
  public var outletLimit: Limits = [:]
  /// Inflow, t/h.
  public var flow: Bounds = .unlimited
  /// Cycles of concentration N: make-up >= loss N/(N-1).
  public var cycles: Bounds = .unlimited
  /// Recirculating flow, t/h: enters the reuse rate only.
  public var circulation: Double = 0
  public var accepts: [String]?
  public var only: [String]?
  public var origin: Origin
  public init(name: String, plant: String?, origin: Origin) {
    self.name = name
    self.plant = plant
    self.origin = origin
  }
}

/// A unit that changes a stream's quality or moisture, in a plant or central.
public struct Treatment: Sendable, Hashable {
  public var name: String
  public var plant: String?
  public var status: Status = .existing
  public var at: Point?
  /// t/h of inflow; for a candidate the largest size that may be built.
  public var capacity: Double = .infinity
  public var action: TreatmentAction
  public var inletLimit: Limits = [:]
  public var accepts: [String]?
  public var only: [String]?
  /// True where the outlet may come straight back to the inlet (`recycle: self`).
  public var recyclesToSelf = false
  /// CNY/t of inflow.
  public var cost: Double = 0
  public var needs: [Need] = []
  /// Heat taken per tonne of inflow.
  public var heat: HeatNeed?
  public var build: BuildCost?
  /// Metered inflow of today, t/h.
  public var today: Double?
  public var origin: Origin
  public init(name: String, plant: String?, action: TreatmentAction, origin: Origin) {
    self.name = name
    self.plant = plant
    self.action = action
    self.origin = origin
  }
}

/// What a treatment does to what enters.
public enum TreatmentAction: Sendable, Hashable {
  /// Guarantees an outlet quality; `recovery` of the inflow leaves as product, the rest as reject to one destination.
  case purify(outlet: Composition, recovery: Double, rejectTo: String?)
  /// Dries each stream by itself, batch by batch, to a moisture (mass fraction); streams keep their identity.
  case dry(toMoisture: Double)
}

/// A commodity that a unit takes in proportion to its throughput.
public struct Need: Sendable, Hashable {
  /// An id of `prices:`.
  public var commodity: String
  /// Commodity units (kWh, t) per t of inflow.
  public var amount: Double
  public init(commodity: String, amount: Double) {
    self.commodity = commodity
    self.amount = amount
  }
}

/// Heat that a unit takes from the cascade in proportion to its throughput (a cold stream of variable duty).
public struct HeatNeed: Sendable, Hashable {
  /// degC.
  public var from: Double
  public var to: Double
  /// kWh per t of inflow.
  public var duty: Double
  public init(from: Double, to: Double, duty: Double) {
    self.from = from
    self.to = to
    self.duty = duty
  }
}

/// What building costs: `fixed + perCapacity * size` (or, with an exponent below 1, `fixed + perCapacity * max^(1-e) * size^e`).
public struct BuildCost: Sendable, Hashable {
  /// CNY.
  public var fixed: Double
  /// CNY per unit of capacity (t/h, kW).
  public var perCapacity: Double
  public var exponent: Double
  /// Years.
  public var life: Double
  public init(fixed: Double = 0, perCapacity: Double = 0, exponent: Double = 1, life: Double = 20) {
    self.fixed = fixed
    self.perCapacity = perCapacity
    self.exponent = exponent
    self.life = life
  }
}

/// Where a stream leaves the park: an outfall, a landfill.
public struct Outlet: Sendable, Hashable {
  public var name: String
  public var status: Status = .existing
  /// t/h.
  public var capacity: Double = .infinity
  public var limit: Limits = [:]
  public var limitEach: Limits = [:]
  /// g/h of each property, averaged over the operating hours.
  public var cap: [String: Double] = [:]
  public var accepts: [String]?
  /// CNY/t.
  public var price: Double = 0
  public var build: BuildCost?
  public var today: Double?
  public var at: Point?
  public var origin: Origin
  public init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }
}
