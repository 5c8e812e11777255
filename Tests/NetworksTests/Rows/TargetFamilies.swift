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
  RowFamily(
    name: "target-decided-share",
    sentence:
      "of a required rate of water, the fresh share s of what a unit gives that both kinds of water enter is decided.",
    formula: "x(town,di) <= s (x(di,use) + x(di,river))\nt x(town,di) - (1 - t) (1 - s) x(di,use) <= 0, here at s = 1",
    park: requiring(
      Target(id: "water_reuse", atLeast: 40, origin: origin("targets")),
      hourlyPark(
        water {
          var di = purifier("b/di", [:])
          di.accepts = ["town", "a/out"]
          var use = sink("b/use", 6)
          use.accepts = ["b/di"]
          $0.supplies = [supply("town", [:])]
          $0.sources = [source("a/out", 10, [:])]
          $0.treatments = [di]
          $0.sinks = [use]
          $0.outlets = [outlet("river")]
          $0.connections.existing = [pattern("any", "river")]
        }))),
  RowFamily(
    name: "target-heat",
    sentence: "of a required rate of heat, what arrives at streams is at least that share of what streams carry.",
    formula: "sum_k arriving q(h,c,k) >= t sum duty(h)",
    park: requiring(
      Target(id: "waste_heat_recovery", atLeast: 30, origin: origin("targets")),
      hourlyPark(
        heat: {
          var heat = HeatSection(approach: 10)
          heat.streams = [hotStream("a/exhaust", 120, 40, 1000), coldStream("b/bath", 30, 60, 800)]
          heat.utilities = [amplyHot, amplyCold]
          heat.connections.existing = [pattern("any", "any")]
          return heat
        }()))),
  RowFamily(
    name: "target-mixed-heat",
    sentence:
      "of a required rate of heat, the share u of what a header gives that is not recovered is decided where a utility may "
      + "fill it as well; ways into and out of it are gathered over slots.",
    formula: "in(h) = sum_k q(.,h,k), out(h) = sum_k q(h,.,k)\n(1 - loss) in(steam,h) <= u out(h)\n"
      + "(1 - u) out(h,c) >= t sum duty, here at u = 1",
    park: requiring(
      Target(id: "waste_heat_recovery", atLeast: 30, origin: origin("targets")),
      hourlyPark(
        heat: {
          var heat = HeatSection(approach: 10)
          heat.streams = [hotStream("a/vapour", 105, 105, 300), coldStream("b/wash", 40, 75, 350)]
          var header = HeatHeader(name: "hot-water", supply: 90, back: 60, origin: origin("hot-water"))
          header.loss = 0.1
          heat.headers = [header]
          heat.utilities = [amplyHot, amplyCold]
          return heat
        }()))),
]

private func requiring(_ target: Target, _ park: Park) -> Park {
  var park = park
  park.targets = [target]
  park.requiresTargets = true
  return park
}

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
