import ParkModel
import Testing

@testable import ParkReader

@Suite("A large park is read in the time of a breath")
struct SpeedTests {
  @Test("sixteen thousand values, in many lines and in one")
  func large() {
    let entry = "{flow: 12 t/h, limit: {COD: 40, TDS: 900}, name: 漂洗}"
    let lines = "sinks:\n" + (0..<2000).map { "  s\($0): \(entry)\n" }.joined()
    let oneLine = "sinks: {" + (0..<2000).map { "s\($0): \(entry)" }.joined(separator: ", ") + "}\n"
    for text in [lines, oneLine] {
      let clock = ContinuousClock()
      var reading: TreeReading?
      let time = clock.measure { reading = readTree(SourceText(text: text)) }
      #expect(reading?.diagnostics.isEmpty == true)
      #expect(reading?.tree?["sinks"]?.entries?.count == 2000)
      // Generous, for it also runs unoptimised and beside other work; optimised it takes a tenth of a second.
      #expect(time < .seconds(20), "\(time)")
    }
  }
}
