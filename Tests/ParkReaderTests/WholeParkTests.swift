import Networks
import ParkModel
import ParkReader
import Testing

/// Whole files: everything that the language has today binds, without a word of complaint.
@Suite struct WholeParkTests {
  @Test("good files bring out nothing", arguments: Fixture.names("good"))
  func good(name: String) throws {
    let source = try Fixture.source("good/\(name)")
    let reading = readPark(source, kinds: allTables)
    #expect(reading.diagnostics.isEmpty, "\(rendered(source, reading.diagnostics))")
    #expect(reading.park != nil)
  }

  @Test("the file with everything uses every key that is read")
  func everyKeyIsUsed() throws {
    let text = try Fixture.source("good/everything").text
    for table in ParkSchema.table(allTables).reachable {
      for key in table.keys where key.isRead { #expect(text.contains("\(key.name):"), "\(table.id).\(key.name)") }
    }
  }
}
