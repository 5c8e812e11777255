import ParkModel

/// Sizes of what may be built, and metered figures.
let investmentFamilies: [RowFamily] = [
  RowFamily(
    name: "unit-size", sentence: "a candidate treats no more than is built, and its size costs the chord of its cost.",
    formula: "T(t) - size(t) <= 0\nchord = annuity (fixed + per_capacity largest) / largest",
    park: hourlyPark(
      water {
        var works = purifier("works", [:])
        works.status = .candidate
        works.capacity = 40
        works.build = BuildCost(fixed: 1000, perCapacity: 75, life: 10)
        $0.sources = [source("a/out", 10, [:])]
        $0.treatments = [works]
        $0.outlets = [outlet("river")]
        $0.connections.existing = [pattern("any", "works"), pattern("works", "river")]
      }, discountRate: 0), measure: "cost"),
  RowFamily(
    name: "link-size", sentence: "so does a candidate pipe.", formula: "x(a,b) - size(a -> b) <= 0",
    park: hourlyPark(
      water {
        var pipe = LinkFact(from: "a/out", to: "b/wash", origin: origin("fact"))
        pipe.build = BuildCost(fixed: 500, perCapacity: 20, life: 20)
        $0.supplies = [supply("town", [:], price: 3)]
        $0.sources = [source("a/out", 10, [:])]
        $0.sinks = [sink("b/wash", 8)]
        $0.outlets = [outlet("river")]
        $0.connections.candidate = [pattern("any", "b/wash")]
        $0.connections.facts = [pipe]
      }, discountRate: 0), measure: "cost"),
  RowFamily(
    name: "sold-sizes",
    sentence:
      "a candidate that is sold in some sizes treats no more than the one that is bought, and costs what that costs.",
    formula: "z(0) + sum_s z(s) = 1\nT(t) - sum_s s z(s) <= 0\ncost of z(s) = annuity (fixed + per_capacity s)",
    park: hourlyPark(
      water {
        var works = purifier("works", [:])
        works.status = .candidate
        works.capacity = 40
        works.build = BuildCost(fixed: 1000, perCapacity: 75, life: 10, sizes: [20, 40])
        $0.sources = [source("a/out", 10, [:])]
        $0.treatments = [works]
        $0.outlets = [outlet("river")]
        $0.connections.existing = [pattern("any", "works"), pattern("works", "river")]
      }, discountRate: 0), measure: "cost"),
  RowFamily(
    name: "rinse-stages",
    sentence: "a rinse has one of its numbers of stages, takes and gives what that needs, and pays for what it adds.",
    formula: "sum_n z(n) = 1\nsum_i x(i,r) = sum_n water(n) z(n)\nsum_j x(r,n,j) = water(n) z(n)\n"
      + "size(r) = sum_n (n - existing) z(n)",
    park: hourlyPark(
      water("F") {
        var rinse = Rinse(
          name: "a/etch", plant: "a", dragOut: 0.1, bath: Composition(["F": 801]), last: ["F": 3],
          feed: Composition(["F": 1]), stages: 1, origin: origin("etch"))
        rinse.candidates = [3]
        rinse.costPerStage = 1000
        $0.supplies = [supply("town", ["F": 0], price: 3)]
        $0.rinses = [rinse]
        $0.outlets = [outlet("river")]
      }, discountRate: 0), measure: "cost"),
  RowFamily(
    name: "store",
    sentence:
      "what a store keeps of a stream in one period it gives in another, and it is paid for what it holds at most.",
    formula: "x(t,j,p) - x(s,t,p) + rounds / hours(p) (L(s,p) - L(s,p-1)) = 0\nsum_s L(s,p) - size(t) <= 0",
    park: shifts { isDay in
      water {
        var tank = Treatment(name: "tank", plant: nil, action: .keep(holding: 50), origin: origin("tank"))
        tank.status = .candidate
        tank.accepts = ["a/out"]
        tank.build = BuildCost(perCapacity: 20, life: 10)
        $0.sources = [source("a/out", isDay ? 10 : 0, [:])]
        $0.sinks = [sink("b/wash", isDay ? 0 : 10)]
        $0.treatments = [tank]
        $0.connections.candidate = [pattern("any", "tank"), pattern("tank", "b/wash")]
      }
    }, measure: "cost"),
  RowFamily(
    name: "yearly-ceiling",
    sentence: "a figure of the year is shared by the periods; old stock is what leaves beyond what arises.",
    formula:
      "sum_p hours(p) / year sum_i x(i,j,p) <= most(j)\nsum_p hours(p) / year (sum_j x(a,j,p) - amount(a,p)) <= stock(a)",
    park: shifts { isDay in
      solids {
        var ash = source("a/ash", isDay ? 10 : 2, [:], kind: "ash")
        (ash.stock, ash.isOfYear) = (3, true)
        var bricks = sink("b/bricks", 0)
        (bricks.demand, bricks.isOfYear) = (Bounds(lower: 4, upper: 5), true)
        var landfill = outlet("landfill", price: 1)
        (landfill.capacity, landfill.isOfYear) = (4, true)
        $0.sources = [ash]
        $0.sinks = [bricks]
        $0.outlets = [landfill]
        $0.connections.existing = [pattern("any", "any")]
      }
    }, measure: "cost"),
  RowFamily(
    name: "meter", sentence: "a metered figure is met but for a shortfall and an excess, each counted relative to it.",
    formula: "sum_j x(s,j) + short - over = today\nminimise (short + over) / today",
    park: hourlyPark(
      water {
        var town = supply("town", [:])
        town.today = 25
        $0.supplies = [town, supply("well", [:])]
        $0.sinks = [sink("a/wash", 30)]
      }), state: .before, measure: "metered_deviation"),
]

/// A park of two shifts of an hour each.
private func shifts(_ section: (Bool) -> MaterialSection) -> Park {
  var park = hourlyPark(section(true), discountRate: 0)
  park.byPeriod = [park, hourlyPark(section(false), discountRate: 0)]
  park.operatingHours = 2
  park.byPeriod[0].operatingHours = 2
  park.byPeriod[1].operatingHours = 2
  park.periods = [Period(id: "day", hours: 1), Period(id: "night", hours: 1)]
  return park
}

private func hourlyPark(_ section: MaterialSection, discountRate: Double) -> Park {
  var park = NetworksTests.hourlyPark(section)
  park.discountRate = discountRate
  return park
}
