import Testing

/// A file with a dozen mistakes, as people make them in one afternoon.
@Suite("Every mistake is reported in one run, on its line")
struct ManyMistakesSpecs {
  static let name = "Tests/Fixtures/bad/many-mistakes.yaml"
  private let file = Repository.path(name)

  /// What the markers of the fixture promise, as `line code`.
  private func promised() throws -> [String] {
    try Repository.text(Self.name).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, line -> [String] in
        guard let marker = line.range(of: "# error: ") else { return [] }
        return line[marker.upperBound...].split(separator: " ").map { "\(index + 1) \($0.dropFirst().dropLast())" }
      }
      .sorted()
  }

  @Test("optimize prints all of them as file:line:column, computes nothing and writes nothing")
  func optimize() throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", file, "--output", folder.path("report.txt"))
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(folder.names.isEmpty)
    let promised = try promised()
    #expect(promised.count >= 10)
    for fault in promised {
      let parts = fault.split(separator: " ")
      #expect(run.errors.contains("error[\(parts[1])] \(file):\(parts[0]):"), "\(fault)")
    }
    #expect(run.errors.contains("\(promised.count) errors; nothing was computed."))
  }

  @Test("check prints the same as JSON for editors")
  func checkJSON() throws {
    let run = try park("check", file, "--format", "json")
    #expect(run.exitCode == 1)
    let diagnostics = try JSON(run.output).elements
    let found = diagnostics.map { "\(Int($0["line"]?.number ?? 0)) \($0["code"]?.string ?? "")" }
    #expect(try found.sorted() == promised())
    let keys: Set = ["code", "severity", "file", "line", "column", "end_line", "end_column", "path", "message", "hint"]
    for diagnostic in diagnostics { #expect(keys.isSubset(of: diagnostic.keys)) }
  }

  @Test("check prints the same as text and counts them")
  func checkText() throws {
    let run = try park("check", file)
    #expect(run.exitCode == 1)
    #expect(try run.text.hasSuffix("\(promised().count) errors, 0 warnings.\n"))
  }
}
