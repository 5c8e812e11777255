import Foundation
import Testing

/// `park compare A B`.
@Suite("park compare sets two parks or results side by side")
struct CompareSpecs {
  private let folder: TemporaryFolder
  private let larger: String
  private let result: String

  /// The first park beside one whose rinse takes water of 50 mg/L: 55 t/h of fresh water in place of 64.
  init() throws {
    folder = try TemporaryFolder()
    larger = try folder.park(
      try Repository.text("Parks/first-park.yaml").replacing("{COD: 20}", with: "{COD: 50}"), "b.yaml")
    result = folder.path("a.json")
    let run = try park("optimize", Repository.firstPark, "--format", "json", "--output", folder.path("a.json"))
    try #require(run.exitCode == 0)
  }

  private func change(_ part: String, _ key: String, _ id: String, in json: JSON) -> Double? {
    json[part]?.elements.first { $0[key] == .string(id) }?["change"]?.number
  }

  @Test("two parks: quantities, flows that differ, indicators; a result and a park say the same")
  func parks() throws {
    let parks = try park("compare", Repository.firstPark, larger, "--format", "json")
    #expect(parks.exitCode == 0)
    let json = try JSON(parks.output)
    let fresh = try #require(change("quantities", "quantity", "fresh_water", in: json))
    #expect(abs(fresh + 9) < 1e-6)
    #expect(json["flows"]?.elements.isEmpty == false)
    #expect(json["first"]?["file"] == .string("first-park.yaml"))
    let mixed = try JSON(park("compare", result, larger, "--format", "json").output)
    #expect(change("quantities", "quantity", "fresh_water", in: mixed) == fresh)
    #expect(mixed["indicators"] == json["indicators"])
    #expect(mixed["first"]?["file"] == .string("a.json"))
  }

  @Test("as text, Markdown and in Chinese; a state of both")
  func forms() throws {
    let text = try park("compare", result, larger).text
    #expect(text.hasPrefix("a.json beside b.yaml\n"))
    #expect(text.contains("Fresh water") && text.contains("water: town -> panels/rinse"))
    #expect(try park("compare", result, larger, "--format", "markdown").text.hasPrefix("# a.json beside b.yaml\n"))
    #expect(try park("compare", result, larger, "--lang", "zh").text.contains("新鲜水用量"))
    let before = try JSON(park("compare", result, larger, "--state", "before", "--format", "json").output)
    #expect(change("quantities", "quantity", "fresh_water", in: before) == 0)
    #expect(before["flows"] == .array([]))
  }

  @Test("what is no result, or has no such state, is wrong input; a side without a plan ends with 2")
  func faults() throws {
    let broken = try folder.write(Data(#"{"schema": 1, "after": {"status": "#.utf8), to: "c.json").path()
    let run = try park("compare", broken, larger)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[no-result]") && run.errors.contains("line 1"))
    #expect(try park("compare", result, larger, "--state", "tuned").exitCode == 1)
    #expect(try park("compare", "nowhere.yaml", larger).exitCode == 1)
    let dry = try folder.park(
      try Repository.text("Parks/first-park.yaml").replacing("4.43 CNY/m3", with: "4.43 CNY/m3, limit: 50"), "dry.yaml")
    let hopeless = try park("compare", result, dry)
    #expect(hopeless.exitCode == 2)
    #expect(hopeless.text.contains("no plan"))
  }
}
