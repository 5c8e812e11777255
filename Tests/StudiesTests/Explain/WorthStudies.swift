import Networks
import ParkModel
import ParkReader
import Studies
import Testing

@Suite("What one unit more of a figure is worth, and a link's price")
struct WorthStudies {
  private func plan(_ text: String) throws -> PlannedAfter {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    return try PlannedAfter(park, options: OptimizeOptions())
  }

  private func worth(_ rule: ParkStatement.Rule, of name: String, in plan: PlannedAfter) throws
    -> ResourceExplanation.Worth
  {
    try #require(try plan.worth(of: name).worths.first { $0.statement.rule == rule })
  }

  /// The well gives 40 t/h at 1 CNY/t, the town the rest at 5, the sea 100 t/h in all at 9: of 40 + 60 t/h.
  private let supplies = """
    park: worth
    units: {flow: t/h, concentration: mg/L}
    operating_hours: 8000 h/yr
    contaminants: [TDS]
    minimize: cost
    water:
      supplies:
        well: {quality: {TDS: 0}, price: 1 CNY/m3, limit: 40}
        town: {quality: {TDS: 0}, price: 5 CNY/m3, limit: 60}
        sea: {quality: {TDS: 0}, price: 9 CNY/m3}
      outfalls: {river: {}}
    plants: {a: {water: {sinks: {wash: {flow: 100}}}}}
    """

  @Test("At a kink the worth of a demand is an interval: one less saves 5 CNY/t, one more costs 9")
  func interval() throws {
    let demand = try worth(.demand, of: "a/wash", in: plan(supplies))
    #expect(abs(try #require(demand.more?[0]) - 9 * 8000) < 1e-3)
    #expect(abs(try #require(demand.less?[0]) + 5 * 8000) < 1e-3)
    #expect(demand.holdsFrom == 40)
  }

  @Test("A cheap supply is worth what it replaces: 4 CNY/t, down to nothing at the sea's 8, up to all 100")
  func supply() throws {
    let plan = try plan(supplies)
    let well = try worth(.supplyMost, of: "well", in: plan)
    #expect(abs(try #require(well.more?[0]) + 4 * 8000) < 1e-3)
    #expect(abs(try #require(well.less?[0]) - 8 * 8000) < 1e-3)
    #expect(well.holdsTo == 100)
    #expect(well.holdsFrom == 0)
    #expect(try plan.worth(of: "sea").worths.isEmpty)
  }

  @Test("What does not bind is worth nothing")
  func slack() throws {
    let plan = try plan(supplies.replacing("limit: 60", with: "limit: 90"))
    #expect(try !worth(.supplyMost, of: "town", in: plan).matters)
    #expect(try plan.binding().worths.map(\.statement.subject) == ["well"])
  }

  /// 80 t/h within 20 mg/L of a stream at 100 mg/L: a fifth may be reused, a mg/L more is 80 / 100 t/h less.
  private let reuse = """
    park: reuse
    units: {flow: t/h, concentration: mg/L}
    operating_hours: 8000 h/yr
    contaminants: [COD]
    minimize: fresh_water
    water:
      supplies: {town: {quality: {COD: 0}, price: 4 CNY/m3}}
      outfalls: {river: {}, creek: {limit_each: {COD: ..500}}}
      connections: {candidate: any, forbid: [b/clean -> a/wash]}
    plants:
      a: {water: {sinks: {wash: {flow: 80, limit: {COD: 20}}}}}
      b: {water: {sources: {out: {flow: 70, quality: {COD: 100}}, clean: {flow: 5, quality: {COD: 0}}, foul: {flow: 1, quality: {COD: 900}}}}}
    """

  @Test("A limit on a mixture in its own unit: a mg/L more saves 0.8 t/h, up to 87.5 mg/L where all is reused")
  func limit() throws {
    let limit = try worth(.limitMost, of: "a/wash", in: plan(reuse))
    #expect(abs(try #require(limit.more?[0]) + 0.8) < 1e-6)
    #expect(abs(try #require(limit.more?[1]) + 0.8 * 4 * 8000) < 1e-3)
    #expect(limit.holdsTo == 87.5)
  }

  private func link(_ from: String, _ to: String, in plan: PlannedAfter) throws -> LinkExplanation {
    try plan.explain(standing(from: from, to: to, in: plan.file))
  }

  /// Without it the foul stream takes its room, a ninth of it for each tonne and all of its own tonne at last.
  @Test("A link in use: 16 t/h of reuse, no more within the limit, one less costs 8/9 t of the town's, all of it 15")
  func used() throws {
    let found = try link("b/out", "a/wash", in: plan(reuse))
    #expect(abs(found.flow - 16) < 1e-6)
    #expect(found.more == nil)
    #expect(abs(try #require(found.less?[0]) - 8.0 / 9) < 1e-6)
    guard case .change(let amounts)? = found.without else { return #expect(Bool(false), "there is a plan without it") }
    #expect(abs(amounts[0] - 15) < 1e-5)
  }

  /// A tonne at 900 mg/L takes the room of nine at 100: the town gives 8 more; one t/h is asked of the need, 9 of the limit.
  @Test("A link not in use: its price is made of the limit and of what is taken less of elsewhere")
  func unused() throws {
    let found = try link("b/foul", "a/wash", in: plan(reuse))
    #expect(found.flow == 0)
    #expect(abs(try #require(found.more?[0]) - 8) < 1e-6)
    #expect(abs(found.parts.reduce(0) { $0 + $1.amount } - 8) < 1e-6)
    let limit = try #require(found.parts.first)
    #expect(limit.statement?.kind == .limit(property: "COD"))
    #expect(abs(limit.amount - 8.8) < 1e-6)
  }

  @Test(
    "A link that cannot be names the rule",
    arguments: [
      ("b/clean", "a/wash", "`forbid` rules the link from b/clean to a/wash out"),
      (
        "b/foul", "creek",
        "creek takes only streams of at most 500 mg/L COD (`limit_each`), and b/foul carries 900 mg/L COD"
      ),
      ("town", "river", "the supply `town` cannot go straight to `river`: that would be dilution"),
    ])
  func excluded(from: String, to: String, sentence: String) throws {
    let found = try link(from, to, in: plan(reuse))
    guard case .excluded(let reason, let origin) = found.standing else {
      return #expect(Bool(false), "\(from) -> \(to)")
    }
    #expect(reason.en == sentence)
    if sentence.hasPrefix("`forbid`") { #expect(origin?.line == 9) }
  }

  @Test("An end that is none is said by its name")
  func unknown() throws {
    let plan = try plan(reuse)
    #expect(throws: UnknownEnd.self) { try standing(from: "b/oud", to: "a/wash", in: plan.file) }
  }

  /// 100 kW at 120 degC may heat 60 of the 100 kW between 50 and 60 degC; steam at 0.2 CNY/kWh does the rest.
  @Test("Without a heat link the steam that it saves is bought; a stream that is too cool says so")
  func heat() throws {
    let plan = try plan(
      """
      park: heat
      units: {temperature: degC, heat: kW}
      operating_hours: 8000 h/yr
      minimize: cost
      heat:
        approach: 10 K
        utilities: {steam: {kind: hot, at: 180, price: 0.2 CNY/kWh}, river: {kind: cold, from: 10, to: 15, price: 0}}
        connections: {candidate: any}
      plants:
        a: {heat: {gas: {from: 120, to: 90, duty: 60}, warm: {from: 55, to: 40, duty: 30}}}
        b: {heat: {feed: {from: 50, to: 60, duty: 100}}}
      """)
    let found = try link("a/gas", "b/feed", in: plan)
    #expect(abs(found.flow - 60) < 1e-6)
    guard case .change(let amounts)? = found.without else { return #expect(Bool(false), "there is a plan without it") }
    #expect(abs(amounts[0] - 60 * 0.2 * 8000) < 1e-3)
    guard case .excluded(let reason, _) = try link("a/warm", "b/feed", in: plan).standing else {
      return #expect(Bool(false), "too cool")
    }
    #expect(reason.en.hasPrefix("a/warm is never warm enough: it has 55 degC at most, b/feed begins at 50 degC"))
  }
}
