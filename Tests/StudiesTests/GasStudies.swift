import Assessment
import Foundation
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// By-product gas from the file to the audited result, against figures worked out by hand.
@Suite("By-product gas put to use")
struct GasStudies {
  private func read(_ text: String) throws -> Park {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  private func result(_ park: Park) throws -> (before: StateResult, after: StateResult) {
    let comparison = try optimize(park).comparison
    #expect(comparison.after.audit?.holds == true, "\(comparison.after.audit?.failures.map(\.sentence) ?? [])")
    return (comparison.before, comparison.after)
  }

  private func expect(_ state: StateResult, _ figures: [String: Double]) {
    for (name, figure) in figures {
      let found =
        state.quantities.first { $0.name == name }?.value ?? state.indicators.first { $0.id == name }?.value ?? .nan
      #expect(abs(found - figure) <= 1e-6 * max(1, abs(figure)), "\(name): \(found), not \(figure)")
    }
  }

  /// The shipped park; its comments have the figures. CO2: 2.16 kg/Nm3 of natural gas, and of the oven gas the carbon of
  /// 25 % CH4, 8 % CO and 3 % CO2, 0.36 x 44.0095 / 22.414 kg/Nm3, before and after alike.
  @Test("coke-oven gas displaces natural gas in a boiler")
  func cokeOvenGas() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Parks/coke-oven-gas.yaml")
    let (before, after) = try result(read(String(contentsOf: file, encoding: .utf8)))
    let oven = 300 * 0.36 * 44.0095 / 22.414 * 8
    let (most, least) = (10_800 / 35.6, (10_800 - 5100) / 35.6)
    expect(
      before,
      [
        "fuel_gas": most, "flared_gas": 300, "byproduct_gas_used": 0, "cost": most * 25_600,
        "co2": most * 2.16 * 8 + oven, "resource_recycling": 0,
      ])
    expect(
      after,
      [
        "fuel_gas": least, "flared_gas": 0, "byproduct_gas_used": 300, "byproduct_gas_heat": 5100 / 3.6,
        "cost": least * 25_600 + 475_000 / 20, "co2": least * 2.16 * 8 + oven,
        "resource_recycling": 100 * 5100 / 10_800,
      ])
  }

  /// 3.3 x + 35.6 y = 8 (x + y) and 10800 MJ/h: x = 298080 / 258.4 and y = 4.7 / 27.6 x. The rest of 2000 is flared.
  @Test("a lean gas is used as far as the burner can bear it")
  func blending() throws {
    let park = try read(
      """
      park: Blend
      operating_hours: 1000 h/yr
      minimize: flared_gas
      gas:
        supplies: {natural-gas: {price: 3.2 CNY/Nm3, heating_value: 35.6 MJ/Nm3}}
        flares: {stack: {}}
        connections: {candidate: any}
      plants:
        steel: {gas: {sources: {bfg: {flow: 2000 Nm3/h, kind: blast_furnace_gas, heating_value: 3.3 MJ/Nm3}}}}
        power: {gas: {sinks: {boiler: {energy: 3 MW, heating_value: 8 MJ/Nm3.., accepts: [blast_furnace_gas, natural-gas]}}}}
      """)
    let (before, after) = try result(park)
    let lean = 298_080 / 258.4
    expect(before, ["flared_gas": 2000, "fuel_gas": 10_800 / 35.6])
    expect(after, ["flared_gas": 2000 - lean, "fuel_gas": 4.7 / 27.6 * lean, "byproduct_gas_used": lean])
  }

  /// The network of Models/examples/gas-psa.dat, whose comments solve it.
  @Test("a splitting unit, its tail to a burner, and blending beside it")
  func splitting() throws {
    let park = try read(
      """
      park: Hydrogen
      operating_hours: 1000 h/yr
      minimize: cost
      gas:
        supplies: {bought-h2: {price: 2 CNY/Nm3, heating_value: 10.8 MJ/Nm3, composition: {H2: 100 %, rest: 0}}}
        treatments:
          psa: {feed: a/off-gas, outlet: {H2: 100 %, rest: 0}, heating_value: 10.8 MJ/Nm3, recovers: H2, recovery: 85 %,
                reject: {to: b/burner}, cost: 0.1 CNY/Nm3, status: candidate}
        flares: {stack: {price: 0.01 CNY/Nm3}}
        connections: {candidate: any}
      plants:
        a: {gas: {sources: {off-gas: {flow: 1000 Nm3/h, heating_value: 6.48 MJ/Nm3, composition: {H2: 60 %, N2: 40 %}}}}}
        b:
          gas:
            sinks:
              burner: {energy: 300 kW}
              hydrotreater: {flow: 400 Nm3/h, limit: {H2: 99 %.., N2: ..1 %}}
      """)
    let (before, after) = try result(park)
    // Today all gas is bought, 400 Nm3/h and 300 kW / 3 kWh/Nm3, and all off-gas is flared.
    expect(before, ["cost": 1000 * (2 * 500 + 0.01 * 1000), "fuel_gas": 500])
    expect(after, ["cost": 1000 * 78.2039215686, "fuel_gas": 0, "flared_gas": 173.333333333])
  }

  /// 100 Nm3/h from 100 to 800 kPa take 0.0991826 kWh/Nm3; a stated 0.12 kWh/Nm3 comes first.
  @Test("compression is bought as electricity", arguments: [("", 9.91826), ("compression: 0.12 kWh/Nm3, ", 12)])
  func compression(_ stated: String, _ power: Double) throws {
    let park = try read(
      """
      park: Compression
      operating_hours: 8000 h/yr
      minimize: cost
      prices: {electricity: {price: 0.6 CNY/kWh, co2: 0.5 kg/kWh}}
      gas: {supplies: {hydrogen: {price: 2 CNY/Nm3, pressure: 1 bar}}}
      plants: {p: {gas: {sinks: {reactor: {\(stated)flow: 100 Nm3/h, pressure: 0.8 MPa}}}}}
      """)
    let (_, after) = try result(park)
    func find(_ name: String) -> Double { after.quantities.first { $0.name == name }?.value ?? .nan }
    #expect(abs(find("electricity") - power) < 1e-4)
    #expect(abs(find("cost") - 8000 * (200 + 0.6 * power)) < 1)
    #expect(abs(find("co2") - 4 * power) < 1e-3)
  }

  @Test("heat that no gas can give is named in kW")
  func infeasible() throws {
    let park = try read(
      """
      park: Cold
      gas: {flares: {stack: {}}, connections: {candidate: any}}
      plants:
        coke: {gas: {sources: {gas: {flow: 300 Nm3/h, heating_value: 18 MJ/Nm3}}}}
        power: {gas: {sinks: {boiler: {energy: 3 MW}}}}
      """)
    let after = try optimize(park).comparison.after
    #expect(after.claim.status == .infeasible)
    #expect(after.claim.conflicts.first?.sentence.contains("power/boiler lacks 1500 kW") == true)
  }

  /// A bath of 900 kW and a dryer of 360 kW take steam of a boiler with 90 %: 1400 kW of gas, 140 Nm3/h at 10 kWh/Nm3. After,
  /// 300 kW of the bath come from waste heat of another plant, and 100 Nm3/h of tail gas at 2 kWh/Nm3 are burnt:
  /// (960 / 0.9 - 200) / 10 Nm3/h are bought. Heat: R 300 at 0.3 / 0.9 CNY/kWh; gas at 0.3: R 200 and V 866.67 kWh/h.
  @Test("heat that is saved is gas that is not burnt")
  func boiler() throws {
    let park = try read(
      """
      park: Boiler
      operating_hours: 8000 h/yr
      minimize: cost
      gas:
        supplies: {natural-gas: {price: 3 CNY/Nm3, heating_value: 36 MJ/Nm3, co2: 2 kg/Nm3}}
        flares: {stack: {}}
        connections: {candidate: any}
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 180 degC, fuel: b/boiler, efficiency: 90 %}
          cooling: {kind: cold, from: 15 degC, to: 20 degC, price: 0 CNY/kWh}
        connections: {candidate: any}
      plants:
        a:
          gas: {sources: {tail: {flow: 100 Nm3/h, heating_value: 7.2 MJ/Nm3}}}
          heat: {exhaust: {from: 100 degC, to: 40 degC, duty: 300 kW}}
        b:
          gas: {sinks: {boiler: {energy: ..2 MW}}}
          heat:
            bath: {from: 20 degC, to: 60 degC, duty: 900 kW}
            dryer: {from: 100 degC, to: 110 degC, duty: 360 kW}
      """)
    let (before, after) = try result(park)
    expect(before, ["fuel_gas": 140, "hot_utility": 1260, "cost": 8000 * 420, "flared_gas": 100])
    let bought = (960 / 0.9 - 200) / 10
    expect(
      after,
      [
        "fuel_gas": bought, "hot_utility": 960, "recovered_heat": 300, "flared_gas": 0, "cost": 24_000 * bought,
        "co2": 16 * bought, "resource_recycling": 100 * (100 + 60) / (100 + 60 + 260),
      ])
  }

  /// An engine of at most 1 MW with 40 %: biogas that is free makes 0.4 kWh of each kWh at 0.6 CNY; natural gas at 0.3 CNY/kWh
  /// would cost 0.3 for 0.24 and is left.
  @Test("an engine burns what pays")
  func engine() throws {
    let park = try read(
      """
      park: Engine
      operating_hours: 8000 h/yr
      minimize: cost
      prices: {electricity: {price: 0.6 CNY/kWh, co2: 0.5 kg/kWh}}
      gas:
        supplies: {natural-gas: {price: 3 CNY/Nm3, heating_value: 36 MJ/Nm3}}
        flares: {stack: {}}
        connections: {candidate: any}
      plants:
        farm: {gas: {sources: {biogas: {flow: 100 Nm3/h, heating_value: 18 MJ/Nm3}}, sinks: {engine: {energy: ..1 MW, electricity: 40 %}}}}
      """)
    let (before, after) = try result(park)
    expect(before, ["electricity": 0, "cost": 0, "flared_gas": 100])
    expect(after, ["electricity": -200, "cost": -120 * 8000, "co2": -800, "flared_gas": 0, "fuel_gas": 0])
  }

  /// A search with least flows and concentrations bounds what can be nothing at -8e-10, which is no gap.
  @Test("no gas flared is proved to be the least")
  func nothingFlared() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/good/everything.yaml")
    var options = OptimizeOptions()
    options.minimize = ["flared_gas"]
    let after = try optimize(read(String(contentsOf: file, encoding: .utf8)), options: options).comparison.after
    let flared = try #require(after.claim.objectives.first)
    #expect(flared.name == "flared_gas" && flared.value == 0 && flared.gap == 0)
    #expect(after.claim.status == .optimal)
  }

  @Test("a source with a range gives what pays")
  func range() throws {
    let park = try read(
      """
      park: Digester
      operating_hours: 1000 h/yr
      minimize: cost
      gas:
        supplies: {natural-gas: {price: 3.6 CNY/Nm3, heating_value: 36 MJ/Nm3}}
        connections: {candidate: any}
      plants:
        farm: {gas: {sources: {biogas: {flow: ..500 Nm3/h, heating_value: 18 MJ/Nm3}}, sinks: {boiler: {energy: 2 MW}}}}
      """)
    // 2000 kW are 400 Nm3/h of biogas at 5 kWh/Nm3.
    let (before, after) = try result(park)
    expect(before, ["fuel_gas": 200, "cost": 720_000])
    expect(after, ["fuel_gas": 0, "cost": 0, "byproduct_gas_used": 400])
  }
}
