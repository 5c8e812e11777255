import Assessment
import ParkModel
import Testing

/// Spent cells leached for their metal (invented). Of 10 t/h: 3 t/h of metal to a smelter, 5 t/h of cake, 2 of which go to
/// bricks and 3 to a landfill, 2 t/h lost; 20 t/h of wash water in and out.
@Suite("The audit of a unit that makes products")
struct ConversionMutants {
  static var park: Park {
    var park = Park(name: "leach", operatingHours: 1000)
    park.plants = [Plant(id: "a", origin: nowhere)]
    park.wasteKinds = [WasteKind(id: "cells", category: "battery"), WasteKind(id: "cake", category: "general")]
    var solids = MaterialSection(kind: .solids)
    solids.properties = [Property(id: "Ni", unit: "%", scale: 1e4)]
    solids.sources = [
      source("a/cells", .fixed(10), nickel: 200_000, kind: "cells"),
      source("leach/cake", .perThroughput(of: "leach", tonnesPerTonne: 0.5), nickel: 20_000, kind: "cake"),
      source("leach/metal", .perThroughput(of: "leach", tonnesPerTonne: 0.3), nickel: 600_000, kind: nil),
    ]
    solids.sinks = ["a/bricks", "a/smelter"].map {
      Sink(name: $0, plant: "a", demand: .unlimited, origin: nowhere)
    }
    solids.treatments = [Treatment(name: "leach", plant: nil, action: .convert(lost: 0.2), origin: nowhere)]
    solids.outlets = [Outlet(name: "landfill", origin: nowhere)]
    solids.connections.existing = [.anyPair]
    var water = MaterialSection(kind: .water)
    water.properties = [Property(id: "Cl", unit: "mg/L")]
    water.supplies = [Supply(name: "town", quality: Composition(["Cl": 50]), origin: nowhere)]
    var wash = Sink(name: "leach/wash", plant: nil, demand: .unlimited, origin: nowhere)
    wash.follows = Follow(unit: "leach", tonnesPerTonne: 2)
    water.sinks = [wash]
    water.sources = [
      Source(
        name: "leach/effluent", plant: nil, amount: .perThroughput(of: "leach", tonnesPerTonne: 2),
        quality: Composition(["Cl": 900]), origin: nowhere)
    ]
    water.outlets = [Outlet(name: "river", origin: nowhere)]
    park.materials = [solids, water]
    return park
  }

  private static func source(_ name: String, _ amount: SourceAmount, nickel: Double, kind: String?) -> Source {
    var source = Source(
      name: name, plant: name.hasPrefix("a/") ? "a" : nil, amount: amount, quality: Composition(["Ni": nickel]),
      origin: nowhere)
    source.wasteKind = kind
    return source
  }

  static var plan: OperatingPlan {
    OperatingPlan(
      state: .before,
      flows: [
        solid("a/cells", "leach", 10, 200_000, "cells"), solid("leach/metal", "a/smelter", 3, 600_000, nil),
        solid("leach/cake", "a/bricks", 2, 20_000, "cake"), solid("leach/cake", "landfill", 3, 20_000, "cake"),
        water("town", "leach/wash", 20, 50), water("leach/effluent", "river", 20, 900),
      ],
      conversions: [
        Conversion(
          asset: "leach", resource: "solids", period: "year", throughput: 10,
          inputs: [Term(resource: "solids", name: "inflow", amount: 10)],
          outputs: [
            Term(resource: "solids", name: "byproduct:cake", amount: 5),
            Term(resource: "solids", name: "byproduct:metal", amount: 3),
            Term(resource: "water", name: "byproduct:effluent", amount: 20),
          ], losses: [Term(resource: "solids", name: "lost", amount: 2)])
      ])
  }

  private static func solid(_ from: String, _ to: String, _ amount: Double, _ nickel: Double, _ kind: String?) -> Flow {
    Flow(
      resource: "solids", from: from, to: to, amount: amount, quality: ["Ni": nickel], wasteKind: kind, period: "year")
  }

  private static func water(_ from: String, _ to: String, _ amount: Double, _ chlorine: Double) -> Flow {
    Flow(resource: "water", from: from, to: to, amount: amount, quality: ["Cl": chlorine], period: "year")
  }

  static let mutants: [Mutant] = [
    .plan("a product vanishes", at: "leach/metal", "outflow 2 t/h, declared 3") { plan in
      plan.flow("leach/metal", "a/smelter") { $0.amount = 2 }
    },
    .plan("too little wash water", at: "leach/wash", "inflow 19 t/h, by what leach treats 20") { plan in
      plan.flow("town", "leach/wash") { $0.amount = 19 }
    },
    .plan("effluent vanishes", at: "leach/effluent", "outflow 18 t/h, declared 20") { plan in
      plan.flow("leach/effluent", "river") { $0.amount = 18 }
    },
    .plan("less is lost than stated", at: "leach", "lost 1 t/h, stated 2") { plan in
      plan.conversion("leach") { $0.losses[0].amount = 1 }
    },
    .solids("products do not add up", at: "leach", "products and losses 31 t/h, inflow and wash water 30") {
      $0.treatments[0].action = .convert(lost: 0.3)
    },
    .plan("a product richer than it is", at: "leach/metal -> a/smelter", "given with 600000") { plan in
      plan.flow("leach/metal", "a/smelter") { $0.quality["Ni"] = 700_000 }
    },
    .plan("nothing converts", at: "leach", "without a conversion") { $0.conversions = [] },
  ]

  @Test("finds nothing where it balances")
  func balances() {
    let audit = audit(Self.park, Self.plan, SolveClaim(status: .optimal))
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = Self.park
    var plan = Self.plan
    mutant.change(&park, &plan)
    if mutant.name == "products do not add up" { plan.conversions[0].losses[0].amount = 3 }
    let failures = audit(park, plan, SolveClaim(status: .optimal)).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  /// 10 t/h arise. Of 8 t/h of products 5 go to uses: 10 x 5/8 count as used, the rest as disposed of; the cake is no
  /// waste of the park's own a second time. Uses receive 5 t/h.
  @Test("what enters counts as used as far as its products are")
  func rates() {
    let result = assessed(Self.park, Self.plan)
    #expect(agree(result.quantity("solid_waste_generated"), 10_000))
    #expect(agree(result.quantity("solid_waste_utilized"), 6250))
    #expect(agree(result.quantity("recycled_resources"), 5000))
    #expect(agree(result.indicator("solid_waste_utilization")?.value, 62.5))
  }
}
