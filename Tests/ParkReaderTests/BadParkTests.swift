import ParkModel
import ParkReader
import Testing

/// Every mistake that binding knows is found in one run, on its line, and nothing else is.
@Suite struct BadParkTests {
  @Test("all marked faults are found, and no others", arguments: Fixture.names("bad"))
  func marked(name: String) throws {
    let source = try Fixture.source("bad/\(name)")
    let diagnostics = readPark(source, kinds: allTables).diagnostics
    let found = diagnostics.map { "\($0.place?.start.line ?? 0) \($0.severity.rawValue) \($0.code.rawValue)" }.sorted()
    #expect(found == Fixture.marks(source), "\(rendered(source, diagnostics))")
  }

  @Test("every code of binding has a fixture of its name", arguments: DiagnosticCode.ofBinding)
  func shown(code: DiagnosticCode) throws {
    try #require(Fixture.names("bad").contains(code.rawValue))
    let marks = try Fixture.marks(Fixture.source("bad/\(code.rawValue)"))
    #expect(marks.contains { $0.hasSuffix(" " + code.rawValue) })
  }

  @Test("a park with an error is not handed out", arguments: Fixture.names("bad"))
  func refused(name: String) throws {
    let reading = readPark(try Fixture.source("bad/\(name)"), kinds: allTables)
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.park == nil) == hasErrors)
  }
}
