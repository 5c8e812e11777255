import ParkModel

@testable import Networks

extension ResourceKind {
  /// Compressed air, as somebody would add it who has read CONTRIBUTING.md and nothing else: a value of its own, a table, a
  /// binding. No other file of the product knows of it.
  static let compressedAir = ResourceKind(
    tables: ResourceKindTables(
      id: "air",
      parkKeys: [.optional("air", .record(AirSchema.park), "The park's compressed air.")],
      plantKeys: [.optional("air", .record(AirSchema.plant), "Compressed air that the plant uses and gives off.")],
      bind: AirBinding.bind))
}

extension MaterialKind {
  static let air = MaterialKind(
    id: "air", amountUnit: "Nm3/h", supplyMeasure: "compressed_air", outletMeasure: "vented_air", opensOutlets: true,
    namesOwnProperties: true, modelName: "gas")
}

private enum AirSchema {
  static let shared = MaterialTables(resource: "air", dimensions: .gas)

  static let park = SchemaTable(
    "air", doc: "The park's compressed air.",
    keys: [
      .optional("stations", .records(station), "Compressor stations that sell air to the park."),
      .optional("vents", .records(vent), "Where air is blown off."),
      .optional("connections", .record(shared.connections(pipe: true)), "Which pipes exist, which may be built."),
    ])
  static let plant = SchemaTable(
    "plant.air", doc: "A plant's compressed air.",
    keys: [
      .optional("users", .records(user), "What needs air."),
      .optional("exhausts", .records(exhaust), "Air that is still under pressure when it leaves."),
    ])
  private static let station = SchemaTable(
    "air.station", ids: .node, doc: "A compressor station.",
    keys: [
      shared.price, .required("composition", .composition(.gases), "What the air holds.", "{oil: 1 ppm, rest: 0}"),
      .optional("limit", .range(.gas), "How much it gives.", "..900 Nm3/h"),
    ])
  private static let vent = SchemaTable("air.vent", ids: .node, doc: "A vent.", keys: [MaterialTables.name])
  private static let user = SchemaTable(
    "plant.air.user", ids: .node, doc: "What needs air.",
    keys: [
      .required("flow", .demand(.gas), "How much.", "100 Nm3/h"),
      .optional("limit", .limits(.gases), "How clean.", "{oil: ..5 ppm}"),
    ])
  private static let exhaust = SchemaTable(
    "plant.air.exhaust", ids: .node, doc: "Air that is still under pressure.",
    keys: [
      .required("flow", .quantity(.gas), "How much.", "40 Nm3/h"),
      .required("composition", .composition(.gases), "What it holds.", "{oil: 20 ppm}"),
    ])
}

private enum AirBinding {
  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let blocks = ([statements.park] + statements.plants).compactMap { $0.record("air") }
    guard !blocks.isEmpty else { return ResourceOutput() }
    var binding = MaterialBinding(.air, statements: statements)
    for block in blocks {
      for record in block.records("stations") { binding.addSupply(record, quality: record.composition("composition")) }
      for record in block.records("users") { binding.addSink(record, demand: "flow") }
      for record in block.records("vents") { binding.addOutlet(record, capacity: "capacity") }
      for record in block.records("exhausts") {
        guard let flow = record.number("flow"), let quality = record.composition("composition") else { continue }
        binding.section.sources.append(
          Source(name: record.name, plant: record.plant, amount: .fixed(flow), quality: quality, origin: record.origin))
      }
      if let connections = block.record("connections") {
        binding.section.connections = connections.connections
        binding.section.carriage = Carriage(pipe: connections.record("pipe"))
      }
    }
    faults.append(contentsOf: binding.faults.items)
    return binding.finished()
  }
}
