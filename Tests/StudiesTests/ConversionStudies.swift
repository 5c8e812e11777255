import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Units that dry, evaporate, wash and recover, from the park file to the audited plan (figures invented, worked out by
/// hand, but for the sludge).
@Suite("Conversions of solids and brine")
struct ConversionStudies {
  private func after(_ text: String) throws -> StateResult {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let result = try optimize(park).comparison.after
    #expect(result.claim.status == .optimal)
    #expect(result.audit?.holds == true)
    return result
  }

  private func amount(_ result: StateResult, _ from: String, _ to: String) -> Double? {
    result.plan?.flows.first { $0.from == from && $0.to == to }?.amount
  }

  /// Worked example `sip_sludge`: Suzhou Industrial Park: 126 t/d of sludge of 80 % water dried to 15 % are 126 x 0.2 / 0.85 = 29.65 t/d, where 32 is in
  /// print: that would be 21 % of water.
  @Test("Dried sludge keeps its dry mass: 126 t/d become 29.65 t/d")
  func sludge() throws {
    let result = try after(
      """
      park: sludge
      operating_hours: 24 h/yr
      solids:
        treatments: {dryer: {accepts: [sludge], dries_to: {H2O: 15 %}}}
        disposal: {fuel: {accepts: [dryer]}}
        connections: {existing: [a/works -> dryer, dryer -> fuel]}
      plants: {a: {wastes: {works: {kind: sludge, amount: 126 t/yr, moisture: 80 %, composition: {rest: 0}}}}}
      """)
    let dried = try #require(amount(result, "dryer", "fuel")) * 24
    #expect((dried * 100).rounded() / 100 == 29.65)
  }

  /// 8 t/h of black mass give 2.4 t/h of carbonate, 4 t/h of cake and 1.6 t/h of vapour, with 16 t/h of water. The carbonate
  /// earns 900 CNY/t, the cake costs 100: (2.4 x 900 - 4 x 100 - 16 x 3) x 1000 h against 8 x 300 CNY/t in the landfill.
  @Test("Lithium is recovered with wash water that comes back to the water of the park")
  func recovery() throws {
    let result = try after(
      """
      park: recovery
      units: {mass: t/yr, flow: m3/h, concentration: mg/L}
      operating_hours: 1000 h/yr
      contaminants: [Cl]
      kinds: {black_mass: {category: battery, hazardous: true}}
      water:
        supplies: {town: {quality: {Cl: 50}, price: 3 CNY/m3}}
        outfalls: {river: {limit: {Cl: ..3000}}}
      solids:
        treatments:
          leach:
            status: candidate
            accepts: [black_mass]
            capacity: 9000
            gives: {carbonate: {amount: 0.3 t/t, composition: {Li: 18 %, rest: 0}}, cake: {kind: general, amount: 0.5 t/t, composition: {rest: 0}}}
            loses: {vapour: 0.2 t/t}
            washes: {water: 2 m3/t, limit: {Cl: ..100}, effluent: {quality: {Cl: 2500}}}
        disposal: {landfill: {price: 100 CNY/t, accepts: [general]}, vault: {price: 300 CNY/t, accepts: [black_mass]}}
        connections: {existing: [any -> vault], candidate: any}
      plants:
        cells: {wastes: {scrap: {kind: black_mass, amount: 8000, composition: {Li: 4 %, rest: 0}}}}
        maker: {uses: {cathode: {demand: ..9000, accepts: [leach/carbonate], pays: 900 CNY/t}}}
      """)
    #expect(abs((amount(result, "leach/carbonate", "maker/cathode") ?? 0) - 2.4) < 1e-9)
    #expect(abs((amount(result, "leach/effluent", "river") ?? 0) - 16) < 1e-9)
    let cost = try #require(result.quantities.first { $0.name == "cost" }?.value)
    #expect(abs(cost + 1000 * (2.4 * 900 - 4 * 100 - 16 * 3)) < 1e-4)
    // Of 6.4 t/h of products 2.4 are used.
    #expect(abs((result.indicators.first { $0.id == "hazardous_waste_utilization" }?.value ?? 0) - 37.5) < 1e-9)
  }

  /// 10 m3/h of brine take 700 kWh/m3 of steam; 10 m3/h of condensate save as much fresh water, 0.5 t/h of salt are sold.
  @Test("An evaporator gives its condensate back to the water and its salt to the solids, and takes heat")
  func evaporator() throws {
    let result = try after(
      """
      park: brine
      units: {mass: t/yr, flow: m3/h, concentration: mg/L, heat: kW, temperature: degC}
      operating_hours: 1000 h/yr
      contaminants: [TDS]
      kinds: {mixed_salt: {category: general}}
      water:
        supplies: {town: {quality: {TDS: 200}, price: 5 CNY/m3}}
        treatments:
          evaporator:
            status: candidate
            accepts: [a/brine]
            outlet: {TDS: 20}
            capacity: 20
            heat: {from: 80, to: 105, duty: 700 kWh/m3}
            gives: {salt: {kind: mixed_salt, amount: 50 kg/m3, composition: {NaCl: 95 %, rest: 0}}}
        outfalls: {sea: {price: 90 CNY/m3}}
        connections: {candidate: any}
      heat: {approach: 10 K, utilities: {steam: {kind: hot, at: 140, price: 0.06 CNY/kWh}}}
      solids: {connections: {candidate: any}}
      plants:
        a: {water: {sources: {brine: {flow: 10, quality: {TDS: 50000}, only: [evaporator, sea]}}, sinks: {boiler: {flow: 30, limit: {TDS: 300}}}}}
        b: {uses: {caustic: {demand: ..9000, accepts: [mixed_salt], limit: {NaCl: 90 %..}, pays: 60 CNY/t, route: buyer's specification}}}
      """)
    #expect(abs((amount(result, "evaporator", "a/boiler") ?? 0) - 10) < 1e-9)
    #expect(abs((amount(result, "evaporator/salt", "b/caustic") ?? 0) - 0.5) < 1e-9)
    #expect(abs((result.quantities.first { $0.name == "hot_utility" }?.value ?? 0) - 7000) < 1e-6)
    #expect(abs((result.quantities.first { $0.name == "fresh_water" }?.value ?? 0) - 20) < 1e-9)
    let cost = try #require(result.quantities.first { $0.name == "cost" }?.value)
    #expect(abs(cost - 1000 * (20 * 5 + 7000 * 0.06 - 0.5 * 60)) < 1e-4)
  }
}
