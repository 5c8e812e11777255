import Foundation

/// Every diagnostic code with the first sentence that a fixture brings out.
enum DiagnosticIndex {
  struct Entry {
    var code: String
    var severity: String
    var sentence: String
    var line: String
    /// The file below Tests/Fixtures; nil for a sample that no file would hold.
    var fixture: String?

    /// A fixture named after a code shows it best.
    var isNamesake: Bool { fixture?.hasSuffix("/\(code).yaml") == true }
  }

  /// The codes in the order of the alphabet; where several files show one, the file named after it, or else the first.
  static func entries() throws -> [Entry] {
    let fixtures = Repository.parks(in: "Tests/Fixtures/bad") + Repository.parks(in: "Tests/Fixtures/traps")
    var found = try fixtures.flatMap { fixture in
      try entries(of: try Repository.text(fixture), named: fixture.replacing("Tests/Fixtures/", with: ""))
    }
    found += try DiagnosticSample.all.filter { !found.map(\.code).contains($0.code) }.flatMap { sample in
      try entries(of: sample.text, named: nil).filter { $0.code == sample.code }
    }
    return Dictionary(grouping: found) { "\($0.code) \($0.severity)" }.sorted { $0.key < $1.key }
      .compactMap { _, entries in entries.first(where: \.isNamesake) ?? entries.first }
  }

  private static func entries(of text: String, named fixture: String?) throws -> [Entry] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try JSON(park(["check", "--format", "json"], on: text).output).elements.compactMap { diagnostic in
      guard let code = diagnostic["code"]?.string, let severity = diagnostic["severity"]?.string,
        let sentence = diagnostic["message"]?.string, let line = diagnostic["line"]?.number
      else { return nil }
      return Entry(
        code: code, severity: severity, sentence: sentence, line: withoutMarker(String(lines[Int(line) - 1])),
        fixture: fixture)
    }
  }

  /// The line of the fixture without its marker.
  private static func withoutMarker(_ line: String) -> String {
    let end = line.range(of: "# error:")?.lowerBound ?? line.range(of: "# warning:")?.lowerBound ?? line.endIndex
    return line[..<end].trimmingCharacters(in: .whitespaces)
  }

  /// The codes that the sources declare: `let name: DiagnosticCode = "code"`.
  static func codesInSources() throws -> Set<String> {
    let folder = Repository.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.allObjects ?? []
    var codes: Set<String> = []
    for case let name as String in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /DiagnosticCode = "([a-z0-9-]+)"/) { codes.insert(String(match.1)) }
    }
    return codes
  }
}
