import Foundation
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

  @Test("a park with readings binds with the table beside it, and not without")
  func metered() throws {
    let source = try Fixture.source("metered/park")
    let table = try Data(contentsOf: Fixture.root.appendingPathComponent("metered/meters.csv"))
    let reading = readPark(source, kinds: allTables) { .text(SourceText(name: $0, bytes: Array(table))) }
    #expect(reading.diagnostics.isEmpty, "\(rendered(source, reading.diagnostics))")
    #expect(reading.park?.byPeriod.map { $0.material("water")?.sinks.first?.demand } == [.exactly(18), .exactly(40)])
    #expect(readPark(source, kinds: allTables).diagnostics.map(\.code) == ["readings"])
  }

  @Test("the files with everything use every key that is read")
  func everyKeyIsUsed() throws {
    let text = try Fixture.source("good/everything").text + Fixture.source("metered/park").text
    for table in ParkSchema.table(allTables).reachable {
      for key in table.keys where key.isRead { #expect(text.contains("\(key.name):"), "\(table.id).\(key.name)") }
    }
  }
}
