import Foundation
import ParkModel

/// A park text in which each faulty line carries a marker naming its faults: `# error: [code] [code]`.
struct MarkedText {
  let source: SourceText

  /// The faults that the markers promise, as `line code`, sorted.
  var expected: [String] {
    source.lineStarts.indices.flatMap { index -> [String] in
      let line = String(decoding: source.line(index + 1), as: UTF8.self)
      guard let marker = line.range(of: "# error: ") else { return [] }
      return line[marker.upperBound...].split(separator: " ").map { "\(index + 1) \($0.dropFirst().dropLast())" }
    }.sorted()
  }

  /// The same for the diagnostics that came out.
  static func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.place?.start.line ?? 0) \($0.code.rawValue)" }.sorted()
  }

  init(fixture path: String) throws {
    let file = MarkedText.fixtures.appending(path: path)
    source = SourceText(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
  }

  /// The folder Tests/Fixtures, found from this file.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The names of the YAML files in a folder of fixtures, sorted.
  static func fixtures(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: fixtures.appending(path: folder).path())
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }
}
