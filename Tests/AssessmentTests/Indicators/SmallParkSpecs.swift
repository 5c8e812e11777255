import Assessment
import ParkModel
import Testing

@Suite("The indicators of the small park")
struct SmallParkSpecs {
  let result = assess(SmallPark.park, SmallPlan.plan, SmallPlan.claim)

  @Test("stand in the table's order, each with its sums")
  func order() {
    #expect(result.indicators.map(\.id) == IndicatorDefinition.table.map(\.id))
    for indicator in result.indicators {
      #expect(agree(indicator.numeratorTerms.reduce(0) { $0 + $1.amount }, indicator.numerator))
      #expect(agree(indicator.denominatorTerms.reduce(0) { $0 + $1.amount }, indicator.denominator))
    }
  }

  /// Reused: 20 to the tower, 30 through works and membrane to the wash; circulation 500; fresh 20.
  @Test("water: 550 of 570 with cooling, 50 of 70 without, 50 of 70 treated")
  func water() {
    #expect(agree(result.indicator("water_reuse")?.value, 100.0 * 550 / 570))
    #expect(agree(result.indicator("water_reuse_without_cooling")?.value, 100.0 * 50 / 70))
    #expect(agree(result.indicator("reclaimed_water_use")?.value, 100.0 * 50 / 70))
  }

  /// Ash 5 of 8 t/h used. Sludge counts at the 0.07 t/h that were dried, not at what the kiln receives.
  @Test("wastes: as generated, so that drying does not lower a rate")
  func wastes() {
    #expect(agree(result.indicator("bulk_solid_waste_utilization")?.value, 62.5))
    #expect(agree(result.indicator("solid_waste_utilization")?.value, 100 * 5.07 / 8.07))
    #expect(agree(result.indicator("sludge_safe_disposal")?.value, 100))
    #expect(result.indicator("hazardous_waste_utilization")?.value == nil)
  }

  /// 63 to the dryer and 400 inside the plant, of 1,200 kW that all lie above 25 degC.
  @Test("heat: 463 of 1,200 kW recovered, 400 of them inside the plant")
  func heat() {
    let rate = result.indicator("waste_heat_recovery")
    #expect(agree(rate?.value, 100.0 * 463 / 1200))
    #expect(
      rate?.partials == [
        PartialRate(id: "inside_plants", numerator: 400, denominator: 1200, unit: "kW"),
        PartialRate(id: "between_plants", numerator: 63, denominator: 1200, unit: "kW"),
      ])
  }

  /// CNY/h. Water at 4: 50 recycled, 20 fresh. Heat at 0.3: 63 between plants, 300 bought. Materials at 45: ash 5 and
  /// dried sludge 0.014/0.85 recycled, limestone 6.
  @Test("resource recycling: each use at the price of what it would have to buy")
  func recycling() {
    let recycled = 200 + 18.9 + 45 * (5 + 0.014 / 0.85)
    let rate = result.indicator("resource_recycling")
    #expect(agree(rate?.numerator, 8000 * recycled))
    #expect(agree(rate?.denominator, 8000 * (recycled + 80 + 90 + 270)))
    let partials = rate?.partials ?? []
    #expect(partials.map(\.id) == ["water", "heat", "materials"])
    #expect(agree(partials.first?.value, 100.0 * 50 / 70))
    #expect(agree(partials.dropFirst().first?.value, 100.0 * 63 / 363))
  }

  @Test("a use without any price is named, and the value is a dash")
  func unpriced() {
    var park = SmallPark.park
    park.section("solids") { $0.supplies[0].price = nil }
    let rate = assess(park, SmallPlan.plan, SmallPlan.claim).indicator("resource_recycling")
    #expect(rate?.value == nil)
    #expect(rate?.remark == "no existing supply with a price could serve: materials at kiln/meal")
    #expect(rate?.partials.count == 3)
  }

  @Test("prices come from the park alone: a candidate supply does not change them")
  func candidatePrice() {
    var park = SmallPark.park
    park.section("water") { section in
      var cheap = section.supplies[0]
      cheap.name = "reclaimed"
      cheap.status = .candidate
      cheap.price = 0.1
      section.supplies.append(cheap)
    }
    let rate = assess(park, SmallPlan.plan, SmallPlan.claim).indicator("resource_recycling")
    #expect(rate?.value == result.indicator("resource_recycling")?.value)
  }

  /// Of two existing supplies the cheaper one that keeps to the wash's limit of 150 g/t for each stream counts there.
  @Test("a supply that a use cannot take does not set its price")
  func unfitSupply() {
    var park = SmallPark.park
    park.section("water") { section in
      var brackish = section.supplies[0]
      brackish.name = "river-intake"
      brackish.quality = Composition(["TDS": 500])
      brackish.price = 1
      section.supplies.append(brackish)
    }
    let terms = assess(park, SmallPlan.plan, SmallPlan.claim).indicator("resource_recycling")?.numeratorTerms ?? []
    #expect(agree(terms.first { $0.label == "ro -> pv/wash" }?.amount, 8000 * 30 * 4))
    #expect(agree(terms.first { $0.label == "works -> pv/tower" }?.amount, 8000 * 20 * 1))
  }

  /// Above 100 degC lie 800 of the exhaust's 1,200 kW, and of what is recovered only the dryer's 63.
  @Test("heat below the reference temperature counts on neither side")
  func reference() {
    var park = SmallPark.park
    park.heat?.reference = 100
    let rate = assess(park, SmallPlan.plan, SmallPlan.claim).indicator("waste_heat_recovery")
    #expect(agree(rate?.numerator, 63))
    #expect(agree(rate?.denominator, 800))
  }
}
