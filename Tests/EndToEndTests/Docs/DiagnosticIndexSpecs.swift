import Testing

/// docs/diagnostics.md.
@Suite("The index of diagnostics is taken from what the fixtures bring out")
struct DiagnosticIndexSpecs {
  @Test("every code stands in docs/diagnostics.md with a sentence as it was really printed")
  func index() throws { try expectRecorded(DiagnosticIndex.page(), as: "docs/diagnostics.md") }

  @Test("no code is in the sources that no fixture shows")
  func complete() throws {
    let shown = Set(try DiagnosticIndex.entries().map(\.code))
    #expect(try DiagnosticIndex.codesInSources().subtracting(shown).isEmpty)
  }
}
