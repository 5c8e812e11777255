import ParkModel

/// What leaves givers and what enters takers.
let materialFamilies: [RowFamily] = [
  RowFamily(
    name: "source", sentence: "all that a source gives goes somewhere.", formula: "sum_j x(a,j) = amount(a)",
    park: hourlyPark(
      water {
        $0.sources = [source("a/out", 10, [:])]
        $0.outlets = [outlet("river"), outlet("sewer")]
      })),
  RowFamily(
    name: "old-stock", sentence: "beside what arises, old stock may leave.",
    formula: "amount(a) <= sum_j x(a,j) <= amount(a) + stock(a)",
    park: hourlyPark(
      solids {
        var ash = source("a/ash", 10, [:], kind: "ash")
        ash.stock = 3
        $0.sources = [ash]
        $0.outlets = [outlet("landfill")]
        $0.connections.existing = [pattern("any", "landfill")]
      })),
  RowFamily(
    name: "wash-water", sentence: "a use of water follows what a unit of another resource treats.",
    formula: "sum_i x(i,w) = water per tonne T(t)",
    park: hourlyPark(
      water {
        var wash = sink("leach/wash", 0)
        wash.follows = Follow(unit: "leach", tonnesPerTonne: 2)
        wash.demand = .unlimited
        $0.supplies = [supply("town", [:])]
        $0.sinks = [wash]
      },
      solids {
        $0.sources = [source("a/cells", 5, [:], kind: "cells")]
        $0.treatments = [
          Treatment(name: "leach", plant: nil, action: .convert(lost: 1), origin: origin("leach"))
        ]
        $0.connections.existing = [pattern("any", "leach")]
      })),
  RowFamily(
    name: "supply-limit", sentence: "a supply gives between its least and its most.",
    formula: "least(s) <= sum_j x(s,j) <= most(s)",
    park: hourlyPark(
      water {
        $0.supplies = [limited(supply("town", [:]), Bounds(lower: 5, upper: 50))]
        $0.sinks = [sink("a/wash", 20), sink("b/rinse", 10)]
      })),
  RowFamily(
    name: "demand", sentence: "a use takes what it asks for.", formula: "least(u) <= sum_i x(i,u) <= most(u)",
    park: hourlyPark(
      water {
        $0.supplies = [supply("town", [:]), supply("well", [:])]
        $0.sinks = [asking(sink("a/wash", 0), Bounds(lower: 20, upper: 30))]
      })),
  RowFamily(
    name: "candidate-use", sentence: "a use that may be left out takes what it asks for, or nothing.",
    formula: "served(u) + left(u) = 1\nleast(u) served(u) <= sum_i x(i,u) <= most(u) served(u)",
    park: hourlyPark(
      water {
        var garden = asking(sink("a/garden", 0), Bounds(lower: 20, upper: 30))
        var tower = sink("a/tower", 8)
        (garden.status, tower.status) = (.candidate, .candidate)
        $0.supplies = [supply("town", [:]), supply("well", [:])]
        $0.sinks = [garden, tower]
      })),
  RowFamily(
    name: "product", sentence: "a unit gives back what it recovers of its inflow T.",
    formula: "sum_i x(i,t) = T(t)\nsum_j x(t,j) = recovery T(t)",
    park: hourlyPark(
      water {
        $0.sources = [source("a/out", 10, [:])]
        $0.treatments = [purifier("works", [:], recovery: 0.9)]
        $0.outlets = [outlet("river")]
        $0.connections.existing = [pattern("any", "works"), pattern("works", "river")]
      })),
  RowFamily(
    name: "blowdown", sentence: "a tower loses water, takes at least its make-up and gives back the rest.",
    formula: "sum_i x(i,p) = T(p)\nsum_j x(p,j) = T(p) + gain - loss\nT(p) >= loss N / (N - 1)",
    park: hourlyPark(
      water {
        var cooling = tower("a/tower", loss: 12, outlet: [:])
        cooling.gain = 2
        cooling.cycles = Bounds(upper: 4)
        $0.supplies = [supply("town", [:])]
        $0.processes = [cooling]
        $0.outlets = [outlet("river")]
      })),
  RowFamily(
    name: "by-product", sentence: "a unit gives off a solid in proportion to what it treats.",
    formula: "sum_j x(b,j) = share T(t)",
    park: hourlyPark(
      water {
        $0.sources = [source("a/out", 10, [:])]
        $0.treatments = [purifier("works", [:])]
        $0.outlets = [outlet("river")]
        $0.connections.existing = [pattern("any", "works"), pattern("works", "river")]
      },
      solids {
        var sludge = source("works/sludge", 0, [:], kind: "sludge")
        sludge.amount = .perThroughput(of: "works", tonnesPerTonne: 0.001)
        $0.sources = [sludge]
        $0.outlets = [outlet("landfill")]
        $0.connections.existing = [pattern("any", "landfill")]
      })),
  RowFamily(
    name: "batch", sentence: "a dryer keeps what comes in apart, and each batch its dry mass.",
    formula: "x(b,t) + ... = T(t)\nsum_j y(b,t,j) = (1 - moisture(b)) / (1 - target) x(b,t)",
    park: hourlyPark(
      solids("H2O") {
        $0.sources = [source("a/sludge", 10, ["H2O": 800_000]), source("b/ash", 5, ["H2O": 100_000])]
        $0.treatments = [dryer("dryer", to: 0.2)]
        $0.outlets = [outlet("landfill")]
        $0.connections.existing = [pattern("any", "dryer"), pattern("dryer", "landfill")]
      })),
  RowFamily(
    name: "haul-capacity", sentence: "the batches of one dryer share the capacity of a haul.",
    formula: "sum_b y(b,t,j) <= capacity(t,j)",
    park: hourlyPark(
      solids("H2O") {
        var haul = LinkFact(from: "dryer", to: "landfill", origin: origin("fact"))
        haul.capacity = 6
        $0.sources = [source("a/ash", 3, ["H2O": 0]), source("b/ash", 5, ["H2O": 0])]
        $0.treatments = [dryer("dryer", to: 0.2)]
        $0.outlets = [outlet("landfill")]
        $0.connections.existing = [pattern("any", "dryer"), pattern("dryer", "landfill")]
        $0.connections.facts = [haul]
      })),
  RowFamily(
    name: "outlet-capacity", sentence: "an outlet takes no more than it can.", formula: "sum_i x(i,o) <= capacity(o)",
    park: hourlyPark(
      water {
        var river = outlet("river")
        river.capacity = 15
        $0.sources = [source("a/out", 10, [:]), source("b/out", 4, [:])]
        $0.outlets = [river]
      })),
]

private func limited(_ supply: Supply, _ limit: Bounds) -> Supply {
  var copy = supply
  copy.limit = limit
  return copy
}

private func asking(_ sink: Sink, _ demand: Bounds) -> Sink {
  var copy = sink
  copy.demand = demand
  return copy
}
