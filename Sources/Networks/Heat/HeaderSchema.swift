import ParkModel

/// The keys of headers, heat lines and facts of single exchanges.
enum HeaderSchema {
  /// `headers:` of the park's heat.
  static let header = SchemaTable(
    "heat.header", ids: .node, doc: "A net of hot water or steam that plants fill and draw on.",
    keys: [
      .required("supply", .quantity(.temperature), "The temperature at which it gives.", "90 degC"),
      .optional(
        "return", .quantity(.temperature),
        "The temperature at which its water comes back; steam has none, for it condenses at its supply.", "60 degC"),
      .optional("loss", .quantity(.fraction), "The share of what is filled that is lost.", "3 %"),
      .optional("capacity", .quantity(.heat), "The most that can be drawn.", "5 MW"),
      .optional(
        "holds", .quantity(.heldHeat), "How much of what was filled can wait in its tank for another period.", "20 MWh"
      ).allYear(),
      .optional("build", .record(build), "What building it costs, by the most that is drawn.").allYear(),
      expand,
      .optional(
        "shift", .quantity(.temperatureDifference), "Replaces its half of the approach on either side.", "5 K"),
      MaterialTables.at, MaterialTables.status, MaterialTables.name,
    ])

  /// `line:` of the park's heat.
  static let line = SchemaTable(
    "heat.line", doc: "What a heat line between two plants, or a plant and a header, loses and costs.",
    keys: [
      .optional(
        "loss", .quantity(.lossPerLength), "The share of the heat that is lost on each kilometre of what enters it.",
        "1.5 %/km"),
      .optional("fixed", .quantity(.buildPerLength), "Cost of a length of line whatever its size.", "1.4 MCNY/km"),
      .optional(
        "per_capacity", .quantity(.buildPerLengthPower), "Cost of a length of line for each kilowatt.",
        "0.2 kCNY/(km kW)"),
      .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "20 yr"),
      .optional(
        "distance", .choice(Carriage.Distance.allCases.map(\.rawValue)),
        "How lines run between two positions: along a street grid, or straight.", "grid"),
    ])

  /// `facts:` of the heat connections.
  static let facts = SchemaTable(
    "heat.connections.facts", doc: "What is known of one exchange between two streams.",
    keys: [
      .optional(
        "length", .quantity(.length), "The length of its line; else the distance between the plants.", "1.2 km"
      ).allYear(),
      .optional("capacity", .quantity(.heat), "The most that is given.", "800 kW"),
      .optional(
        "least", .quantity(.heat), "The least that is given: an exchange that must take place where it may.", "200 kW"),
      .optional("today", .quantity(.heat), "What the meter shows today.", "500 kW"),
      .optional("build", .record(build), "What building it costs, instead of the cost of a line.").allYear(),
    ])

  /// `expand:` of a header or converter that stands.
  static let expand = SchemaKey.optional(
    "expand",
    .record(
      SchemaTable(
        "heat.expand", doc: "A larger size that an existing asset of the heat net may get.",
        keys: [
          .required("to", .quantity(.heat), "The largest capacity that it may get.", "8 MW"),
          .required("build", .record(build), "What the size that is added costs."),
        ])), "To what it may be enlarged, and at what cost."
  ).allYear()

  static let build = SchemaTable(
    "heat.build", doc: "What building an asset of the heat net costs: fixed + per_capacity x size.",
    keys: [
      .optional("fixed", .quantity(.money), "What building costs whatever the size.", "3.0 MCNY"),
      .optional("per_capacity", .quantity(.buildPerPower), "What each kilowatt costs.", "800 CNY/kW"),
      .optional(
        "exponent", .quantity(.number),
        "Economy of scale: cost grows with size to this power, and per_capacity holds at the largest size.", "0.85"),
      .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "15 yr"),
      .later("sizes", "The sizes in which the asset is sold.", by: "the choice among fixed sizes", "[500, 1000]"),
    ])
}
