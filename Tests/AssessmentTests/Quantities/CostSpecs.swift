import Assessment
import ParkModel
import Testing

@Suite("Cost and quantities of the small park")
struct CostSpecs {
  let result = assess(SmallPark.park, SmallPlan.plan, SmallPlan.claim)

  /// CNY/h, worked out in the comments; the kiln pays for the wastes that it takes, not for limestone.
  static let hourlyCosts: [(CostGroup, Double)] = [
    (.supplies, 350),  // 4 x 20 + 45 x 6
    (.treatments, 145),  // 1.5 x 70 + 1 x 40
    (.commodities, 45.6),  // 0.6 x (0.4 x 70 + 1.2 x 40)
    (.outlets, 464),  // 1.4 x 10 + 9 x 10 + 120 x 3
    (.receivers, -100.329411764706),  // -20 x (5 + 0.014 / 0.85)
    (.pumping, 5.67),  // 0.6 x 0.35 x (1.2 x 10 + 0.5 x 30)
    (.transport, 54),  // 0.6 x 18 x 5
    (.utilities, 104.74),  // 0.3 x 300 + 0.02 x 737
    (.investments, 24.667708333333),  // (180,000 + 7,000 / 15 + 16,875) / 8,000
  ]

  @Test("each group of costs is price x amount x hours", arguments: hourlyCosts)
  func group(_ group: CostGroup, _ hourly: Double) {
    #expect(agree(result.cost.total(of: group) / 8000, hourly))
  }

  @Test("the lines add up to the quantity, group by group in a fixed order")
  func total() {
    #expect(agree(result.cost.total / SmallPlan.cost, 1))
    #expect(result.quantity("cost") == result.cost.total)
    let order = result.cost.lines.map { line in CostGroup.allCases.firstIndex(of: line.group) ?? -1 }
    #expect(order == order.sorted())
    let outlets = result.cost.lines.filter { $0.group == .outlets }
    #expect(outlets.map(\.label) == ["landfill", "river", "sea"])
  }

  static let amounts: [(String, Double, String)] = [
    ("fresh_water", 20, "t/h"),
    ("wastewater", 20, "t/h"),
    ("treated_water", 110, "t/h"),  // 70 + 40, every pass
    ("reused_water", 50, "t/h"),
    ("hot_utility", 300, "kW"),
    ("cold_utility", 737, "kW"),
    ("recovered_heat", 463, "kW"),
    ("electricity", 85.45, "kW"),  // 28 + 48 + 0.35 x 27 of pumping
    ("landfilled", 24_000, "t/yr"),
    ("virgin_materials", 48_000, "t/yr"),
    ("solid_waste_generated", 64_560, "t/yr"),  // 8,000 x 8.07
    ("solid_waste_utilized", 40_560, "t/yr"),  // 8,000 x 5.07
    ("recycled_resources", 40_131.7647058824, "t/yr"),  // 8,000 x (5 + 0.014 / 0.85)
    ("co2", 1359.4, "t/yr"),  // 8,000 x (85.45 x 0.0005 + 300 x 0.0004 + 90 x 8e-5)
  ]

  @Test("each quantity is what the flows add up to", arguments: amounts)
  func quantity(_ name: String, _ value: Double, _ unit: String) {
    let found = result.quantities.first { $0.name == name }
    #expect(agree(found?.value, value))
    #expect(found?.unit == unit)
  }

  @Test("quantities are sorted by name")
  func sorted() {
    #expect(result.quantities.map(\.name) == result.quantities.map(\.name).sorted())
  }

  /// 1.8e6 CNY at 6 % over 10 years: 0.06 / (1 - 1.06^-10) = 0.135868 a year.
  @Test("interest makes the annuity dearer, and the audit knows it")
  func annuity() {
    var park = SmallPark.park
    park.discountRate = 0.06
    var plan = SmallPlan.plan
    let factors = [("dryer", 0.102962764), ("ro", 0.135867958), ("ro -> pv/wash", 0.087184557)]
    for (asset, factor) in factors { plan.investment(asset) { $0.annualised = $0.capex * factor } }
    #expect(audit(park, plan, SolveClaim(status: .optimal)).holds)
  }

  /// Exponent 0.5: 100 CNY per t/h at the largest size of 64; at 16 t/h 100 * 64^0.5 * 16^0.5 = 3,200 CNY.
  @Test("small plants cost more per tonne")
  func economyOfScale() {
    var park = SmallPark.park
    var plan = SmallPlan.plan
    park.section("solids") {
      $0.treatments[0].capacity = 64
      $0.treatments[0].build = BuildCost(perCapacity: 100, exponent: 0.5, life: 10)
    }
    plan.investment("dryer") {
      $0.size = 16
      $0.capex = 3200
      $0.annualised = 320
    }
    #expect(audit(park, plan, SolveClaim(status: .optimal)).holds)
  }
}
