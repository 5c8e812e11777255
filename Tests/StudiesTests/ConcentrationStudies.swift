import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Parks that a search for concentrations once got wrong.
@Suite("Processes whose concentrations the plan decides")
struct ConcentrationStudies {
  /// Town water at 10 g/t, 20 t/h lost, at most 150 g/t out: 10 T = 150 (T - 20), T = 150/7 t/h. Beside a unit that water
  /// may never pass twice the tower runs in two parts, each of which loses its share of the 20 t/h and no more.
  @Test("a process that loses water keeps its losses when it is split in parts")
  func lossInParts() throws {
    let comparison = try compare(
      """
        supplies: {town: {quality: {COD: 10}, price: 4 CNY/t}}
        treatments: {ro: {status: candidate, removal: {COD: 80 %}, recycle: never}}
        outfalls: {river: {price: 1 CNY/t}}
        connections: {existing: [any -> river], candidate: any}
      """, contaminants: "COD", processes: "{tower: {loss: 20, outlet_limit: {COD: 150}}}")
    let inflow = 150.0 / 7
    expectCost(comparison.before, 8000 * (4 * inflow + (inflow - 20)))
    // Water past the unit may be fed to the far part, so that less has to be bought.
    #expect(comparison.after.claim.status == .optimal)
    #expect(comparison.after.audit?.holds == true)
    #expect((comparison.after.claim.objectives.first?.value ?? 0) < 8000 * (4 * inflow + (inflow - 20)) - 1)
  }

  /// Nothing carries any COD, so that its concentrations are 0 and can be nothing else. The wash must have
  /// 10 kg/h / (500 - 10) of water, the dip 1 kg/h / (100 - 10).
  @Test("a contaminant that is nowhere is no obstacle")
  func absentContaminant() throws {
    let comparison = try compare(
      """
        supplies: {town: {quality: {COD: 0, TDS: 10}, price: 4 CNY/t}}
        treatments: {ro: {status: candidate, removal: {TDS: 80 %, COD: 0}, cost: 1 CNY/t}}
        outfalls: {river: {price: 1 CNY/t}}
        connections: {candidate: any}
      """, contaminants: "COD, TDS",
      processes: "{wash: {load: {TDS: 10 kg/h, COD: 0}, inlet_limit: {TDS: 10, COD: 5}, outlet_limit: {TDS: 500}}, "
        + "dip: {load: {TDS: 1 kg/h, COD: 0}, inlet_limit: {TDS: 50, COD: 1}, outlet_limit: {TDS: 100}}}")
    expectCost(comparison.before, 8000 * 5 * (10_000.0 / 490 + 1000.0 / 90))
    #expect(comparison.after.claim.status == .optimal)
    #expect(comparison.after.audit?.holds == true)
  }

  private func expectCost(_ state: StateResult, _ cost: Double) {
    #expect(state.claim.status == .optimal)
    #expect(state.audit?.holds == true)
    #expect(abs((state.claim.objectives.first?.value ?? 0) - cost) < 1e-5 * cost, "\(state.claim.objectives)")
  }

  private func compare(_ water: String, contaminants: String, processes: String) throws -> ParkComparison {
    let text = """
      park: Concentrations
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [\(contaminants)]
      minimize: cost
      water:
      \(water)
      plants:
        a: {water: {processes: \(processes)}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try optimize(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")).comparison
  }
}
