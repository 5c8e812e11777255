import Foundation
import Networks
import ParkModel
import Testing

/// What the tables print: the reference page and the JSON Schema.
@Suite struct SchemaPageTests {
  let root = ParkSchema.table(allTables)

  @Test func everyKeyOfEveryTableStandsOnThePage() {
    let page = ReferencePage.markdown(root)
    for table in root.reachable {
      #expect(page.contains("## `\(table.id)`\n"))
      for key in table.keys { #expect(page.contains("| `\(key.name)` |"), "\(table.id).\(key.name)") }
    }
  }

  @Test func tablesOfOneNameAreOneTable() {
    var keys: [String: [String]] = [:]
    for table in root.everyMention {
      #expect(keys[table.id, default: table.keys.map(\.name)] == table.keys.map(\.name), "\(table.id)")
      keys[table.id] = table.keys.map(\.name)
    }
  }

  @Test func everySentenceEndsAndNoKeyIsDoubled() {
    for table in root.reachable {
      #expect(Set(table.keys.map(\.name)).count == table.keys.count, "\(table.id)")
      for key in table.keys { #expect(key.doc.hasSuffix("."), "\(table.id).\(key.name)") }
    }
  }

  @Test func theSchemaIsJSONAndEveryReferenceResolves() throws {
    let text = JSONSchema.text(root)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = try #require(json?["$defs"] as? [String: Any])
    #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    for part in text.components(separatedBy: "#/$defs/").dropFirst() {
      let name = String(part.prefix { $0 != "\"" })
      #expect(definitions[name] != nil, "\(name)")
    }
  }
}

extension SchemaTable {
  /// Every table as often as it is mentioned.
  fileprivate var everyMention: [SchemaTable] {
    [self] + keys.filter(\.isRead).compactMap(\.shape.table).flatMap(\.everyMention)
  }
}
