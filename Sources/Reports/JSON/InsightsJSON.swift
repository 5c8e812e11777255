import Assessment
import ParkModel

extension StateResult {
  /// What is known of a state beside its plan; an insight that does not apply is absent.
  var insights: JSONValue {
    .map(
      (waterTarget.map { [("water_pinch", $0.value)] } ?? []) + (heatInsight.map { [("heat", $0)] } ?? [])
        + (claim.pricedLinks.map { [("priced_links", $0.value)] } ?? []))
  }
}

extension PricedLinks {
  /// In the unit of the first objective; a reduced cost is by t/h or kW.
  fileprivate var value: JSONValue {
    .object([
      ("links", .number(Double(links))), ("listed", .number(Double(listed))),
      ("least_reduced_cost", .number(leastReducedCost)), ("shortfall", .number(shortfall)),
    ])
  }
}

extension WaterTarget.Composite {
  fileprivate var value: JSONValue {
    .object([
      ("flow", .array(flows.map(JSONValue.number))), ("load", .array(loads.map { .number($0 / 1000) })),
      ("flow_unit", .string("t/h")), ("load_unit", .string("kg/h")),
    ])
  }
}

extension WaterTarget {
  /// Concentrations in the contaminant's own unit, flows in t/h, loads in kg/h. `concentration` is the lowest pinch.
  fileprivate var value: JSONValue {
    let printed = { (concentration: Double) in JSONValue.number(concentration / contaminant.scale) }
    return .object([
      ("contaminant", .string(contaminant.id)), ("concentration_unit", .string(contaminant.unit)),
      ("concentration", pinches.first.map(printed) ?? .null), ("concentrations", .array(pinches.map(printed))),
      ("fresh_water_target", .number(freshWater)), ("wastewater_target", .number(wastewater)),
      ("sources_above", .array(sourcesAbove.map(JSONValue.string))),
      (
        "composite",
        .object([
          ("concentration", .array(levels.map { printed($0.concentration) })),
          ("load", .array(levels.map { .number($0.load / 1000) })),
          ("supplied", .array(levels.map { .number($0.supplied / 1000) })), ("load_unit", .string("kg/h")),
        ])
      ),
      ("sink_composite", sinks.value), ("source_composite", sources.value),
    ])
  }
}
