import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Sixty t/h of wash water at 4 CNY/t in and 1 CNY/t out, 8000 h: 2.4 MCNY a year.
@Suite("Supplies and utilities that may be left out, and have a least")
struct CandidateStudies {
  @Test(
    "a candidate supply gives at least its least, or nothing",
    arguments: [
      // 50 x 3 + 10 x 4 + 60 CNY/h.
      ("limit: 40..50 t/h, price: 3 CNY/t", 50, 2.0e6), ("limit: 40..50 t/h, price: 4.5 CNY/t", 0, 2.4e6),
      // More than is needed.
      ("limit: 80 t/h.., price: 1 CNY/t", 0, 2.4e6), ("limit: 60 t/h.., price: 1 CNY/t", 60, 0.96e6),
    ])
  func supply(_ well: String, drawn: Double, cost: Double) throws {
    let text = WorthPark.text().replacing(
      "supplies: {", with: "supplies: {well: {quality: {TDS: 50}, status: candidate, \(well)}, ")
    let after = try optimize(WorthPark.park(text)).comparison.after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.claim)")
    let flow = (after.plan?.flows ?? []).filter { $0.from == "well" }.reduce(0) { $0 + $1.amount }
    #expect(abs(flow - drawn) < 1e-6)
    #expect(abs((after.claim.objectives.first?.value ?? 0) - cost) < 1)
  }

  @Test("in seasons: one decision, and by the year the least is of the year")
  func seasons() throws {
    func after(_ limit: String) throws -> StateResult {
      let text = WorthPark.text(rest: "periods: {wet: {hours: 4000}, dry: {hours: 4000}}")
        .replacing("{flow: 60, limit", with: "{flow: {wet: 60, dry: 20}, limit")
        .replacing(
          "supplies: {",
          with: "supplies: {well: {quality: {TDS: 50}, status: candidate, price: 1 CNY/t, limit: \(limit)}, ")
      return try optimize(WorthPark.park(text)).comparison.after
    }
    for (limit, drawn) in [
      // 40 t/h cannot be taken in the dry season; 20 can, in both.
      ("40 t/h..", 0.0), ("20 t/h..", 80), ("240 kt/yr..", 80), ("400 kt/yr..", 0),
    ] {
      let after = try after(limit)
      #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(limit): \(after.claim)")
      let flow = (after.plan?.flows ?? []).filter { $0.from == "well" }.reduce(0) { $0 + $1.amount }
      #expect(abs(flow - drawn) < 1e-6, "\(limit): \(flow)")
    }
  }

  /// What goes there need not be let out for 1 CNY/t.
  @Test("a candidate use is served in all seasons or in none", arguments: [(0.5, 30.0), (1.5, 0)])
  func use(_ price: Double, taken: Double) throws {
    let text = WorthPark.text(
      sink: ", pool: {flow: {wet: 20, dry: 10}, limit: {TDS: 1200}, price: \(price) CNY/t, status: candidate}",
      rest: "periods: {wet: {hours: 4000}, dry: {hours: 4000}}")
    let after = try optimize(WorthPark.park(text)).comparison.after
    #expect(after.claim.status == .optimal && after.audit?.holds == true)
    let flow = (after.plan?.flows ?? []).filter { $0.to == "a/pool" }.reduce(0) { $0 + $1.amount }
    #expect(abs(flow - taken) < 1e-6)
    #expect(after.candidateUses.map(\.isServed) == [taken > 0])
  }

  @Test("a candidate utility gives at least its least, or nothing", arguments: [(300.0, 0.0), (600, 600)])
  func utility(_ duty: Double, drawn: Double) throws {
    let text = """
      park: Steam
      operating_hours: 8000 h/yr
      minimize: cost
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 180 degC, price: 100 CNY/GJ}
          biomass: {kind: hot, at: 180 degC, price: 50 CNY/GJ, limit: 500 kW.., status: candidate}
        connections: {existing: inside}
      plants:
        a: {heat: {dryer: {from: 20 degC, to: 90 degC, duty: \(duty) kW}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let after = try optimize(park).comparison.after
    #expect(after.claim.status == .optimal && after.audit?.holds == true, "\(after.claim)")
    let flow = (after.plan?.flows ?? []).filter { $0.from == "biomass" }.reduce(0) { $0 + $1.amount }
    #expect(abs(flow - drawn) < 1e-6)
  }
}
