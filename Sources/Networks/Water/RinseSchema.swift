import ParkModel

/// The keys of a rinse.
enum RinseSchema {
  static let rinse = SchemaTable(
    "plant.water.rinse", ids: .node,
    doc: "A rinse of several stages: it takes the water that they need and gives it back with what it washed off.",
    keys: [
      .required(
        "drag_out", .quantity(.flow), "The film that parts carry in from the bath, and out of the last stage.",
        "1.2 L/min"),
      .required(
        "bath", .composition(.contaminants), "What the bath holds; every contaminant of the park, or `rest`.",
        "{F: 27000 mg/L, rest: 0}"),
      .required(
        "final", .limits(.contaminants), "What the last stage may hold at most; it decides how much water flows.",
        "{F: 40 mg/L}"),
      .required(
        "feed", .composition(.contaminants),
        "The worst water that may feed it: a limit on what enters, and the rinse is counted at it.",
        "{F: 1 mg/L, rest: 0}"),
      .optional(
        "arrangement", .choice(Rinse.Arrangement.allCases.map(\.rawValue)),
        "countercurrent (default): water goes from the last stage to the first. parallel: each stage has fresh water. "
          + "spray: fresh water hits the parts once and runs off, which takes the same water at any number of stages.",
        "countercurrent"),
      .optional(
        "efficiency", .quantity(.fraction), "The share of the water that mixes with the film; all, where not said.",
        "80 %"),
      .required("stages", .record(stages), "How many stages stand, and how many there could be.").allYear(),
      WaterSchema.asksFor, WaterSchema.leavesAt, MaterialTables.accepts, MaterialTables.only, MaterialTables.name,
    ])

  private static let stages = SchemaTable(
    "plant.water.rinse.stages", doc: "How many stages stand, and how many there could be.",
    keys: [
      .required("existing", .quantity(.number), "How many stand today.", "2"),
      .optional("candidate", .counts, "Larger numbers that may be chosen instead.", "[3, 4]"),
      .optional("cost_per_stage", .quantity(.money), "What each stage that is added costs.", "180 kCNY").allYear(),
      .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "15 yr"),
    ])
}
