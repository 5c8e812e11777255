import ParkModel
import Testing

/// Heat in internal units, and what the park says of itself.
@Suite struct HeatBindingTests {
  let park: Park
  let heat: HeatSection

  init() throws {
    park = try #require(try readPark(named: "everything"))
    heat = try #require(park.heat)
  }

  @Test func theRoleFollowsFromTheTemperatures() {
    let roles = Dictionary(uniqueKeysWithValues: heat.streams.map { ($0.name, $0.role) })
    #expect(roles["mill/exhaust"] == .hot)
    #expect(roles["mill/bath"] == .cold)
    #expect(roles["mill/condensate"] == .hot)
  }

  @Test func temperaturesAndDutiesAreConverted() throws {
    let bath = try #require(heat.streams.first { $0.name == "mill/bath" })
    #expect(abs(bath.from - 20) < 1e-9)
    #expect(bath.duty == .fixed(5000))
    #expect(heat.reference == 30)
  }

  @Test func aPriceByMassBecomesAPriceByHeat() throws {
    let steam = try #require(heat.utilities.first { $0.name == "steam" })
    // 2000 kJ/kg is 555.6 kWh/t.
    #expect(abs((steam.price ?? 0) - 260 / (2e6 / 3600)) < 1e-12)
    #expect(abs(steam.co2 - 0.11 * 0.0036) < 1e-15)
    #expect(steam.limit.upper == 9000)
    let cooling = try #require(heat.utilities.first { $0.name == "cooling" })
    #expect(abs((cooling.price ?? 0) - 6 * 0.0036) < 1e-12)
  }

  @Test func theParkItself() {
    #expect(park.operatingHours == 7200)
    #expect(park.objectives == ["fresh_water", "cost"])
    #expect(park.discountRate == 0.08)
    #expect(park.names["zh"] == "全部用法")
    #expect(park.plant("mill")?.valueAdded == 850_000_000)
    #expect(park.commodity("lime")?.unit == "t")
  }

  @Test func targetsAreFloorsOrCeilingsAsTheirMeasureSays() {
    let targets = Dictionary(uniqueKeysWithValues: park.targets.map { ($0.id, $0) })
    #expect(targets["water_reuse"]?.atLeast == 40 && targets["water_reuse"]?.atMost == nil)
    #expect(targets["fresh_water"]?.atMost == 900 && targets["fresh_water"]?.atLeast == nil)
    #expect(targets["landfilled"]?.atMost == 20_000)
    #expect(targets["waste_heat_recovery"]?.atLeast == 10 && targets["waste_heat_recovery"]?.atMost == 90)
  }

  @Test func aYearHasAllItsHoursWhereTheParkDoesNotSay() {
    #expect(read("park: A\n").park?.operatingHours == 8760)
  }
}
