import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Sixty t/h of used water in 8000 h: through a works for 40 t/h at 1 CNY/t, or away by tanker at 5 CNY/t.
///
/// As it stands: 40 x 8000 + 20 x 5 x 8000 = 1.12 MCNY. Twenty t/h more are 1 MCNY and 50,000 CNY/(t/h), 2 MCNY over ten
/// years: 60 x 8000 + 0.2 M = 0.68 MCNY.
@Suite("What stands is enlarged, or closed")
struct ExpansionStudies {
  @Test("a unit is enlarged by what pays, and today's size is not paid again")
  func enlarged() throws {
    let comparison = try optimized(works: "capacity: 40, expand: {to: 70, build: \(Self.build)}")
    #expect(abs(cost(comparison.before) - 1.12e6) < 1)
    let after = comparison.after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.audit?.failures ?? [])")
    #expect(abs(cost(after) - 0.68e6) < 1)
    let built = try #require(after.plan?.investments.first)
    #expect(built.asset == "works" && built.unit == "t/h" && abs(built.size - 20) < 1e-6 && abs(built.capex - 2e6) < 1)
  }

  @Test("where it does not pay it stays as it is, and under a budget too")
  func stays() throws {
    let dear = "{fixed: 8 MCNY, per_capacity: 50000 CNY/(t/h), life: 10 yr}"
    for (works, retrofit) in [
      ("expand: {to: 70, build: \(dear)}", ""), ("expand: {to: 70, build: \(Self.build)}", ", budget: 0.9 MCNY"),
    ] {
      let after = try optimized(works: "capacity: 40, \(works)", retrofit: retrofit).after
      #expect(after.audit?.holds == true)
      #expect(abs(cost(after) - 1.12e6) < 1)
      #expect(after.plan?.investments.isEmpty == true)
    }
  }

  /// 1.4 MCNY pay for 8 t/h more: 48 x 8000 + 12 x 5 x 8000 + 0.14 M.
  @Test("a budget pays for a part of it")
  func part() throws {
    let after = try optimized(
      works: "capacity: 40, expand: {to: 70, build: \(Self.build)}", retrofit: ", budget: 1.4 MCNY"
    ).after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.audit?.failures ?? [])")
    #expect(abs(cost(after) - 1.004e6) < 1, "\(cost(after))")
  }

  @Test("sold in sizes, one of them is added")
  func sizes() throws {
    let sold = "{fixed: 1 MCNY, per_capacity: 50000 CNY/(t/h), life: 10 yr, sizes: [10, 30]}"
    let after = try optimized(works: "capacity: 40, expand: {to: 70, build: \(sold)}").after
    #expect(after.audit?.holds == true, "\(after.audit?.failures ?? [])")
    // Thirty: 0.48 + 0.25; ten: 0.4 + 0.4 + 0.15.
    #expect(abs(cost(after) - 0.73e6) < 1)
    #expect(after.plan?.investments.map(\.size) == [30])
  }

  /// Kept, the works costs 0.9 MCNY a year and saves 40 x 4 x 8000 = 1.28; closed, everything goes by tanker for 2.4 MCNY and
  /// closing is 0.6 MCNY net over ten years. At 1.5 MCNY a year it is closed.
  @Test("a unit is kept while it saves more than it costs to keep", arguments: [(0.9, 2.02, false), (1.5, 2.46, true)])
  func closed(keep: Double, least: Double, isClosed: Bool) throws {
    let comparison = try optimized(
      works: "capacity: 40, retire: {cost: 1 MCNY, salvage: 400 kCNY, keep: \(keep) MCNY/yr, life: 10 yr}")
    #expect(abs(cost(comparison.before) - (1.12 + keep) * 1e6) < 1)
    let after = comparison.after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.audit?.failures ?? [])")
    #expect(abs(cost(after) - least * 1e6) < 1, "\(cost(after))")
    let entry = after.plan?.investments.first
    #expect((entry?.unit == "closed") == isClosed)
    #expect(entry.map { abs($0.capex - 0.6e6) < 1e-6 } ?? true)
  }

  @Test("enlarging what stands may belong to a project, whose own cost is then paid")
  func project() throws {
    let after = try optimized(
      works: "capacity: 40, expand: {to: 70, build: \(Self.build)}",
      retrofit: ", projects: {larger: {assets: [works], fixed: 1 MCNY, subsidy: 50 %}}"
    ).after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.audit?.failures ?? [])")
    #expect(abs(cost(after) - (0.48e6 + 0.1e6 + 0.025e6)) < 1, "\(cost(after))")
    let idle = try optimized(
      works: "capacity: 40, expand: {to: 70, build: \(Self.build)}",
      retrofit: ", projects: {larger: {assets: [works], fixed: 90 MCNY}}"
    ).after
    #expect(abs(cost(idle) - 1.12e6) < 1, "what stands runs without the project")
  }

  private static let build = "{fixed: 1 MCNY, per_capacity: 50000 CNY/(t/h), life: 10 yr}"

  private func cost(_ state: StateResult) -> Double {
    state.claim.objectives.first { $0.name == "cost" }?.value ?? .nan
  }

  private func optimized(works: String, retrofit: String = "") throws -> ParkComparison {
    let text = """
      park: Larger
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [COD]
      minimize: cost
      water:
        treatments: {works: {outlet: {COD: 40}, cost: 1 CNY/t, \(works)}}
        outfalls: {river: {accepts: [works]}, tanker: {price: 5 CNY/t}}
        connections: {existing: [any -> works, works -> river, a/out -> tanker]}
      plants:
        a: {water: {sources: {out: {flow: 60, quality: {COD: 300}}}}}
      retrofit: {discount_rate: 0 %\(retrofit)}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try optimize(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")).comparison
  }
}
