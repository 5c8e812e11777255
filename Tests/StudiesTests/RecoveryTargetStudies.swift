import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Waste heat recovery as a constraint of *after*, where heat passes headers, tanks and converters on its way (figures
/// invented, worked out by hand).
@Suite("Required waste heat recovery, through headers, tanks and converters")
struct RecoveryTargetStudies {
  static func park(_ text: String) throws -> Park {
    let reading = readPark(SourceText(name: "rates.yaml", text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  static func refusals(_ text: String) throws -> [String] { targetRefusals(of: try park(text)).map(\.en) }

  static func after(_ text: String) throws -> StateResult {
    let park = try park(text)
    #expect(targetRefusals(of: park).map(\.en) == [])
    var options = OptimizeOptions()
    options.requireTargets = true
    options.gap = 1e-7
    return try optimize(park, options: options).comparison.after
  }

  static func cost(_ result: StateResult) -> Double {
    result.quantities.first { $0.name == "cost" }?.value ?? .nan
  }

  /// The plan holds, meets the rate by its flows and no more, and a tenth of a point more costs a tenth of the price.
  static func check(_ id: String, _ asked: Double, price: Double, _ text: (Double) -> String) throws -> StateResult {
    let (result, more) = (try after(text(asked)), try after(text(asked + 0.1)))
    for (state, rate) in [(result, asked), (more, asked + 0.1)] {
      #expect(state.claim.status == .optimal)
      #expect(state.audit?.holds == true, "\(state.audit?.failures ?? [])")
      let reached = state.indicators.first { $0.id == id }?.value ?? .nan
      #expect(abs(reached - rate) < 1e-4, "\(reached) for \(rate)")
    }
    let found = result.claim.targetPrices.first?.price ?? .nan
    let slope = (cost(more) - cost(result)) / 0.1
    #expect(abs(found - price) < 2e-3 * price, "\(found), by hand \(price)")
    #expect(abs(slope - price) < 2e-3 * price, "\(slope) from plan to plan, by hand \(price)")
    return result
  }

  /// 20,000 CNY/kW of line from the exhaust, over 20 years, less cooling and what arrives in place of steam, CNY/yr for each
  /// kW that the exhaust gives.
  private var perGiven: Double {
    BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06) * 20_000 - 8 * (80 + 0.9 * 50)
  }

  /// Exhaust of 1000 kW into a header that steam fills as well, and a bath of 800 kW that draws on it alone.
  private func header(_ rate: String, more: String = "") -> String {
    """
    park: Warm
    operating_hours: 8000 h/yr
    targets: {waste_heat_recovery: \(rate)}
    heat:
      approach: 10 K
      utilities:
        steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
        cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
      headers: {hot: {status: candidate, supply: 90 degC, return: 60 degC, loss: 10 %, at: [1, 0]}}
      connections: {existing: [a/exhaust -> cooling], forbid: [steam -> b/bath]}
      line: {loss: 10 %/km, per_capacity: 20 kCNY/(km kW), life: 20 yr}
    \(more)
    plants:
      a: {at: [0, 0], heat: {exhaust: {from: 140 degC, to: 100 degC, duty: 1000 kW}}}
      b: {at: [1, 0], heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}}
    """
  }

  /// The header must be filled with 800 / 0.9 kW. Of e kW given 0.9 e arrive there, and the bath gets 0.9 of them: 27 % ask for
  /// 270 / 0.81 kW given.
  @Test("in a header that steam fills as well, recovered heat counts in its share of what is drawn")
  func mixedHeader() throws {
    let result = try Self.check("waste_heat_recovery", 27, price: perGiven * 10 / 0.81) { header("\($0) %") }
    let given = result.plan?.flows.first { $0.from == "a/exhaust" && $0.to == "hot" }?.amount ?? .nan
    #expect(abs(given - 270 / 0.81) < 1e-3, "\(given)")
  }

  @Test("of such a rate the upper end is refused; without steam in the header it is a row")
  func upperEnd() throws {
    #expect(
      try Self.refusals(header("20..27 %")).first?.contains("recovered and other heat mix in `hot`") == true)
    let pure = header("20..27 %").replacing("[steam -> b/bath]", with: "[steam -> hot]")
    #expect(try Self.refusals(pure) == [])
  }

  @Test("only the part of a stream above the reference counts, and it is told apart")
  func cutAtReference() throws {
    // Of 1000 kW from 120 to 40 degC three quarters lie above 60 degC; a bath of 400 kW from 30 to 40 degC takes either part.
    let text = { (rate: Double) in
      """
      park: Cut
      operating_hours: 8000 h/yr
      targets: {waste_heat_recovery: \(rate) %}
      heat:
        approach: 10 K
        reference: 60 degC
        utilities:
          steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
          cooling: {kind: cold, from: 10 degC, to: 15 degC}
        connections: {existing: [a/exhaust -> cooling], candidate: [a/exhaust -> b/bath]}
        line: {per_capacity: 6 kCNY/(km kW), life: 20 yr}
      plants:
        a: {at: [0, 0], heat: {exhaust: {from: 120 degC, to: 40 degC, duty: 1000 kW}}}
        b: {at: [1, 0], heat: {bath: {from: 25 degC, to: 30 degC, duty: 400 kW}}}
      """
    }
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    _ = try Self.check("waste_heat_recovery", 40, price: 7.5 * (annuity * 6000 - 8 * 50), text)
  }

  /// A heat pump lifts warm water of 1000 kW: of what it gives three quarters were taken from there. Each kW taken gives 4/3,
  /// of which a third is electricity at 600 CNY/MWh, in place of as much steam, and saves cooling.
  private func pump(_ rate: Double, forbid: String) -> String {
    """
    park: Lifted
    operating_hours: 8000 h/yr
    targets: {waste_heat_recovery: \(rate) %}
    prices: {electricity: {price: 0.6 CNY/kWh}}
    heat:
      approach: 10 K
      utilities:
        steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
        cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
      converters: {pump: {kind: heat_pump, from: 30 degC, to: 80 degC, cop: 4, capacity: 1 MW}}
      connections: {existing: [a/warm -> pump/source, pump/sink -> b/bath], forbid: [\(forbid)]}
    plants:
      a: {heat: {warm: {from: 50 degC, to: 40 degC, duty: 1000 kW}}}
      b: {heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}}
    """
  }

  @Test(
    "what a heat pump takes counts as far as it reaches a stream, whether or not steam may enter the pump as well",
    arguments: ["steam -> pump/source", ""])
  func heatPump(_ forbid: String) throws {
    let (power, steam, cooling) = (600.0 / 3, 50.0 * 4 / 3, 80.0)
    let perTaken = 8 * (power - steam - cooling)
    let result = try Self.check("waste_heat_recovery", 20, price: 10 * perTaken) { pump($0, forbid: forbid) }
    let taken = result.plan?.flows.first { $0.to == "pump/source" }?.amount ?? .nan
    #expect(abs(taken - 200) < 1e-3, "\(taken)")
  }

  /// An engine of 10 % between 90 and 30 degC whose rest is cooled away: of 1000 kW of exhaust 5 % ask for 500 kW, which give
  /// 50 kW of electricity. Cooling costs as much beside it; its capital is 20,000 CNY/kW.
  @Test("of what an engine takes, what becomes electricity counts")
  func engine() throws {
    let text = { (rate: Double) in
      """
      park: Power
      operating_hours: 8000 h/yr
      targets: {waste_heat_recovery: \(rate) %}
      prices: {electricity: {price: 0.05 CNY/kWh}}
      heat:
        approach: 10 K
        utilities: {cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}}
        converters:
          orc: {kind: engine, status: candidate, from: 90 degC, to: 30 degC, efficiency: 10 %, capacity: 100 kW, \
      build: {per_capacity: 20000 CNY/kW, life: 20 yr}}
        connections: {existing: [a/exhaust -> orc/source]}
      plants:
        a: {heat: {exhaust: {from: 140 degC, to: 100 degC, duty: 1000 kW}}}
      """
    }
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    // A kW of electricity is sold against bought electricity, and takes one kW from the cooling.
    _ = try Self.check("waste_heat_recovery", 5, price: 10 * (annuity * 20_000 - 8 * 50 - 8 * 80), text)
  }

  /// Waste heat by day, a bath by night, and a header with a tank that costs 1000 CNY/kW drawn. Of 1000 kW in half of the hours
  /// 40 % are 400 kW drawn by night, 2 % lost when they are filled, in place of steam at 10 CNY/MWh.
  private func tank(_ rate: Double, forbid: String) -> String {
    """
    park: Heat at night
    operating_hours: 7200 h/yr
    periods: {day: {hours: 3600}, night: {hours: 3600}}
    round: 24 h
    targets: {waste_heat_recovery: \(rate) %}
    heat:
      approach: 10 K
      utilities: {steam: {kind: hot, at: 184 degC, price: 10 CNY/MWh}, cooling: {kind: cold, from: 20 degC, to: 25 degC}}
      headers: {hot: {status: candidate, supply: 90 degC, return: 60 degC, loss: 2 %, holds: 6 MWh, \
    build: {per_capacity: 1000 CNY/kW, life: 20 yr}}}
      connections: {existing: [a/exhaust -> cooling], forbid: [\(forbid)]}
    plants:
      a: {heat: {exhaust: {from: 150 degC, to: 120 degC, duty: {day: 1000 kW, night: 0 kW}}}}
      b: {heat: {bath: {from: 30 degC, to: 50 degC, duty: {day: 0 kW, night: 800 kW}}}}
    """
  }

  @Test(
    "what a tank keeps for the night counts where it is drawn, with steam in the tank as well or without",
    arguments: ["steam -> hot", ""])
  func heatAtNight(_ forbid: String) throws {
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    let price = 10 * (annuity * 1000 - 3.6 * 10)
    let result = try Self.check("waste_heat_recovery", 40, price: price) { tank($0, forbid: forbid) }
    #expect(abs((result.quantities.first { $0.name == "recovered_heat" }?.value ?? .nan) - 200) < 1e-3)
  }
}
