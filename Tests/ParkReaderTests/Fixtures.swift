import Foundation
import Networks
import ParkModel
import ParkReader

/// The files under Tests/Fixtures.
enum Fixture {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The names of the YAML files of a folder, sorted.
  static func names(_ folder: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func source(_ path: String) throws -> SourceText {
    let data = try Data(contentsOf: root.appendingPathComponent(path + ".yaml"))
    return SourceText(name: path + ".yaml", bytes: Array(data))
  }
}

let allTables = ResourceKind.all.map(\.tables)

/// Reads a park written in a test.
func read(_ text: String) -> ParkReading { readPark(SourceText(text: text), kinds: allTables) }

/// Diagnostics as a person sees them, for messages of failed tests.
func rendered(_ source: SourceText, _ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer(sources: [source]).text(diagnostics)
}
