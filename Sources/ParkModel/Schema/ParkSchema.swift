/// The park file as a whole: what all resources share, with the keys that each kind of resource adds.
public enum ParkSchema {
  /// The table of the whole file.
  public static func table(_ kinds: [ResourceKindTables]) -> SchemaTable {
    let shared: [SchemaKey] = [
      .required("park", .text, "The name of the park.", "Meishan High-Tech Zone"),
      .optional("names", .texts, "The park's name in other languages.", "{zh: 眉山高新区}"),
      .optional("units", .units, "The unit of bare numbers, by dimension.", "{flow: m3/h, concentration: mg/L}"),
      .optional(
        "operating_hours", .quantity(.operatingHours),
        "Hours over which a year's amounts are spread; 8760 where not said.",
        "8000 h/yr"
      ).allYear(),
      .optional(
        "contaminants", .properties,
        "What the park's water carries: a list, or each with the unit in which it is written.",
        "[COD, TDS, F]"),
      .optional(
        "minimize", .choices(Measure.objectives.map(\.id)), "What to minimise; a list is taken in order.", "cost"),
      .optional(
        "targets", .targets, "What the park's plan asks: a figure to reach or not to exceed, or a range.",
        "{bulk_solid_waste_utilization: 85 %}"
      ).allYear(),
      .optional("prices", .records(price), "What units may need: its price, its CO2 and its standard coal."),
      .optional("kinds", .records(kind), "Kinds of waste beyond the built-in ones."),
    ]
    let last: [SchemaKey] = [
      .optional("plants", .records(plant(kinds)), "The plants of the park."),
      .optional("retrofit", .record(retrofit), "How investments are judged, limited and gathered into projects.")
        .allYear(),
      .optional(
        "periods", .records(period),
        "Seasons or shifts, in the order in which they come. Any quantity may then be a map by period.",
        "{wet: {hours: 3600}, dry: {hours: 4400}}"
      ).allYear(),
      .optional(
        "round", .quantity(.hours),
        "How long it takes until the periods come round again, which matters to stores: 24 h for shifts, a year where not "
          + "said.", "24 h"
      ).allYear(),
      .optional("readings", .record(readings), "Meter readings of streams, in a table beside the park file.").allYear(),
    ]
    let resources = kinds.flatMap { kind in kind.parkKeys.map { $0.owned(by: kind.id) } }
    return SchemaTable("park", doc: "An industrial park.", keys: shared + resources + last)
  }

  /// One plant.
  private static func plant(_ kinds: [ResourceKindTables]) -> SchemaTable {
    let shared: [SchemaKey] = [
      .optional("name", .text, "A name to show.", "PV cells"),
      .optional("at", .point, "Where it stands, [x, y].", "[1.2, 0.4]").allYear(),
      .optional("output", .record(output), "What the plant makes, for figures per value added.").allYear(),
      .optional(
        "outside", .flag, "A neighbour: its own waste is not the park's, its use of park waste is counted.", "true"),
    ]
    let resources = kinds.flatMap { kind in kind.plantKeys.map { $0.owned(by: kind.id) } }
    return SchemaTable("plant", ids: .plant, doc: "A plant of the park.", keys: shared + resources)
  }

  private static let output = SchemaTable(
    "plant.output", doc: "What a plant makes.",
    keys: [.optional("value_added", .quantity(.moneyPerYear), "Its value added in a year.", "850 MCNY/yr")])

  private static let price = SchemaTable(
    "price", doc: "Something that units need and the park buys.",
    keys: [
      .required("price", .quantity([.pricePerEnergy, .pricePerMass]), "By energy or by mass.", "0.62 CNY/kWh"),
      .optional(
        "co2", .quantity([.emissionPerEnergy, .emissionPerMass]), "CO2 that each unit stands for.", "0.1404 kg/kWh"),
      .optional("source", .text, "Where the figures come from.", "Sichuan grid, 2022"),
      .optional(
        "coal", .quantity([.coalPerEnergy, .coalPerMass]), "Standard coal that each unit stands for.",
        "0.1229 kgce/kWh"),
    ])

  private static let kind = SchemaTable(
    "kind", doc: "A kind of waste and the statistics in which it counts.",
    keys: [
      .required(
        "category", .choice(WasteKind.bulkCategories.union(WasteKind.otherCategories).sorted()),
        "The category of the national statistics.", "smelting_slag"),
      .optional(
        "hazardous", .flag, "Whether it is hazardous whatever its category, as spent batteries may be.",
        "true"),
    ])

  private static let period = SchemaTable(
    "period", doc: "A season, or a shift of every day.",
    keys: [
      .required("hours", .quantity(.hours), "How many hours of the year it takes.", "3600 h"),
      .optional(
        "scale", .factors, "By what the amounts of streams are multiplied in it.",
        "{pv/rinse-out: 1.2, chp/fly-ash: 80 %}"),
    ])

  private static let readings = SchemaTable(
    "readings", doc: "A table of meter readings. Of each period the mean of its readings is the amount of the stream.",
    keys: [
      .required(
        "file", .text,
        "A CSV file in UTF-8 beside the park file: the first column is the period of a reading, the others are headed "
          + "`plant/stream [unit]`.", "readings.csv"),
      .optional(
        "missing", .choice(["error", "skip"]),
        "What an empty cell is: an error (default), or no reading, so that the mean is of the others.", "skip"),
    ])
}
