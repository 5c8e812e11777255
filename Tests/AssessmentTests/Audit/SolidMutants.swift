import ParkModel

private let ratio = ComputedProperty(
  id: "R", numerator: LinearForm(["Cl": 1]), denominator: LinearForm(["H2O": 1]), origin: nowhere)
private let form = ComputedProperty(
  id: "F", numerator: LinearForm(["Cl": 1, "H2O": -0.1]), unit: "%", scale: 1e4, origin: nowhere)

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
    // 1670 g/h of chlorine over 0.014 / 0.85 t/h of sludge with 150,000 g/t of water.
    .solids("a ratio of the blend is too large", at: "kiln/meal", "R 0.675952, limit at most 0.675") {
      $0.computed = [ratio]
      $0.sinks[0].limit["R"] = Bounds(lower: -.infinity, upper: 0.675)
    },
    .solids("a ratio of the blend is too small", at: "kiln/meal", "R 0.675952, limit at least 0.677") {
      $0.computed = [ratio]
      $0.sinks[0].limit["R"] = Bounds(lower: 0.677)
    },
    // (1670 - 0.1 x 2470.59) g/h in 11.014 t/h dry.
    .solids("a form of the blend is too large", at: "kiln/meal", "F 0.0129194 %, limit at most 0.0129") {
      $0.computed = [form]
      $0.sinks[0].limit["F"] = Bounds(lower: -.infinity, upper: 129)
    },
    .solids("a form of one stream is too small", at: "chp/ash -> kiln/meal", "F 0.02 %, limit at least 0.03") {
      $0.computed = [form]
      $0.sinks[0].limitEach["F"] = Bounds(lower: 300)
    },
    .solids("a denominator is negative", at: "kiln/meal", "denominator of R") {
      $0.computed = [ratio]
      $0.computed[0].denominator = LinearForm(["H2O": 1, "Cl": -10])
      $0.sinks[0].limit["R"] = Bounds(lower: -.infinity, upper: 9)
    },
    .solids("nobody says what a property is computed of", at: "kiln/meal", "all that R is computed of") {
      $0.computed = [ratio]
      $0.computed[0].denominator = LinearForm(["SiO2": 1])
      $0.sinks[0].limit["R"] = Bounds(lower: -.infinity, upper: 9)
    },
    .solids("a landfill is full", at: "landfill", "capacity at most 2") { $0.outlets[0].capacity = 2 },
    .solids("a kind is not accepted", at: "dryer -> kiln/meal", "does not accept") {
      $0.sinks[0].accepts = ["limestone", "fly_ash"]
    },
  ]
}
