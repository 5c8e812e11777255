import Assessment
import ParkModel
import Testing

/// A rinse of three stages, one of them new (invented). A bath of 801 is to be thinned to 3 with water of at most 1:
/// (801 - 1) / (3 - 1) = 400 = 1 + 7 + 49 + 343, so 14 t/h for a drag-out of 2; they leave at 1 + (801 - 3) / 7 = 115.
@Suite("The audit of a rinse")
struct RinseMutants {
  private static var park: Park {
    var park = Park(name: "rinsed", operatingHours: 8000)
    park.plants = [Plant(id: "pv", origin: nowhere)]
    park.discountRate = 0
    var section = MaterialSection(kind: .water)
    section.properties = [Property(id: "F", unit: "mg/L")]
    section.supplies = [Supply(name: "di", quality: Composition(["F": 0.5]), origin: nowhere)]
    var rinse = Rinse(
      name: "pv/etch", plant: "pv", dragOut: 2, bath: Composition(["F": 801]), last: ["F": 3],
      feed: Composition(["F": 1]), stages: 2, origin: nowhere)
    rinse.candidates = [3, 4]
    rinse.costPerStage = 180_000
    section.rinses = [rinse]
    section.outlets = [Outlet(name: "river", origin: nowhere)]
    park.materials = [section]
    return park
  }

  private static var plan: OperatingPlan {
    OperatingPlan(
      state: .after,
      flows: [
        Flow(resource: "water", from: "di", to: "pv/etch", amount: 14, quality: ["F": 0.5], period: "year"),
        Flow(resource: "water", from: "pv/etch", to: "river", amount: 14, quality: ["F": 115], period: "year"),
      ],
      investments: [Investment(asset: "pv/etch", size: 1, unit: "stages", capex: 180_000, annualised: 9000)])
  }

  private static func rinse(
    _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout Rinse) -> Void
  ) -> Mutant {
    .water(name, at: "pv/etch", sentence) { change(&$0.rinses[0]) }
  }

  private static func water(_ name: String, _ sentence: String, _ amount: Double) -> Mutant {
    .plan(name, at: "pv/etch", sentence) { plan in
      plan.flow("di", "pv/etch") { $0.amount = amount }
      plan.flow("pv/etch", "river") { $0.amount = amount }
    }
  }

  static let mutants: [Mutant] = [
    water("too little water", "inflow 13 t/h, for 3 stages 14", 13),
    water("too little water to be clean", "F of its last stage", 13),
    water("more water than its stages need", "inflow 15 t/h, for 3 stages 14", 15),
    .plan("water is lost", at: "pv/etch", "outflow 13 t/h, inflow 14") { plan in
      plan.flow("pv/etch", "river") { $0.amount = 13 }
    },
    .plan("an effluent cleaner than it is", at: "pv/etch -> river", "given with 115") { plan in
      plan.flow("pv/etch", "river") { $0.quality["F"] = 100 }
    },
    .plan("what is washed off vanishes", at: "pv/etch", "F leaving 1400 g/h, washed off 1610") { plan in
      plan.flow("pv/etch", "river") { $0.quality["F"] = 100 }
    },
    .plan("the feed is too dirty", at: "pv/etch", "F 2 g/t, limit at most 1") { plan in
      plan.flow("di", "pv/etch") { $0.quality["F"] = 2 }
    },
    .plan("the new stage is not paid", at: "pv/etch", "for 2 stages") { $0.investments = [] },
    .plan("the new stage is too cheap", at: "pv/etch", "capex 90000 CNY, for its size 180000") { plan in
      plan.investment("pv/etch") { $0.capex = 90_000 }
    },
    .plan("half a stage", at: "pv/etch", "0.5 stages added, which is none of its choices") { plan in
      plan.investment("pv/etch") { $0.size = 0.5 }
    },
    .plan("more stages than offered", at: "pv/etch", "offered at most 2") { plan in
      plan.investment("pv/etch") { $0.size = 3 }
    },
    .plan("before builds a stage", at: "pv/etch", "builds nothing") { $0.state = .before },
    rinse("a number of stages that is no choice", "none of its choices") { $0.candidates = [4] },
    rinse("other tanks", "for 3 stages") { $0.arrangement = .parallel },
    rinse("a spray", "for 3 stages") { $0.arrangement = .spray },
    rinse("water that runs off unmixed", "for 3 stages 28") { $0.efficiency = 0.5 },
    rinse("more drag-out", "for 3 stages 21") { $0.dragOut = 3 },
    rinse("a cleaner last stage is asked", "F of its last stage 3 g/t, final at most 2") { $0.last["F"] = 2 },
    rinse("a stronger bath", "washed off") { $0.bath = Composition(["F": 900]) },
  ]

  @Test("finds nothing where it balances")
  func balances() {
    let audit = audit(Self.park, Self.plan, SolveClaim(status: .optimal))
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
    #expect(audit.worst < 1e-9)
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = Self.park
    var plan = Self.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, SolveClaim(status: .optimal)).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow changed by a thousandth is found", arguments: [0, 1], [0.999, 1.001])
  func everyFlow(_ index: Int, _ factor: Double) {
    var plan = Self.plan
    plan.flows[index].amount *= factor
    #expect(!audit(Self.park, plan, SolveClaim(status: .optimal)).holds)
  }
}
