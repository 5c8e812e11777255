import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Sixty t/h of wash water at 4 CNY/t in and 1 CNY/t out: 2.4 MCNY in 8000 h, all of which a membrane saves at 1 CNY/t for
/// as much as it treats. It is paid over ten years without interest: 1 MCNY and 0.1 MCNY for each t/h.
///
/// | size | treated | bought | water | membrane | paid | together, MCNY/yr |
/// |---|---|---|---|---|---|---|
/// | none | 0 | 60 | 2.4 | | | 2.4 |
/// | 20 | 20 | 40 | 1.6 | 0.16 | 0.3 | 2.06 |
/// | 50 | 50 | 10 | 0.4 | 0.4 | 0.6 | 1.4 |
/// | 100 | 60 | 0 | 0 | 0.48 | 1.1 | 1.58 |
@Suite("What is sold in some sizes only")
struct SoldSizesStudies {
  /// A unit with a guaranteed outlet makes a linear program, one that removes a share decides a concentration.
  enum Unit: String, CaseIterable {
    case guaranteed = "outlet: {TDS: 50}"
    case removing = "removal: {TDS: 95 %}"
  }

  struct Offer: Sendable, CustomTestStringConvertible {
    var sizes: String
    var exponent = "1"
    var size: Double
    var capex: Double
    var cost: Double
    var testDescription: String { sizes }
  }

  static let offers = [
    Offer(sizes: "[20, 50, 100]", size: 50, capex: 6e6, cost: 1.4e6),
    Offer(sizes: "[100, 20]", size: 100, capex: 11e6, cost: 1.58e6),
    Offer(sizes: "[20]", size: 20, capex: 3e6, cost: 2.06e6),
    // 500 t/h would be paid with 5.1 MCNY a year.
    Offer(sizes: "[500]", size: 0, capex: 0, cost: 2.4e6),
    // 1 + 12 x (60 / 120)^0.5 MCNY.
    Offer(sizes: "[60, 120]", exponent: "0.5", size: 60, capex: 9_485_281.374, cost: 1_428_528.1374),
  ]

  @Test("is bought in the size that costs least, with proof", arguments: Unit.allCases, offers)
  func membrane(_ unit: Unit, _ offer: Offer) throws {
    let build =
      "{fixed: 1 MCNY, per_capacity: 100000 CNY/(t/h), exponent: \(offer.exponent), life: 10 yr, sizes: \(offer.sizes)}"
    let after = try optimized(
      water: """
          treatments: {ro: {status: candidate, accepts: [a/out], \(unit.rawValue), cost: 1 CNY/t, build: \(build)}}
        """, source: "{flow: 60, quality: {TDS: 1000}, only: [ro, river]}")
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    expect(after.plan?.investments ?? [], buys: offer.size, of: "ro", for: offer.capex)
    let cost = try #require(after.claim.objectives.first { $0.name == "cost" })
    #expect(abs(cost.value - offer.cost) < 1e-6 * offer.cost, "\(cost.value)")
    #expect(cost.gap <= 1e-3)
  }

  /// A pipe for 40 t/h at 4 MCNY saves 1.6 MCNY a year; the larger one carries all for 15 MCNY.
  @Test("may be a pipe")
  func pipe() throws {
    let after = try optimized(
      water: """
          connections:
            candidate: any
            facts: {a/out -> a/wash: {build: {per_capacity: 100000 CNY/(t/h), life: 10 yr, sizes: [20, 40, 150]}}}
        """, source: "{flow: 60, quality: {TDS: 30}}")
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    expect(after.plan?.investments ?? [], buys: 40, of: "a/out -> a/wash", for: 4e6)
    #expect(abs((after.claim.objectives.first?.value ?? 0) - 1.2e6) < 1, "20 x 5 x 8000 + 0.4 M")
  }

  /// The river at 1 CNY/t, or a sewer for 0.5 CNY/t: 32 t/h save 128,000 a year and are paid with 64,000; the other 28
  /// would save 112,000 and cost 256,000 more.
  @Test("may be an outfall")
  func outfall() throws {
    let after = try optimized(
      water: """
          outfalls:
            river: {price: 1 CNY/t}
            sewer: {status: candidate, price: 0.5 CNY/t, build: {per_capacity: 20000 CNY/(t/h), life: 10 yr, sizes: [32, 160]}}
        """, source: "{flow: 60, quality: {TDS: 1000}}")
    #expect(after.audit?.holds == true)
    expect(after.plan?.investments ?? [], buys: 32, of: "sewer", for: 640_000)
    #expect(abs((after.claim.objectives.first?.value ?? 0) - (2.4e6 - 128_000 + 64_000)) < 1)
  }

  private func expect(_ found: [Investment], buys size: Double, of asset: String, for capex: Double) {
    guard size > 0 else {
      #expect(found.isEmpty)
      return
    }
    #expect(found.map(\.asset) == [asset])
    #expect(found.map(\.size) == [size])
    #expect(abs((found.first?.capex ?? 0) - capex) < 1e-6 * capex)
    #expect(abs((found.first?.annualised ?? 0) - capex / 10) < 1e-7 * capex)
  }

  private func optimized(water: String, source: String) throws -> StateResult {
    var lines = water.split(separator: "\n").map(String.init)
    if !water.contains("outfalls:") { lines.append("  outfalls: {river: {price: 1 CNY/t}}") }
    if !water.contains("connections:") { lines.append("  connections: {existing: [any -> river], candidate: any}") }
    let text = """
      park: Sold in sizes
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      retrofit: {discount_rate: 0 %}
      water:
        supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}

      """ + lines.joined(separator: "\n") + """

        plants:
          a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 50}}}, sources: {out: \(source)}}}
        """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try optimize(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")).comparison.after
  }
}
