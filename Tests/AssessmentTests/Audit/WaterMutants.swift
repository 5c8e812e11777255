import ParkModel

extension Mutant {
  static let waterBalances: [Mutant] = [
    .plan("a source keeps water back", at: "pv/rinse", "outflow 59.9 t/h") { plan in
      plan.flow("pv/rinse", "works") { $0.amount = 59.9 }
    },
    .plan("a demand is not met", at: "pv/wash", "demand at least 50") { plan in
      plan.flow("municipal", "pv/wash") { $0.amount = 19 }
    },
    Mutant(
      name: "a use that may be left out is served in part", subject: "pv/wash", sentence: "demand at least 50"
    ) { park, plan in
      park.section("water") { section in
        for index in section.sinks.indices where section.sinks[index].name == "pv/wash" {
          section.sinks[index].status = .candidate
        }
      }
      plan.flow("municipal", "pv/wash") { $0.amount = 19 }
    },
    .plan("a unit gives more than it takes", at: "works", "product, reject and loss") { plan in
      plan.flow("works", "river") { $0.amount = 11 }
    },
    .plan("a unit recovers more than it can", at: "ro", "by its recovery 30") { plan in
      plan.flow("ro", "pv/wash") { $0.amount = 31 }
      plan.flow("ro/reject", "sea") { $0.amount = 9 }
      plan.conversion("ro") {
        $0.outputs[0].amount = 31
        $0.outputs[1].amount = 9
      }
    },
    .plan("a purifying unit evaporates", at: "works", "dries nothing") { plan in
      plan.flow("works", "river") { $0.amount = 9 }
      plan.conversion("works") {
        $0.outputs[0].amount = 69
        $0.losses.append(Term(resource: "water", name: "evaporation", amount: 1))
      }
    },
    .plan("a conversion tells another throughput", at: "works", "throughput 65") { plan in
      plan.conversion("works") { $0.throughput = 65 }
    },
    .plan("a conversion tells another inflow", at: "works", "conversion input 65") { plan in
      plan.conversion("works") { $0.inputs[0].amount = 65 }
    },
    .plan("a conversion is missing", at: "works", "without a conversion") { plan in
      plan.conversions.removeAll { $0.asset == "works" }
    },
    .plan("a conversion stands twice", at: "works", "two conversions") { plan in
      plan.conversions.append(plan.conversions[1])
    },
    .plan("electricity is forgotten", at: "ro", "electricity 0 per hour, needed 48") { plan in
      plan.conversion("ro") { $0.inputs.removeLast() }
    },
    .plan("a by-product is forgotten", at: "works/sludge", "by-product of works 0") { plan in
      plan.conversion("works") { $0.outputs.removeLast() }
    },
    .plan("a process evaporates less than declared", at: "pv/tower", "outflow and loss") { plan in
      plan.flow("works", "pv/tower") { $0.amount = 18 }
    },
    .plan("a process's conversion tells another loss", at: "pv/tower", "loss 9 t/h, declared 10") { plan in
      plan.conversion("pv/tower") { $0.losses[0].amount = 9 }
    },
    .plan("a process's conversion tells another gain", at: "pv/tower", "gain 1 t/h, declared 0") { plan in
      plan.conversion("pv/tower") { $0.inputs.append(Term(resource: "water", name: "gain", amount: 1)) }
    },
    .plan("a process's conversion is missing", at: "pv/tower", "without a conversion") { plan in
      plan.conversions.removeAll { $0.asset == "pv/tower" }
    },
    .plan("an amount is negative", at: "works -> river", "not a positive number") { plan in
      plan.flow("works", "river") { $0.amount = -10 }
    },
    .plan("an amount is no number", at: "works -> river", "not a positive number") { plan in
      plan.flow("works", "river") { $0.amount = .nan }
    },
    .plan("a concentration is infinite", at: "works -> river", "not a positive number") { plan in
      plan.flow("works", "river") { $0.quality["TDS"] = .infinity }
    },
    .plan("a flow of a resource that the park lacks", at: "works -> river", "which the park does not have") { plan in
      plan.flow("works", "river") { $0.resource = "gas" }
    },
    .plan("a flow in a period that the park lacks", at: "works -> river", "which the park does not have") { plan in
      plan.flow("works", "river") { $0.period = "wet" }
    },
  ]

  static let waterLimits: [Mutant] = [
    .water("a supply is too small", at: "municipal", "limit at most 15") { $0.supplies[0].limit.upper = 15 },
    .water("a supply must give more", at: "municipal", "limit at least 25") { $0.supplies[0].limit.lower = 25 },
    .water("a mixture is too salty", at: "pv/wash", "TDS 52 g/t, limit at most 50") {
      $0.sinks[0].limit["TDS"] = Bounds(upper: 50)
    },
    .water("a mixture is too clean", at: "pv/wash", "TDS 52 g/t, limit at least 60") {
      $0.sinks[0].limit["TDS"] = Bounds(lower: 60)
    },
    .water("no salt at all is allowed", at: "pv/wash", "limit at most 0") {
      $0.sinks[0].limit["TDS"] = Bounds(upper: 0)
    },
    .water("a limit speaks of what no stream states", at: "pv/wash", "does not say its COD") {
      $0.sinks[0].limit["COD"] = Bounds(upper: 5)
    },
    .water("one stream exceeds the limit of each", at: "municipal -> pv/wash", "TDS 100 g/t, limit at most 90") {
      $0.sinks[0].limitEach["TDS"] = Bounds(upper: 90)
    },
    .water("an outlet is too small", at: "river", "capacity at most 5") { $0.outlets[0].capacity = 5 },
    .water("an outlet's mixture is too salty", at: "river", "limit at most 290") {
      $0.outlets[0].limit["TDS"] = Bounds(upper: 290)
    },
    .water("an outlet's stream is too salty", at: "ro/reject -> sea", "limit at most 1100") {
      $0.outlets[1].limitEach["TDS"] = Bounds(upper: 1100)
    },
    .water("a yearly load is exceeded", at: "river", "TDS load 3000 g/h, cap at most 2900") {
      $0.outlets[0].cap["TDS"] = 2900
    },
    .water("an outlet is built too small", at: "sea", "built for at most 0") {
      $0.outlets[1].build = BuildCost(perCapacity: 100)
    },
    .water("a unit is too small", at: "works", "capacity at most 69") { $0.treatments[1].capacity = 69 },
    .water("a unit's inlet is too salty", at: "works", "limit at most 400") {
      $0.treatments[1].inletLimit["TDS"] = Bounds(upper: 400)
    },
    .water("a process takes too much", at: "pv/tower", "range at most 15") { $0.processes[0].flow.upper = 15 },
    .water("a process takes too little", at: "pv/tower", "range at least 25") { $0.processes[0].flow.lower = 25 },
    .water("make-up is too small for the cycles", at: "pv/tower", "make-up") { $0.processes[0].cycles.upper = 1.5 },
    .water("a process's inlet is too salty", at: "pv/tower", "limit at most 250") {
      $0.processes[0].inletLimit["TDS"] = Bounds(upper: 250)
    },
    .water("a process's outlet is too salty", at: "pv/tower", "outlet limit at most 5000") {
      $0.processes[0].outletLimit["TDS"] = Bounds(upper: 500)
    },
    .water("a link is too small", at: "works -> river", "capacity at most 9") {
      $0.connections.facts[0].capacity = 9
    },
  ]

  static let waterQualities: [Mutant] = [
    .plan("a source's stream is cleaner than stated", at: "pv/rinse -> works", "given with 400") { plan in
      plan.flow("pv/rinse", "works") { $0.quality["TDS"] = 390 }
    },
    .plan("a stream does not say its quality", at: "pv/rinse -> works", "does not say its TDS") { plan in
      plan.flow("pv/rinse", "works") { $0.quality = [:] }
    },
    .plan("a product differs from its unit's", at: "works -> river", "given with 300") { plan in
      plan.flow("works", "river") { $0.quality["TDS"] = 250 }
    },
    .plan("a reject differs from its unit's", at: "ro/reject -> sea", "given with 1140") { plan in
      plan.flow("ro/reject", "sea") { $0.quality["TDS"] = 1000 }
    },
    .plan("a process's outlet differs from its own", at: "pv/tower -> works", "given with 600") { plan in
      plan.flow("pv/tower", "works") { $0.quality["TDS"] = 500 }
    },
    .plan("a product is cleaner than guaranteed", at: "ro", "expected 20") { plan in
      plan.conversion("ro") { $0.outputs[0].quality["TDS"] = 2 }
    },
    .plan("a product is dirtier than guaranteed", at: "ro", "expected 20") { plan in
      plan.conversion("ro") { $0.outputs[0].quality["TDS"] = 40 }
    },
    .plan("a product does not say its quality", at: "ro", "product does not say its TDS") { plan in
      plan.conversion("ro") { $0.outputs[0].quality = [:] }
    },
    .water("what is no mass leaves neither as it came nor as guaranteed", at: "ro", "TDS of product 20 g/t") {
      $0.properties[0].isMass = false
      $0.treatments[0].action = .purify(
        Purification(outlet: Composition(["TDS": 30]), recovery: 0.75, rejectTo: ["sea"]))
    },
    .plan("salt vanishes in a unit", at: "works", "TDS leaving") { plan in
      plan.conversion("works") { $0.losses[0].quality["TDS"] = 8000 }
    },
    .plan("salt vanishes beside a reject", at: "ro", "beside a reject 0") { plan in
      plan.conversion("ro") {
        $0.outputs[1].quality["TDS"] = 1000
        $0.losses = [Term(resource: "water", name: "removed", amount: 0, quality: ["TDS": 1400])]
      }
      plan.flow("ro/reject", "sea") { $0.quality["TDS"] = 1000 }
    },
    .plan("salt vanishes in a process", at: "pv/tower", "TDS leaving") { plan in
      plan.conversion("pv/tower") { $0.outputs[0].quality["TDS"] = 500 }
      plan.flow("pv/tower", "works") { $0.quality["TDS"] = 500 }
    },
  ]
}
