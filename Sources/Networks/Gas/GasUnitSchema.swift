import ParkModel

/// The keys of a unit that purifies gas.
enum GasUnitSchema {
  private static let shared = GasSchema.shared

  static let unit = SchemaTable(
    "gas.treatment", ids: .node,
    doc: "A unit that purifies one gas: it splits it into a product and a tail gas, or removes a trace.",
    keys: [
      .required("feed", .name(.giver), "The one gas that it takes; another gas needs another unit.", "coke/oven-gas"),
      .required("outlet", .composition(.gases), "What its product consists of.", "{H2: 99.9 %, N2: 0.1 %}")
        .unless("removal"),
      .optional("recovers", .text, "The component of which it recovers a stated share.", "H2"),
      .optional("recovery", .quantity(.fraction), "The share of that component that reaches the product.", "88 %"),
      .optional("reject", .record(reject), "Where the tail gas goes; its quality follows from the balance."),
      .optional(
        "removal", .sharesOfEach(.gases),
        "The share of each component that it takes out, as a desulphurisation; the rest and the volume stay.",
        "{H2S: 98 %}"),
      .optional("heating_value", .quantity(.heatingValue), "Of its product; the tail keeps the rest.", "10.8 MJ/Nm3"),
      MaterialTables.status, MaterialTables.at,
      .optional(
        "capacity", .quantity(.gas), "The most that may enter; for a candidate the largest size to build.",
        "1000 Nm3/h"),
      .optional("min_flow", .quantity(.gas), "The least flow at which it runs, if it runs at all.", "200 Nm3/h"),
      GasSchema.pressure("The pressure at which it takes gas and gives its product"),
      MaterialTables.only, shared.cost, shared.needs,
      .optional("gives", .records(shared.gives), "Solid by-products, as sulphur."),
      .optional("build", .record(shared.build), "What building it costs."),
      shared.expand, MaterialTables.retire,
      shared.today, MaterialTables.name,
    ])

  private static let reject = SchemaTable(
    "gas.treatment.reject", doc: "Where the tail gas goes.",
    keys: [
      .required(
        "to", .nameOrNames(.receiver), "The burners, flares or units that take it; of several, the plan chooses.",
        "chp/boiler")
    ])
}
