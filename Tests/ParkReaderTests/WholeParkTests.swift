import Networks
import ParkModel
import ParkReader
import Testing

/// Whole files: everything that the language has today binds, in internal units.
@Suite struct WholeParkTests {
  @Test func theExampleOfTheLanguagePageBinds() throws {
    let source = try Fixture.source("good/language-page")
    let reading = readPark(source, kinds: allTables)
    #expect(reading.diagnostics.isEmpty, "\(rendered(source, reading.diagnostics))")
    let park = try #require(reading.park)
    #expect(park.plants.map(\.id) == ["chp", "kiln", "pv"])
    #expect(park.materials.map(\.kind.id) == ["solids", "water"])
  }
}
