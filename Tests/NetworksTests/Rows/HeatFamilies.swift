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
    name: "heat-open",
    sentence: "where exchanges are left open, a hot class has a row where it gives, and a cold one may hand down too.",
    formula:
      "R(k-1) + supply(k) = R(k) + sum of q(h,c,l) over slots l from k to where h gives next\n"
      + "S(k-1) + sum_h q(h,c,k) = demand(k) + S(k)",
    park: heatPark { section in
      section.streams = [
        hotStream("a/oven", 150, 50, 1000), hotStream("a/kiln", 40, 30, 100), coldStream("b/wash", 20, 90, 700),
      ]
    }, mostListed: 0),
  RowFamily(
    name: "heat-header",
    sentence: "what sites draw from a header is what sites fill it with, less its loss; its size is what is drawn.",
    formula: "sum_s out(h,s) = (1 - loss(h)) sum_s in(h,s)\nsum_s out(h,s) <= capacity(h)\nsum_s out(h,s) = size(h)",
    park: heatPark { section in
      section.streams = [hotStream("a/vapour", 105, 105, 300), coldStream("b/wash", 40, 75, 350)]
      var header = HeatHeader(name: "hot-water", supply: 90, back: 60, origin: origin("hot-water"))
      header.loss = 0.1
      header.capacity = 200
      header.status = .candidate
      header.build = BuildCost(perCapacity: 100)
      section.headers = [header]
      section.connections.candidate = []
      section.connections.existing = [inside]
    }),
  RowFamily(
    name: "heat-converter",
    sentence: "what a heat pump, an engine or a chiller exchanges follows from what it puts out.",
    formula:
      "supply(k) of the sink = share(k) (heat given / output) X(p)\ndemand(k) of the source = share(k) (heat taken / output) X(p)\nX(p) = size(p)",
    park: heatPark { section in
      section.streams = [hotStream("a/vapour", 60, 60, 1000), coldStream("b/wash", 60, 75, 800)]
      var pump = HeatConverter(
        name: "pump", kind: .heatPump, source: .init(warm: 45, cool: 45), sink: .init(warm: 90, cool: 90),
        performance: .stated(4), capacity: 500, origin: origin("pump"))
      pump.status = .candidate
      pump.build = BuildCost(perCapacity: 100)
      section.converters = [pump]
      section.streams += pump.sides
    }, measure: "electricity"),
  RowFamily(
    name: "heat-optional-use", sentence: "a use that may be left out takes what the plan chooses, and pays for it.",
    formula: "sum_h q(h,k) = share(k) U(u), least(u) <= U(u) <= most(u)",
    park: heatPark { section in
      var district = coldStream("b/district", 40, 70, 0)
      district.duty = .chosen(Bounds(lower: 100, upper: 600))
      district.pays = 0.072
      section.streams = [hotStream("a/oven", 150, 50, 1000), district]
    }, measure: "cost"),
  RowFamily(
    name: "heat-line",
    sentence: "of what a line is given a part arrives; together its exchanges keep to its size or its capacity.",
    formula: "sum_h (1 - loss)^km q(h,c,k) = demand(c,k)\nsum q = size(a -> b)\nsum q <= capacity(x -> y)",
    park: {
      var park = heatPark { section in
        section.streams = [
          hotStream("a/oven", 150, 50, 1000), coldStream("b/dry", 20, 90, 300), coldStream("b/wash", 20, 90, 700),
        ]
        section.line.lossPerLength = 0.05
        section.line.perCapacityLength = 10
        var fact = LinkFact(from: "a/oven", to: "b/dry", origin: origin("facts"))
        fact.capacity = 100
        fact.length = 0
        section.connections.facts = [fact]
      }
      park.plants = [Plant(id: "a", origin: origin("a")), Plant(id: "b", origin: origin("b"))]
      park.plants[0].at = Point(x: 0, y: 0)
      park.plants[1].at = Point(x: 2, y: 0)
      return park
    }()),
  RowFamily(
    name: "heat-site",
    sentence:
      "under the conventional target a plant takes from outside above its own pinch only, and gives below it only.",
    formula:
      "above the pinch of p: q(h,c,k) for h of p, utilities and others' headers; below it: c of p, utilities, headers",
    park: heatPark { section in
      section.streams = [
        hotStream("a/oven", 100, 60, 400), coldStream("a/dry", 70, 110, 400), coldStream("b/wash", 20, 30, 100),
      ]
      section.headers = [HeatHeader(name: "warm-water", supply: 50, back: 40, origin: origin("warm-water"))]
      section.connections.candidate = []
      section.connections.existing = [inside]
      section.site = .conventional
    }),
  RowFamily(
    name: "heat-required", sentence: "a pair that must exchange gives at least so much.",
    formula: "sum_k q(h,c,k) >= least(h,c)",
    park: heatPark { section in
      section.streams = [hotStream("a/oven", 150, 50, 1000), coldStream("b/wash", 20, 90, 700)]
      var fact = LinkFact(from: "a/oven", to: "b/wash", origin: origin("facts"))
      fact.least = 250
      section.connections.facts = [fact]
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
