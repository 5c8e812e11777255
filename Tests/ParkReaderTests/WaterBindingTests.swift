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
    #expect(water.treatments.map(\.name) == ["mill/di", "ro", "sand", "works"])
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

  @Test func contaminantsKeepTheUnitOfTheFile() throws {
    let salt = try #require(water.properties.first { $0.id == "salt" })
    #expect(salt == Property(id: "salt", unit: "mS/cm", scale: 1000, isMass: false))
    #expect(water.supplies.last?.quality["salt"] == 400)
    #expect(water.properties.first { $0.id == "pH" }?.isMass == false)
  }

  @Test func capacityByTheDayIsConvertedToHours() {
    let build = water.treatments[1].build
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
    #expect(water.treatments[1].recyclesToSelf)
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
