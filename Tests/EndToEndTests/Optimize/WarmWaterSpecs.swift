import Testing

/// Hot water that is reused, by the built command: heat and water in one result.
@Suite("Reused water carries its heat")
struct WarmWaterSpecs {
  private static let file = """
    park: Warm
    operating_hours: 8000 h/yr
    units: {temperature: degC}
    contaminants: [COD]
    heat:
      approach: 10 K
      utilities: {steam: {kind: hot, at: 184, price: 0.25 CNY/kWh}}
      connections: {candidate: any}
    water:
      supplies: {town: {quality: {COD: 3 mg/L}, price: 4 CNY/m3, temperature: 15}}
      outfalls: {river: {}}
      connections: {candidate: any}
    plants:
      dye: {water: {sources: {out: {flow: 20 m3/h, quality: {COD: 50 mg/L}, temperature: 45}}}}
      wash: {water: {sinks: {bath: {flow: 20 m3/h, limit: {COD: 80 mg/L}, temperature: 60}}}}
    """

  /// 20 t/h from 15 to 60 degC are 1046.7 kW, from 45 to 60 a third of that.
  @Test("the JSON result says temperatures, what is heated, and what that saves")
  func json() throws {
    let run = try park(["optimize", "--format", "json", "--quiet"], on: Self.file)
    #expect(run.exitCode == 0, "\(run.errors)")
    let result = try JSON(run.output)
    let heating = try #require(result["change"]?["water_heating"])
    #expect(try abs(#require(heating["before"]?.number) - 1046.7) < 1e-6)
    #expect(try abs(#require(heating["after"]?.number) - 348.9) < 1e-6)
    #expect(try abs(#require(result["after"]?["quantities"]?["reused_water_heat"]?["value"]?.number) - 697.8) < 1e-6)
    let flows = result["after"]?["flows"]?.elements ?? []
    let reused = try #require(flows.first { $0["from"] == .string("dye/out") })
    #expect(reused["t_from"] == .number(45))
    #expect(reused["tempered"] == .number(20))
    #expect(flows.contains { $0["to"] == .string("wash/bath/heating") && $0["t_to"] == .number(60) })
    #expect(result["conventions"]?["water_heat"] != nil)
  }

  @Test("the text report shows it in both languages")
  func text() throws {
    let english = try park(["optimize", "--quiet"], on: Self.file).text
    #expect(english.contains("Heat that reused water brings"))
    #expect(english.contains("45 °C"))
    let chinese = try park(["optimize", "--lang", "zh", "--quiet"], on: Self.file).text
    #expect(chinese.contains("回用水带入的热量"))
    #expect(chinese.contains("45 ℃"))
  }

  @Test("the export refuses by name what its models cannot say")
  func export() throws {
    let run = try park(["export", "--as", "mathprog"], on: Self.file)
    #expect(run.text.isEmpty || !run.text.contains("wash/bath"))
    #expect(run.errors.contains("wash/bath asks for a temperature"))
    #expect(run.errors.contains("wash/bath/heating is water on its way into a use"))
  }
}
