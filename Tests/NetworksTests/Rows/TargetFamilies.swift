import ParkModel

/// What a park's plan asks, where *after* has to meet it.
let targetFamilies: [RowFamily] = [
  RowFamily(
    name: "target-rate",
    sentence: "of a required rate of wastes, what is used is at least that share of what arises.",
    formula: "sum used - t sum generated >= 0, divided by its largest coefficient",
    park: requiring(
      Target(id: "bulk_solid_waste_utilization", atLeast: 40, origin: origin("targets")))),
  RowFamily(
    name: "target-amount", sentence: "an amount in a year that is not to be exceeded.",
    formula: "sum hours x(a,b) <= most, divided by its largest coefficient",
    park: requiring(
      Target(id: "landfilled", atLeast: nil, atMost: 6, origin: origin("targets")))),
]

private func requiring(_ target: Target) -> Park {
  var park = hourlyPark(
    solids {
      $0.sources = [source("a/ash", 10, [:], kind: "fly_ash")]
      $0.sinks = [sink("b/bricks", 0)]
      $0.sinks[0].demand = .init(upper: 8)
      $0.outlets = [outlet("landfill")]
      $0.connections.existing = [pattern("any", "landfill"), pattern("any", "b/bricks")]
    })
  park.wasteKinds = WasteKind.builtIn
  park.targets = [target]
  park.requiresTargets = true
  return park
}
