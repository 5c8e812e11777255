import Assessment
import Foundation
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// A park file of Parks/published with the figures that its comments promise.
struct PublishedPark: Sendable, CustomTestStringConvertible {
  var file: URL
  var testDescription: String { file.lastPathComponent }

  static let all: [PublishedPark] = {
    let folder = repository.appendingPathComponent("Parks/published")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }.map(PublishedPark.init)
  }()

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  func park() throws -> Park {
    let reading = readPark(
      SourceText(name: file.lastPathComponent, text: try text()), kinds: ResourceKind.all.map(\.tables))
    let errors = reading.diagnostics.filter { $0.severity == .error }.map { $0.message.en }
    return try #require(reading.park, "\(file.lastPathComponent): \(errors)")
  }

  /// The figures of a comment line such as `# recomputed: {hot_utility: 20, cold_utility: 60}`.
  func figures(_ label: String) throws -> [String: Double] {
    let lines = try text().split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("# \(label): {") }) else { return [:] }
    let inside = line.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
    var figures: [String: Double] = [:]
    for pair in inside.split(separator: ",") {
      let parts = pair.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, let value = Double(parts[1]) else { continue }
      figures[parts[0]] = value
    }
    return figures
  }

  func mustBeRefused() throws -> Bool { try text().contains("# expected: infeasible") }
}

@Suite("The published cases, from their park files")
struct PublishedParks {
  /// Printed figures are rounded; ours are compared with those solved again independently, to 1e-6.
  static let tolerance = 1e-6

  @Test("All published cases are there")
  func complete() throws {
    let names = PublishedPark.all.map(\.file.lastPathComponent)
    #expect(names.filter { $0.hasPrefix("water-") }.count >= 7)
    #expect(names.filter { $0.hasPrefix("heat-") }.count >= 54)
    for park in PublishedPark.all where try !park.mustBeRefused() {
      #expect(try !park.figures("recomputed").isEmpty, "\(park.testDescription) promises no figure")
    }
  }

  @Test("After reaches the recomputed optimum, before the printed baseline", arguments: PublishedPark.all)
  func reproduces(_ published: PublishedPark) throws {
    let comparison = try optimize(published.park()).comparison
    guard try !published.mustBeRefused() else { return }
    #expect(comparison.after.claim.status == .optimal)
    try expect(published.figures("recomputed"), in: comparison.after, published.testDescription)
    try expect(published.figures("before"), in: comparison.before, published.testDescription)
  }

  private func expect(_ figures: [String: Double], in result: StateResult, _ name: String) throws {
    for (quantity, expected) in figures.sorted(by: { $0.key < $1.key }) {
      let found = try #require(result.quantities.first { $0.name == quantity }, "\(name) has no \(quantity)").value
      #expect(
        abs(found - expected) <= Self.tolerance * max(1, abs(expected)),
        "\(name): \(quantity) is \(found), recomputed \(expected)")
    }
  }

  @Test("22sp-ph is refused by name: its cooling water is too warm for stream H9")
  func tooWarmCoolingWater() throws {
    let published = try #require(PublishedPark.all.first { try $0.mustBeRefused() })
    let result = try optimize(published.park()).comparison.after
    #expect(result.claim.status == .infeasible)
    #expect(result.plan == nil)
    let conflict = try #require(result.claim.conflicts.first)
    #expect(result.claim.conflicts.count == 1)
    #expect(conflict.subject.lowercased().hasSuffix("h9"), "\(conflict)")
    #expect(abs(conflict.shortfall - 1161.6) < 1e-6, "52.8 kW/K x (30 - 8) K lie below what 20 degC can cool")
    #expect(conflict.sentence.lowercased().contains("cu1"), "\(conflict.sentence)")
    #expect(conflict.origin.line > 0)
  }
}
