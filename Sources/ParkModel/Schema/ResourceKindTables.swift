/// What a kind of resource adds to the language: its keys in the park and in a plant, and how records become a section.
public struct ResourceKindTables: Sendable {
  /// The kind: `water`, `heat`, `solids`.
  public var id: String
  /// The keys that it adds to the park, usually one block.
  public var parkKeys: [SchemaKey]
  /// The keys that it adds to a plant.
  public var plantKeys: [SchemaKey]
  /// Builds the section from what was read, or adds faults to the list.
  public var bind: @Sendable (ResourceStatements, inout DiagnosticList) -> ResourceOutput

  /// Says what is wrong with its section in the whole park, where units of other kinds have given to it.
  public var check: @Sendable (Park, [String: Place], inout DiagnosticList) -> Void

  /// A kind with its keys, its binding, and what only the whole park shows of it.
  public init(
    id: String, parkKeys: [SchemaKey], plantKeys: [SchemaKey],
    bind: @escaping @Sendable (ResourceStatements, inout DiagnosticList) -> ResourceOutput,
    check: @escaping @Sendable (Park, [String: Place], inout DiagnosticList) -> Void = { _, _, _ in }
  ) {
    self.id = id
    self.parkKeys = parkKeys
    self.plantKeys = plantKeys
    self.bind = bind
    self.check = check
  }
}

/// What the file says that one kind of resource may need: the park's own keys, each plant's, and the common terms.
public struct ResourceStatements: Sendable {
  /// All park-level keys that were read.
  public var park: BoundRecord
  /// One record a plant, sorted by id.
  public var plants: [BoundRecord]
  /// The words that all resources share.
  public var terms: ParkTerms

  /// Everything that was read before the resources are bound.
  public init(park: BoundRecord, plants: [BoundRecord], terms: ParkTerms) {
    self.park = park
    self.plants = plants
    self.terms = terms
  }
}

/// The words of a park that all its resources share.
public struct ParkTerms: Sendable {
  /// h/yr.
  public var operatingHours: Double
  /// What the park's water carries, sorted by id.
  public var contaminants: [Property]
  /// What units may need, sorted by id.
  public var commodities: [Commodity]
  /// The built-in kinds of waste and the park's own, sorted by id.
  public var wasteKinds: [WasteKind]

  /// The terms of one park.
  public init(
    operatingHours: Double, contaminants: [Property] = [], commodities: [Commodity] = [], wasteKinds: [WasteKind] = []
  ) {
    self.operatingHours = operatingHours
    self.contaminants = contaminants
    self.commodities = commodities
    self.wasteKinds = wasteKinds
  }
}

/// One resource of the park after binding. The two kernels are two cases; a new kind of resource is not a new case.
public enum ResourceSection: Sendable {
  case material(MaterialSection)
  case heat(HeatSection)
}

/// What one kind of resource gives to the park: its section, and what its units give to other sections.
public struct ResourceOutput: Sendable {
  /// The section; nil where the park says nothing of the resource.
  public var section: ResourceSection?
  /// What units of this resource give to the section of another.
  public var byproducts: [Byproduct]
  /// What units of this resource take from another.
  public var sinks: [PassedSink] = []
  /// The heat that units take, as cold streams of variable duty.
  public var heatStreams: [HeatStream]

  /// Whether the section is one of heat.
  public var isHeat: Bool { if case .heat? = section { true } else { false } }

  /// A section with its gifts to others.
  public init(_ section: ResourceSection? = nil, byproducts: [Byproduct] = [], heatStreams: [HeatStream] = []) {
    self.section = section
    self.byproducts = byproducts
    self.heatStreams = heatStreams
  }
}

/// A source that a unit of one material gives to the section of another: the sludge of a water works.
public struct Byproduct: Sendable {
  /// The id of the material that takes it.
  public var material: String
  /// What it gives.
  public var source: Source

  /// A source for the section of `material`.
  public init(into material: String, _ source: Source) {
    self.material = material
    self.source = source
  }
}

/// A use that a unit of one material has of another: the wash water of a unit for solids.
public struct PassedSink: Sendable {
  /// The id of the material that is used.
  public var material: String
  /// The use.
  public var sink: Sink

  /// A use in the section of `material`.
  public init(into material: String, _ sink: Sink) {
    self.material = material
    self.sink = sink
  }
}
