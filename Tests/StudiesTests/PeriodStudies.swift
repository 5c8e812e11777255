import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Parks of several periods, worked out by hand.
@Suite("Seasons and shifts")
struct PeriodStudies {
  /// Of what b needs a may give 40/50: min(20, 40) = 20 t/h in the wet season, 32 t/h in the dry one. The pipe is built for
  /// the larger, 32 t/h x 1 km x 10 CNY/(m t/h), once.
  /// Before: wet 50 x 3 + 20 x 1, dry 40 x 5 + 60 x 1; after: wet 30 x 3, dry 8 x 5 + 28 x 1 CNY/h.
  @Test("quantities by season share what is built")
  func seasons() throws {
    let comparison = try compare(Self.twoSeasons)
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 10).annuityFactor(discountRate: 0.06)
    expect(comparison.before, cost: 3000 * (150 + 20) + 5000 * (200 + 60))
    expect(comparison.after, cost: 3000 * 90 + 5000 * (40 + 28) + annuity * 320_000)
    let pipe = try #require(comparison.after.plan?.investments.first)
    #expect(comparison.after.plan?.investments.count == 1)
    #expect(abs(pipe.size - 32) < 1e-6)
    #expect(amount("town", "b/in", "wet", comparison.after) == 30)
    #expect(amount("town", "b/in", "dry", comparison.after) == 8)
    // Rates are averages over the operating hours: (3000 x 30 + 5000 x 8) / 8000.
    #expect(comparison.after.quantities.first { $0.name == "fresh_water" }?.value == 16.25)
  }

  /// The same two seasons as one figure each and factors: 40 x 50 % and 40 x 1.5 of a, 50 x 100 % and 50 x 0.8 of b.
  @Test("factors say the same as quantities by period")
  func factors() throws {
    let text = Self.twoSeasons
      .replacing("wet: {hours: 3000}", with: "wet: {hours: 3000, scale: {a/out: 50 %}}")
      .replacing("dry: {hours: 5000}", with: "dry: {hours: 5000, scale: {a/out: 1.5, b/in: 0.8}}")
      .replacing("flow: {wet: 20, dry: 60}", with: "flow: 40").replacing("flow: {wet: 50, dry: 40}", with: "flow: 50")
    let (scaled, stated) = (try compare(text), try compare(Self.twoSeasons))
    #expect(scaled.after.plan?.flows == stated.after.plan?.flows)
    #expect(scaled.after.quantities == stated.after.quantities)
  }

  /// Half of 1000 kW in each segment by night.
  @Test("a factor is of every segment of a stream")
  func segments() throws {
    let comparison = try compare(
      """
      park: Segments
      periods: {day: {hours: 4000}, night: {hours: 4000, scale: {a/exhaust: 50 %}}}
      minimize: cold_utility
      heat:
        approach: 10 K
        utilities: {cooling: {kind: cold, from: 20 degC, to: 25 degC, price: 20 CNY/MWh}}
        connections: {existing: [any -> any]}
      plants:
        a: {heat: {exhaust: {from: 150 degC, segments: [{to: 120 degC, duty: 400 kW}, {to: 60 degC, duty: 600 kW}]}}}
      """)
    #expect(comparison.before.claim.objectives.first?.value == 750)
    #expect(comparison.before.audit?.holds == true)
  }

  /// By day a gives 60 t/h, by night nothing; b needs 20 t/h at night. What is kept is 12 h x 20 t/h, and that size is paid.
  @Test("a tank carries water from the day to the night, as large as twelve hours ask")
  func tank() throws {
    let comparison = try compare(Self.tankPark("holds: 500 m3"))
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    expect(comparison.after, cost: 3600 * 30 + annuity * 240 * 500)
    #expect(comparison.after.plan?.investments.map(\.asset) == ["tank"])
    #expect(abs((comparison.after.plan?.investments[0].size ?? 0) - 240) < 1e-6)
    #expect(comparison.after.plan?.investments[0].unit == "t")
    // All that b takes has been used before, by night as well.
    #expect(comparison.after.indicators.first { $0.id == "water_reuse" }?.value == 100)
    #expect(comparison.after.quantities.first { $0.name == "treated_water" }?.value == 0)
  }

  /// Room for 120 t is six hours of b's night; the other six take town water: 10 t/h on average.
  @Test("a tank that is too small carries what it holds")
  func smallTank() throws {
    let comparison = try compare(Self.tankPark("holds: 120 m3"))
    #expect(abs((amount("tank", "b/in", "night", comparison.after) ?? 0) - 10) < 1e-9)
    #expect(abs((amount("town", "b/in", "night", comparison.after) ?? 0) - 10) < 1e-9)
    #expect(comparison.after.audit?.holds == true)
  }

  /// By the year there are two long seasons and no nightly round: 3600 h x 20 t/h would have to wait.
  @Test("without a round the periods are seasons, and a tank of hours is of little use")
  func seasonalTank() throws {
    let text = Self.tankPark("holds: 500 m3").replacing("round: 24 h\n", with: "")
    let comparison = try compare(text)
    #expect((amount("tank", "b/in", "night", comparison.after) ?? 0) < 500.0 / 3600 + 1e-9)
  }

  /// Waste heat of 1000 kW by day; by night 800 kW are needed for 12 h, of which the header's tank, 2 % lost when it is
  /// filled, can hold 6000 kWh: 500 kW. Steam gives the other 300.
  @Test("the tank of a header carries heat from the day to the night")
  func headerTank() throws {
    let comparison = try compare(
      """
      park: Heat at night
      operating_hours: 7200 h/yr
      periods: {day: {hours: 3600}, night: {hours: 3600}}
      round: 24 h
      minimize: hot_utility
      heat:
        approach: 10 K
        utilities: {steam: {kind: hot, at: 184 degC, price: 200 CNY/MWh}, cooling: {kind: cold, from: 20 degC, to: 25 degC}}
        headers: {hot: {supply: 90 degC, return: 60 degC, loss: 2 %, holds: 6 MWh}}
        connections: {existing: [any -> any]}
      plants:
        a: {heat: {exhaust: {from: 150 degC, to: 120 degC, duty: {day: 1000 kW, night: 0 kW}}}}
        b: {heat: {bath: {from: 30 degC, to: 50 degC, duty: {day: 0 kW, night: 800 kW}}}}
      """)
    // 300 kW for half of the operating hours.
    #expect(abs((comparison.after.claim.objectives.first?.value ?? 0) - 150) < 1e-6)
    #expect(comparison.after.audit?.holds == true)
  }

  /// 1 t of COD a year through the outfall: in the dry season everything must go through the works.
  @Test("a cap is of the whole year, whatever the season")
  func capOfTheYear() throws {
    let comparison = try compare(
      """
      park: A cap
      units: {flow: t/h, concentration: mg/L}
      contaminants: [COD]
      periods: {wet: {hours: 3000}, dry: {hours: 5000}}
      water:
        treatments: {works: {outlet: {COD: 10}, cost: {wet: 1 CNY/t, dry: 3 CNY/t}}}
        outfalls: {river: {cap: {COD: 10 t/yr}}}
        connections: {existing: [any -> works, works -> river, any -> river]}
      plants:
        a: {water: {sources: {out: {flow: 20, quality: {COD: 100}}}}}
      """)
    // Untreated 16 t/yr, treated 1.6: 6 t/yr are to be taken off at 90 g/t, 66,667 t, all of them from the 60,000 t of the
    // wet season and the rest from the dry one.
    expect(comparison.after, cost: 60_000 + 3 * (6e6 / 90 - 60_000))
  }

  @Test("what no period can keep is named with its period")
  func conflict() throws {
    let comparison = try compare(Self.twoSeasons.replacing("COD: 0", with: "COD: {wet: 0, dry: 90}"))
    #expect(comparison.before.claim.status == .infeasible)
    #expect(comparison.before.claim.conflicts.map(\.sentence).joined().contains("b/in (dry) lacks 40 t/h"))
    #expect(!comparison.before.claim.conflicts.map(\.sentence).joined().contains("wet"))
  }

  static let twoSeasons = """
    park: Two seasons
    units: {flow: m3/h, concentration: mg/L}
    contaminants: [COD]
    periods: {wet: {hours: 3000}, dry: {hours: 5000}}
    water:
      supplies: {town: {quality: {COD: 0}, price: {wet: 3 CNY/m3, dry: 5 CNY/m3}}}
      outfalls: {river: {limit: {COD: 200}, price: 1 CNY/m3}}
      connections: {candidate: any, pipe: {per_capacity: 10 CNY/(m (m3/h)), life: 10 yr}}
    plants:
      a: {at: [0, 0], water: {sources: {out: {flow: {wet: 20, dry: 60}, quality: {COD: 50}}}}}
      b: {at: [1, 0], water: {sinks: {in: {flow: {wet: 50, dry: 40}, limit: {COD: 40}}}}}
    """

  static func tankPark(_ size: String) -> String {
    """
    park: A tank between shifts
    units: {flow: m3/h, concentration: mg/L}
    contaminants: [COD]
    operating_hours: 7200 h/yr
    periods: {day: {hours: 3600}, night: {hours: 3600}}
    round: 24 h
    water:
      supplies: {town: {quality: {COD: 0}, price: 4 CNY/m3}}
      outfalls: {river: {price: 1 CNY/m3}}
      stores: {tank: {status: candidate, \(size), accepts: [a/out], build: {per_capacity: 500 CNY/m3, life: 20 yr}}}
      connections: {candidate: any}
    plants:
      a: {water: {sources: {out: {flow: {day: 60, night: 0}, quality: {COD: 50}}}}}
      b: {water: {sinks: {in: {flow: {day: 10, night: 20}, limit: {COD: 100}}}}}
    """
  }

  private func compare(_ text: String) throws -> ParkComparison {
    let reading = readPark(SourceText(name: "periods.yaml", text: text), kinds: ResourceKind.all.map(\.tables))
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty, "\(reading.diagnostics)")
    return try optimize(try #require(reading.park)).comparison
  }

  private func expect(_ state: StateResult, cost: Double) {
    #expect(state.claim.status == .optimal)
    #expect(state.audit?.holds == true)
    let value = state.quantities.first { $0.name == "cost" }?.value ?? 0
    #expect(abs(value - cost) < 1e-6 * cost, "\(value), by hand \(cost)")
  }

  private func amount(_ from: String, _ to: String, _ period: String, _ state: StateResult) -> Double? {
    state.plan?.flows.first { $0.from == from && $0.to == to && $0.period == period }?.amount
  }
}
