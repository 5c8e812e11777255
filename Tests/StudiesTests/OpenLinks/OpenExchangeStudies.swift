import Assessment
import Networks
import ParkModel
import Planning
import Testing

/// Exchanges found by their prices give what listing all of them gives: on parks small enough to list, with everything that
/// a heat network can have.
@Suite("A heat network too large to list")
struct OpenExchangeStudies {
  static let header = """
      headers:
        hot-water: {supply: 90, return: 60, loss: 3 %, capacity: 900, at: [2, 2], build: {per_capacity: 300 CNY/kW}, status: candidate}
    """
  static let pump = """
      converters:
        pump: {kind: heat_pump, from: 55, to: 110, carnot: 50 %, capacity: 2 MW, at: [1, 1], status: candidate, build: {per_capacity: 3000 CNY/kW}}
    """
  /// Works whose heat follows their throughput, which water's own open links decide.
  static let water = (
    park: [
      "contaminants: [COD]",
      "water:",
      "  supplies: {town: {quality: {COD: 3 mg/L}, price: 4 CNY/t}}",
      "  treatments: {works: {at: [2, 1], outlet: {COD: 20 mg/L}, cost: 1 CNY/t, heat: {from: 20, to: 60, duty: 20 kWh/t}}}",
      "  outfalls: {sewer: {price: 3 CNY/t, limit: {COD: 350 mg/L}}}",
      "  connections: {candidate: any}",
    ].joined(separator: "\n"),
    plant:
      ", water: {sources: {s: {flow: 20 t/h, quality: {COD: 300 mg/L}}}, sinks: {d: {flow: 25 t/h, limit: {COD: 50 mg/L}}}}"
  )
  static let parks: [ManyPlantHeatPark] =
    (1...4).map { ManyPlantHeatPark(seed: $0) } + [
      ManyPlantHeatPark(seed: 5, line: "{loss: 0 %/km}"),
      ManyPlantHeatPark(seed: 6, line: "{loss: 12 %/km, per_capacity: 100 CNY/(km kW)}"),
      ManyPlantHeatPark(seed: 7, minimize: "[hot_utility, cost]"),
      ManyPlantHeatPark(seed: 8, line: "{loss: 5 %/km}", minimize: "[hot_utility]"),
      ManyPlantHeatPark(seed: 9, connections: "    forbid: [p1/h0 -> p2/c1, any -> p3/c0, p0/h1 -> any, low -> p2/c0]"),
      ManyPlantHeatPark(
        seed: 10,
        connections:
          "    facts: {p0/h0 -> p1/c0: {length: 9 km, capacity: 300}, p2/h1 -> p0/c0: {length: 100 m}, p1/h0 -> p3/c1: {capacity: 90, build: {per_capacity: 90 CNY/kW}}}"
      ),
      ManyPlantHeatPark(seed: 11, steam: ", limit: 200..900"),
      ManyPlantHeatPark(seed: 12, heat: header),
      ManyPlantHeatPark(seed: 13, heat: pump),
      ManyPlantHeatPark(seed: 14, heat: "  site: conventional"),
      ManyPlantHeatPark(seed: 15, streams: "town: {from: 50, to: 85, duty: ..3 MW, pays: 0.05 CNY/kWh}"),
      ManyPlantHeatPark(
        seed: 16,
        streams: "kiln: {from: 240, segments: [{to: 180, duty: 700}, {to: 180, duty: 900}, {to: 60, duty: 200}]}"),
      ManyPlantHeatPark(seed: 17, existing: "any"),
      ManyPlantHeatPark(seed: 19, water: water),
      ManyPlantHeatPark(seed: 18, existing: "[p0/h0 -> p0/c0, p1/h1 -> p2/c0]", heat: "  matches: fewest"),
    ]

  @Test("is planned as if it were listed", arguments: parks, [StateName.before, .after])
  func sameOptimum(_ made: ManyPlantHeatPark, _ state: StateName) throws {
    let park = try made.read()
    let listed = try plan(park, state, mostListed: .max)
    let open = try plan(park, state, mostListed: 0)
    #expect(open.claim.status == listed.claim.status)
    #expect(listed.plan != nil)
    for (own, other) in zip(open.claim.objectives, listed.claim.objectives) where own.name != "matches" {
      let scale = max(1, abs(other.value))
      #expect(abs(own.value - other.value) <= 1e-7 * scale, "\(own.name): \(own.value), not \(other.value)")
      #expect(own.bound <= own.value + 1e-9 * scale && own.bound >= other.bound - 1e-7 * scale, "\(own.name)")
    }
    let priced = try #require(open.claim.pricedLinks)
    #expect(priced.listed <= priced.links)
    #expect(priced.shortfall <= 0 && priced.shortfall > -1e-3)
    for planned in [listed, open] {
      let assessed = assess(park, planned.plan, planned.claim, state: state)
      #expect(assessed.audit?.holds == true, "\(assessed.audit?.failures.first.debugDescription ?? "")")
    }
  }

  @Test("pays for its lines what the flows on them say")
  func investments() throws {
    let park = try ManyPlantHeatPark(seed: 1).read()
    let listed = try plan(park, .after, mostListed: .max)
    let open = try plan(park, .after, mostListed: 0)
    let built = try #require(open.plan?.investments)
    #expect(Set(built.map(\.asset)).count == built.count, "a line is one investment")
    let capital = built.reduce(0) { $0 + $1.capex }
    let expected = listed.plan?.investments.reduce(0) { $0 + $1.capex } ?? 0
    #expect(capital > 0 && abs(capital - expected) <= 1e-4 * expected)
  }

  @Test("that has no plan at all is proved to have none, and the same statements are named")
  func infeasible() throws {
    let park = try ManyPlantHeatPark(
      seed: 3, connections: "    forbid: [steam -> p1/c0, low -> p1/c0, any -> p1/c0]"
    ).read()
    let listed = try plan(park, .after, mostListed: .max)
    let open = try plan(park, .after, mostListed: 0)
    #expect(listed.claim.status == .infeasible && open.claim.status == .infeasible)
    #expect(Set(open.claim.conflicts.map(\.subject)) == Set(listed.claim.conflicts.map(\.subject)))
  }

  @Test("lists all where what to build has fixed costs")
  func fixedCosts() throws {
    let park = try ManyPlantHeatPark(
      seed: 2, plants: 2, line: "{loss: 2 %/km, fixed: 100 kCNY/km, per_capacity: 900 CNY/(km kW)}"
    ).read()
    let listed = try plan(park, .after, mostListed: .max)
    let open = try plan(park, .after, mostListed: 0)
    #expect(open.claim == listed.claim)
    #expect(open.claim.pricedLinks == nil && open.program.openLinks.isEmpty)
  }

  /// 30 plants with 120 streams: some 20,000 exchanges, of which far fewer are listed.
  @Test("of 120 streams is proved optimal by prices and audited")
  func moderate() throws {
    let park = try ManyPlantHeatPark(seed: 30, plants: 30).read()
    #expect(park.heat?.streams.count == 120)
    for state in [StateName.before, .after] {
      let planned = try planState(state, of: park, pinnedToMeters: false, options: PlanningOptions())
      #expect(planned.claim.status == .optimal)
      let claim = planned.claim.objectives[0]
      #expect(claim.value - claim.bound <= 1e-7 * claim.value)
      let assessed = assess(park, planned.plan, planned.claim, state: state)
      #expect(assessed.audit?.holds == true, "\(assessed.audit?.failures.first.debugDescription ?? "")")
      guard state == .after else { continue }
      let priced = try #require(planned.claim.pricedLinks)
      #expect(priced.links > 20_000 && priced.listed < priced.links / 4)
      #expect(priced.shortfall > -1e-6 * claim.value)
    }
  }

  private func plan(_ park: Park, _ state: StateName, mostListed: Int) throws -> PlannedState {
    var options = PlanningOptions()
    options.mostListed = mostListed
    return try planState(state, of: park, pinnedToMeters: false, options: options)
  }
}
