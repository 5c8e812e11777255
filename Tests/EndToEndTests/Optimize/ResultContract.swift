/// The keys that scripts depend on, each with what may stand there. Keys are added, never renamed.
enum ResultContract {
  /// What may stand at a path.
  enum Shape: String {
    case text, number, object, list
    case numberOrNull, objectOrNull, truthOrNull, null

    func admits(_ value: JSON?) -> Bool {
      switch (self, value) {
      case (.text, .string), (.number, .number), (.object, .object), (.list, .array), (.null, .null): true
      case (.numberOrNull, .number), (.numberOrNull, .null), (.truthOrNull, .bool), (.truthOrNull, .null): true
      case (.objectOrNull, .object), (.objectOrNull, .null): true
      default: false
      }
    }
  }

  static let result: [(path: String, shape: Shape)] = [
    ("schema", .number), ("park", .text), ("conventions", .object), ("conventions.*", .text),
    ("warnings", .list), ("warnings[].code", .text), ("warnings[].path", .text), ("warnings[].message", .text),
    ("change", .object), ("change.*.before", .numberOrNull), ("change.*.after", .numberOrNull),
    ("change.*.absolute", .numberOrNull), ("change.*.percent", .numberOrNull),
    ("effects", .object), ("effects.*.before", .numberOrNull), ("effects.*.after", .numberOrNull),
    ("effects.*.effect", .numberOrNull), ("effects.*.unit", .text),
    ("retrofit", .objectOrNull),
  ]

  /// The keys of a retrofit in which something is built.
  static let retrofit: [(path: String, shape: Shape)] = [
    ("money", .object), ("money.capex", .number), ("money.subsidy", .number), ("money.net_capex", .number),
    ("money.annualised", .number), ("money.saving", .numberOrNull), ("money.npv", .numberOrNull),
    ("money.irr", .numberOrNull), ("money.payback", .numberOrNull), ("money.discounted_payback", .numberOrNull),
    ("money.horizon", .numberOrNull), ("money.cash_flow[].year", .number), ("money.cash_flow[].outlay", .number),
    ("money.cash_flow[].saving", .number), ("money.cash_flow[].residual", .number), ("money.cash_flow[].net", .number),
    ("money.cash_flow[].discounted", .number), ("money.cash_flow[].cumulative", .number),
    ("projects", .list), ("projects[].id", .text), ("projects[].assets", .list), ("projects[].assets[].asset", .text),
    ("projects[].assets[].size", .number), ("projects[].assets[].unit", .text), ("projects[].assets[].life", .number),
    ("projects[].capex", .number), ("projects[].saving", .numberOrNull), ("projects[].npv", .numberOrNull),
    ("projects[].irr", .numberOrNull), ("projects[].payback", .numberOrNull), ("projects[].without", .text),
    ("projects[].attributed_saving", .numberOrNull), ("projects[].doubt", .number),
    ("steps", .list), ("steps[].cause", .text), ("steps[].projects", .list), ("steps[].change", .object),
    ("steps[].change.*", .numberOrNull), ("roadmap", .objectOrNull),
  ]

  /// The keys of a state that has a plan.
  static let state: [(path: String, shape: Shape)] = [
    ("status", .text), ("basis", .text),
    ("objective", .object), ("objective.name", .text), ("objective.value", .number), ("objective.unit", .text),
    ("objective.bound", .number), ("objective.gap", .number),
    ("objectives", .list), ("objectives[].name", .text), ("objectives[].value", .number),
    ("objectives[].unit", .text), ("objectives[].bound", .number), ("objectives[].gap", .number),
    ("quantities", .object), ("quantities.*.value", .number), ("quantities.*.unit", .text),
    ("indicators", .object), ("indicators.*.value", .numberOrNull), ("indicators.*.unit", .text),
    ("indicators.*.numerator", .number), ("indicators.*.denominator", .number),
    ("indicators.*.target", .numberOrNull), ("indicators.*.met", .truthOrNull),
    ("flows", .list), ("flows[].resource", .text), ("flows[].from", .text), ("flows[].to", .text),
    ("flows[].amount", .number), ("flows[].unit", .text), ("flows[].quality", .object),
    ("flows[].quality.*", .number), ("flows[].t_from", .numberOrNull), ("flows[].t_to", .numberOrNull),
    ("flows[].period", .text), ("flows[].status", .text),
    ("investments", .list), ("investments[].asset", .text), ("investments[].size", .number),
    ("investments[].unit", .text), ("investments[].capex", .number),
    ("audit", .object), ("audit.balances", .number), ("audit.worst", .number), ("audit.tolerance", .number),
    ("conflict", .null), ("insights", .object),
    ("plant_water", .list), ("plant_water[].plant", .text), ("plant_water[].bought", .number),
    ("plant_water[].sent", .number), ("plant_water[].reused", .number), ("plant_water[].reuse_rate", .numberOrNull),
    ("mixtures", .list), ("mixtures[].node", .text), ("mixtures[].property", .text),
    ("mixtures[].value", .numberOrNull), ("mixtures[].lower", .numberOrNull), ("mixtures[].upper", .numberOrNull),
  ]

  /// The keys of each insight, which is there only where it applies.
  static let insights: [String: [(path: String, shape: Shape)]] = [
    "water_pinch": [
      ("concentration", .numberOrNull), ("fresh_water_target", .number), ("wastewater_target", .number),
      ("sources_above", .list), ("composite", .object),
    ],
    "priced_links": [
      ("links", .number), ("listed", .number), ("least_reduced_cost", .number), ("shortfall", .number),
    ],
    "heat": [
      ("pools", .list), ("pools[].period", .text), ("pools[].hot_utility_target", .number),
      ("pools[].cold_utility_target", .number), ("pools[].recovery_target", .number), ("pools[].pinches", .list),
      ("pools[].pinches[].shifted", .number), ("pools[].pinches[].hot", .numberOrNull),
      ("pools[].pinches[].cold", .numberOrNull), ("pools[].hot_loads", .list),
      ("pools[].hot_loads[].utility", .text), ("pools[].hot_loads[].heat", .number), ("pools[].cold_loads", .list),
      ("pools[].hot_composite", .object), ("pools[].hot_composite.temperature", .list),
      ("pools[].hot_composite.heat", .list), ("pools[].cold_composite", .object),
      ("pools[].grand_composite", .object), ("site", .list), ("site[].source", .object), ("site[].sink", .object),
    ],
  ]

  /// The keys of a state that has none: status and conflict, null for the rest.
  static let infeasibleState: [(path: String, shape: Shape)] = [
    ("status", .text), ("basis", .null), ("objective", .null), ("objectives", .null), ("quantities", .null),
    ("indicators", .null), ("flows", .null), ("investments", .null), ("audit", .null),
    ("conflict", .list), ("conflict[].path", .text), ("conflict[].line", .number), ("conflict[].subject", .text),
    ("conflict[].shortfall", .number), ("conflict[].unit", .text), ("conflict[].sentence", .text),
    ("insights", .null), ("plant_water", .null), ("mixtures", .null),
  ]

  static let quantityUnits = [
    "fresh_water": "t/h", "wastewater": "t/h", "treated_water": "t/h", "reused_water": "t/h",
    "hot_utility": "kW", "cold_utility": "kW", "recovered_heat": "kW", "electricity": "kW",
    "landfilled": "t/yr", "solid_waste_generated": "t/yr", "solid_waste_utilized": "t/yr",
    "recycled_resources": "t/yr", "co2": "t/yr", "cost": "CNY/yr",
  ]

  static let indicators: Set = [
    "resource_recycling", "bulk_solid_waste_utilization", "solid_waste_utilization", "water_reuse",
    "water_reuse_without_cooling", "reclaimed_water_use", "waste_heat_recovery", "hazardous_waste_utilization",
    "sludge_safe_disposal",
  ]

  /// The paths at which a value does not keep the contract.
  static func breaches(_ contract: [(path: String, shape: Shape)], in value: JSON) -> [String] {
    contract.filter { entry in !value.values(at: entry.path).allSatisfy(entry.shape.admits) }
      .map { "\($0.path) is not \($0.shape)" }
  }
}
