import Foundation
import Testing

/// `park reference`, and its copies in docs/.
@Suite("The reference of the park language is printed from the reader's own tables")
struct ReferenceSpecs {
  @Test("docs/park-file.md is what `park reference` prints")
  func page() throws { try expectRecorded(park("reference").text, as: "docs/park-file.md") }

  @Test("docs/park.schema.json is what `park reference --as json-schema` prints")
  func schema() throws {
    let run = try park("reference", "--as", "json-schema")
    let schema = try JSON(run.output)
    #expect(schema["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
    #expect(schema["properties"]?["water"] != nil)
    try expectRecorded(run.text, as: "docs/park.schema.json")
  }
}
