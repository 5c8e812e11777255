import ParkModel
import Testing

/// Solids in internal units, and what units of water give to them.
@Suite struct SolidsBindingTests {
  let solids: MaterialSection
  let park: Park

  init() throws {
    park = try #require(try readPark(named: "everything"))
    solids = try #require(park.material("solids"))
  }

  @Test func amountsByTheYearAreSpreadOverTheOperatingHours() throws {
    let ash = try #require(solids.sources.first { $0.name == "mill/ash" })
    #expect(ash.amount == .fixed(12_000 / 7200))
    #expect(ash.stock == 3000.0 / 7200)
    #expect(ash.quality["H2O"] == 10_000)
    #expect(ash.quality["Cl"] == 200)
    #expect(ash.wasteKind == "fly_ash")
  }

  @Test func dryFiguresAreCountedWithTheirWater() throws {
    let nickel = try #require(solids.sources.first { $0.name == "mill/nickel" })
    guard case .fixed(let amount) = nickel.amount else {
      Issue.record("no fixed amount")
      return
    }
    #expect(abs(amount - 900 / 7200 / 0.4) < 1e-12)
    #expect(abs((nickel.quality["Ni"] ?? 0) - 16_000) < 1e-6)
    #expect(nickel.quality["H2O"] == 600_000)
  }

  @Test func theSludgeOfAWorksIsASourceOfSolids() throws {
    let sludge = try #require(solids.sources.first { $0.name == "works/sludge" })
    #expect(sludge.amount == .perThroughput(of: "works", tonnesPerTonne: 0.0009))
    #expect(sludge.plant == nil)
    #expect(sludge.wasteKind == "sludge")
  }

  @Test func dryersAndTheirHeat() throws {
    let dryer = try #require(solids.treatments.first)
    #expect(dryer.action == .dry(toMoisture: 0.15))
    #expect(dryer.needs == [Need(commodity: "electricity", amount: 30), Need(commodity: "lime", amount: 0.005)])
    #expect(abs((dryer.build?.perCapacity ?? 0) - 900 * 7200) < 1e-6)
    let stream = try #require(park.heat?.streams.first { $0.name == "dryer" })
    #expect(stream.duty == .perThroughput(of: "dryer", kilowattHoursPerTonne: 900))
    #expect(stream.role == .cold)
  }

  @Test func propertiesAreWhatTheCompositionsName() {
    #expect(solids.properties.map(\.id) == ["CaO", "Cl", "H2O", "Ni", "SiO2"])
    #expect(solids.properties.allSatisfy { $0.scale == 10_000 })
  }

  @Test func usesCountDryMatterWhereTheySaySo() throws {
    let meal = try #require(solids.sinks.first { $0.name == "kiln/meal" })
    #expect(meal.dryBasis)
    #expect(meal.share == ["fly_ash": Bounds(upper: 0.3), "works/sludge": Bounds(upper: 0.02)])
    #expect(meal.limit["Cl"] == Bounds(upper: 1000))
    #expect(park.plant("kiln")?.isOutside == true)
  }

  @Test func computedPropertiesAreRatiosOrFormsInTheUnitOfTheirComponents() throws {
    let ratio = try #require(solids.computedProperty("KH"))
    #expect(ratio.numerator == LinearForm(["CaO": 1, "Cl": -0.1]))
    #expect(ratio.denominator == LinearForm(["SiO2": 2.8]))
    #expect(ratio.unit == "1" && ratio.scale == 1)
    let form = try #require(solids.computedProperty("net"))
    #expect(form.denominator == nil)
    #expect(form.unit == "%" && form.scale == 10_000)
    let meal = try #require(solids.sinks.first { $0.name == "kiln/meal" })
    #expect(meal.limit["KH"] == Bounds(lower: 0.1, upper: 9))
    // An open end has no limit, for a form may be negative.
    #expect(meal.limit["net"] == Bounds(lower: -200_000, upper: .infinity))
    #expect(park.material("water")?.computed.map(\.id) == ["oxygen", "ratio"])
  }

  @Test func usesSayWhatTheyReplaceAndByWhichRuleTheyTakeWaste() throws {
    let uses = Dictionary(uniqueKeysWithValues: solids.sinks.map { ($0.name, $0) })
    let meal = try #require(uses["kiln/meal"]?.replaces.first)
    #expect(meal.material == "lime-stone" && meal.ratio == 0.9 && meal.price == 45)
    // The park buys limestone for the meal itself, and the saving stands in that bill.
    #expect(meal.isBought && meal.credit == 0)
    let fill = try #require(uses["kiln/fill"]?.replaces.first)
    #expect(fill.price == 30 && fill.co2 == 0.005 && !fill.isBought)
    #expect(abs(fill.credit - 33) < 1e-12)
    #expect(uses["kiln/fill"]?.route == "GB 18599-2020")
    #expect(uses["kiln/fill"]?.takesHazardous == false && uses["kiln/metals"]?.takesHazardous == true)
    #expect(solids.sources.filter(\.isHazardous).map(\.name) == ["mill/nickel"])
    #expect(LinkRules(solids).impossibility(from: "mill/nickel", to: "kiln/meal") != nil)
  }

  @Test func kindsHaveACategory() {
    #expect(park.wasteKind("steel_slag")?.isBulk == true)
    #expect(park.wasteKind("含镍污泥")?.isHazardous == true)
    #expect(park.wasteKind("sludge")?.isSludge == true)
  }
}
