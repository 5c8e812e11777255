/// A figure of the results that a park file may name: to minimise it, or to set a target on it.
public struct Measure: Sendable, Hashable {
  /// Its name in the results.
  public var id: String
  /// How a target on it is written.
  public var dimension: NamedDimension
  /// Whether a single figure is a floor (a rate to reach) or a ceiling (an amount not to exceed).
  public var moreIsBetter: Bool
  /// Whether the optimizer can minimise it.
  public var isObjective: Bool
  /// The number that results print for 1 of the dimension: 100 for a rate in %.
  public var scale: Double

  /// Every quantity and indicator of the result contract.
  public static let all: [Measure] = quantities + indicators

  /// What `minimize` may name.
  public static let objectives: [Measure] = all.filter(\.isObjective)

  /// The measure of that name.
  public static func named(_ id: String) -> Measure? { all.first { $0.id == id } }

  private static let quantities: [Measure] = [
    objective("cost", .moneyPerYear), objective("fresh_water", .flow), objective("wastewater", .flow),
    objective("hot_utility", .heat), objective("cold_utility", .heat), objective("landfilled", .mass),
    objective("co2", .mass), objective("electricity", .heat), objective("fuel_gas", .gas),
    objective("flared_gas", .gas), quantity("byproduct_gas_used", .gas, moreIsBetter: true),
    quantity("byproduct_gas_heat", .heat, moreIsBetter: true),
    Measure(id: "treated_water", dimension: .flow, moreIsBetter: true, isObjective: true, scale: 1),
    quantity("reused_water", .flow, moreIsBetter: true),
    quantity("recovered_heat", .heat, moreIsBetter: true),
    quantity("water_heating", .heat, moreIsBetter: false),
    quantity("water_cooling", .heat, moreIsBetter: false),
    quantity("reused_water_heat", .heat, moreIsBetter: true),
    quantity("matches", .number, moreIsBetter: false),
    quantity("old_stock_used", .mass, moreIsBetter: true),
    quantity("replaced_materials", .mass, moreIsBetter: true),
    quantity("solid_waste_generated", .mass, moreIsBetter: false),
    quantity("solid_waste_utilized", .mass, moreIsBetter: true),
    quantity("recycled_resources", .mass, moreIsBetter: true),
  ]

  private static let indicators: [Measure] = [
    "resource_recycling", "bulk_solid_waste_utilization", "solid_waste_utilization", "water_reuse",
    "water_reuse_without_cooling", "reclaimed_water_use", "waste_heat_recovery", "hazardous_waste_utilization",
    "sludge_safe_disposal",
  ].map { Measure(id: $0, dimension: .fraction, moreIsBetter: true, isObjective: false, scale: 100) }

  private static func objective(_ id: String, _ dimension: NamedDimension) -> Measure {
    Measure(id: id, dimension: dimension, moreIsBetter: false, isObjective: true, scale: 1)
  }

  private static func quantity(_ id: String, _ dimension: NamedDimension, moreIsBetter: Bool) -> Measure {
    Measure(id: id, dimension: dimension, moreIsBetter: moreIsBetter, isObjective: false, scale: 1)
  }
}
