import Assessment
import Networks
import ParkModel
import Testing

/// The resource recycling rate as a constraint of *after* (figures invented, worked out by hand).
@Suite("Required resource recycling")
struct RecyclingTargetStudies {
  private typealias Recovery = RecoveryTargetStudies

  /// A use of 100 m3/h (virgin at 1 CNY/m3: 800 kCNY/yr) and a bath of 800 kW (steam at 50 CNY/MWh: 320 kCNY/yr); used water
  /// costs 0.5 CNY/m3 more than fresh, heat of the exhaust a line.
  private func both(_ rate: Double) -> String {
    """
    park: Both
    operating_hours: 8000 h/yr
    units: {flow: m3/h, concentration: mg/L}
    contaminants: [COD]
    targets: {resource_recycling: \(rate) %}
    water:
      supplies: {town: {quality: {COD: 0}, price: 1 CNY/m3}}
      treatments: {works: {outlet: {COD: 5}, cost: 2 CNY/m3}}
      outfalls: {river: {price: 0.5 CNY/m3}}
      connections: {existing: [any -> works, any -> river], candidate: any, forbid: [a/out -> b/in]}
    heat:
      approach: 10 K
      utilities:
        steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
        cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
      connections: {existing: [a/exhaust -> cooling], candidate: [a/exhaust -> b/bath]}
      line: {loss: 10 %/km, per_capacity: 20 kCNY/(km kW), life: 20 yr}
    plants:
      a:
        at: [0, 0]
        water: {sources: {out: {flow: 100, quality: {COD: 50}}}}
        heat: {exhaust: {from: 120 degC, to: 40 degC, duty: 1000 kW}}
      b:
        at: [1, 0]
        water: {sinks: {in: {flow: 100, limit: {COD: 10}}}}
        heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}
    """
  }

  /// One point is 11,200 CNY/yr of virgin resources. 30 % are 42 m3/h of used water, at half of their price more; 80 % are all
  /// 100 m3/h, and 96 kCNY/yr of heat: 240 kW that arrive.
  @Test("the cheaper resource is recycled first, then the dearer one, each at what virgin ones would cost")
  func waterThenHeat() throws {
    let few = try Recovery.check("resource_recycling", 30, price: 5600, both)
    #expect(abs((few.quantities.first { $0.name == "reused_water" }?.value ?? .nan) - 42) < 1e-4)
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    let perGiven = annuity * 20_000 - 8 * (80 + 0.9 * 50)
    let many = try Recovery.check("resource_recycling", 80, price: 11_200 * perGiven / (0.9 * 8 * 50), both)
    #expect(abs((many.quantities.first { $0.name == "recovered_heat" }?.value ?? .nan) - 240) < 1e-3)
  }

  /// `WaterTargetStudies.mixed` with its use of 60 m3/h behind a unit of 80 m3/h: at one price for all, the rate of water.
  @Test("where fresh and used water mix in a unit, their shares are decided with the plan")
  func mixedWater() throws {
    let slope = 8000 * 40 * 4800 / (68.0 * 68) / 100
    _ = try Recovery.check("resource_recycling", 40, price: slope) {
      WaterTargetStudies.mixed.replacing("water_reuse: 40 %", with: "resource_recycling: \($0) %")
    }
  }

  /// The header of `RecoveryTargetStudies`: of 800 kW at 50 CNY/MWh 27 % are 216 kW.
  @Test("heat of a header that steam fills as well counts on both sides in its share")
  func mixedHeader() throws {
    let text = { (rate: Double) in
      """
      park: Warm
      operating_hours: 8000 h/yr
      targets: {resource_recycling: \(rate) %}
      heat:
        approach: 10 K
        utilities:
          steam: {kind: hot, at: 180 degC, price: 50 CNY/MWh}
          cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
        headers: {hot: {status: candidate, supply: 90 degC, return: 60 degC, loss: 10 %, at: [1, 0]}}
        connections: {existing: [a/exhaust -> cooling], forbid: [steam -> b/bath]}
        line: {loss: 10 %/km, per_capacity: 20 kCNY/(km kW), life: 20 yr}
      plants:
        a: {at: [0, 0], heat: {exhaust: {from: 140 degC, to: 100 degC, duty: 1000 kW}}}
        b: {at: [1, 0], heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}}
      """
    }
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    let perGiven = annuity * 20_000 - 8 * (80 + 0.9 * 50)
    _ = try Recovery.check("resource_recycling", 27, price: perGiven * 8 / 0.81, text)
  }

  /// The park's own boiler fills the header as well, with steam of 0.3 / 0.8 CNY/kWh of gas, which is also what the bath's heat is
  /// priced at. Of e kW given 0.9 e arrive in the header and 0.81 e at the bath; the boiler fills it up to 800 / 0.9 kW. Gas counts
  /// in place of its steam, so that the rate is 0.81 e / (0.81 e + 800 / 0.9 - 0.9 e) = t, e = 888.9 t / (0.81 + 0.09 t).
  @Test("where the park's own boiler fills a header as well, its gas counts and its heat does not")
  func boiler() throws {
    let text = { (rate: Double) in
      """
      park: Boiler
      operating_hours: 8000 h/yr
      targets: {resource_recycling: \(rate) %}
      heat:
        approach: 10 K
        utilities:
          boiler-steam: {kind: hot, at: 180 degC, fuel: b/boiler, efficiency: 80 %}
          cooling: {kind: cold, from: 10 degC, to: 15 degC, price: 80 CNY/MWh}
        headers: {hot: {status: candidate, supply: 90 degC, return: 60 degC, loss: 10 %, at: [1, 0]}}
        connections: {existing: [a/exhaust -> cooling], forbid: [boiler-steam -> b/bath]}
        line: {loss: 10 %/km, per_capacity: 60 kCNY/(km kW), life: 20 yr}
      gas:
        supplies: {natural-gas: {price: 3 CNY/Nm3, heating_value: 36 MJ/Nm3, composition: {CH4: 100 %}}}
        flares: {stack: {}}
        connections: {existing: [natural-gas -> b/boiler]}
      plants:
        a: {at: [0, 0], heat: {exhaust: {from: 140 degC, to: 100 degC, duty: 1000 kW}}}
        b:
          at: [1, 0]
          heat: {bath: {from: 30 degC, to: 60 degC, duty: 800 kW}}
          gas: {sinks: {boiler: {energy: ..4 MW}}}
      """
    }
    let annuity = BuildCost(fixed: 0, perCapacity: 0, life: 20).annuityFactor(discountRate: 0.06)
    let perGiven = annuity * 60_000 - 8 * (80 + 0.9 * 375)
    let (rate, fill) = (0.3, 800 / 0.9)
    let given = fill * rate / (0.81 + 0.09 * rate)
    let slope = fill * 0.81 / ((0.81 + 0.09 * rate) * (0.81 + 0.09 * rate)) / 100
    let result = try Recovery.check("resource_recycling", 100 * rate, price: perGiven * slope, text)
    let found = result.plan?.flows.first { $0.from == "a/exhaust" && $0.to == "hot" }?.amount ?? .nan
    #expect(abs(found - given) < 1e-2, "\(found), by hand \(given)")
  }

  /// Bricks take 100 t/yr, of clay at 60 CNY/t or of ash, whose way there costs 90 CNY/t and saves 20 at the landfill. 30 % are
  /// 30 t/yr: each costs 90 - 20 - 60 CNY more.
  private func bricks(_ rate: String, more: String = "") -> String {
    """
    park: Bricks
    operating_hours: 8000 h/yr
    targets: {resource_recycling: \(rate)}
    solids:
      supplies: {clay: {composition: {rest: 0}, price: 60 CNY/t}}
      treatments: {mill: {status: candidate, accepts: [fly_ash], dries_to: {H2O: 20 %}, cost: 90 CNY/t}}
      disposal: {landfill: {price: 20 CNY/t}}
      connections: {existing: [any -> landfill], candidate: any}
    plants:
      chp: {wastes: {ash: {kind: fly_ash, amount: 100 t/yr, composition: {rest: 0}}}}
      works: {uses: {bricks: {accepts: [clay, mill\(more)], demand: 100 t/yr, route: "GB/T 5101"}}}
    """
  }

  @Test("wastes count beside the material that is bought")
  func materials() throws {
    _ = try Recovery.check("resource_recycling", 30, price: 10) { bricks("\($0) %") }
    #expect(try Recovery.refusals(bricks("30..40 %")) == [])
  }

  @Test("a use that no priced supply could serve is named")
  func unpriced() throws {
    let refusals = try Recovery.refusals(bricks("30 %").replacing(", price: 60 CNY/t", with: ""))
    #expect(refusals.first?.contains("no existing supply with a price could serve `works/bricks`") == true)
  }
}
