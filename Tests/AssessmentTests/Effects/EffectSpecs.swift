import Assessment
import ParkModel
import Testing

/// The table of 发改办环资〔2021〕1004号, of the small park's plan against itself with less.
@Suite("The table of expected effects")
struct EffectSpecs {
  private func comparison(_ change: (inout Park) -> Void = { _ in }) -> ParkComparison {
    var park = SmallPark.park
    change(&park)
    let after = assess(park, SmallPlan.plan, SmallPlan.claim)
    return compare(park: park, conventions: [], warnings: [], before: after, tuned: nil, after: after)
  }

  private func row(_ id: String, _ comparison: ParkComparison) -> ExpectedEffect? {
    comparison.effects.first { $0.id == id }
  }

  @Test("has exactly these rows, in this order")
  func rows() {
    let ids = [
      "energy_saved", "water_saved", "co2_saved", "solid_waste_cut", "wastewater_cut", "air_pollutants_cut",
      "energy_per_value_added", "water_per_value_added", "solid_waste_utilization",
    ]
    #expect(comparison().effects.map(\.id) == ids)
    var hopeless = comparison()
    hopeless.before = StateResult(state: .before, claim: SolveClaim(status: .infeasible))
    #expect(hopeless.effects.map(\.id) == ids)
    #expect(hopeless.effects.allSatisfy { $0.effect == nil && $0.reason != nil })
  }

  @Test("energy: 85.45 kW at 0.1229 kgce/kWh and 300 kW of heat at 3600/29307 kgce/kWh, over 8,000 h")
  func energy() {
    let stated = comparison { $0.commodities[0].coal = 0.1229 }
    let expected = 8000 * (85.45 * 0.1229 + 300 * 3600 / 29_307) / 1000
    #expect(agree(row("energy_saved", stated)?.before, expected))
    #expect(row("energy_saved", stated)?.note?.en.contains("0.03412 kgce/MJ") == true)
    let steam = comparison { park in
      park.commodities[0].coal = 0.1229
      for index in (park.heat?.utilities ?? []).indices { park.heat?.utilities[index].coal = 0.1 }
    }
    // With a factor of its own the cooling counts too: 300 kW of heat, 737 kW of cooling.
    #expect(agree(row("energy_saved", steam)?.after, 8000 * (85.45 * 0.1229 + (300 + 737) * 0.1) / 1000))
  }

  @Test("electricity without a factor makes the row a dash that names it")
  func missing() {
    let row = row("energy_saved", comparison())
    #expect(row?.before == nil && row?.effect == nil)
    #expect(row?.reason?.en == "no standard-coal factor (`coal`) of `electricity`")
  }

  @Test("water and waste by the year; per value added of the park's own plants")
  func amounts() {
    let stated = comparison { park in
      park.commodities[0].coal = 0.1229
      park.plants[0].valueAdded = 30e6
      park.plants[1].valueAdded = 99e6  // The kiln is outside.
      park.plants[3].valueAdded = 50e6
    }
    #expect(agree(row("water_saved", stated)?.before, 160_000))  // 20 t/h x 8,000 h
    #expect(agree(row("wastewater_cut", stated)?.after, 160_000))
    #expect(agree(row("solid_waste_cut", stated)?.before, 24_000))
    #expect(agree(row("co2_saved", stated)?.before, 1359.4))
    #expect(agree(row("water_per_value_added", stated)?.before, 160_000 / 8000))  // 80 MCNY = 8,000 x 10^4 CNY
    let energy = row("energy_saved", stated)?.before ?? .nan
    #expect(agree(row("energy_per_value_added", stated)?.before, energy / 8000))
    #expect(agree(row("solid_waste_utilization", stated)?.before, 100 * 40_560 / 64_560))
    #expect(row("water_per_value_added", comparison())?.reason?.en == "no plant states `output: value_added`")
    #expect(row("air_pollutants_cut", stated)?.reason?.en == "air pollutants are not modelled")
  }

  @Test("a saving is before less after; a rate gains after less before")
  func signs() {
    var compared = comparison()
    func set(_ state: WritableKeyPath<ParkComparison, StateResult>, _ name: String, _ value: Double) {
      guard let index = compared[keyPath: state].quantities.firstIndex(where: { $0.name == name }) else { return }
      compared[keyPath: state].quantities[index].value = value
    }
    set(\.after, "fresh_water", 15)
    #expect(agree(row("water_saved", compared)?.effect, 5 * 8000))
    guard let rate = compared.after.indicators.firstIndex(where: { $0.id == "solid_waste_utilization" }) else { return }
    compared.before.indicators[rate].value = 10
    compared.after.indicators[rate].value = 35
    #expect(row("solid_waste_utilization", compared)?.effect == 25)
  }
}
