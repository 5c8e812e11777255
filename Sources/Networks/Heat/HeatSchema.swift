import ParkModel

/// The keys of `heat:` in the park and in a plant.
enum HeatSchema {
  /// `heat:` of the park.
  static let park = SchemaTable(
    "heat", doc: "The park's heat: how close streams may come, what is bought, who may exchange with whom.",
    keys: [
      .required(
        "approach", .quantity(.temperatureDifference), "The least temperature difference in an exchanger.", "10 K"),
      .optional(
        "reference", .quantity(.temperature), "Above it heat counts as waste heat; 25 degC where not said.", "25 degC"),
      .optional("utilities", .records(utility), "Heat and cooling that the park buys."),
      .optional("connections", .record(connections), "Which exchangers exist, which may be built, which never."),
      .optional(
        "matches", .choice(MatchChoice.allCases.map(\.rawValue)),
        "How the heat is shared out among exchangers: as it comes, or among the fewest pairs; `pooled` where not said.",
        "fewest"),
      .optional("headers", .records(HeaderSchema.header), "Nets of hot water and steam between plants."),
      .optional(
        "converters", .records(ConverterSchema.ofPark),
        "Heat pumps, vapour recompression, power from waste heat, absorption chillers."),
      .optional("line", .record(HeaderSchema.line), "What a heat line between two plants loses and costs.").allYear(),
      .optional(
        "site", .choice(SiteConvention.allCases.map(\.rawValue)),
        "`free` (default): steam may lift header water inside a plant. `conventional`: each plant first at its own pinch, "
          + "headers and other plants get and give only what is left over.", "conventional"),
    ])

  /// A stream of `heat:` in a plant.
  static let stream = SchemaTable(
    "plant.heat", ids: .node, doc: "A stream to cool or to heat.",
    keys: [
      .required("from", .quantity(.temperature), "The temperature at which it comes.", "180 degC"),
      .optional("to", .quantity(.temperature), "The temperature at which it must leave.", "60 degC").unless("segments"),
      .optional(
        "duty", .demand(.heat),
        "The heat it gives or takes between the two; a range, of what takes heat, is as much as the plan chooses.",
        "3200 kW"
      ).unless("segments").amount(),
      .optional(
        "pays", .quantity(.pricePerEnergy), "What is paid for the heat that it takes, where its duty is a range.",
        "20 CNY/GJ"),
      .optional(
        "segments", .list(segment),
        "Its stretches in place of `to` and `duty`, where its heat is not spread evenly.",
        "[{to: 90, duty: 400}, {to: 90, duty: 1200}]"
      ).amount(),
      .optional(
        "kind", .choice(["hot", "cold"]),
        "Whether it gives or takes heat; needed only where both temperatures are equal.", "hot"),
      shift, film, MaterialTables.name,
    ])

  private static let segment = SchemaTable(
    "plant.heat.segment", doc: "A stretch of a stream, which begins where the one before it ends.",
    keys: [
      .required(
        "to", .quantity(.temperature), "Where it ends; where it begins, if the stream condenses, boils or melts.",
        "90 degC"),
      .required("duty", .quantity(.heat), "The heat that passes here.", "400 kW"),
    ])

  private static let utility = SchemaTable(
    "heat.utility", ids: .node, doc: "Heat or cooling that the park buys.",
    keys: [
      .required("kind", .choice(HeatRole.allCases.map(\.rawValue)), "Whether it heats, cools or both.", "hot"),
      .optional("at", .quantity(.temperature), "The temperature of a utility that condenses or boils.", "184 degC"),
      .optional("from", .quantity(.temperature), "The temperature at which it comes.", "32 degC").unless("at"),
      .optional("to", .quantity(.temperature), "The temperature at which it leaves.", "37 degC").unless("at"),
      .optional(
        "price", .quantity([.pricePerEnergy, .pricePerMass]),
        "What the park pays, by energy, or by mass with `latent`.",
        "260 CNY/t"),
      .optional("latent", .quantity(.latentHeat), "The heat in a tonne of it.", "2000 kJ/kg"),
      .optional("co2", .quantity(.emissionPerEnergy), "CO2 that its heat stands for.", "0.11 t/GJ"),
      .optional(
        "coal", .quantity(.coalPerEnergy),
        "Standard coal that its heat stands for; by its heat, 0.03412 kgce/MJ, where not said.", "0.1 kgce/kWh"),
      .optional(
        "fuel", .text, "The burner of a plant whose gas makes its heat, instead of a price: a sink with `energy`.",
        "chp/boiler"),
      .optional(
        "efficiency", .quantity(.fraction), "Its heat for the heat in that gas, by lower heating value.", "90 %"),
      .optional("limit", .range(.heat), "How much can, or must, be drawn.", "..5 MW"),
      .optional("today", .quantity(.heat), "What the meter shows today.", "1200 kW"),
      shift, film, MaterialTables.status, MaterialTables.name,
    ])

  private static let connections = SchemaTable(
    "heat.connections", doc: "Which exchangers exist, which may be built, which never.",
    keys: [
      .optional(
        "existing", .links, "The exchangers of today: a list, or `inside` for each plant at its own pinch.",
        "[pv/exhaust -> pv/wash-heat]"),
      .optional("candidate", .links, "The pairs that may be built: `any`, `inside` or a list.", "any"),
      .optional("forbid", .links, "Pairs that must never exchange."),
      .optional(
        "facts", .linkFacts(HeaderSchema.facts), "What is known of single exchanges between two streams.",
        "{mill/exhaust -> pv/bath: {length: 1.2 km}}"),
      .later("pipe", "What a heat line costs.", by: "`line:` of the park's heat"),
    ])

  private static let shift = SchemaKey.optional(
    "shift", .quantity(.temperatureDifference), "Replaces its half of the approach.", "5 K")

  private static let film = SchemaKey.optional(
    "film", .quantity(.heatTransfer),
    "The film coefficient on its side of an exchanger; with both sides' the area of each exchange is reported.",
    "0.5 kW/(m2 K)")
}
