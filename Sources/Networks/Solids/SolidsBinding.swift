import ParkModel

extension ResourceKind {
  /// Solids: wastes of the plants, the uses that take them, dryers, landfills and the roads between them.
  public static let solids = ResourceKind(
    tables: ResourceKindTables(
      id: "solids",
      parkKeys: [.optional("solids", .record(SolidsSchema.park), "The park's solid wastes and materials.")],
      plantKeys: [
        .optional("wastes", .records(SolidsSchema.waste), "Solid wastes that the plant gives off."),
        .optional("uses", .records(SolidsSchema.use), "Uses of wastes and materials in the plant."),
        .optional("reported", .record(SolidsSchema.reported), "The plant's yearly returns of solid waste and energy."),
      ],
      bind: SolidsBinding.bind))
}

/// Turns what a park says of solids into its section.
enum SolidsBinding {
  static let kind = MaterialKind(
    id: "solids", amountUnit: "t/yr", supplyMeasure: "virgin_materials", outletMeasure: "landfilled",
    opensOutlets: false, namesOwnProperties: true, hasWasteKinds: true, modelName: "solids")

  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let block = statements.park.record("solids")
    for plant in statements.plants { ReportedEnergy.check(plant, statements.terms.commodities, &faults) }
    let isPresent =
      block != nil || statements.plants.contains { $0.values["wastes"] != nil || $0.values["uses"] != nil }
    guard isPresent else { return ResourceOutput() }
    var binding = MaterialBinding(kind, statements: statements)
    if let block { binding.add(block) }
    binding.section.computed = block?.formulas("properties") ?? []
    for plant in statements.plants {
      for record in plant.records("wastes") { binding.addWaste(record) }
      for record in plant.records("uses") { binding.addUse(record) }
      binding.checkReported(plant)
    }
    binding.addStores(block)
    binding.section.connections = block?.record("connections")?.connections ?? Connections()
    binding.section.carriage = Carriage(transport: block?.record("transport"))
    binding.settleReplacements()
    faults.append(contentsOf: binding.faults.items)
    return binding.finished()
  }
}

extension MaterialBinding {
  /// Everything that the park's `solids:` block lists.
  fileprivate mutating func add(_ block: BoundRecord) {
    checkBuild(block)
    for record in block.records("supplies") { addSupply(record, quality: wetComposition(of: record)?.composition) }
    for record in block.records("disposal") { addOutlet(record, capacity: "limit") }
    for record in block.records("treatments") {
      if record.written.contains("dries_to") { addDryer(record) } else { addConverter(record) }
    }
  }

  private mutating func addDryer(_ record: BoundRecord) {
    for key in ["gives", "loses", "washes"] where record.written.contains(key) {
      faults.error(.contradiction, at: record.place, path: record.path, .driesAndConverts(record.name, key))
    }
    guard let moisture = record.record("dries_to")?.quantity("H2O") else { return }
    if moisture.value.value >= 1 {
      faults.error(.impossibleValue, at: moisture.place, path: moisture.path, .moistureRange)
    }
    addTreatment(record, action: .dry(toMoisture: moisture.value.value))
  }

  /// A use of wastes and materials, with what the law asks of it.
  fileprivate mutating func addUse(_ record: BoundRecord) {
    let count = section.sinks.count
    addSink(record, demand: "demand")
    guard section.sinks.count > count else { return }
    section.sinks[count].takesHazardous = record.flag("hazardous")
    section.sinks[count].route = record.text("route")
    section.sinks[count].replaces = replacements(of: record)
  }

  /// A waste, counted with its water.
  fileprivate mutating func addWaste(_ record: BoundRecord) {
    guard let amount = record.number("amount"), let wet = wetComposition(of: record), let kind = record.text("kind")
    else { return }
    var source = Source(
      name: record.name, plant: record.plant, amount: .fixed(amount * wet.massFactor), quality: wet.composition,
      origin: record.origin)
    source.only = record.names("only")
    source.wasteKind = kind
    source.isHazardous = isHazardous(kind)
    source.stock = (record.number("stock") ?? 0) * wet.massFactor
    source.isOfYear = record.ofYear.contains("stock")
    section.sources.append(source)
  }
}

extension Message {
  fileprivate static func driesAndConverts(_ name: String, _ key: String) -> Message {
    Message(
      "dries-and-converts",
      en: "`\(name)` has `dries_to` and `\(key)`: a unit dries each waste by itself, or makes products of them",
      zh: "`\(name)` 同时写有 `dries_to` 和 `\(key)`：设施或分别干化各种固废，或将其转化为产品")
  }
}
