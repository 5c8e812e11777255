import ParkModel
import Testing

@testable import ParkReader

@Suite("Every trap of YAML is reported on its line")
struct TrapTests {
  @Test("all marked faults are found in one run, and no others", arguments: MarkedText.fixtures(in: "traps"))
  func marked(path: String) throws {
    let text = try MarkedText(fixture: path)
    let found = MarkedText.lines(readTree(text.source).diagnostics)
    for missing in text.expected where !found.contains(missing) { Issue.record("\(path): missed \(missing)") }
    for extra in found where !text.expected.contains(extra) { Issue.record("\(path): false alarm \(extra)") }
    #expect(found == text.expected)
  }

  @Test("every sentence and hint about a trap is there in Chinese too", arguments: MarkedText.fixtures(in: "traps"))
  func translated(path: String) throws {
    for diagnostic in readTree(try MarkedText(fixture: path).source).diagnostics {
      #expect(diagnostic.message.zh != nil, "\(diagnostic.code.rawValue)")
      if let hint = diagnostic.hint { #expect(hint.zh != nil, "\(diagnostic.code.rawValue)") }
    }
  }

  @Test("sound files bring out nothing", arguments: MarkedText.fixtures(in: "sound"))
  func sound(path: String) throws {
    let text = try MarkedText(fixture: path)
    let reading = readTree(text.source)
    #expect(MarkedText.lines(reading.diagnostics) == [])
    #expect(reading.isComplete)
  }
}
