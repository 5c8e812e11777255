import Assessment
import Foundation
import ParkModel
import Studies
import Testing

/// The cases of Parks/published, as `park selftest` reads them.
@Suite("The published cases, from their park files")
struct PublishedParks {
  @Test("All published cases are there")
  func complete() throws {
    let ids = try PublishedCases.loaded.get().map(\.id)
    #expect(ids.filter { $0.hasPrefix("water-") }.count >= 35)
    #expect(ids.filter { $0.hasPrefix("heat-") }.count >= 54)
    #expect(ids.filter { $0.hasPrefix("solids-") }.count >= 8)
    #expect(ids.filter { $0.hasPrefix("gas-") }.count >= 1)
    #expect(PublishedCases.all.filter { $0.promise.kind == .bilinear }.count >= 18)
  }

  @Test("Every quick case is as promised", arguments: PublishedCases.all.filter { !$0.promise.isLong })
  func agrees(_ published: PublishedCase) {
    #expect(examine(published).objections.map(\.en) == [])
  }

  @Test("22sp-ph is refused by name: its cooling water is too warm for stream H9")
  func tooWarmCoolingWater() throws {
    let published = try #require(PublishedCases.all.first { $0.promise.mustBeRefused })
    let result = try optimize(try #require(published.reading().park)).comparison.after
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

/// The park files of Parks/published.
enum PublishedCases {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Parks/published")

  /// All cases, or the first file that cannot be read or promises nothing.
  static let loaded = Result {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { name in
        let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
        return try PublishedCase(
          id: String(name.dropLast(".yaml".count)), source: SourceText(name: name, bytes: Array(bytes)))
      }
  }

  /// The same, none where one cannot be read: a test of its own asks for them.
  static let all = (try? loaded.get()) ?? []
}

extension PublishedCase: CustomTestStringConvertible {
  /// The name of its file.
  public var testDescription: String { id }
}
