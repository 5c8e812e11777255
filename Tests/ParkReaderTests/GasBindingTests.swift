import ParkModel
import Testing

/// Gas in internal units: Nm3/h, kWh/Nm3, parts per million by volume, kPa.
@Suite struct GasBindingTests {
  let gas: MaterialSection

  init() throws {
    let park = try #require(try readPark(named: "everything"))
    gas = try #require(park.material("gas"))
  }

  private func near(_ found: Double?, _ expected: Double) -> Bool {
    abs((found ?? .nan) - expected) <= 1e-9 * max(1, abs(expected))
  }

  @Test func heatingValuesStandBesideCompositions() throws {
    let natural = try #require(gas.supplies.first { $0.name == "natural-gas" })
    #expect(near(natural.quality["heating_value"], 35.6 / 3.6))
    #expect(natural.quality["CH4"] == 960_000)
    #expect(natural.pressure == 400)
    let property = try #require(gas.properties.first { $0.id == "heating_value" })
    #expect(property.unit == "MJ/Nm3" && near(property.scale, 1 / 3.6))
  }

  @Test func restSpeaksOfComponentsAndNotOfTheHeatingValue() throws {
    let natural = try #require(gas.supplies.first { $0.name == "natural-gas" })
    #expect(natural.quality["H2S"] == 0)
    #expect(natural.quality.rest == nil)
  }

  @Test func aStatedFactorComesBeforeTheCarbonOfTheComposition() throws {
    let natural = try #require(gas.supplies.first { $0.name == "natural-gas" })
    #expect(near(natural.co2, 0.00216))
    let digester = try #require(gas.sources.first { $0.name == "mill/digester" })
    #expect(digester.co2 == 0)
    // No carbon in hydrogen, nitrogen and H2S.
    let off = try #require(gas.sources.first { $0.name == "mill/off-gas" })
    #expect(off.co2 == 0)
  }

  /// Methane: 44.0095 / 22.414 = 1.96348 kg of CO2 per Nm3 and atom of carbon.
  @Test func carbonIsReadFromFormulas() throws {
    let reading = read(
      """
      park: A
      gas: {supplies: {g: {price: 1 CNY/Nm3, composition: {CH4: 50 %, C2H6: 10 %, CO2: 20 %, H2: 15 %, Cl2: 5 %}}}}
      plants: {p: {gas: {sinks: {s: {flow: 1 Nm3/h}}}}}
      """)
    let supply = try #require(reading.park?.material("gas")?.supplies.first)
    #expect(near(supply.co2, (0.5 + 0.2 + 0.2) * 44.0095 / 22.414 / 1000))
  }

  @Test func demandsOfHeatCountTheHeatingValue() throws {
    let boiler = try #require(gas.sinks.first { $0.name == "mill/boiler" })
    #expect(boiler.demandProperty == "heating_value")
    #expect(boiler.demand == .exactly(9000))
    #expect(near(boiler.limit["heating_value"]?.lower, 8 / 3.6))
    #expect(boiler.limitEach["H2S"] == Bounds(upper: 2000))
    let hydrogenation = try #require(gas.sinks.first { $0.name == "mill/hydrogenation" })
    #expect(hydrogenation.demandProperty == nil && hydrogenation.demand == Bounds(lower: 200, upper: 300))
    #expect(hydrogenation.pressure == 1600)
  }

  @Test func aRangeOfASourceIsLeftToThePlan() throws {
    #expect(gas.sources.first { $0.name == "mill/digester" }?.amount == .between(Bounds(upper: 200)))
    #expect(gas.sources.first { $0.name == "mill/off-gas" }?.amount == .fixed(800))
  }

  /// Of 60 % H2, 85 % reach a product of 99.9 %: 0.51 / 0.999 of what enters. The tail keeps the rest of all.
  @Test func whatAUnitGivesFollowsFromItsFeed() throws {
    let unit = try #require(gas.treatments.first { $0.name == "psa" })
    guard case .purify(let psa) = unit.action else { return }
    let share = 0.51 / 0.999
    #expect(near(psa.recovery, share))
    #expect(psa.isExact && psa.recovers == ["H2": 0.85])
    #expect(near(psa.tail["H2"], 0.09e6 / (1 - share)))
    #expect(near(psa.tail["N2"], (399_000 - share * 1000) / (1 - share)))
    #expect(near(psa.tail["heating_value"], (6.5 - share * 10.8) / 3.6 / (1 - share)))
    #expect(unit.accepts == ["mill/off-gas"])
  }

  @Test func aUnitThatRemovesKeepsTheRest() throws {
    let unit = try #require(gas.treatments.first { $0.name == "desulphurisation" })
    guard case .purify(let clean) = unit.action else { return }
    #expect(clean.recovery == 1)
    #expect(near(clean.outlet["H2S"], 200))
    #expect(clean.outlet["CH4"] == 600_000)
    #expect(near(clean.outlet["heating_value"], 21 / 3.6))
  }

  @Test func anEngineMakesElectricityAndSteam() throws {
    let park = try #require(try readPark(named: "everything"))
    let chp = try #require(gas.sinks.first { $0.name == "mill/chp" })
    #expect(chp.electricEfficiency == 0.38)
    #expect(park.utilities(of: "mill/chp").map(\.name) == ["steam-lp"])
    #expect(park.heat?.utilities.first { $0.name == "steam-lp" }?.fuelEfficiency == 0.45)
  }
}
