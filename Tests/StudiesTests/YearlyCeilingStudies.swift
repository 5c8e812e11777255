import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Figures by the year in a park of several periods, worked out by hand (figures invented).
@Suite("Yearly ceilings over the periods")
struct YearlyCeilingStudies {
  /// 900 t of ash fall in the wet season of 3000 h and 100 t in the dry one of 5000 h. The bricks take 700 t in the year for
  /// nothing, the landfill 350 t at 100 CNY/t in the wet season and at 50 CNY/t in the dry one.
  private static func park(
    bricks: String = "..700 t/yr", landfill: String = "350 t/yr", ash: String = "", ways: String = ""
  ) -> String {
    """
    park: Seasons of ash
    periods: {wet: {hours: 3000}, dry: {hours: 5000}}
    solids:
      disposal: {landfill: {price: {wet: 100 CNY/t, dry: 50 CNY/t}, limit: \(landfill)}}
      connections: {existing: [any -> any]\(ways)}
    plants:
      chp: {wastes: {ash: {kind: fly_ash, amount: {wet: 900 t/yr, dry: 100 t/yr}, composition: {rest: 0}\(ash)}}}
      works: {uses: {bricks: {accepts: [fly_ash], demand: \(bricks), route: "GB/T 5101"}}}
    """
  }

  private func before(_ text: String) throws -> StateResult {
    let reading = readPark(SourceText(name: "year.yaml", text: text), kinds: ResourceKind.all.map(\.tables))
    return try optimize(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")).comparison.before
  }

  private func cost(_ text: String) throws -> Double {
    let result = try before(text)
    #expect(result.claim.status == .optimal, "\(result.claim.conflicts.map(\.sentence))")
    #expect(result.audit?.holds == true, "\(result.audit?.failures ?? [])")
    return try #require(result.quantities.first { $0.name == "cost" }?.value)
  }

  private func yearly(_ from: String, _ to: String, _ period: String, _ state: StateResult) -> Double {
    let hours = period == "wet" ? 3000.0 : 5000.0
    let flow = state.plan?.flows.first { $0.from == from && $0.to == to && $0.period == period }?.amount ?? 0
    return flow * hours
  }

  /// 700 t to the bricks, all of them ash of the wet season; 300 t to the landfill, 100 of them in the dry season. At an even
  /// rate the bricks could take 262.5 t of the wet season and the landfill 131.25 t: that ash would have no place.
  @Test("a demand and a landfill of the year take more in one season than an even rate")
  func season() throws {
    let result = try before(Self.park())
    #expect(abs(yearly("chp/ash", "works/bricks", "wet", result) - 700) < 1e-6)
    #expect(abs(yearly("chp/ash", "landfill", "wet", result) - 200) < 1e-6)
    #expect(abs(try cost(Self.park()) - (200 * 100 + 100 * 50)) < 1e-6)
  }

  @Test("the least of a range is of the year as well: 750 t of bricks leave 250 t")
  func least() throws {
    #expect(abs(try cost(Self.park(bricks: "750..800 t/yr")) - (100 * 100 + 100 * 50)) < 1e-6)
  }

  /// By period, 500 t of the wet season and 90 of the dry one go to the bricks.
  @Test("what is given by period stays what falls in that period")
  func byPeriod() throws {
    let bricks = "{wet: ..500 t/yr, dry: ..90 t/yr}"
    #expect(abs(try cost(Self.park(bricks: bricks, landfill: "500 t/yr")) - (400 * 100 + 10 * 50)) < 1e-6)
  }

  /// 0.0875 t/h are 262.5 t in the wet season and 437.5 t in the dry one, of which 100 arise.
  @Test("what is given by the hour holds at every hour")
  func byTheHour() throws {
    let text = Self.park(bricks: "..0.0875 t/h", landfill: "700 t/yr")
    #expect(abs(try cost(text) - 637.5 * 100) < 1e-6)
  }

  @Test("a capacity of a way is of the year: 650 t to the bricks")
  func way() throws {
    let ways = ", facts: {chp/ash -> works/bricks: {capacity: 650 t/yr}}"
    #expect(abs(try cost(Self.park(ways: ways)) - (250 * 100 + 100 * 50)) < 1e-6)
  }

  /// The bricks pay 10 CNY/t and want 1040 t: 40 t of old stock are there for the year, all of which may be drawn in one season.
  @Test("old stock is of the year")
  func stock() throws {
    let text = Self.park(bricks: "1040 .. 1100 t/yr", ash: ", stock: 40 t/yr")
    let result = try before(text)
    #expect(result.audit?.holds == true)
    let total = ["wet", "dry"].reduce(0) { $0 + yearly("chp/ash", "works/bricks", $1, result) }
    #expect(abs(total - 1040) < 1e-6)
    #expect(try before(text.replacing("1040 ..", with: "1041 ..")).claim.status == .infeasible)
  }

  /// A kiln burns in the wet season only: 400 t of limestone, of which 400 t may be bought in the year; a unit grinds it.
  @Test("a supply's limit and a unit's capacity are of the year")
  func supplyAndUnit() throws {
    func text(limit: String, capacity: String) -> String {
      """
      park: Lime in one season
      periods: {wet: {hours: 3000}, dry: {hours: 5000}}
      solids:
        supplies: {stone: {price: 20 CNY/t, limit: \(limit), composition: {rest: 0}}}
        treatments:
          mill: {accepts: [stone], capacity: \(capacity), cost: 5 CNY/t, gives: {powder: {amount: 1 t/t, composition: {rest: 0}}}}
        connections: {existing: [any -> any]}
      plants:
        kiln: {uses: {meal: {accepts: [mill/powder], demand: {wet: 400 t/yr, dry: 0 t/yr}}}}
      """
    }
    #expect(abs(try cost(text(limit: "400 t/yr", capacity: "400 t/yr")) - 10_000) < 1e-6)
    for (limit, capacity) in [("399 t/yr", "400 t/yr"), ("400 t/yr", "399 t/yr"), ("0.1 t/h", "400 t/yr")] {
      #expect(try before(text(limit: limit, capacity: capacity)).claim.status == .infeasible)
    }
  }

  @Test("what the year is too small for is named, with the figure of the year")
  func conflict() throws {
    let result = try before(Self.park(landfill: "250 t/yr"))
    #expect(result.claim.status == .infeasible)
    let sentences = result.claim.conflicts.map(\.sentence).joined(separator: "\n")
    #expect(sentences.contains("50 t/yr of chp/ash"))
    #expect(
      sentences.contains("full for the year: works/bricks takes at most 700 t/yr, landfill takes at most 250 t/yr"))
    let asked = try before(Self.park(bricks: "1100 .. 1200 t/yr"))
    #expect(asked.claim.conflicts.first?.subject == "works/bricks")
    #expect(asked.claim.conflicts.first?.sentence.hasPrefix("works/bricks lacks 100 t/yr") == true)
  }

  @Test("a factor makes a demand one by period")
  func factor() throws {
    let text = Self.park(landfill: "900 t/yr").replacing(
      "wet: {hours: 3000}", with: "wet: {hours: 3000, scale: {works/bricks: 2}}")
    // Twice 700 x 3/8 t in the wet season, all of what arises in the dry one.
    #expect(abs(try cost(text) - 375 * 100) < 1e-6)
  }
}
