import Foundation
import Testing

/// `park init`.
@Suite("park init gives a park that works")
struct InitSpecs {
  private static let templates = ["start", "display", "solar", "battery", "chemicals", "heavy-industry"]

  @Test("every template is without fault or warning, has a plan before and after, and pays", arguments: templates)
  func template(name: String) throws {
    let text = try park("init", "--from", name).text
    #expect(text == (try Repository.text("Sources/park/Templates/\(name).yaml")))
    #expect(text.hasPrefix("# yaml-language-server: $schema=park.schema.json\n"))
    let check = try park(["check"], on: text)
    #expect(check.exitCode == 0)
    #expect(check.text.contains("0 errors, 0 warnings."))
    let run = try park(["optimize", "--format", "json"], on: text)
    #expect(run.exitCode == 0)
    let result = try JSON(run.output)
    for state in ["before", "after"] { #expect(result[state]?["status"] == .string("optimal"), "\(state)") }
    let cost = try #require(result["change"]?["cost"]?["absolute"]?.number)
    #expect(cost < 0)
  }

  @Test("into a file it also writes the schema that the first line names, and overwrites neither")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("mine.yaml")
    let run = try park("init", "--from", "solar", "--output", path)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Next: park optimize \(path)"))
    #expect(folder.names == ["mine.yaml", "park.schema.json"])
    #expect(try JSON(folder.read("park.schema.json"))["properties"]?["water"] != nil)
    try folder.write(Data("mine".utf8), to: "mine.yaml")
    let again = try park("init", "--output", path)
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("error[file-exists]"))
    #expect(try folder.read("mine.yaml") == Data("mine".utf8))
    try folder.write(Data("{}".utf8), to: "park.schema.json")
    #expect(try park("init", "--output", folder.path("other.yaml")).exitCode == 0)
    #expect(try folder.read("park.schema.json") == Data("{}".utf8))
  }

  @Test("a template that there is not is wrong usage")
  func unknown() throws { #expect(try park("init", "--from", "moon").exitCode == 64) }
}
