import ParkModel

extension Mutant {
  static let solidBalances: [Mutant] = [
    .plan("a waste vanishes", at: "chp/ash", "outflow 7 t/h, declared 8") { plan in
      plan.flow("chp/ash", "landfill") { $0.amount = 2 }
    },
    .plan("a by-product vanishes", at: "works/sludge", "outflow 0.05 t/h, declared 0.07") { plan in
      plan.flow("works/sludge", "dryer") { $0.amount = 0.05 }
    },
    .plan("a dryer burns dry matter", at: "dryer (works/sludge)", "dry matter out") { plan in
      plan.flow("dryer", "kiln/meal") { $0.amount *= 0.9 }
    },
    .plan("a dryer dries too far", at: "dryer -> kiln/meal", "dried to 0.15") { plan in
      plan.flow("dryer", "kiln/meal") { $0.quality["H2O"] = 100_000 }
    },
    .plan("a dryer loses chlorine", at: "dryer (works/sludge)", "Cl out") { plan in
      plan.flow("dryer", "kiln/meal") { $0.quality["Cl"] = 1000 }
    },
    .plan("a dryer's conversion tells another product", at: "dryer", "product") { plan in
      plan.conversion("dryer") { $0.outputs[0].amount *= 1.1 }
    },
    .solids("a batch is no candidate where its source is not", at: "dryer -> kiln/meal", "nor a candidate") {
      $0.connections.candidate = [.link("chp/ash", "any")]
    },
    .plan("a dried stream does not name its batch", at: "dryer", "does not name its batch") { plan in
      plan.flow("dryer", "kiln/meal") { $0.batch = nil }
    },
    .plan("a dried stream changes its kind", at: "dryer -> kiln/meal", "generated as sludge") { plan in
      plan.flow("dryer", "kiln/meal") { $0.wasteKind = "fly_ash" }
    },
    .plan("a dryer takes no heat", at: "dryer", "heat 0 kW, needed 63") { plan in
      plan.conversion("dryer") { $0.inputs.removeLast() }
    },
    .solids("a share is too large", at: "kiln/meal", "fly_ash 5 t/h dry, share at most 4.40") {
      $0.sinks[0].share["fly_ash"] = Bounds(upper: 0.4)
    },
    .solids("a share is too small", at: "kiln/meal", "sludge 0.014 t/h dry, share at least") {
      $0.sinks[0].share["sludge"] = Bounds(lower: 0.1)
    },
    // 11.014 t/h dry are 11.016 t/h wet: only the dry figure falls short.
    .solids("a demand counts dry matter", at: "kiln/meal", "inflow 11.014 t/h dry, demand at least 11.015") {
      $0.sinks[0].demand.lower = 11.015
    },
    // (1000 + 600 + 70) g/h in 11.014 t/h dry.
    .solids("a blend holds too much chlorine", at: "kiln/meal", "Cl 151.625 g/t, limit at most 151.6") {
      $0.sinks[0].limit["Cl"] = Bounds(upper: 151.6)
    },
    .solids("a landfill is full", at: "landfill", "capacity at most 2") { $0.outlets[0].capacity = 2 },
    .solids("a kind is not accepted", at: "dryer -> kiln/meal", "does not accept") {
      $0.sinks[0].accepts = ["limestone", "fly_ash"]
    },
  ]
}
