import ParkModel
import ParkReader
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

  @Test func segmentsAreShares() throws {
    let bake = try #require(heat.streams.first { $0.name == "mill/bake" })
    #expect(bake.role == .hot && bake.to == 90 && bake.duty == .fixed(1500))
    #expect(
      bake.segments == [
        HeatSegment(from: 160, to: 120, share: 0.2), HeatSegment(from: 120, to: 120, share: 1000.0 / 1500),
        HeatSegment(from: 120, to: 90, share: 200.0 / 1500),
      ])
    #expect(try #require(heat.streams.first { $0.name == "mill/bath" }).pieces.count == 1)
  }

  @Test func headersAndLines() throws {
    #expect(heat.headers.map(\.name) == ["hot-water", "lp"])
    let water = heat.headers[0]
    #expect(water.supply == 90 && water.back == 60 && water.shift == 4 && water.capacity == 5000)
    #expect(water.status == .candidate && water.at == Point(x: 1, y: 1) && abs(water.loss - 0.03) < 1e-15)
    #expect(water.build == BuildCost(fixed: 1e6, perCapacity: 800, exponent: 0.9, life: 25))
    let steam = heat.headers[1]
    #expect(steam.supply == 152 && steam.back == 152 && steam.status == .existing && steam.build == nil)
    #expect(heat.line.distance == .straight && abs(heat.line.lossPerLength - 0.015) < 1e-15)
    #expect(heat.line.fixedPerLength == 1.4e6 && heat.line.perCapacityLength == 200 && heat.line.life == 20)
    #expect(heat.site == .free)
    let fact = try #require(heat.connections.facts.first)
    #expect(fact.length == 0.2 && fact.capacity == 900 && fact.today == 400 && fact.build?.perCapacity == 90)
  }

  @Test func convertersHaveSidesAmongTheStreams() throws {
    #expect(heat.converters.map(\.name) == ["chiller", "mill/booster", "mvr", "orc", "pump"])
    let booster = heat.converters[1]
    #expect(booster.plant == "mill")
    #expect(booster.sides.map(\.name) == ["mill/booster/source", "mill/booster/sink"])
    #expect(booster.sides.allSatisfy { $0.plant == "mill" && $0.site == "mill" })
    let pump = heat.converters[4]
    #expect(
      pump.kind == .heatPump && pump.source == .init(warm: 45, cool: 45) && pump.sink == .init(warm: 90, cool: 90))
    #expect(pump.performance == .shareOfReversible(0.5) && pump.capacity == 2000 && pump.shift == 3)
    #expect(pump.status == .candidate && pump.at == Point(x: 1, y: 2) && pump.build?.perCapacity == 3000)
    let orc = heat.converters[3]
    #expect(orc.source == .init(warm: 140, cool: 90) && orc.performance == .stated(0.09) && orc.drive == nil)
    let chiller = heat.converters[0]
    #expect(chiller.source == .init(warm: 7, cool: 7) && chiller.drive == .init(warm: 85, cool: 85))
    let sides = Dictionary(uniqueKeysWithValues: heat.streams.map { ($0.name, $0) })
    #expect(sides["pump/source"]?.duty == .perOutput(of: "pump", ratio: 1 - 45 / (0.5 * 363.15)))
    #expect(sides["pump/sink"]?.duty == .perOutput(of: "pump", ratio: 1) && sides["pump/sink"]?.role == .hot)
    #expect(sides["orc/source"]?.from == 90 && sides["orc/source"]?.to == 140 && sides["orc/source"]?.role == .cold)
    #expect(sides["chiller/drive"]?.from == 85 && sides["chiller/drive"]?.site == "chiller")
  }

  @Test func aRangeIsAnOptionalUse() throws {
    let district = try #require(heat.streams.first { $0.name == "mill/district" })
    #expect(district.duty == .chosen(Bounds(lower: 100, upper: 600)) && abs(district.pays - 0.072) < 1e-12)
  }

  @Test func theLimitOfCarnotIsPrinted() throws {
    let source = try Fixture.source("bad/impossible-value")
    let said = ParkReader.readPark(source, kinds: allTables).diagnostics.map(\.message)
    let cop = "no machine does better than Carnot: between these temperatures the COP is at most 8.07"
    #expect(said.count { $0.en == cop } == 2)
    #expect(said.contains { $0.zh == "任何设备都不可能优于卡诺循环：在所给温度之间效率至多为 0.1652" })
    #expect(said.contains { $0.en.hasSuffix("the COP is at most 1.397") })
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
