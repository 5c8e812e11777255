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

  /// What the markers `# error: [code] [code]` and `# warning: [code]` promise, as `line severity code`, sorted.
  static func marks(_ source: SourceText) -> [String] {
    source.lineStarts.indices.flatMap { index -> [String] in
      let line = String(decoding: source.line(index + 1), as: UTF8.self)
      for severity in ["error", "warning"] {
        guard let marker = line.range(of: "# \(severity): ") else { continue }
        let codes = line[marker.upperBound...].split(separator: " ")
        return codes.map { "\(index + 1) \(severity) \($0.dropFirst().dropLast())" }
      }
      return []
    }.sorted()
  }
}

let allTables = ResourceKind.all.map(\.tables)

/// Reads a park written in a test.
func read(_ text: String) -> ParkReading { readPark(SourceText(text: text), kinds: allTables) }

/// Diagnostics as a person sees them, for messages of failed tests.
func rendered(_ source: SourceText, _ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer(sources: [source]).text(diagnostics)
}

/// The park of a good fixture, nil where it has errors.
func readPark(named name: String) throws -> Park? {
  ParkReader.readPark(try Fixture.source("good/\(name)"), kinds: allTables).park
}
