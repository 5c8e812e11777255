import Foundation
import Networks
import ParkModel
import ParkReader
import Testing

/// What every kind of resource in the registry must bring: a schema, parks, an audit that was seen to bite, a page and a
/// model of its algebra with an example, words in two languages.
@Suite("Every kind of resource in the registry is complete")
struct RegistrySpecs {
  static let ids = ResourceKind.all.map(\.id)
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  private func files(_ folder: String, _ ending: String) -> [String] {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent(folder).path)) ?? []
    return all.filter { $0.hasSuffix(ending) }.sorted()
  }

  private func park(_ path: String) throws -> Park? {
    readPark(SourceText(name: path, bytes: Array(try text(path).utf8)), kinds: ResourceKind.all.map(\.tables)).park
  }

  @Test("There are kinds, each once")
  func eachOnce() {
    #expect(Self.ids.count >= 4)
    #expect(Set(Self.ids).count == Self.ids.count)
  }

  @Test("It has keys of the park and of plants, with tables below them", arguments: ids)
  func schema(_ kind: String) throws {
    let tables = try #require(ResourceKind.all.first { $0.id == kind }).tables
    for keys in [tables.parkKeys, tables.plantKeys] {
      let hasTable = keys.contains { $0.isRead && $0.shape.table != nil }
      #expect(hasTable)
    }
    let page = try text("docs/park-file.md")
    for key in tables.parkKeys + tables.plantKeys {
      #expect(page.contains("## `\(key.shape.table?.id ?? "")`"), "\(kind): \(key.name)")
    }
  }

  @Test("A park that ships has something of it to plan", arguments: ids)
  func parks(_ kind: String) throws {
    let names = files("Parks", ".yaml").map { "Parks/" + $0 }
    let found = try names.contains { name in
      guard let park = try park(name) else { return false }
      if kind == "heat" { return park.heat.map { !$0.streams.isEmpty } ?? false }
      return park.material(kind).map { !$0.sources.isEmpty && !$0.sinks.isEmpty } ?? false
    }
    #expect(found, "no park of \(names) has \(kind)")
  }

  @Test("A published case is of it, solids excepted", arguments: ids.filter { $0 != "solids" })
  func published(_ kind: String) throws {
    let names = files("Parks/published", ".yaml").filter { $0.hasPrefix(kind + "-") }
    let found = try names.contains { try park("Parks/published/" + $0) != nil }
    #expect(found)
  }

  @Test("The audit was seen to bite on it", arguments: ids)
  func mutants(_ kind: String) throws {
    let stem = kind.hasSuffix("s") ? String(kind.dropLast()) : kind
    let own = files("Tests/AssessmentTests/Audit", "Mutants.swift").filter { $0.lowercased().hasPrefix(stem) }
    let count = try own.reduce(0) {
      try $0 + text("Tests/AssessmentTests/Audit/" + $1).components(separatedBy: ", at: ").count - 1
    }
    #expect(count >= 10, "\(count) mutants of \(kind) in \(own)")
  }

  @Test("Its algebra stands on a page and in a model, with examples worked out by hand", arguments: ids)
  func models(_ kind: String) throws {
    #expect(try text("Models/\(kind).md").contains("(\(kind).mod)"))
    #expect(try text("Models/\(kind).mod").contains("minimize objective"))
    #expect(try text("Models/data-format.md").contains("\n## \(kind)\n"))
    let examples = files("Models/examples", ".dat").filter { $0.hasPrefix(kind + "-") }
    #expect(examples.count >= 2, "\(examples)")
    for example in examples { #expect(try text("Models/examples/" + example).contains("# expect: "), "\(example)") }
  }

  @Test("Some park that ships can be exported as data for its model", arguments: ids)
  func exports(_ kind: String) throws {
    let published = files("Parks/published", ".yaml").filter { $0.hasPrefix(kind + "-") }.map {
      "Parks/published/" + $0
    }
    let names = files("Parks", ".yaml").map { "Parks/" + $0 } + published
    let found = try names.contains { name in
      guard var park = try park(name) else { return false }
      park.materials = park.materials.filter { $0.kind.id == kind }
      if kind != "heat" { park.heat = nil }
      return resourceNetworks(of: park, in: .after).contains { network in
        if case .data(kind, _) = mathProgData(for: network, measure: "cost", period: park.periods[0]) {
          true
        } else {
          false
        }
      }
    }
    #expect(found)
  }

  @Test("The terms page and the scope page speak of it", arguments: ids)
  func pages(_ kind: String) throws {
    #expect(try text("docs/scope.md").lowercased().contains(kind == "solids" ? "solid" : kind))
    #expect(try text("docs/terminology.md").lowercased().contains(kind == "solids" ? "solid" : kind))
  }
}
