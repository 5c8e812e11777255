import Assessment
import ParkModel
import Testing

@Suite("The audit of yearly ceilings")
struct YearlyMutants {
  @Test("finds nothing where the year keeps to its figures, whatever the seasons")
  func balances() {
    let audit = audit(SeasonalPark.park, SeasonalPark.plan, SeasonalPark.claim)
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
  }

  /// Every figure of the year a little smaller, or larger where it is a least one.
  static let mutants: [(String, String, @Sendable (inout MaterialSection) -> Void)] = [
    ("stone", "supplied 2 t/h, limit of the year at most 1.9", { $0.supplies[0].limit.upper = 1.9 }),
    ("stone", "supplied 2 t/h, limit of the year at least 2.1", { $0.supplies[0].limit.lower = 2.1 }),
    ("a/ash", "outflow 2.25 t/h, with old stock of the year at most 2.2", { $0.sources[0].stock = 0.2 }),
    ("b/bricks", "inflow 3.5 t/h, demand of the year at most 3.4", { $0.sinks[0].demand.upper = 3.4 }),
    ("b/bricks", "inflow 3.5 t/h, demand of the year at least 3.6", { $0.sinks[0].demand.lower = 3.6 }),
    ("landfill", "inflow 0.75 t/h, capacity of the year at most 0.7", { $0.outlets[0].capacity = 0.7 }),
    (
      "a/ash -> landfill", "flow 0.75 t/h, capacity of the year at most 0.5", { $0.connections.facts[0].capacity = 0.5 }
    ),
  ]

  @Test("one figure changed is found and named", arguments: mutants.indices)
  func bites(_ index: Int) {
    let (subject, sentence, change) = Self.mutants[index]
    var park = SeasonalPark.park
    park.section("solids", change)
    for season in park.byPeriod.indices { park.byPeriod[season].section("solids", change) }
    let failures = audit(park, SeasonalPark.plan, SeasonalPark.claim).failures
    let found = failures.contains { $0.subject == subject && $0.sentence.contains(sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("each node closes in the season in which all stock of the year is drawn, 3 t/h beside 2 that arise")
  func nodes() throws {
    let balances = nodeBalances(of: SeasonalPark.park, SeasonalPark.plan)
    #expect(balances.contains { $0.node == "a/ash" && $0.made > 0 })
    for balance in balances { #expect(abs(balance.residual ?? 0) <= 1e-9, "\(balance)") }
  }

  @Test("a use that may be left out is so in all periods, or in none")
  func leftOutInOnePeriod() {
    func failures(_ demand: Bounds, isOfYear: Bool) -> [String] {
      var park = SeasonalPark.park
      let change: (inout MaterialSection) -> Void = {
        ($0.sinks[0].status, $0.sinks[0].demand, $0.sinks[0].isOfYear) = (.candidate, demand, isOfYear)
      }
      park.section("solids", change)
      for season in park.byPeriod.indices { park.byPeriod[season].section("solids", change) }
      var plan = SeasonalPark.plan
      plan.state = .after
      plan.flows.removeAll { $0.to == "b/bricks" && $0.period == "dry" }
      return audit(park, plan, SeasonalPark.claim).failures.filter { $0.subject == "b/bricks" }.map(\.sentence)
    }
    #expect(
      failures(Bounds(lower: 1, upper: 4), isOfYear: false) == ["inflow 0 t/h, demand at least 1 t/h (period dry)"])
    #expect(failures(Bounds(lower: 3, upper: 4), isOfYear: true) == [], "3 t/h on average are the year's")
    #expect(failures(Bounds(lower: 3.1, upper: 4), isOfYear: true).count == 1)
  }

  @Test("a supply that may be left out is so in all periods, or in none")
  func supplyLeftOutInOnePeriod() {
    var park = SeasonalPark.park
    let change: (inout MaterialSection) -> Void = {
      ($0.supplies[0].status, $0.supplies[0].limit) = (.candidate, Bounds(lower: 1.5, upper: 4))
      $0.supplies[0].isOfYear = false
    }
    park.section("solids", change)
    for season in park.byPeriod.indices { park.byPeriod[season].section("solids", change) }
    var plan = SeasonalPark.plan
    plan.state = .after
    plan.flows.removeAll { $0.from == "stone" && $0.period == "dry" }
    let failures = audit(park, plan, SeasonalPark.claim).failures.filter { $0.subject == "stone" }.map(\.sentence)
    #expect(failures == ["supplied 0 t/h, limit at least 1.5 t/h (period dry)"])
  }

  @Test("a figure of every hour is still one of every hour")
  func everyHour() {
    var park = SeasonalPark.park
    let change: (inout MaterialSection) -> Void = { $0.outlets[0].isOfYear = false }
    park.section("solids", change)
    for season in park.byPeriod.indices { park.byPeriod[season].section("solids", change) }
    let failures = audit(park, SeasonalPark.plan, SeasonalPark.claim).failures
    #expect(failures.map(\.sentence) == ["inflow 3 t/h, capacity at most 0.75 t/h (period dry)"])
  }
}

/// Two seasons of 3 and 1 hours in four: 2 t/h of ash and a quarter of old stock, drawn in the short one, in which all of it
/// is landfilled; bricks of ash and stone.
private enum SeasonalPark {
  static var park: Park {
    var park = season()
    park.periods = [Period(id: "wet", hours: 6000), Period(id: "dry", hours: 2000)]
    park.byPeriod = [season(), season()]
    return park
  }

  private static func season() -> Park {
    let origin = Origin(path: "here", line: 1, column: 1)
    var park = Park(name: "Seasonal", operatingHours: 8000)
    park.plants = [Plant(id: "a", origin: origin), Plant(id: "b", origin: origin)]
    park.wasteKinds = WasteKind.builtIn
    var solids = MaterialSection(kind: .solids)
    var stone = Supply(name: "stone", quality: Composition(rest: 0), origin: origin)
    (stone.limit, stone.isOfYear) = (Bounds(lower: 2, upper: 2), true)
    var ash = Source(name: "a/ash", plant: "a", amount: .fixed(2), quality: Composition(rest: 0), origin: origin)
    (ash.stock, ash.isOfYear, ash.wasteKind) = (0.25, true, "fly_ash")
    var bricks = Sink(name: "b/bricks", plant: "b", demand: Bounds(lower: 3.5, upper: 3.5), origin: origin)
    bricks.isOfYear = true
    var landfill = Outlet(name: "landfill", origin: origin)
    (landfill.capacity, landfill.isOfYear) = (0.75, true)
    var way = LinkFact(from: "a/ash", to: "landfill", origin: origin)
    (way.capacity, way.isOfYear) = (0.75, true)
    solids.supplies = [stone]
    solids.sources = [ash]
    solids.sinks = [bricks]
    solids.outlets = [landfill]
    solids.connections.existing = [LinkPattern(.pair(.any, .any), origin: origin)]
    solids.connections.facts = [way]
    park.materials = [solids]
    return park
  }

  static var plan: OperatingPlan {
    func flow(_ from: String, _ to: String, _ amount: Double, _ period: String) -> Flow {
      Flow(
        resource: "solids", from: from, to: to, amount: amount, wasteKind: from == "stone" ? nil : "fly_ash",
        period: period, status: .existing, length: 0)
    }
    // On average 2.25 t/h of ash leave, 0.75 of them to the landfill; the bricks take 1.5 and 2 of stone.
    return OperatingPlan(
      state: .before,
      flows: [
        flow("a/ash", "b/bricks", 2, "wet"), flow("stone", "b/bricks", 2, "wet"),
        flow("a/ash", "landfill", 3, "dry"), flow("stone", "b/bricks", 2, "dry"),
      ])
  }

  static let claim = SolveClaim(status: .optimal, basis: .optimised)
}
