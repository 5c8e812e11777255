import ParkModel

/// The cascade.
let heatFamilies: [RowFamily] = [
  RowFamily(
    name: "heat-cascade",
    sentence: "in each slot a hot class hands its heat to cold ones or down, a cold one gets its need.",
    formula: "R(k-1) + supply(k) = R(k) + sum_c q(c,k)\nsum_h q(h,k) = demand(k)",
    park: heatPark { section in
      section.streams = [hotStream("a/oven", 150, 50, 1000), coldStream("b/wash", 20, 90, 700)]
    }),
  RowFamily(
    name: "heat-level", sentence: "what condenses gives all its heat in a slot of no width.",
    formula: "the share of a level is 1 at its temperature and 0 elsewhere",
    park: heatPark { section in
      section.streams = [hotStream("a/vapour", 100, 100, 1000), coldStream("b/wash", 20, 120, 1000)]
    }),
  RowFamily(
    name: "heat-utility", sentence: "utilities give between their limits and never feed each other.",
    formula: "least(u) <= Q(u) <= most(u)",
    park: heatPark { section in
      var waste = amplyHot
      waste.name = "flue"
      waste.limit = Bounds(lower: 20, upper: 300)
      section.streams = [coldStream("b/wash", 20, 90, 700)]
      section.utilities.insert(waste, at: 1)
    }, measure: "hot_utility"),
  RowFamily(
    name: "heat-classes", sentence: "streams that may reach the same partners are one class; here each plant is one.",
    formula: "q(h,c,k) exists where h may heat c and has heat at or above k",
    park: heatPark { section in
      section.streams = [
        hotStream("a/oven", 150, 50, 1000), hotStream("b/kiln", 200, 100, 400), coldStream("a/wash", 30, 60, 300),
        coldStream("b/dry", 60, 90, 500),
      ]
      section.connections.candidate = []
      section.connections.existing = [inside]
    }),
  RowFamily(
    name: "heat-variable-duty", sentence: "a stream's duty may follow what a unit treats.",
    formula: "sum_h q(h,k) = share(k) duty_per_tonne T(t)", park: dryingPark),
]

private func heatPark(_ build: (inout HeatSection) -> Void) -> Park {
  var section = HeatSection(approach: 10)
  section.utilities = [amplyCold, amplyHot]
  section.connections.candidate = [pattern("any", "any")]
  build(&section)
  return hourlyPark(heat: section)
}

private let dryingPark: Park = {
  var park = heatPark { section in
    section.streams = [
      HeatStream(
        name: "dryer", plant: nil, role: .cold, from: 20, to: 105,
        duty: .perThroughput(of: "dryer", kilowattHoursPerTonne: 700), origin: origin("dryer"))
    ]
  }
  park.materials = [
    solids("H2O") {
      $0.sources = [source("a/sludge", 10, ["H2O": 800_000])]
      $0.treatments = [dryer("dryer", to: 0.2)]
      $0.outlets = [outlet("landfill")]
      $0.connections.existing = [pattern("a/sludge", "dryer"), pattern("dryer", "landfill")]
    }
  ]
  return park
}()
