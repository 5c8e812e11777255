import Foundation
import Testing

@Suite("The first screen of the README is true")
struct ReadmeSpecs {
  /// The fenced blocks of the README, in order.
  private func blocks() throws -> [String] {
    let parts = try Repository.text("README.md").components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      String(parts[index].drop { $0 != "\n" }).trimmingCharacters(in: .newlines)
    }
  }

  @Test("Its park is the shipped first park")
  func park() throws {
    let shipped = try Repository.text("Parks/first-park.yaml").trimmingCharacters(in: .newlines)
    #expect(try blocks().first == shipped)
  }

  @Test("Its output is what the command prints, from the first line on")
  func output() throws {
    let printed = try EndToEndTests.park("optimize", Repository.firstPark).text
    let shown = try #require(try blocks().dropFirst().first)
    #expect(shown.contains("Fresh water"))
    #expect(printed.hasPrefix(shown), "record it anew: park optimize Parks/first-park.yaml")
  }

  @Test("Its errors are what the command says of the two slips")
  func errors() throws {
    let slips = try Repository.text("Parks/first-park.yaml")
      .replacing("flow: 80,", with: "flow: 80 kg,").replacing("outfalls: ", with: "outfals:  ")
    let run = try EndToEndTests.park(["check", "-"], input: Data(slips.utf8))
    #expect(run.exitCode == 1)
    let said = run.text.replacing("<stdin>", with: "first-park.yaml").trimmingCharacters(in: .newlines)
    #expect(try blocks().dropFirst(2).first == said)
  }
}
