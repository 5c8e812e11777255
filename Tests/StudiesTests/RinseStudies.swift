import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// A rinse of drag-out 2 t/h that thins 400 times: 38.96, 14 and 8.354 t/h with two, three and four stages, at 12 CNY/t in
/// and out over 8000 h. Each new stage is paid over 20 years without interest.
@Suite("A rinse that may be given more stages")
struct RinseStudies {
  private func park(costPerStage: String) throws -> Park {
    let text = """
      park: Rinse line
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [F]
      minimize: cost
      retrofit: {discount_rate: 0 %}
      water:
        supplies: {di: {quality: {F: 0.5}, price: 10 CNY/t}}
        outfalls: {river: {price: 2 CNY/t}}
      plants:
        pv:
          water:
            rinses:
              etch:
                drag_out: 2
                bath: {F: 801}
                final: {F: 3}
                feed: {F: 1}
                stages: {existing: 2, candidate: [3, 4], cost_per_stage: \(costPerStage), life: 20 yr}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  /// Three stages save 2.4 MCNY a year against two, four another 0.54.
  @Test("gets as many as pay for themselves", arguments: [("4 MCNY", 2.0), ("20 MCNY", 1.0), ("60 MCNY", 0.0)])
  func stages(_ cost: String, _ added: Double) throws {
    let comparison = try optimize(park(costPerStage: cost)).comparison
    let after = comparison.after
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    let investments = after.plan?.investments ?? []
    #expect(investments.map(\.size) == (added == 0 ? [] : [added]))
    #expect(investments.allSatisfy { $0.asset == "pv/etch" && $0.unit == "stages" })
    let water: [Double: Double] = [0: 38.96248, 1: 14, 2: 8.35450]
    let fresh = after.quantities.first { $0.name == "fresh_water" }?.value ?? 0
    #expect(abs(fresh - water[added, default: 0]) < 1e-4, "\(fresh)")
    let before = comparison.before.quantities.first { $0.name == "fresh_water" }?.value ?? 0
    #expect(abs(before - 38.96248) < 1e-4, "\(before)")
  }
}
