import ParkModel

/// Stores: what a park file says of tanks, ponds, stockpiles and gas holders, and how it becomes a unit of the section.
extension MaterialTables {
  /// `stores:` of a material.
  var store: SchemaTable {
    SchemaTable(
      "\(resource).store", ids: .node,
      doc: "Keeps what enters from one period to another, each stream by itself and unchanged.",
      keys: [
        .required(
          "holds", .quantity(dimensions.held), "How much it holds; for a candidate the largest size.",
          dimensions.held.example
        ).allYear(),
        .required(
          "accepts", .names(.giver), "The sources and supplies whose streams it keeps, by name.", "[pv/rinse-out]"),
        Self.only,
        .optional(
          "cost", .quantity(dimensions.price), "What keeping costs, by amount that enters.", dimensions.price.example),
        .optional("build", .record(storeBuild), "What building it costs.").allYear(),
        Self.status, Self.at, Self.name,
      ])
  }

  private var storeBuild: SchemaTable {
    SchemaTable(
      "\(resource).store.build", doc: "What building a store costs: fixed + per_capacity x what it holds.",
      keys: [
        .optional("fixed", .quantity(.money), "What building costs whatever the size.", "0.4 MCNY"),
        .optional(
          "per_capacity", .quantity(dimensions.buildPerHeld), "What room for each amount costs.",
          dimensions.buildPerHeld.example),
        .optional(
          "exponent", .quantity(.number),
          "Economy of scale: cost grows with size to this power, and per_capacity holds at the largest size.", "0.7"),
        .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "30 yr"),
      ])
  }

  /// The key under which a material lists them.
  var stores: SchemaKey {
    .optional("stores", .records(store), "Where streams are kept from one period to another.")
  }
}

extension MaterialBinding {
  /// Stores, once all that gives has been read: they keep streams of which the park states what they carry.
  mutating func addStores(_ block: BoundRecord?) {
    for record in block?.records("stores") ?? [] {
      guard let holding = record.number("holds") else { continue }
      addTreatment(record, action: .keep(holding: holding))
      section.treatments[section.treatments.count - 1].only = record.names("only")
      checkKept(record)
    }
  }

  /// What a store keeps must have one quality, or what was taken in could not be told from what is taken out.
  private mutating func checkKept(_ record: BoundRecord) {
    let unknown = Set(section.treatments.map(\.name) + section.processes.map(\.name) + section.rinses.map(\.name))
    for name in record.locatedWords("accepts")?.value ?? [] where unknown.contains(name.value) {
      faults.error(
        .unkeepable, at: name.place, path: name.path, .keepsUnknown(record.name, name.value), hint: .keepSources)
    }
  }
}

extension DiagnosticCode {
  /// A store that is to keep what has no quality of its own.
  static let unkeepable: DiagnosticCode = "unkeepable"
}

extension Message {
  fileprivate static func keepsUnknown(_ store: String, _ stream: String) -> Message {
    Message(
      "unkeepable", en: "`\(store)` is to keep `\(stream)`, whose quality follows from what enters it",
      zh: "`\(store)` 要储存 `\(stream)`，而后者的水质取决于其进料")
  }

  fileprivate static let keepSources = Message(
    "unkeepable.hint", en: "a store keeps sources and supplies; put the unit behind it", zh: "储存设施只储存来源和供应；请把处理单元放在其后")
}
