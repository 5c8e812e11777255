import ParkModel
import Studies
import Testing

/// Four operations of which one is known: 30 t/h without reuse, 20 with it.
@Suite("A published case is held against its promise")
struct ExamineTests {
  static func published(_ promises: String...) throws -> PublishedCase {
    let park = """
      park: Two uses
      units: {flow: t/h, concentration: g/t}
      contaminants: [C]
      minimize: fresh_water
      water:
        supplies:    {fresh: {quality: {C: 0}}}
        outfalls:    {sewer: {}}
        connections: {candidate: any}
      plants:
        plant:
          water:
            sinks:   {first: {flow: 20, limit: {C: 0}}, second: {flow: 10, limit: {C: 50}}}
            sources: {used: {flow: 20, quality: {C: 50}}}
      """
    let comments = (["cite: us"] + promises).map { "# \($0)\n" }.joined()
    return try PublishedCase(id: "two-uses", source: SourceText(name: "two-uses.yaml", text: comments + park))
  }

  static func objections(_ promises: String...) throws -> [String] {
    let comments = promises
    let published = try published(comments.joined(separator: "\n# "))
    return examine(published).objections.map(\.id)
  }

  @Test("Kept promises: no objection, ours beside theirs")
  func kept() throws {
    let examined = examine(
      try Self.published(
        "before: {fresh_water: 30}", "published: {fresh_water: 20.1, wastewater: 10}",
        "recomputed: {fresh_water: 20}"))
    #expect(examined.agrees)
    #expect(examined.figures.map(\.quantity) == ["fresh_water", "fresh_water", "wastewater"])
    #expect(examined.figures.map(\.state) == [.before, .after, .after])
    #expect(examined.figures[1].published == 20.1)
    #expect(examined.figures[1].difference.map { abs($0) < 1e-9 } == true)
    #expect(examined.figures[1].gap.map { $0 < 1e-9 } == true)
    #expect(examined.figures[2].reference == nil, "a printed figure alone is shown, not held against")
  }

  @Test("A figure off by more than the tolerance is an objection")
  func off() throws {
    #expect(try Self.objections("recomputed: {fresh_water: 20.001}") == ["case-off"])
    #expect(try Self.objections("before: {fresh_water: 29}", "recomputed: {fresh_water: 20}") == ["case-off"])
    #expect(try Self.objections("recomputed: {hot_utility: 20}") == ["case-off"], "a figure that we do not have")
  }

  @Test("Best known values are met within 0.1 %, and a bound above one of them cannot be true")
  func bestKnown() throws {
    #expect(try Self.objections("class: bilinear", "best-known: {fresh_water: 19.999999}") == [])
    #expect(try Self.objections("class: bilinear", "best-known: {fresh_water: 19.99}") == ["case-bound-above"])
    #expect(
      try Self.objections("class: bilinear", "best-known: {fresh_water: 19}") == ["case-off", "case-bound-above"])
    #expect(try Self.objections("class: bilinear", "best-known: {fresh_water: 21}") == ["case-off"])
  }

  @Test("A plan where none is promised, in either state")
  func plans() throws {
    #expect(try Self.objections("expected: infeasible") == ["case-plan-found"])
    #expect(try Self.objections("before: infeasible", "recomputed: {fresh_water: 20}") == ["case-plan-found"])
  }

  @Test("A park that cannot be read is an objection with its line")
  func unreadable() throws {
    let text = "# cite: us\n# recomputed: {fresh_water: 20}\npark: X\nfoo: 1\nbar: 2\n"
    let source = SourceText(name: "x.yaml", text: text)
    let examined = examine(try PublishedCase(id: "x", source: source))
    #expect(examined.figures.isEmpty)
    #expect(examined.objections.map(\.id) == ["case-unreadable"])
    #expect(examined.objections.first?.en.hasPrefix("line 4: ") == true)
    #expect(examined.objections.first?.en.hasSuffix("(and 1 more)") == true)
  }
}
