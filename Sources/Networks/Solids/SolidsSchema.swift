import ParkModel

/// The keys of solids: `solids:` in the park, `wastes:` and `uses:` in a plant.
enum SolidsSchema {
  static let shared = MaterialTables(resource: "solids", dimensions: .solids)

  /// `solids:` of the park.
  static let park = SchemaTable(
    "solids", doc: "Solid wastes and materials: what is bought, dried, landfilled, carried.",
    keys: [
      .optional("supplies", .records(supply), "Materials that the park buys."),
      .optional("treatments", .records(treatment), "Units that dry wastes."),
      shared.stores,
      .optional("disposal", .records(disposal), "Where wastes leave the park: landfill, incineration."),
      .optional(
        "connections", .record(shared.connections(pipe: false)),
        "Which ways exist, which may be opened, which never."),
      .optional("transport", .record(transport), "What carrying costs by weight and distance."),
      .optional(
        "properties", .formulas(.components),
        "Linear forms and ratios of components, as a lime saturation, which limits may name.",
        "{SM: SiO2 / (Al2O3 + Fe2O3)}"),
    ])

  private static let supply = SchemaTable(
    "solids.supply", ids: .node, doc: "A material that the park buys.",
    keys: [
      shared.price,
      .required(
        "composition", .composition(.components), "What it consists of.", "{CaO: 50 %, SiO2: 5 %, rest: 0}"),
      MaterialTables.moisture,
      .optional("limit", .range(.solidFlow), "How much can, or must, be bought.", "50000 t/yr"),
      shared.supplyCO2, shared.supplyCoal, shared.today, MaterialTables.at, MaterialTables.status,
      MaterialTables.name,
    ])

  private static let treatment = SchemaTable(
    "solids.treatment", ids: .node,
    doc: "A unit that dries wastes, each by itself (`dries_to`), or turns them into products (`gives`).",
    keys: [
      MaterialTables.status, MaterialTables.at, MaterialTables.accepts, MaterialTables.only,
      .optional(
        "capacity", .quantity(.solidFlow), "The most that may enter; for a candidate the largest size.", "20000 t/yr"),
      .required("dries_to", .record(dryness), "The moisture that it reaches.").unless("gives"),
      .optional("heat", .record(shared.heatNeed), "Heat that it takes."),
      shared.needs, shared.cost,
      .optional("build", .record(shared.build), "What building it costs.").allYear(),
      shared.expand, MaterialTables.retire, shared.today, MaterialTables.name,
      .optional(
        "gives", .records(shared.products),
        "What it makes of each tonne: products and residues, which become wastes or goods."),
      .optional(
        "loses", .needs([.massPerSolid]), "What of each tonne leaves with nothing to plan, by name.",
        "{vapour: 0.1 t/t}"),
      .optional("washes", .record(wash), "Water that it washes with."),
      .optional(
        "inlet_limit", .limits(.components), "What the mixture that enters must keep to.", "{Cl: ..2 %}"),
    ])

  private static let wash = SchemaTable(
    "solids.treatment.washes", doc: "Water that a unit takes for each tonne, named `unit/wash` in links.",
    keys: [
      .required("water", .quantity(.waterPerSolid), "How much for each tonne treated.", "2 m3/t"),
      .optional("limit", .limits(.contaminants), "What the water must keep to.", "{Cl: ..200 mg/L}")
        .owned(by: "water"),
      MaterialTables.accepts.owned(by: "water"),
      .required("effluent", .record(effluent), "What comes back to the water of the park, named `unit/effluent`."),
    ])

  private static let effluent = SchemaTable(
    "solids.treatment.washes.effluent", doc: "Used wash water.",
    keys: [
      .optional(
        "amount", .quantity(.waterPerSolid), "How much for each tonne treated; all of it where not said.", "1.9 m3/t"),
      .required("quality", .composition(.contaminants), "What it carries.", "{Cl: 9000 mg/L, rest: 0}"),
      .optional(
        "temperature", .quantity(.temperature),
        "How warm it is; needed where it may go to what asks for a temperature.", "35 degC"),
    ])

  private static let dryness = SchemaTable(
    "solids.treatment.dries_to", doc: "The moisture of what leaves a dryer.",
    keys: [.required("H2O", .quantity(.fraction), "The share of water in what leaves.", "15 %")])

  private static let disposal = SchemaTable(
    "solids.disposal", ids: .node, doc: "Where wastes leave the park.",
    keys: [
      shared.price,
      .optional("limit", .quantity(.solidFlow), "The most that it takes.", "90000 t/yr"),
      MaterialTables.accepts, shared.today, MaterialTables.at, MaterialTables.status,
      .optional("build", .record(shared.build), "What building it costs.").allYear(),
      shared.expand, MaterialTables.retire,
      MaterialTables.name,
    ])

  private static let transport = SchemaTable(
    "solids.transport", doc: "What carrying costs.",
    keys: [
      .optional("cost", .quantity(.pricePerDistance), "Cost by weight and distance.", "0.6 CNY/(t km)"),
      .optional("co2", .quantity(.emissionPerDistance), "CO2 by weight and distance.", "0.08 kg/(t km)"),
      .optional(
        "distance", .choice(Carriage.Distance.allCases.map(\.rawValue)),
        "How roads run between two positions: along a street grid, or straight.", "straight"),
    ])

  /// `wastes:` of a plant.
  static let waste = SchemaTable(
    "plant.waste", ids: .node, doc: "A solid waste that a plant gives off; all of it must go somewhere.",
    keys: [
      .required("kind", .name(.wasteKind), "The kind of waste, built-in or of `kinds`.", "fly_ash"),
      .required("amount", .quantity(.solidFlow), "How much.", "65000 t/yr").amount(),
      .required("composition", .composition(.components), "What it consists of.", "{Cl: 0.02 %, F: 0, rest: 0}"),
      MaterialTables.basis("Whether amount and composition count its water: wet (default) or dry."),
      MaterialTables.only, MaterialTables.name,
      .optional(
        "stock", .quantity(.solidFlow), "What of earlier years may be taken from store in a year beside it.",
        "12000 t/yr"),
      MaterialTables.moisture,
    ])

  /// `reported:` of a plant.
  static let reported = SchemaTable(
    "plant.reported", doc: "A plant's yearly returns, of solid waste and of energy, which must close.",
    keys: [
      .required("generated", .quantity(.solidFlow), "What arose in the year.", "74300 t/yr").unless("energy"),
      .optional("utilized", .quantity(.solidFlow), "What was used, old stock included.", "62400 t/yr"),
      .optional("from_stock", .quantity(.solidFlow), "What of it was old stock.", "1000 t/yr"),
      .optional("stored", .quantity(.solidFlow), "What was put into store.", "200 t/yr"),
      .optional("disposed", .quantity(.solidFlow), "What was disposed of, old stock included.", "11700 t/yr"),
      .optional("disposed_from_stock", .quantity(.solidFlow), "What of it was old stock.", "300 t/yr"),
      .optional("lost", .quantity(.solidFlow), "What was dumped or lost.", "0 t/yr"),
      .optional("energy", .record(ReportedEnergy.schema), "The plant's energy in the year, carrier by carrier."),
    ])

  /// `uses:` of a plant.
  static let use = SchemaTable(
    "plant.use", ids: .node, doc: "A use of wastes and materials: a kiln, a brickworks, a backfill.",
    keys: [
      MaterialTables.accepts,
      .required("demand", .demand(.solidFlow), "How much it takes, exactly or as a range.", "900 kt/yr").amount(),
      .optional("share", .shares(.giver), "The share of a kind or stream in all it takes.", "{caf2_sludge: ..2 %}"),
      .optional("limit", .limits(.components), "What the mixture must keep to.", "{Cl: ..0.03 %}"),
      .optional("limit_each", .limitsEach(.components), "What every material must keep to.", "{H2O: ..15 %}"),
      MaterialTables.basis("Whether demand, shares and limits count water: wet (default) or dry."),
      .optional(
        "pays", .quantity(.pricePerMass), "What the use pays the park; its demand needs an upper end.", "30 CNY/t"),
      shared.price, MaterialTables.useStatus, MaterialTables.name,
      .optional("route", .text, "The standard or permit by which it takes wastes.", "GB/T 2847-2022"),
      .optional("hazardous", .flag, "Whether it holds a permit for hazardous waste.", "true"),
      .optional(
        "replaces", .needs([.massPerMass, .pricePerMass]),
        "The raw material that a tonne of waste stands in for, with its price and `co2` where the park does not buy it.",
        "{limestone: 0.9 t/t, price: 45 CNY/t}"),
    ])
}
