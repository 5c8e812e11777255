import ParkModel
import Testing

/// Water in internal units: t/h, g/t, CNY/t.
@Suite struct WaterBindingTests {
  let water: MaterialSection
  let park: Park

  init() throws {
    park = try #require(try readPark(named: "everything"))
    water = try #require(park.material("water"))
  }

  @Test func listsAreSortedByName() {
    #expect(water.treatments.map(\.name) == ["mill/di", "pond", "ro", "sand", "works"])
    #expect(water.supplies.map(\.name) == ["mill/well", "municipal"])
    #expect(water.outlets.map(\.name) == ["river", "sea"])
  }

  @Test func aVolumeOfWaterIsItsMass() throws {
    let municipal = try #require(water.supplies.last)
    #expect(municipal.limit == Bounds(lower: 100, upper: 900))
    #expect(municipal.price == 4.43)
    #expect(abs(municipal.co2 - 0.0003) < 1e-12)
    let works = try #require(water.treatments.last)
    #expect(works.capacity == 1000)
    #expect(works.needs == [Need(commodity: "electricity", amount: 0.4), Need(commodity: "lime", amount: 0.0002)])
  }

  @Test func temperaturesAreInDegreesAndOpenEndsAreOpen() throws {
    #expect(water.supplies.map(\.temperature) == [12, 15])
    #expect(water.sources.first { $0.name == "mill/dye" }?.temperature == 50)
    let works = try #require(water.treatments.last)
    #expect(works.temperature == Bounds(lower: -.infinity, upper: 45))
    #expect(works.outletTemperature.map { abs($0 - 25) < 1e-9 } == true)
    #expect(water.outlets.first?.temperature == Bounds(lower: -.infinity, upper: 35))
    #expect(water.sinks.last?.temperature == .exactly(40))
    #expect(water.processes.first?.temperature == Bounds(lower: -.infinity, upper: 30))
    #expect(water.processes.map(\.outletTemperature) == [32, 38])
    #expect(water.rinses.first?.temperature == Bounds(lower: 15, upper: 40))
    #expect(water.rinses.first?.outletTemperature == 22)
  }

  /// `wash` may have water of 12 to 22 degC, or wash water of 30, and asks for 40; `works` takes none above 45, and `dye` is at 50.
  @Test func whatIsAskedMakesStreamsOfHeat() throws {
    let streams = try #require(park.heat).streams.filter(\.isEntering)
    #expect(
      streams.map { "\($0.name) \($0.from)..\($0.to)" } == [
        "mill/wash/heating 12.0..40.0", "works/cooling 50.0..45.0",
      ])
    #expect(streams.first?.duty == .entering("mill/wash", from: [12, 15, 20, 22, 30]))
  }

  /// `sand` says at what temperature it gives its water and not that it takes heat: it asks for no less. `ro` takes heat.
  @Test func aUnitWarmsNoWater() {
    #expect(water.treatments.first { $0.name == "sand" }?.askedTemperature == Bounds(lower: 22, upper: .infinity))
    #expect(water.treatments.first { $0.name == "ro" }?.askedTemperature == nil)
  }

  @Test func contaminantsKeepTheUnitOfTheFile() throws {
    let salt = try #require(water.properties.first { $0.id == "salt" })
    #expect(salt == Property(id: "salt", unit: "mS/cm", scale: 1000, isMass: false))
    #expect(water.supplies.last?.quality["salt"] == 400)
    #expect(water.properties.first { $0.id == "pH" }?.isMass == false)
  }

  @Test func capacityByTheDayIsConvertedToHours() {
    let build = water.treatments.first { $0.name == "ro" }?.build
    #expect(build == BuildCost(fixed: 3_000_000, perCapacity: 60_000, exponent: 0.85, life: 15))
  }

  @Test func aCapByTheYearIsSpreadOverTheOperatingHours() {
    let cap = water.outlets.first?.cap["COD"] ?? 0
    #expect(abs(cap - 300e6 / 7200) < 1e-9)
  }

  @Test func aRangeIsADemandBetweenAndASingleFigureIsExact() throws {
    #expect(water.sinks.first { $0.name == "mill/wash" }?.demand == Bounds(lower: 30, upper: 60))
    let reading = read("park: A\ncontaminants: []\nplants: {a: {water: {sinks: {b: {flow: 3 t/h}}}}}\n")
    #expect(reading.park?.material("water")?.sinks.first?.demand == .exactly(3))
  }

  @Test func unitsOfPartialRecoveryNameTheirReject() {
    #expect(water.treatments.first { $0.name == "ro" }?.recyclesToSelf == true)
    guard case .purify(let unit) = water.treatments[0].action else {
      Issue.record("no purifier")
      return
    }
    #expect(unit.outlet["COD"] == 0)
    #expect(unit.recovery == 0.8)
    #expect(unit.rejectTo == ["works"])
  }

  @Test func pipesCostByKilometreAndFlow() {
    #expect(water.carriage.fixedPerLength == 600_000)
    #expect(water.carriage.perCapacityLength == 2500)
    #expect(water.carriage.pumping == 0.35)
    #expect(water.carriage.distance == .straight)
    #expect(water.connections.facts.first?.length == 1.2)
    #expect(
      water.connections.facts.last?.build == BuildCost(fixed: 50_000, perCapacity: 2000, life: 30, sizes: [100, 250]))
  }

  @Test func anAbsentListOfLinksIsNotAnEmptyOne() {
    let park = read("park: A\ncontaminants: []\nwater: {}\n").park
    #expect(park?.material("water")?.connections.existing == nil)
    let empty = read("park: A\ncontaminants: []\nwater: {connections: {existing: []}}\n").park
    #expect(empty?.material("water")?.connections.existing == [])
  }
}
