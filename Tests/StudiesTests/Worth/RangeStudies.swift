import Assessment
import ParkModel
import Studies
import Testing

@Suite("What must, may and never runs, worked out by hand")
struct RangeStudies {
  private func ranges(_ text: String) throws -> FlowRanges {
    try #require(WorthPark.studied(text).comparison.ranges)
  }

  private func expect(
    _ ranges: [FlowRange], _ name: String, _ least: Double, _ most: Double, _ verdict: FlowRange.Verdict
  ) throws {
    let range = try #require(ranges.first { $0.name == name }, "\(ranges.map(\.name))")
    let ends = range.proved ?? range.found
    #expect(abs(ends.lower - least) < 1e-3 && abs(ends.upper - most) < 1e-3, "\(name): \(ends)")
    #expect(range.verdict == verdict, "\(name): \(range.verdict)")
  }

  /// 60 t/h of wash at 4 CNY/t and 1 CNY/t out, of which a source of 40 t/h of the same quality takes the place: 20 x 4 x 8000
  /// and nothing out. One percent of 640,000 CNY/yr buys 6400 / (5 x 8000) = 0.16 t/h of detour.
  @Test("a linear park: exact")
  func linear() throws {
    let found = try ranges(WorthPark.text(source: "{flow: 40, quality: {TDS: 30}}"))
    #expect(found.basis == .exact && found.share == 0.01 && abs(found.most - 646_400) < 1e-3)
    try expect(found.links, "a/out -> a/wash", 39.84, 40, .must)
    try expect(found.links, "town -> a/wash", 20, 20.16, .must)
    try expect(found.links, "a/out -> river", 0, 0.16, .may)
    #expect(found.linkCount == 3 && found.links.count == 3)
    #expect(found.links.first { $0.name == "a/out -> river" }?.planned == 0)
  }

  @Test("a stream with what a use must have nothing of never goes there, whatever it costs")
  func never() throws {
    let text = WorthPark.text(sink: ", drink: {flow: 10, limit: {TDS: 0}}")
      .replacing("quality: {TDS: 50}, price", with: "quality: {TDS: 0}, price")
    let found = try ranges(text)
    try expect(found.links, "a/out -> a/drink", 0, 0, .never)
    try expect(found.links, "town -> a/drink", 10, 10, .must)
  }

  /// The pipe saves 20 x 5 x 8000 = 800,000 CNY/yr of 2.4 M and costs 100,000; another for 1 MCNY/yr saves no more.
  @Test("fixed costs: a pipe that pays is a must, one that costs more than the range allows a never")
  func fixedCosts() throws {
    let text = WorthPark.text(
      connections: "existing: [any -> river], candidate: any, "
        + "facts: {a/out -> a/wash: {build: {fixed: 1 MCNY, life: 10 yr}}, "
        + "a/out -> a/hose: {build: {fixed: 10 MCNY, life: 10 yr}}}", sink: ", hose: {flow: 20, limit: {TDS: 2000}}",
      source: "{flow: 20, quality: {TDS: 30}}")
    let found = try ranges(text)
    #expect(found.basis == .relaxed)
    #expect(found.links.first { $0.name == "a/out -> a/wash" }?.verdict == .must)
    #expect(found.links.first { $0.name == "a/out -> a/hose" }?.verdict == .never)
    #expect(found.projects.first { $0.name == "a/out -> a/wash" }?.verdict == .must)
  }

  @Test("wastes are told by the year, as their flows are")
  func wastes() throws {
    let found = try ranges(
      """
      park: ash
      operating_hours: 8000 h/yr
      solids:
        disposal: {landfill: {price: 20 CNY/t}}
        connections: {existing: [any -> landfill], candidate: any}
      plants:
        chp: {wastes: {ash: {kind: fly_ash, amount: 100 t/yr, composition: {rest: 0}}}}
        works: {uses: {bricks: {accepts: [fly_ash], demand: ..60 t/yr, price: 10 CNY/t, route: "GB/T 5101"}}}
      """)
    // 60 x 10 + 40 x 20 = 1400 CNY/yr; one percent is 1.4 t that goes the dearer way.
    try expect(found.links, "chp/ash -> works/bricks", 58.6, 60, .must)
    #expect(found.links.allSatisfy { $0.unit == "t/yr" })
  }

  @Test("with decided concentrations the ranges say for which plans they hold")
  func decided() throws {
    let found = try ranges(
      WorthPark.text(treatments: [
        "ro: {status: candidate, accepts: [a/out], removal: {TDS: 96 %}, cost: 1 CNY/t, build: {fixed: 1000 CNY, life: 10 yr}}"
      ]))
    #expect(found.basis == .asDecided)
    let unit = try #require(found.projects.first { $0.name == "ro" })
    #expect(unit.verdict == .must && unit.proved == nil && unit.unit == "%")
  }
}
