import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Water with temperatures and heat in one plan, from the file to the audited result. A tonne takes 1.163 kWh for a kelvin.
@Suite("Warm water saves heating")
struct WarmWaterStudies {
  static func park(_ water: String, plants: String, heat: String = "", cooling: Bool = true) throws -> Park {
    let cold = cooling ? "cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 0.01 CNY/kWh}" : ""
    let text = """
      park: Warm water
      operating_hours: 8000 h/yr
      contaminants: [COD]
      minimize: cost
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 184 degC, price: 0.25 CNY/kWh}
          \(cold)
        connections: {candidate: any}
      water:
        supplies: {town: {quality: {COD: 3 mg/L}, price: 4 CNY/m3, temperature: 15 degC}}
        connections: {candidate: any}
        \(water)
      plants:
        \(plants)
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  private func result(_ park: Park) throws -> (before: StateResult, after: StateResult) {
    let comparison = try optimize(park).comparison
    for state in [comparison.before, comparison.after] {
      #expect(state.audit?.holds == true, "\(state.audit?.failures.map { "\($0.subject): \($0.sentence)" } ?? [])")
      #expect(state.claim.status == .optimal)
      #expect((state.audit?.worst ?? 1) < 1e-9)
    }
    return (comparison.before, comparison.after)
  }

  private func expect(_ state: StateResult, _ figures: [String: Double]) {
    for (name, figure) in figures {
      let found = state.quantities.first { $0.name == name }?.value ?? .nan
      #expect(abs(found - figure) <= 1e-6 * max(1, abs(figure)), "\(name): \(found), not \(figure)")
    }
  }

  /// 20 t/h are heated from 15 to 60 degC: 20 * 1.163 * 45 = 1046.7 kW. Reused at 45 degC they need a third of it.
  @Test("Hot water that is reused carries its heat: F cp 30 K of steam are saved")
  func reuse() throws {
    let park = try Self.park(
      "outfalls: {river: {price: 1 CNY/m3}}",
      plants: """
        dye: {water: {sources: {out: {flow: 20 m3/h, quality: {COD: 50 mg/L}, temperature: 45 degC}}}}
          wash: {water: {sinks: {bath: {flow: 20 m3/h, limit: {COD: 80 mg/L}, temperature: 60 degC}}}}
        """)
    let (before, after) = try result(park)
    expect(
      before,
      [
        "hot_utility": 1046.7, "water_heating": 1046.7, "reused_water_heat": 0, "fresh_water": 20,
        "cost": 8000 * (20 * 5 + 1046.7 * 0.25),
      ])
    expect(
      after,
      [
        "hot_utility": 348.9, "water_heating": 348.9, "reused_water_heat": 697.8, "fresh_water": 0,
        "cost": 8000 * 348.9 * 0.25,
      ])
    let reused = try #require(after.plan?.flows.first { $0.from == "dye/out" })
    #expect(reused.temperature == 45)
    #expect(abs(reused.tempered - 20) < 1e-9)
    #expect(after.plan?.flows.first { $0.resource == "heat" }?.to == "wash/bath/heating")
  }

  /// By day 20 t/h come at 45 degC and 10 t/h at 70; by night a bath takes 30 t/h at 60 degC. Kept for it, each as warm as it came,
  /// they mix to 53.3 degC: 30 * 1.163 * 20/3 = 232.6 kW in half of the hours.
  @Test("A tank gives each of its waters as warm as it came, and a use mixes them")
  func tank() throws {
    let text = """
      park: Kept warm
      operating_hours: 7200 h/yr
      periods: {day: {hours: 3600}, night: {hours: 3600}}
      round: 24 h
      contaminants: [COD]
      heat:
        approach: 10 K
        utilities: {steam: {kind: hot, at: 184 degC, price: 0.25 CNY/kWh}}
        connections: {candidate: any}
      water:
        supplies: {town: {quality: {COD: 3 mg/L}, price: 4 CNY/m3, temperature: 15 degC}}
        stores: {tank: {holds: 500 m3, accepts: [a/out, a/hot]}}
        outfalls: {river: {price: 1 CNY/m3}}
        connections: {existing: [any -> river, town -> b/bath], candidate: any}
      plants:
        a:
          water:
            sources:
              out: {flow: {day: 20 m3/h, night: 0 m3/h}, quality: {COD: 50 mg/L}, temperature: 45 degC}
              hot: {flow: {day: 10 m3/h, night: 0 m3/h}, quality: {COD: 200 mg/L}, temperature: 70 degC}
        b: {water: {sinks: {bath: {flow: {day: 0 m3/h, night: 30 m3/h}, limit: {COD: 120 mg/L}, temperature: 60 degC}}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let (_, after) = try result(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))"))
    expect(after, ["hot_utility": 116.3, "water_heating": 116.3, "fresh_water": 0, "cost": 3600 * 232.6 * 0.25])
    let kept = (after.plan?.flows ?? []).filter { $0.from == "tank" }.sorted { ($0.batch ?? "") < ($1.batch ?? "") }
    #expect(kept.map(\.temperature) == [70, 45])
  }

  /// Wash water of 2 t/t for 5 t/h of ash comes back at 50 degC; the river takes nothing warmer than 30. Cooling it takes
  /// 10 * 1.163 * 20 = 232.6 kW.
  @Test("What comes back from washing wastes is as warm as the file says")
  func washWater() throws {
    let text = """
      park: Washed
      operating_hours: 8000 h/yr
      contaminants: [COD]
      heat:
        approach: 10 K
        utilities: {cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 0.01 CNY/kWh}}
      water:
        supplies: {town: {quality: {COD: 3 mg/L}, price: 4 CNY/m3}}
        outfalls: {river: {price: 1 CNY/m3, temperature: ..30 degC}}
        connections: {existing: [any -> any]}
      solids:
        treatments:
          leach:
            accepts: [fly_ash]
            gives: {cake: {kind: general, amount: 100 %, composition: {rest: 0}}}
            washes: {water: 2 m3/t, accepts: [town], effluent: {quality: {COD: 90 mg/L}, temperature: 50 degC}}
        disposal: {landfill: {accepts: [general]}}
        connections: {existing: [any -> any]}
      plants:
        a: {wastes: {ash: {kind: fly_ash, amount: 40000 t/yr, composition: {rest: 0}}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let (_, after) = try result(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))"))
    expect(after, ["cold_utility": 232.6, "water_cooling": 232.6, "fresh_water": 10])
  }

  private let mixing = """
    dye: {water: {sources: {out: {flow: 4 m3/h, quality: {COD: 50 mg/L}, temperature: 90 degC}}}}
      wash: {water: {sinks: {bath: {flow: 10 m3/h, limit: {COD: 80 mg/L}, temperature: 40 degC}}}}
    """

  /// 15 (10 - x) + 90 x = 40 * 10 at x = 10/3. With cooling water all 4 t/h are used, of which 10 * 1.163 * (45 - 40) =
  /// 58.15 kW are cooled away.
  @Test("Hot and cold water mix to what is asked; what is too much is cooled before")
  func mix() throws {
    let after = try result(Self.park("outfalls: {river: {}}", plants: mixing, cooling: false)).after
    expect(after, ["fresh_water": 10 - 10.0 / 3, "hot_utility": 0, "water_heating": 0, "water_cooling": 0])
    let cooled = try result(Self.park("outfalls: {river: {}}", plants: mixing)).after
    expect(cooled, ["fresh_water": 6, "water_cooling": 58.15, "cold_utility": 58.15, "hot_utility": 0])
  }

  /// 10 * 1.163 * 15 = 174.45 kW, which the waste water gives from 50 to 35 degC and the fresh water takes from 15 to 30.
  @Test("Waste water that is too warm for the river heats fresh water on its way in")
  func outfall() throws {
    let (before, after) = try result(
      Self.park(
        "outfalls: {river: {temperature: 35 degC}}",
        plants: """
          dye: {water: {sources: {out: {flow: 10 m3/h, quality: {COD: 500 mg/L}, temperature: 50 degC, only: [river]}}}}
            wash: {water: {sinks: {bath: {flow: 10 m3/h, limit: {COD: 80 mg/L}, temperature: 30..40 degC}}}}
          """))
    expect(before, ["hot_utility": 174.45, "cold_utility": 174.45, "recovered_heat": 0])
    expect(after, ["hot_utility": 0, "cold_utility": 0, "recovered_heat": 174.45, "water_cooling": 174.45])
    #expect(after.plan?.flows.contains { $0.from == "river/cooling" && $0.to == "wash/bath/heating" } == true)
  }

  /// The flue reaches 48 degC in the water: of the 5 t/h at 15 degC it heats 33 K, of the 5 t/h at 45 degC 3 K, and steam
  /// the last 12 K of both: 139.56 kW. Water mixed before would be 30 degC warm, and the plan no better.
  @Test("Water is heated part by part before it mixes")
  func beforeMixing() throws {
    let after = try result(
      Self.park(
        "outfalls: {river: {}}",
        plants: """
          dye:
              water: {sources: {out: {flow: 5 m3/h, quality: {COD: 50 mg/L}, temperature: 45 degC}}}
              heat: {flue: {from: 58 degC, to: 38 degC, duty: 300 kW}}
            wash: {water: {sinks: {bath: {flow: 10 m3/h, limit: {COD: 80 mg/L}, temperature: 60 degC}}}}
          """)
    ).after
    expect(
      after,
      [
        "water_heating": 348.9, "hot_utility": 139.56, "recovered_heat": 209.34, "cold_utility": 90.66,
        "fresh_water": 5,
      ])
  }

  /// 6 t/h at 60 degC through a unit that gives its water at 25: the heat is lost, the use needs 6 * 1.163 * 25 kW. What
  /// comes at 15 degC would have to be heated to 25 before the unit, which warms nothing.
  @Test("A unit loses heat and makes none")
  func throughUnit() throws {
    let unit = """
      treatments: {works: {outlet: {COD: 10 mg/L}, outlet_temperature: 25 degC, accepts: [town, dye/out]}}
        outfalls: {river: {price: 9 CNY/m3}}
      """
    func plants(_ temperature: String) -> String {
      """
      dye: {water: {sources: {out: {flow: 6 m3/h, quality: {COD: 500 mg/L}, temperature: \(temperature), only: [works, river]}}}}
        wash: {water: {sinks: {bath: {flow: 6 m3/h, limit: {COD: 20 mg/L}, temperature: 50 degC}}}}
      """
    }
    let warm = try result(Self.park(unit, plants: plants("60 degC"))).after
    expect(warm, ["water_heating": 6 * 1.163 * 25, "treated_water": 6, "fresh_water": 0])
    let cold = try result(Self.park(unit, plants: plants("15 degC"))).after
    expect(cold, ["water_heating": 6 * 1.163 * 35, "treated_water": 6, "fresh_water": 0])
  }

  /// A process that gives its water back at 55 degC, and a rinse that asks for 30..50: cooling it by 5 K costs less than town
  /// water does.
  @Test("Processes and rinses ask for temperatures and give them")
  func processes() throws {
    let after = try result(
      Self.park(
        "outfalls: {river: {price: 9 CNY/m3}}",
        plants: """
          dye:
              water:
                processes: {tub: {load: {COD: 0.1 kg/h}, flow: 10..10 m3/h, inlet_limit: {COD: 5 mg/L},
                                  outlet_limit: {COD: 50 mg/L}, temperature: 40 degC, outlet_temperature: 55 degC, accepts: [town]}}
            plate:
              water:
                rinses: {etch: {drag_out: 10 L/h, bath: {COD: 27000 mg/L}, final: {COD: 40 mg/L}, feed: {COD: 20 mg/L},
                                stages: {existing: 2}, temperature: 30..50 degC, outlet_temperature: 25 degC}}
          """)
    ).after
    let rinse = try #require(after.plan?.flows.first { $0.from == "dye/tub" && $0.to == "plate/etch" })
    #expect(abs(rinse.tempered - rinse.amount) < 1e-9)
    expect(after, ["water_heating": 10 * 1.163 * 25, "water_cooling": rinse.amount * 1.163 * 5, "fresh_water": 10])
  }

  /// The pinch is that of the streams with the water as the plan has it: here all that can be recovered is.
  @Test("The heat pinch counts water on its way in")
  func pinch() throws {
    let after = try result(
      Self.park(
        "outfalls: {river: {}}",
        plants: """
          dye:
              heat: {flue: {from: 58 degC, to: 38 degC, duty: 300 kW}}
            wash: {water: {sinks: {bath: {flow: 10 m3/h, temperature: 60 degC}}}}
          """)
    ).after
    let target = try #require(after.heatTargets.first { $0.plant == nil })
    // 300 kW from 58 degC on heat 10 t/h by at most 33 K, to 48 degC: 383.79 kW would fit, so that all of it is used.
    #expect(abs(target.recovery - 300) < 1e-6)
    #expect(abs(target.hotUtility - (10 * 1.163 * 45 - 300)) < 1e-6)
    expect(after, ["hot_utility": target.hotUtility, "recovered_heat": 300])
  }

  @Test("A park without temperatures knows nothing of them")
  func silent() throws {
    let park = try Self.park(
      "outfalls: {river: {}}",
      plants: "wash: {water: {sinks: {bath: {flow: 10 m3/h, limit: {COD: 80 mg/L}}}}}")
    let after = try result(park).after
    #expect(park.heat?.streams.isEmpty == true)
    #expect(!after.quantities.contains { $0.name.hasPrefix("water_") })
    #expect(after.plan?.flows.allSatisfy { $0.tempered == 0 } == true)
  }
}
