import Testing

/// docs/diagnostics.md.
@Suite("The index of diagnostics is taken from what the fixtures bring out")
struct DiagnosticIndexSpecs {
  @Test("every code stands in docs/diagnostics.md with a sentence as it was really printed")
  func index() throws { try expectRecorded(DiagnosticIndex.page(), as: "docs/diagnostics.md") }

  @Test("no code is declared in the sources that the index does not show")
  func complete() throws {
    let shown = Set(try DiagnosticIndex.entries().map(\.code))
    // Every park has operating hours, 8760 a year unless it says others: no file can bring this one out.
    let unreachable: Set = ["operating-hours-missing"]
    #expect(try DiagnosticIndex.codesInSources().subtracting(shown) == unreachable)
  }
}
