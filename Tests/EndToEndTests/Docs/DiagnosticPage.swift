import HostileNames

extension DiagnosticIndex {
  /// The page as Markdown.
  static func page() throws -> String {
    let rows = try entries().map { entry in
      "| `\(entry.code)` | \(entry.severity) | \(cell(entry.sentence)) | \(code(entry.line)) | \(fixture(entry)) |"
    }
    return """
      # Diagnostics

      Everything that `park check` can say of a file, by code. Codes are stable: scripts and this page refer to them.
      Sentences and lines are not written by hand: they are what the named file of Tests/Fixtures brings out, or a
      sample that a test makes.
      An error stops the run with exit code 1, after all of them have been printed; a warning goes into the report.

      | code | severity | what it says, for instance | of this line | fixture |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func fixture(_ entry: Entry) -> String { entry.fixture.map { "`\($0)`" } ?? "a sample" }

  /// A bar would end the cell, and an angle bracket open a tag.
  private static func cell(_ text: String) -> String {
    visible(text).replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }

  /// Code in a cell; more backticks than it holds itself.
  private static func code(_ text: String) -> String {
    if text.isEmpty { return "" }
    let start = text.count > 60 ? text.prefix(60) + " …" : text
    let shown = visible(start).replacing("|", with: "\\|")
    return shown.contains("`") ? "`` \(shown) ``" : "`\(shown)`"
  }

  /// What nobody would see is written by its number.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isHidden = !hiddenCharacters(in: String(scalar)).isEmpty || (scalar != " " && scalar.properties.isWhitespace)
      return isHidden ? "<U+\(String(scalar.value, radix: 16, uppercase: true))>" : String(scalar)
    }
    .joined()
  }
}
