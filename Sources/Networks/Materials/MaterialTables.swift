import ParkModel

/// The tables and keys that flowing materials have in common, in the dimensions of one of them.
struct MaterialTables {
  let resource: String
  let dimensions: FlowDimensions

  /// `build:` of a unit or a link.
  var build: SchemaTable {
    SchemaTable(
      "\(resource).build", doc: "What building an asset costs: fixed + per_capacity x size.",
      keys: [
        .optional("fixed", .quantity(.money), "What building costs whatever the size.", "3.0 MCNY"),
        .optional(
          "per_capacity", .quantity(dimensions.buildPerFlow), "What each unit of capacity costs.",
          dimensions.buildPerFlow.example),
        .optional(
          "exponent", .quantity(.number),
          "Economy of scale: cost grows with size to this power, and per_capacity holds at the largest size.", "0.85"),
        .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "15 yr"),
        .optional(
          "sizes", .amounts(dimensions.flow),
          "The sizes in which it is sold, where not every size can be had: exactly one of them is bought, or none.",
          "[50, 100, 200]"),
      ])
  }

  /// `connections:` of a material.
  func connections(pipe: Bool) -> SchemaTable {
    var keys: [SchemaKey] = [
      .optional(
        "existing", .links, "The links that stand today.", "[any -> works, works -> river]"),
      .optional("candidate", .links, "The links that may be built: `any`, `inside` or a list.", "any"),
      .optional("forbid", .links, "Links that must never be.", "[works -> pv/di-rinse]"),
      .optional(
        "facts", .linkFacts(facts), "What is known of single links.",
        "{works -> river: {length: 1.2 km}}"),
    ]
    if pipe {
      keys.append(.optional("pipe", .record(self.pipe), "What a new pipe costs and how it is laid.").allYear())
    }
    return SchemaTable(
      "\(resource).connections", doc: "Which links exist, which may be built, which never.", keys: keys)
  }

  private var facts: SchemaTable {
    let lift: [SchemaKey] =
      dimensions.isCompressible
      ? [
        .optional(
          "compression", .quantity(dimensions.energyPerFlow),
          "Electricity to lift what flows to its taker's pressure, in place of what the pressures would ask.",
          "0.12 kWh/Nm3")
      ] : []
    return SchemaTable(
      "\(resource).connections.facts", doc: "What is known of one link.",
      keys: lift + [
        .optional("length", .quantity(.length), "Its length; else the distance between its ends.", "1.2 km").allYear(),
        .optional("capacity", .quantity(dimensions.flow), "The most it carries.", dimensions.flow.example),
        .optional("today", .quantity(dimensions.flow), "What the meter shows today.", dimensions.flow.example),
        .optional("build", .record(build), "What building it costs, instead of the cost of a pipe.").allYear(),
      ])
  }

  private var pipe: SchemaTable {
    let pumping = dimensions.energyPerDistance.map { dimension in
      SchemaKey.optional(
        "pumping", .quantity(dimension), "Electricity to pump, by volume and length.", dimension.example)
    }
    let keys: [SchemaKey?] = [
      .optional("fixed", .quantity(.buildPerLength), "Cost of a length of pipe whatever its size.", "600 CNY/m"),
      .optional(
        "per_capacity", .quantity(dimensions.buildPerLengthFlow), "Cost of a length of pipe for each unit of flow.",
        dimensions.buildPerLengthFlow.example),
      .optional("life", .quantity(.duration), "Years over which the cost is spread; 20 yr where not said.", "20 yr"),
      pumping,
      .optional(
        "distance", .choice(Carriage.Distance.allCases.map(\.rawValue)),
        "How pipes run between two positions: along a street grid, or straight.", "grid"),
    ]
    return SchemaTable(
      "\(resource).connections.pipe", doc: "What a new pipe costs and how it is laid.", keys: keys.compactMap(\.self))
  }

  /// `gives:` of a unit.
  var gives: SchemaTable {
    SchemaTable(
      "\(resource).gives", ids: .byproduct, doc: "A solid by-product of a unit, in proportion to what the unit treats.",
      keys: [
        .required("kind", .name(.wasteKind), "The kind of waste.", "sludge"),
        .required("amount", .quantity(dimensions.massPerFlow), "How much of it for each amount treated.", "0.9 kg/m3"),
        .required(
          "composition", .composition(.components), "What it consists of.", "{F: 23 %, H2O: 45 %, rest: 0}"),
        Self.moisture, Self.basis("Whether the figures count its water: wet (default) or dry."),
      ])
  }

  /// `gives:` of a unit that makes products, which need not be wastes.
  var products: SchemaTable {
    SchemaTable(
      "\(resource).product", ids: .byproduct,
      doc: "What a unit makes of each amount that enters, named `unit/id` in links.",
      keys: [
        .optional("kind", .name(.wasteKind), "The kind of waste, where it is one.", "general"),
        .required("amount", .quantity(dimensions.massPerFlow), "How much of it for each amount treated.", "0.3 t/t"),
        .required("composition", .composition(.components), "What it consists of.", "{Li: 16 %, H2O: 1 %, rest: 0}"),
        Self.moisture, Self.basis("Whether the figures count its water: wet (default) or dry."),
      ])
  }

  /// `heat:` of a unit.
  var heatNeed: SchemaTable {
    SchemaTable(
      "\(resource).treatment.heat", doc: "Heat that a unit takes in proportion to what it treats.",
      keys: [
        .required("from", .quantity(.temperature), "The temperature at which it takes up heat first.", "20 degC"),
        .required("to", .quantity(.temperature), "The temperature that it must reach.", "105 degC"),
        .required("duty", .quantity(dimensions.energyPerFlow), "Heat for each amount treated.", "0.9 MWh/t"),
      ])
  }

  static let status = SchemaKey.optional(
    "status", .choice(Status.allCases.map(\.rawValue)), "Whether it stands today or could be built.", "candidate")
  static let useStatus = SchemaKey.optional(
    "status", .choice(Status.allCases.map(\.rawValue)),
    "Whether it is there today and must be served; a candidate is served as it is stated or left out, as suits the plan.",
    "candidate")
  static let at = SchemaKey.optional(
    "at", .point, "Where it stands, [x, y]; else where its plant stands.", "[2.1, 0.4]")
  static let name = SchemaKey.optional("name", .text, "A name to show.", "Ultrapure water")
  static let accepts = SchemaKey.optional(
    "accepts", .names(.giver), "What it takes at all: names of streams and assets, kinds of waste.", "[pv/hf, works]")
  static let only = SchemaKey.optional(
    "only", .names(.receiver), "Where the stream may go at all.", "[pv/defluor]")
  var cost: SchemaKey {
    .optional(
      "cost", .quantity(dimensions.price), "What running it costs besides its needs, by amount treated.",
      dimensions.price.example)
  }
  var needs: SchemaKey {
    .optional(
      "needs", .needs([dimensions.energyPerFlow, dimensions.massPerFlow]),
      "Commodities of `prices` that it takes, by amount treated.", "{electricity: 1.1 kWh/m3, lime: 2.4 kg/m3}")
  }
  var price: SchemaKey {
    .optional("price", .quantity(dimensions.price), "What the park pays.", dimensions.price.example)
  }
  var supplyCO2: SchemaKey {
    .optional(
      "co2", .quantity(dimensions.emissionPerFlow), "CO2 that each amount stands for.",
      dimensions.emissionPerFlow.example)
  }
  var supplyCoal: SchemaKey {
    .optional(
      "coal", .quantity(dimensions.coalPerFlow), "Standard coal that each amount stands for, for the energy saved.",
      dimensions.coalPerFlow.example)
  }

  /// `moisture:`, which says the same as `H2O` in the composition.
  static let moisture = SchemaKey.optional(
    "moisture", .quantity(.fraction), "The share of water in its wet mass, where the composition does not name `H2O`.",
    "45 %")

  /// `basis: wet | dry`.
  static func basis(_ doc: String) -> SchemaKey { .optional("basis", .choice(["wet", "dry"]), doc, "dry") }

  /// `today:` in the resource's flow.
  var today: SchemaKey {
    .optional("today", .quantity(dimensions.flow), "What the meter shows today.", dimensions.flow.example)
  }
}
