import Foundation
import HostileNames
import Testing

/// What an engineer sees after `park optimize`.
@Suite("park optimize reports the park before, after and the change")
struct ReportSpecs {
  @Test("the text has the columns and names the park", arguments: [Repository.firstPark, Repository.meishan])
  func text(file: String) throws {
    let run = try park("optimize", file)
    #expect(run.exitCode == 0)
    let lines = run.text.split(separator: "\n")
    #expect(
      lines.first
        == (file == Repository.firstPark ? "First park" : "Meishan High-Tech Zone (illustrative) · 眉山高新区（示意数据）"))
    let columns = ["Before", "After", "Change", "Target"]
    #expect(lines.contains { line in columns.allSatisfy(line.contains) })
    #expect(hiddenCharacters(in: run.text).isEmpty)
  }

  @Test("the first park falls from 140 to 64 t/h of town water")
  func firstPark() throws {
    let report = try park("optimize", Repository.firstPark).text
    let line = try #require(report.split(separator: "\n").first { $0.hasPrefix("Fresh water") })
    #expect(line.split(separator: " ") == ["Fresh", "water", "t/h", "140", "64", "-76", "-54.29"])
  }

  @Test("Meishan meets each of its four targets")
  func targets() throws {
    let report = try park("optimize", Repository.meishan, "--quiet").text
    // Once in the plan, and once more in the last year of the roadmap.
    #expect(report.split(separator: "✓ met", omittingEmptySubsequences: false).count == 1 + 2 * 4)
    #expect(!report.contains("✗"))
  }

  @Test("Markdown opens with the title", arguments: [Repository.firstPark, Repository.meishan])
  func markdown(file: String) throws {
    let run = try park("optimize", file, "--format", "markdown")
    #expect(run.exitCode == 0)
    #expect(run.text.hasPrefix("# "))
    #expect(run.text.contains("\n## Quantities\n"))
  }

  @Test("no report is coloured unless a person reads it", arguments: ["text", "markdown", "json"])
  func uncoloured(format: String) throws {
    #expect(try !park("optimize", Repository.meishan, "--format", format).text.contains("\u{1B}"))
  }
}
