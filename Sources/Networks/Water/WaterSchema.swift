import ParkModel

/// The keys of `water:` in the park and in a plant.
enum WaterSchema {
  static let shared = MaterialTables(resource: "water", dimensions: .water)

  /// `water:` of the park.
  static let park = SchemaTable(
    "water", doc: "The park's water: what it buys, treats and discharges, and who may be piped to whom.",
    keys: [
      .optional("supplies", .records(supply), "Water that enters the park at a price."),
      .optional("treatments", .records(treatment), "Central treatment units."),
      .optional("outfalls", .records(outfall), "Where water leaves the park."),
      shared.stores,
      .optional(
        "connections", .record(shared.connections(pipe: true)),
        "Which pipes exist, which may be built, which never."),
      .optional(
        "properties", .formulas(.contaminants), "Linear forms and ratios of contaminants, which limits may name.",
        "{hardness: 2.5 Ca + 4.12 Mg}"),
    ])

  /// `water:` of a plant.
  static let plant = SchemaTable(
    "plant.water", doc: "A plant's water: what it uses, gives off and treats.",
    keys: [
      .optional("supplies", .records(supply), "Water that this plant draws from outside the park, as a well."),
      .optional("treatments", .records(treatment), "The plant's own treatment units."),
      shared.stores,
      .optional("sinks", .records(sink), "Uses that take water and keep it."),
      .optional("sources", .records(source), "Used water that must go somewhere."),
      .optional("processes", .records(process), "Uses that give back what they do not lose, as a cooling tower."),
      .optional("rinses", .records(RinseSchema.rinse), "Rinses of several stages, whose number may be chosen."),
      .optional("reported", .record(reported), "The plant's own water balance, which must close."),
    ])

  private static let reported = SchemaTable(
    "plant.water.reported", doc: "A plant's water balance as it reports it: taken = discharged + consumed.",
    keys: [
      .required("taken", .quantity(.flow), "What comes through its fence.", "320 m3/h"),
      .optional("discharged", .quantity(.flow), "What leaves through its fence.", "250 m3/h"),
      .optional("consumed", .quantity(.flow), "What evaporates or leaves in products.", "70 m3/h"),
    ])

  /// `temperature:` of what comes.
  private static let comesAt = SchemaKey.optional(
    "temperature", .quantity(.temperature), "The temperature at which it comes.", "15 degC")
  /// `temperature:` of what takes water.
  static let asksFor = SchemaKey.optional(
    "temperature", .demand(.temperature),
    "What the mixture that enters must have, exactly or as a range; the rest is heated or cooled on its way in.",
    "60 degC")
  /// `outlet_temperature:` of what gives water back.
  static let leavesAt = SchemaKey.optional(
    "outlet_temperature", .quantity(.temperature), "The temperature at which its water leaves.", "45 degC")

  private static let supply = SchemaTable(
    "water.supply", ids: .node, doc: "Water that enters at a price.",
    keys: [
      .required(
        "quality", .composition(.contaminants), "What it carries; every contaminant of the park, or `rest`.",
        "{COD: 3 mg/L, TDS: 180 mg/L}"),
      shared.price, Self.comesAt,
      .optional("limit", .range(.flow), "How much can, or must, be drawn.", "900 m3/h"),
      shared.supplyCO2, shared.supplyCoal, shared.today, MaterialTables.at, MaterialTables.status,
      MaterialTables.name,
    ])

  private static let source = SchemaTable(
    "plant.water.source", ids: .node, doc: "Used water that leaves a plant and must go somewhere.",
    keys: [
      .required("flow", .quantity(.flow), "How much; all of it must leave.", "300 m3/h").amount(),
      .required("quality", .composition(.contaminants), "What it carries.", "{COD: 12 mg/L, TDS: 90 mg/L}"),
      Self.comesAt, MaterialTables.only, MaterialTables.name,
    ])

  private static let sink = SchemaTable(
    "plant.water.sink", ids: .node, doc: "A use that takes water and keeps it.",
    keys: [
      .required("flow", .demand(.flow), "How much it takes, exactly or as a range.", "320 m3/h").amount(),
      .optional(
        "limit", .limits(.contaminants), "What the mixture that enters must keep to.", "{TDS: 900 mg/L, F: 80 mg/L}"),
      .optional("limit_each", .limitsEach(.contaminants), "What every stream that enters must keep to.", "{pH: 6..9}"),
      Self.asksFor, MaterialTables.accepts, MaterialTables.useStatus,
      .optional("price", .quantity(.pricePerWater), "What the park pays for each amount it takes.", "0.2 CNY/m3"),
      .optional(
        "pays", .quantity(.pricePerWater), "What the use pays the park; its flow needs an upper end.", "1 CNY/m3"),
      MaterialTables.name,
    ])

  private static let process = SchemaTable(
    "plant.water.process", ids: .node,
    doc: "A use that gives back what it does not lose: inflow + gain = outflow + loss.",
    keys: [
      .optional(
        "load", .masses(.contaminants, .massLoad), "Contaminants that the process adds to the water.",
        "{COD: 1.5 kg/h, TDS: 0}"),
      .optional("loss", .quantity(.flow), "Water lost: evaporation, water in products.", "48 m3/h"),
      .optional("gain", .quantity(.flow), "Water gained, as from raw materials.", "2 m3/h"),
      .optional("inlet_limit", .limits(.contaminants), "What the mixture that enters must keep to.", "{COD: 30 mg/L}"),
      .optional("outlet_limit", .limits(.contaminants), "What the water that leaves must keep to.", "{TDS: 1500 mg/L}"),
      .optional("flow", .range(.flow), "How much may enter.", "..60 m3/h"),
      .optional("cycles", .range(.number), "Cycles of concentration N: make-up >= loss N/(N-1).", "..5"),
      .optional("circulation", .quantity(.flow), "Recirculating flow; it enters the reuse rate only.", "3600 m3/h"),
      Self.asksFor, Self.leavesAt, MaterialTables.accepts, MaterialTables.only, MaterialTables.name,
    ])

  private static let treatment = SchemaTable(
    "water.treatment", ids: .node, doc: "A unit that changes the quality of water.",
    keys: [
      MaterialTables.status, MaterialTables.at,
      .optional(
        "capacity", .quantity(.flow), "The most that may enter; for a candidate the largest size to build.", "600 m3/h"),
      .required(
        "outlet", .composition(.contaminants), "The quality that it guarantees; better water passes with a warning.",
        "{COD: 38 mg/L, TDS: 900 mg/L}"
      ).unless("removal"),
      .optional("recovery", .quantity(.fraction), "The share of the inflow that leaves as product.", "75 %"),
      .optional("reject", .record(reject), "Where the rest goes; required with a recovery below 100 %."),
      MaterialTables.accepts, MaterialTables.only,
      .optional("inlet_limit", .limits(.contaminants), "What the mixture that enters must keep to.", "{COD: 60 mg/L}"),
      Self.asksFor, Self.leavesAt, shared.cost, shared.needs,
      .optional("gives", .records(shared.gives), "Solid by-products."),
      .optional("heat", .record(shared.heatNeed), "Heat that it takes."),
      .optional("build", .record(shared.build), "What building it costs.").allYear(),
      shared.today,
      .optional(
        "removal", .sharesOfEach(.contaminants),
        "The share of each contaminant's mass that does not reach the product; instead of `outlet`, or beside it.",
        "{COD: 90 %, rest: 0}"),
      .optional("min_flow", .quantity(.flow), "The least flow at which it runs, if it runs at all.", "50 m3/h"),
      .optional(
        "recycle", .choice(Recycle.allCases.map(\.rawValue)),
        "Whether its outlet may come back to its inlet: through others (loop), also straight (self), not at all (never).",
        "self"),
      MaterialTables.name,
      shared.expand, MaterialTables.retire,
    ])

  private static let reject = SchemaTable(
    "water.treatment.reject", doc: "Where the concentrate goes.",
    keys: [
      .required(
        "to", .nameOrNames(.receiver), "The outfalls, units or uses that take it; of several, the plan chooses.",
        "sea-brine")
    ])

  private static let outfall = SchemaTable(
    "water.outfall", ids: .node, doc: "Where water leaves the park.",
    keys: [
      MaterialTables.status,
      .optional("limit", .limits(.contaminants), "What the mixture must keep to.", "{COD: 40 mg/L, F: 8 mg/L}"),
      .optional("limit_each", .limitsEach(.contaminants), "What every stream must keep to.", "{pH: 6..9}"),
      .optional(
        "cap", .masses(.contaminants, .massLoad), "The mass of each contaminant it may take in a year.",
        "{COD: 300 t/yr}"
      ).allYear(),
      .optional(
        "temperature", .range(.temperature),
        "The warmest that the mixture may be, or a range; what is warmer is cooled on its way.", "..35 degC"),
      shared.price,
      .optional("capacity", .quantity(.flow), "The most that may leave here.", "1200 m3/h"),
      MaterialTables.accepts, shared.today, MaterialTables.at,
      .optional("build", .record(shared.build), "What building it costs.").allYear(),
      shared.expand, MaterialTables.retire, MaterialTables.name,
    ])
}
