import Assessment
import ParkModel
import Testing

@Suite("The audit of stores")
struct StoreMutants {
  @Test("finds nothing where as much is given back as was taken")
  func balances() {
    let audit = audit(StoredPark.park, StoredPark.plan, StoredPark.claim)
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
  }

  static let mutants: [Mutant] = [
    .plan("a store gives more over the round than it took", at: "tank (a/out)", "kept over a round -12 t") { plan in
      plan.flow("tank", "b/in") { $0.amount = 21 }
      plan.flow("town", "b/in") { $0.amount = 0 }
    },
    Mutant(name: "a store holds more than it can", subject: "tank", sentence: "held 240 t, holds at most 200 t") {
      park, _ in
      park.section("water") { $0.treatments[0].action = .keep(holding: 200) }
      for index in park.byPeriod.indices {
        park.byPeriod[index].section("water") { $0.treatments[0].action = .keep(holding: 200) }
      }
    },
    .plan("a store turns one stream into another", at: "tank ()", "kept over a round") { plan in
      plan.flow("tank", "b/in") { $0.batch = nil }
    },
    .plan("what was kept is cleaner than what was taken", at: "tank -> b/in", "COD 10 g/t, given with 50") { plan in
      plan.flow("tank", "b/in") { $0.quality["COD"] = 10 }
    },
  ]

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = StoredPark.park
    var plan = StoredPark.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, StoredPark.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }
}

/// A tank that takes 20 t/h by day for twelve hours and gives it by night.
private enum StoredPark {
  static var park: Park {
    var park = season(day: true)
    park.periods = [Period(id: "day", hours: 3600), Period(id: "night", hours: 3600)]
    park.rounds = 300
    park.byPeriod = [season(day: true), season(day: false)]
    return park
  }

  private static func season(day: Bool) -> Park {
    let origin = Origin(path: "here", line: 1, column: 1)
    var park = Park(name: "Stored", operatingHours: 7200)
    park.plants = [Plant(id: "a", origin: origin), Plant(id: "b", origin: origin)]
    var water = MaterialSection(
      kind: MaterialKind(
        id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater",
        treatedMeasure: "treated_water", opensOutlets: true))
    water.properties = [Property(id: "COD", unit: "mg/L", scale: 1)]
    water.supplies = [Supply(name: "town", quality: Composition(["COD": 0]), origin: origin)]
    water.sources = [
      Source(
        name: "a/out", plant: "a", amount: .fixed(day ? 20 : 0), quality: Composition(["COD": 50]), origin: origin)
    ]
    water.sinks = [
      Sink(name: "b/in", plant: "b", demand: .exactly(day ? 0 : 21), origin: origin)
    ]
    var tank = Treatment(name: "tank", plant: nil, action: .keep(holding: 240), origin: origin)
    tank.accepts = ["a/out"]
    water.treatments = [tank]
    water.connections.existing = [
      LinkPattern(.pair(.any, .named("tank")), origin: origin),
      LinkPattern(.pair(.any, .named("b/in")), origin: origin),
    ]
    park.materials = [water]
    return park
  }

  static var plan: OperatingPlan {
    func flow(_ from: String, _ to: String, _ amount: Double, _ period: String, cod: Double, batch: String? = nil)
      -> Flow
    {
      Flow(
        resource: "water", from: from, to: to, amount: amount, quality: ["COD": cod], batch: batch, period: period,
        status: .existing, length: 0)
    }
    func term(_ name: String, _ amount: Double) -> Term { Term(resource: "water", name: name, amount: amount) }
    return OperatingPlan(
      state: .before,
      flows: [
        flow("a/out", "tank", 20, "day", cod: 50),
        flow("tank", "b/in", 20, "night", cod: 50, batch: "a/out"), flow("town", "b/in", 1, "night", cod: 0),
      ],
      conversions: [
        Conversion(
          asset: "tank", resource: "water", period: "day", throughput: 20, inputs: [term("inflow", 20)],
          outputs: [term("product", 0)], losses: [term("stored", 20)]),
        Conversion(
          asset: "tank", resource: "water", period: "night", throughput: 0,
          inputs: [term("inflow", 0), term("from store", 20)], outputs: [term("product", 20)], losses: []),
      ])
  }

  static let claim = SolveClaim(status: .optimal, basis: .optimised)
}
