import ParkModel

/// What ties investments together: projects, and money.
let retrofitFamilies: [RowFamily] = [
  RowFamily(
    name: "project",
    sentence: "an asset of a project is used only where the project is built, which costs what is its own.",
    formula: "y(p) + n(p) = 1\nx(a) - most(a) y(p) <= 0\n"
      + "cost of y(p) = (1 - subsidy) annuity fixed + operating\ncost of a = (1 - subsidy) annuity ...",
    park: tied { park in
      park.projects = [
        Project(id: "reuse", assets: ["a/out -> b/wash"], fixed: 300, life: 10, operating: 7, subsidy: 0.5)
      ]
    }, measure: "cost"),
  RowFamily(
    name: "project-ties", sentence: "a project stands with what it needs, and not beside what it excludes.",
    formula: "y(p) - y(q) <= 0\ny(p) + y(q) <= 1",
    park: tied { park in
      park.projects = [
        Project(id: "other", assets: [], excludes: ["reuse"]), Project(id: "permit", assets: [], fixed: 20),
        Project(id: "reuse", assets: ["a/out -> b/wash"], needs: ["permit"], excludes: ["other"]),
      ]
    }, measure: "cost"),
  RowFamily(
    name: "budget",
    sentence:
      "all capital, net of subsidies, is at most the budget; a fixed part is paid where a thing is built at all.",
    formula: "z(a) + n(a) = 1\nx(a) - most(a) z(a) <= 0\n"
      + "sum_a (1 - subsidy) (fixed z(a) + per_capacity x(a)) + sum_p (1 - subsidy) fixed y(p) <= budget",
    park: tied { park in
      park.projects = [Project(id: "reuse", assets: ["a/out -> b/wash"], fixed: 2e6, subsidy: 0.25)]
      park.budget = 8e6
    }, measure: "cost"),
  RowFamily(
    name: "budget-curve",
    sentence: "a cost that grows with a power of size counts by a line above it for plans, and below it for the bound.",
    formula: "sum_k w(k) = 1\nlow(k) w(k) <= s(k) <= high(k) w(k)\nsum_k s(k) = size\n"
      + "sum_k tangent(k) <= budget, sum_k chord(k) <= budget",
    park: tied(exponent: 0.5) { $0.budget = 8e6 }, measure: "cost"),
]

private func tied(exponent: Double = 1, _ change: (inout Park) -> Void) -> Park {
  var park = hourlyPark(
    water {
      var pipe = LinkFact(from: "a/out", to: "b/wash", origin: origin("fact"))
      pipe.build = BuildCost(
        fixed: exponent == 1 ? 5e6 : 0, perCapacity: 1e5, exponent: exponent, life: 20)
      pipe.capacity = 8
      $0.supplies = [supply("town", [:], price: 3)]
      $0.sources = [source("a/out", 10, [:])]
      $0.sinks = [sink("b/wash", 8)]
      $0.outlets = [outlet("river")]
      $0.connections.candidate = [pattern("any", "b/wash")]
      $0.connections.facts = [pipe]
    })
  park.discountRate = 0
  change(&park)
  return park
}

/// What becomes of what stands.
let standingFamilies: [RowFamily] = [
  RowFamily(
    name: "expansion", sentence: "what goes beyond today's size is built, and costs the chord of what is added.",
    formula: "T(t) - size(t) <= capacity\nsize(t) <= to - capacity",
    park: standing { $0.expand = Expansion(from: 8, to: 20, build: BuildCost(fixed: 100, perCapacity: 30, life: 10)) },
    measure: "cost"),
  RowFamily(
    name: "closing", sentence: "a unit that may be closed is kept or closed, and only what is kept takes anything.",
    formula: "kept(t) + closed(t) = 1\nT(t) - most(t) kept(t) <= 0\n"
      + "cost of kept(t) = keep, of closed(t) = annuity (cost - salvage)",
    park: standing { $0.retire = Retirement(cost: 500, salvage: 100, keep: 70, life: 10) }, measure: "cost"),
]

private func standing(_ change: (inout Treatment) -> Void) -> Park {
  var park = hourlyPark(
    water {
      var works = purifier("works", [:])
      works.capacity = 8
      change(&works)
      $0.sources = [source("a/out", 10, [:])]
      $0.treatments = [works]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("any", "works"), pattern("works", "river")]
      $0.connections.candidate = [pattern("a/out", "river")]
    })
  park.discountRate = 0
  return park
}
