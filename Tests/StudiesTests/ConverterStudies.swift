import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Heat pumps, power from waste heat, absorption chillers, and uses of low-grade heat, from the file to the audited result.
@Suite("Waste heat put to use")
struct ConverterStudies {
  private func park(_ heat: String, electricity: Double = 0.5, rest: String = "", streams: String) throws -> Park {
    let text = """
      park: Converters
      operating_hours: 8000 h/yr
      minimize: cost
      retrofit: {discount_rate: 0 %}
      prices:
        electricity: {price: \(electricity) CNY/kWh, co2: 0.5 kg/kWh}
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 250 degC, price: 0.25 CNY/kWh, co2: 0.25 kg/kWh}
          cooling: {kind: cold, from: 15 degC, to: 20 degC, price: 0.01 CNY/kWh}
          chilled: {kind: cold, from: 0 degC, to: 5 degC, price: 0.20 CNY/kWh}
        connections: {candidate: any}
        \(heat)
      \(rest)
      plants:
        mill:
          heat:
            \(streams)
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  private func result(_ park: Park) throws -> (before: StateResult, after: StateResult) {
    let comparison = try optimize(park).comparison
    #expect(comparison.before.audit?.holds == true)
    #expect(comparison.after.audit?.holds == true, "\(comparison.after.audit?.failures.map(\.sentence) ?? [])")
    #expect(comparison.after.claim.status == .optimal)
    return (comparison.before, comparison.after)
  }

  private func expect(_ state: StateResult, _ figures: [String: Double]) {
    for (name, figure) in figures {
      let found =
        state.quantities.first { $0.name == name }?.value ?? state.indicators.first { $0.id == name }?.value ?? .nan
      #expect(abs(found - figure) <= 1e-6 * max(1, abs(figure)), "\(name): \(found), not \(figure)")
    }
  }

  private let washing = """
    vapour: {from: 60 degC, to: 60 degC, kind: hot, duty: 1000 kW}
          wash: {from: 60 degC, to: 75 degC, duty: 800 kW}
    """.atStreams

  /// 800 kW of heat at 90 degC with a COP of 4 take 200 kW of electricity and 600 of the 1000 kW at 60 degC. Steam costs
  /// 200 CNY/h, and 10 the cooling of it all; electricity at 0.5 CNY/kWh 100 CNY/h, and 4 the cooling of what is left.
  @Test("a heat pump that is cheaper than steam is built, one that is not stays out")
  func heatPump() throws {
    let pump = """
      converters:
          pump: {kind: heat_pump, from: 45 degC, to: 90 degC, cop: 4, capacity: 2 MW, status: candidate}
      """
    let cheap = try result(park(pump, streams: washing))
    expect(cheap.before, ["cost": 8000 * 210, "electricity": 0, "hot_utility": 800, "waste_heat_recovery": 0])
    expect(
      cheap.after,
      [
        "cost": 8000 * 104, "electricity": 200, "hot_utility": 0, "cold_utility": 400, "recovered_heat": 600,
        "co2": 8000 * 200 * 0.0005, "waste_heat_recovery": 60,
      ])
    let dear = try result(park(pump, electricity: 1.1, streams: washing))
    expect(dear.after, ["cost": 8000 * 210, "electricity": 0, "waste_heat_recovery": 0])
    #expect(dear.after.plan?.conversions.isEmpty == true)
  }

  /// The pump of the plant reaches the streams of the plant, as `inside` says; the park's own, cheaper in power, none.
  @Test("a converter inside a plant is reached by links inside")
  func insidePlant() throws {
    let text = """
      park: Inside
      operating_hours: 8000 h/yr
      retrofit: {discount_rate: 0 %}
      prices: {electricity: {price: 0.5 CNY/kWh, co2: 0.5 kg/kWh}}
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 250 degC, price: 0.25 CNY/kWh}
          cooling: {kind: cold, from: 15 degC, to: 20 degC, price: 0.01 CNY/kWh}
        converters: {central: {kind: heat_pump, from: 45 degC, to: 90 degC, cop: 5, capacity: 2 MW}}
        connections: {candidate: inside}
      plants:
        mill:
          heat: {vapour: {from: 60 degC, to: 60 degC, kind: hot, duty: 1000 kW}}
          converters: {pump: {kind: heat_pump, from: 45 degC, to: 90 degC, cop: 4, capacity: 2 MW, status: candidate}}
        dye: {heat: {wash: {from: 60 degC, to: 75 degC, duty: 800 kW}}}
      """
    func planned(_ text: String) throws -> StateResult {
      let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
      return try result(#require(reading.park, "\(reading.diagnostics.map(\.message.en))")).after
    }
    let apart = try planned(text)
    expect(apart, ["cost": 8000 * 210, "electricity": 0, "hot_utility": 800])
    let together = try planned(
      text.replacing(
        "kind: hot, duty: 1000 kW}}",
        with: "kind: hot, duty: 1000 kW}, wash: {from: 60 degC, to: 75 degC, duty: 800 kW}}"
      )
      .replacing("\n  dye: {heat: {wash: {from: 60 degC, to: 75 degC, duty: 800 kW}}}", with: ""))
    expect(together, ["cost": 8000 * 104, "electricity": 200, "hot_utility": 0, "waste_heat_recovery": 60])
    #expect(together.plan?.conversions.map(\.asset) == ["mill/pump"])
    #expect(together.plan?.flows.contains { $0.from == "mill/vapour" && $0.to == "mill/pump/source" } == true)
    // Listed by name it is reached from another plant, too.
    let listed = try planned(
      text.replacing(
        "candidate: inside", with: "candidate: [mill/vapour -> mill/pump/source, mill/pump/sink -> dye/wash]"))
    expect(listed, ["cost": 8000 * 104, "electricity": 200])
  }

  /// Between 45 and 90 degC a reversible heat pump reaches 363.15 / 45 = 8.07, half of it is 4.035.
  @Test("a share of Carnot is a COP, capacity bounds the heat given, and what is built is paid for")
  func shareOfCarnot() throws {
    let pump = """
      converters:
          pump: {kind: recompression, from: 45 degC, to: 90 degC, carnot: 50 %, capacity: 500 kW, status: candidate,
                 build: {per_capacity: 1000 CNY/kW, life: 10 yr}}
      """
    let after = try result(park(pump, streams: washing)).after
    let power = 500 / 4.035
    expect(
      after,
      [
        "electricity": power, "hot_utility": 300,
        "cost": 8000 * (300 * 0.25 + power * 0.5 + (1000 - 500 + power) * 0.01) + 500 * 1000 / 10,
      ])
    #expect(after.plan?.investments.map(\.asset) == ["pump"])
  }

  /// Half of 1 - 303.15 / 363.15 is 8.261 %: of 4000 kW 330.4 become electricity, and only that counts as recovered.
  @Test("an engine's electricity is saved, with its CO2, and the rest must be cooled")
  func engine() throws {
    let engine = """
      converters:
          orc: {kind: engine, from: 90 degC, to: 30 degC, carnot: 50 %, capacity: 2 MW, status: candidate}
      """
    let streams = "exhaust: {from: 180 degC, to: 100 degC, duty: 4000 kW}"
    let (before, after) = try result(park(engine, streams: streams))
    let efficiency = 0.5 * 60 / 363.15
    let power = 4000 * efficiency
    expect(before, ["cost": 8000 * 40, "electricity": 0])
    expect(
      after,
      [
        "electricity": -power, "cold_utility": 4000 - power, "cost": 8000 * ((4000 - power) * 0.01 - power * 0.5),
        "co2": -8000 * power * 0.0005, "waste_heat_recovery": 100 * efficiency,
      ])
    // A carrier that cools from 140 to 90 degC is worth 50 / ln(413.15 / 363.15) = 387.61 K.
    let glide = engine.replacing("from: 90 degC", with: "from: 140 degC, from_to: 90 degC")
    expect(
      try result(park(glide, streams: streams)).after,
      ["electricity": -4000 * 0.5 * (1 - 303.15 / 387.612_670_868_8)])
  }

  /// 70 kW of cooling with a COP of 0.7 take 100 of the exhaust's 1000 kW, and 170 are rejected at 35 degC.
  @Test("an absorption chiller makes cooling of waste heat")
  func chiller() throws {
    let chiller = """
      converters:
          chiller: {kind: absorption, from: 85 degC, to: 35 degC, chill: 7 degC, cop: 0.7, capacity: 100 kW, status: candidate}
      """
    let streams = """
      exhaust: {from: 180 degC, to: 100 degC, duty: 1000 kW}
            room: {from: 22 degC, to: 18 degC, duty: 70 kW}
      """.atStreams
    let (before, after) = try result(park(chiller, streams: streams))
    expect(before, ["cost": 8000 * (10 + 14)])
    expect(after, ["cost": 8000 * 10.7, "cold_utility": 1070, "electricity": 0, "waste_heat_recovery": 10])
  }

  /// 20 CNY/GJ are 0.072 CNY/kWh: better than cooling the heat away, worse than making it of steam.
  @Test("district heat takes what waste heat can give and steam need not")
  func optionalUse() throws {
    let streams = """
      exhaust: {from: 100 degC, to: 60 degC, duty: 1000 kW}
            district: {from: 40 degC, to: 70 degC, duty: ..1600 kW, pays: 20 CNY/GJ}
      """.atStreams
    let (before, after) = try result(park("matches: pooled", streams: streams))
    expect(before, ["cost": 8000 * 10, "waste_heat_recovery": 0])
    expect(after, ["cost": -8000 * 72, "cold_utility": 0, "hot_utility": 0, "recovered_heat": 1000])
    let small = streams.replacing("..1600 kW", with: "..600 kW")
    expect(
      try result(park("matches: pooled", streams: small)).after,
      ["cost": 8000 * (4 - 600 * 0.072), "waste_heat_recovery": 60])
  }

  /// Of 10 t/h brine the evaporator makes 9 t/h of water for the wash with 500 kW of the exhaust's 550, and a tenth is left.
  @Test("an evaporator for zero liquid discharge runs on waste heat")
  func evaporator() throws {
    let water = """
      contaminants: [TDS]
      water:
        supplies: {town: {quality: {TDS: 10 mg/L}, price: 5 CNY/m3}}
        treatments:
          evaporator: {status: candidate, capacity: 20 m3/h, outlet: {TDS: 20 mg/L}, recovery: 90 %, reject: {to: crystalliser},
                       heat: {from: 60 degC, to: 80 degC, duty: 50 kWh/m3}, needs: {electricity: 10 kWh/m3}}
        outfalls: {crystalliser: {price: 30 CNY/m3}}
        connections: {candidate: any, existing: [mill/brine -> crystalliser]}
      """
    let text = try park(
      "matches: pooled", rest: water,
      streams: """
        exhaust: {from: 150 degC, to: 95 degC, duty: 550 kW}
            water:
              sources: {brine: {flow: 10 m3/h, quality: {TDS: 20 g/L}}}
              sinks: {wash: {flow: 9 m3/h, limit: {TDS: 20 mg/L}}}
        """)
    let (before, after) = try result(text)
    expect(before, ["fresh_water": 9, "wastewater": 10, "recovered_heat": 0])
    expect(
      after,
      [
        "fresh_water": 0, "wastewater": 1, "recovered_heat": 500, "hot_utility": 0, "cold_utility": 50,
        "electricity": 100,
      ])
  }
}

extension String {
  /// The lines after the first, indented as plants' streams are.
  fileprivate var atStreams: String {
    split(separator: "\n").map { line in String(line.drop { $0 == " " }) }.joined(separator: "\n      ")
  }
}
