import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Rates of water and heat as constraints of *after* (figures invented, worked out by hand).
@Suite("Required rates of water and heat")
struct WaterTargetStudies {
  private func park(_ text: String) throws -> Park {
    let reading = readPark(SourceText(name: "rates.yaml", text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  private func after(_ text: String) throws -> StateResult {
    let park = try park(text)
    #expect(targetRefusals(of: park).map(\.en) == [])
    var options = OptimizeOptions()
    options.requireTargets = true
    return try optimize(park, options: options).comparison.after
  }

  private func cost(_ result: StateResult) -> Double {
    (result.quantities.first { $0.name == "cost" }?.value ?? .nan) / 8000
  }

  private func rate(_ id: String, _ result: StateResult) -> Double? { result.indicators.first { $0.id == id }?.value }

  /// 100 m3/h of used water and a use of 100: fresh water costs 1 CNY/m3, treating 2, the outfall 0.5.
  private func straight(_ targets: String, tower: String = "") -> String {
    """
    park: Straight
    operating_hours: 8000 h/yr
    units: {flow: m3/h, concentration: mg/L}
    contaminants: [COD]
    targets: {\(targets)}
    water:
      supplies: {town: {quality: {COD: 0}, price: 1 CNY/m3}}
      treatments: {works: {outlet: {COD: 5}, cost: 2 CNY/m3}}
      outfalls: {river: {price: 0.5 CNY/m3}}
      connections: {existing: [any -> works, any -> river], candidate: any, forbid: [a/out -> b/in]}
    plants:
      a: {water: {sources: {out: {flow: 100, quality: {COD: 50}}}}}
      b:
        water:
          sinks: {in: {flow: 100, limit: {COD: 10}}}
    \(tower)
    """
  }

  /// 40 m3/h through the works: 60 x 1 + 40 x 2 + 60 x 0.5 CNY/h. One point is 1 m3/h more: 2 - 1 - 0.5 CNY/h of it.
  @Test(
    "where a unit takes used water alone, a rate is a linear row", arguments: ["water_reuse", "reclaimed_water_use"])
  func linear(_ id: String) throws {
    let result = try after(
      straight(id == "water_reuse" ? "water_reuse: 40 %" : "reclaimed_water_use: 40 %, water_reuse: 40 %"))
    #expect(result.claim.status == .optimal)
    #expect(result.audit?.holds == true)
    #expect(abs(cost(result) - 170) < 1e-6)
    #expect(abs((rate("water_reuse", result) ?? 0) - 40) < 1e-6)
    let price = try #require(result.claim.targetPrices.first { $0.id == "water_reuse" })
    #expect(abs(price.price - 4000) < 1e-3, "\(price.price)")
    #expect(price.unit == "CNY/yr per percentage point")
  }

  /// A tower of 20 m3/h of loss circulates 900: Vr of 900 + x, D of 120 + 900, so that 91 % asks for x = 28.2 m3/h; the rate
  /// without cooling asks 91 % of 120 - 20 in the tower's make-up that are fresh.
  @Test("what circulates counts where it is asked for, and only there")
  func circulation() throws {
    let tower =
      "      processes: {tower: {load: {COD: 0}, flow: ..20, loss: 20, inlet_limit: {COD: 0}, outlet_limit: {COD: 20}, circulation: 900}}"
    let result = try after(
      straight("water_reuse: 91 %", tower: "").replacing(
        "      sinks: {in: {flow: 100, limit: {COD: 10}}}",
        with: "      sinks: {in: {flow: 100, limit: {COD: 10}}}\n" + tower))
    #expect(result.audit?.holds == true)
    #expect(abs((rate("water_reuse", result) ?? 0) - 91) < 1e-6)
    let reused = result.quantities.first { $0.name == "reused_water" }?.value ?? 0
    #expect(abs(reused - 28.2) < 1e-6)
  }

  /// A use of 60 m3/h behind a unit that recovers 75 % of 80 m3/h of town water and treated water, in shares 1 - s and s. Used
  /// is 60 s, so that 40 % asks 60 s = 0.4 (80 (1 - s) + 60 s), s = 32/68. It costs 140 + 40 s CNY/h; ds/dt = 4800 / 68^2.
  static let mixed = """
    park: Mixed
    operating_hours: 8000 h/yr
    units: {flow: m3/h, concentration: mg/L}
    contaminants: [COD]
    targets: {water_reuse: 40 %}
    water:
      supplies: {town: {quality: {COD: 0}, price: 1 CNY/m3}}
      treatments: {works: {outlet: {COD: 5}, accepts: [a/out], cost: 2 CNY/m3}}
      outfalls: {river: {price: 0.5 CNY/m3}}
      connections: {existing: [any -> works, any -> river, works -> b/di], candidate: any}
    plants:
      a: {water: {sources: {out: {flow: 100, quality: {COD: 50}}}}}
      b:
        water:
          treatments: {di: {accepts: [town, works], outlet: {COD: 0}, recovery: 75 %, reject: {to: river}}}
          sinks: {in: {flow: 60, limit: {COD: 1}, accepts: [b/di]}}
    """

  @Test("where fresh and used water mix in a unit, their shares are decided with the plan")
  func mixedShares() throws {
    let result = try after(Self.mixed)
    #expect(result.claim.status == .optimal)
    #expect(result.audit?.holds == true, "\(result.audit?.failures ?? [])")
    let best = 140 + 40 * 32.0 / 68
    #expect(abs(cost(result) - best) <= 1.1e-3 * best, "\(cost(result)), by hand \(best)")
    let claim = try #require(result.claim.objectives.first { $0.name == "cost" })
    #expect(claim.bound <= 8000 * best * (1 + 1e-6))
    #expect((rate("water_reuse", result) ?? 0) >= 40 - 1e-4)
    let price = try #require(result.claim.targetPrices.first)
    let slope = 8000 * 40 * 4800 / (68.0 * 68) / 100
    #expect(abs(price.price - slope) < 0.02 * slope, "\(price.price), by hand \(slope)")
  }

  /// Of 80 m3/h at most all can be used water: then the rate is 100 %. With 20 m3/h through the works it is 15/(60 + 15).
  @Test("a rate that nothing reaches is named, with what it lacks at the plan's own shares")
  func unreachable() throws {
    let result = try after(
      Self.mixed.replacing("cost: 2 CNY/m3", with: "cost: 2 CNY/m3, capacity: 20 m3/h"))
    #expect(result.claim.status == .infeasible)
    let conflict = try #require(result.claim.conflicts.first)
    #expect(conflict.subject == "water_reuse")
    // 0.4 x (60 + 15) - 15 m3/h of used water are lacking.
    #expect(abs(conflict.shortfall - 15) < 1e-3, "\(conflict.sentence)")
    #expect(conflict.unit == "t/h")
  }

  @Test("the upper end of a rate cannot be required where fresh and used water mix")
  func upperEnd() throws {
    let refusals = targetRefusals(of: try park(Self.mixed.replacing("40 %", with: "40..60 %")))
    #expect(refusals.count == 1)
    #expect(refusals.first?.en.contains("mix in `b/di`") == true)
    #expect(targetRefusals(of: try park(straight("water_reuse: 40..60 %"))).isEmpty)
  }

  /// Exhaust of 1000 kW from 120 to 40 degC and a bath of 800 kW; cooling is free, steam is cheaper than the line to the bath,
  /// so that left alone nothing is recovered.
  private func warm(_ targets: String, more: String = "", reference: String = "25 degC") -> String {
    """
    park: Warm
    operating_hours: 8000 h/yr
    targets: {\(targets)}
    heat:
      approach: 10 K
      reference: \(reference)
      utilities:
        steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
        cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
      connections: {existing: [steam -> b/bath, a/exhaust -> cooling], candidate: [a/exhaust -> b/bath]}
      line: {loss: 10 %/km, per_capacity: 20 kCNY/(km kW), life: 20 yr}
    \(more)
    plants:
      a: {at: [0, 0], heat: {exhaust: {from: 120 degC, to: 40 degC, duty: 1000 kW}}}
      b: {at: [1, 0], heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}}
    """
  }

  /// 27 % of 1000 kW are 270 kW that arrive, 300 kW given. Each kW given saves 80 of cooling and 0.9 x 50 of steam and pays for
  /// 20,000 CNY of line over 20 yr.
  @Test("recovered heat counts as it arrives")
  func heat() throws {
    let result = try after(warm("waste_heat_recovery: 27 %"))
    #expect(result.claim.status == .optimal)
    #expect(result.audit?.holds == true, "\(result.audit?.failures ?? [])")
    #expect(abs((rate("waste_heat_recovery", result) ?? 0) - 27) < 1e-6)
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    let perGiven = annuity * 20_000 - 8 * (80 + 0.9 * 50)
    let price = try #require(result.claim.targetPrices.first)
    #expect(
      abs(price.price - perGiven * 10 / 0.9) < 1e-3 * price.price, "\(price.price), by hand \(perGiven * 10 / 0.9)")
  }

  @Test("where exchanges are shared out anew, what is told apart by the reference or a converter is refused by name")
  func refusedHeat() throws {
    func refusals(_ reference: String, more: String = "") throws -> [String] {
      let text = warm("waste_heat_recovery: 27 %", more: "  matches: fewest\n" + more, reference: reference)
      let power = "prices: {electricity: {price: 0.6 CNY/kWh}}\n"
      let priced = text.replacing("heat:\n  approach", with: power + "heat:\n  approach")
      return targetRefusals(of: try park(priced)).map(\.en)
    }
    #expect(try refusals("25 degC") == [])
    #expect(try refusals("50 degC").first?.contains("`matches: fewest` shares out heat") == true)
    let pump = "  converters: {pump: {kind: heat_pump, from: 45 degC, to: 75 degC, cop: 4, capacity: 100 kW}}"
    #expect(try refusals("25 degC", more: pump).first?.contains("`matches: fewest` shares out heat") == true)
  }
}
