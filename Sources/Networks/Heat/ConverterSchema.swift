import ParkModel

/// The keys of heat pumps, engines and absorption chillers.
enum ConverterSchema {
  /// `converters:` of the park's heat.
  static let ofPark = SchemaTable(
    "heat.converter", ids: .node, doc: doc,
    keys: keys + [MaterialTables.at, MaterialTables.status, MaterialTables.name])

  /// `converters:` of a plant, which stand where it stands.
  static let ofPlant = SchemaTable(
    "plant.converter", ids: .node, doc: doc, keys: keys + [MaterialTables.status, MaterialTables.name])

  private static let doc =
    "A machine that lifts heat with electricity, makes electricity of heat, or makes cooling of heat. "
    + "In links its sides are `ID/source` (takes heat), `ID/sink` (gives heat) and `ID/drive` (heat that drives a chiller); "
    + "in a plant `PLANT/ID/source` and so on."

  private static var keys: [SchemaKey] {
    [
      .required(
        "kind", .choice(HeatConverter.Kind.allCases.map(\.rawValue)),
        "`heat_pump`, `recompression` of vapour, `engine` (power from heat, as an ORC) or `absorption` (a chiller driven by "
          + "heat).", "heat_pump"),
      .required(
        "from", .quantity(.temperature),
        "The temperature at which it takes heat: evaporator of a heat pump, boiler of an engine; of an absorption chiller "
          + "the heat that drives it.", "45 degC"),
      .optional(
        "from_to", .quantity(.temperature),
        "Where the carrier of that heat leaves it, if it does not boil at one level.",
        "70 degC"),
      .required(
        "to", .quantity(.temperature),
        "The temperature at which it gives heat: condenser of a heat pump, what an engine or chiller rejects.",
        "90 degC"),
      .optional(
        "chill", .quantity(.temperature), "The temperature of the cooling that an absorption chiller makes.", "7 degC"),
      .optional(
        "carnot", .quantity(.shareOfLimit),
        "How good it is, as a share of what a reversible machine between its temperatures would do.", "50 %"),
      .optional(
        "cop", .quantity(.number),
        "In place of `carnot`: heat given for each unit of electricity; of an absorption chiller cooling for each unit of "
          + "driving heat.", "3.8"),
      .optional(
        "efficiency", .quantity(.shareOfLimit),
        "In place of `carnot`, of an engine: electricity for each unit of heat.",
        "11 %"),
      .required(
        "capacity", .quantity(.heat),
        "The most it puts out: heat of a heat pump, electricity of an engine, cooling of a chiller.", "2 MW"),
      .optional("build", .record(HeaderSchema.build), "What building it costs, by the most that it puts out.")
        .allYear(),
      HeaderSchema.expand,
      .optional(
        "shift", .quantity(.temperatureDifference), "Replaces its half of the approach on every side.", "3 K"),
    ]
  }
}
