import ParkModel

extension Mutant {
  static let money: [Mutant] = [
    .plan("a unit treats more than was built", at: "ro", "inflow 40 t/h, built for at most 39") { plan in
      plan.investment("ro") { $0.size = 39 }
    },
    .plan("a unit is not built", at: "ro", "built for at most 0") { plan in
      plan.investments.removeAll { $0.asset == "ro" }
    },
    .plan("a pipe is not built", at: "ro -> pv/wash", "built for at most 0") { plan in
      plan.investments.removeAll { $0.asset == "ro -> pv/wash" }
    },
    .plan("more is built than offered", at: "ro", "offered at most 60") { plan in
      plan.investment("ro") { $0.size = 70 }
    },
    .plan("a size is built that is not sold", at: "dryer", "0.08 t/h, no size that is sold") { plan in
      plan.investment("dryer") { ($0.size, $0.capex, $0.annualised) = (0.08, 8000, 8000.0 / 15) }
    },
    .plan("the smaller size is paid for the larger", at: "dryer", "capex 7000 CNY, for its size 10000") { plan in
      plan.investment("dryer") { $0.size = 0.1 }
    },
    .plan("what stands is built again", at: "works", "not on offer") { plan in
      plan.investments.append(Investment(asset: "works", size: 1, unit: "t/h", capex: 0, annualised: 0))
    },
    .plan("one asset is built twice", at: "ro", "two investments") { plan in
      plan.investments.append(plan.investments[1])
    },
    .plan("a capex is too low", at: "ro", "capex 1700000 CNY, for its size 1800000") { plan in
      plan.investment("ro") { $0.capex = 1_700_000 }
    },
    .plan("an annuity is too low", at: "ro", "annualised 100000 CNY/yr, over its life 180000") { plan in
      plan.investment("ro") { $0.annualised = 100_000 }
    },
    .water("a price was overlooked", at: "cost", "claimed") { $0.supplies[0].price = 4.01 },
    .water("a length was overlooked", at: "cost", "claimed") { $0.connections.facts[0].length = 1.3 },
    .solids("a credit was overlooked", at: "cost", "claimed") { $0.sinks[0].pays = 20.01 },
  ]
}
