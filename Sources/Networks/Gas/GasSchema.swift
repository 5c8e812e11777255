import ParkModel

/// The keys of `gas:` in the park and in a plant.
enum GasSchema {
  static let shared = MaterialTables(resource: "gas", dimensions: .gas)

  /// Kinds of gas as people call them. They only qualify what `accepts` names: no composition is taken for granted.
  static let kinds = [
    "biogas", "blast_furnace_gas", "coke_oven_gas", "converter_gas", "hydrogen", "natural_gas", "purge_gas",
    "synthesis_gas", "tail_gas",
  ]

  /// `gas:` of the park.
  static let park = SchemaTable(
    "gas", doc: "The park's gas: what it buys, purifies, flares, and who may be piped to whom.",
    keys: [
      .optional("supplies", .records(supply), "Gas that enters the park at a price."),
      .optional("treatments", .records(GasUnitSchema.unit), "Central units that purify gas."),
      shared.stores,
      .optional("flares", .records(flare), "Where gas is burnt to no use."),
      .optional(
        "connections", .record(shared.connections(pipe: true)),
        "Which pipes exist, which may be built, which never."),
      .optional("compression", .record(compression), "How gas is lifted from one pressure to another."),
      .later("properties", "Linear forms of components, as a Wobbe index.", by: "computed properties"),
    ])

  /// `gas:` of a plant.
  static let plant = SchemaTable(
    "plant.gas", doc: "A plant's gas: what it gives off, uses and purifies.",
    keys: [
      .optional("sources", .records(source), "By-product gas that must go somewhere."),
      .optional("sinks", .records(sink), "Burners and processes that take gas."),
      .optional("treatments", .records(GasUnitSchema.unit), "The plant's own units that purify gas."),
    ])

  private static let supply = SchemaTable(
    "gas.supply", ids: .node, doc: "Gas that the park buys.",
    keys: [
      shared.price, heatingValue, composition,
      .optional("limit", .range(.gas), "How much can, or must, be bought.", "2000 Nm3/h"),
      carbon, shared.supplyCoal, pressure("The pressure at which it is given"), shared.today, MaterialTables.at,
      MaterialTables.status,
      MaterialTables.name,
    ])

  private static let source = SchemaTable(
    "plant.gas.source", ids: .node, doc: "By-product gas that a plant gives off; all of it must go somewhere.",
    keys: [
      .required(
        "flow", .demand(.gas), "How much, exactly or as a range in which the plan decides.", "300 Nm3/h"
      ).amount(),
      .optional("kind", .choice(kinds), "What people call it; `accepts` may name it.", "coke_oven_gas"),
      heatingValue, composition, carbon, pressure("The pressure at which it is given off"),
      MaterialTables.only, MaterialTables.name,
    ])

  private static let sink = SchemaTable(
    "plant.gas.sink", ids: .node, doc: "A burner or process that takes gas: so much heat, or so much gas.",
    keys: [
      .required("flow", .demand(.gas), "How much gas it takes, exactly or as a range.", "500 Nm3/h").unless("energy")
        .amount(),
      .optional(
        "energy", .demand(.heat), "How much heat its gas must hold, by lower heating value, exactly or as a range.",
        "25 MW"
      ).amount(),
      .optional(
        "electricity", .quantity(.fraction),
        "The share of its heat that it turns into electricity, as an engine or turbine does; with `energy`.", "38 %"),
      .optional("limit", .limits(.gases), "What the mixture that enters must keep to.", "{N2: ..50 %}"),
      .optional("limit_each", .limits(.gases), "What every gas that enters must keep to.", "{H2S: ..20 ppm}"),
      .optional(
        "heating_value", .range(.heatingValue), "The lower heating value of the mixture.", "8 MJ/Nm3.."),
      .optional("share", .shares(.giver), "The share of a kind or stream in all it takes.", "{coke_oven_gas: ..30 %}"),
      MaterialTables.accepts,
      pressure("The pressure at which it takes gas"),
      .optional(
        "compression", .quantity(.energyPerGas),
        "Electricity to lift what enters to its pressure, in place of what the pressures would ask.", "0.12 kWh/Nm3"),
      .optional("price", .quantity(.pricePerGas), "What the park pays for each amount it takes.", "0.1 CNY/Nm3"),
      .optional(
        "pays", .quantity(.pricePerGas), "What the use pays the park; its flow needs an upper end.", "1.2 CNY/Nm3"),
      MaterialTables.useStatus, MaterialTables.name,
    ])

  private static let flare = SchemaTable(
    "gas.flare", ids: .node, doc: "Where gas is burnt to no use, or vented.",
    keys: [
      .optional("capacity", .quantity(.gas), "The most that it takes.", "5000 Nm3/h"),
      .optional("price", .quantity(.pricePerGas), "What flaring costs, such as steam or a fee.", "0.05 CNY/Nm3"),
      MaterialTables.accepts, shared.today, MaterialTables.at, MaterialTables.status,
      .optional("build", .record(shared.build), "What building it costs."),
      shared.expand, MaterialTables.retire, MaterialTables.name,
    ])

  private static let compression = SchemaTable(
    "gas.compression", doc: "The compressors between pressures: ideal stages with cooling between them.",
    keys: [
      .optional("efficiency", .quantity(.fraction), "Ideal work to electricity; 75 % where not said.", "78 %"),
      .optional("isentropic_exponent", .quantity(.number), "k = cp/cv of the gas; 1.4 where not said.", "1.3"),
      .optional("stage_ratio", .quantity(.number), "The largest pressure ratio of one stage; 4 where not said.", "3.5"),
      .optional("suction", .quantity(.temperature), "At the inlet of every stage; 25 degC where not said.", "35 degC"),
    ])

  static let heatingValue = SchemaKey.optional(
    "heating_value", .quantity(.heatingValue),
    "Its lower heating value; needed where a burner counts heat or limits it.", "17 MJ/Nm3")
  static let composition = SchemaKey.optional(
    "composition", .composition(.gases), "What it consists of, by volume.", "{H2: 60 %, N2: 40 %}")
  private static let carbon = SchemaKey.optional(
    "co2", .quantity(.emissionPerGas),
    "CO2 that each amount gives when it is burnt; else from the carbon that `composition` names.", "2.16 kg/Nm3")

  static func pressure(_ doc: String) -> SchemaKey {
    .optional("pressure", .quantity(.pressure), doc + ", absolute.", "0.8 MPa")
  }
}
