import Foundation
import ParkModel
import ParkReader
import Testing

/// A park whose text has been damaged at random is refused or read, and never brings the reader down.
@Suite struct DamagedParkTests {
  @Test("damage of a whole park is survived", arguments: 0..<40)
  func damaged(seed: UInt64) throws {
    var dice = Dice(state: seed &* 7919 &+ 1)
    var lines = try Fixture.source("good/everything").text.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0...dice.below(3) { damage(&lines, &dice) }
    let reading = read(lines.joined(separator: "\n"))
    #expect((reading.park == nil) == reading.diagnostics.contains { $0.severity == .error })
  }

  /// Drops, doubles, swaps or garbles one line.
  private func damage(_ lines: inout [Substring], _ dice: inout Dice) {
    let line = dice.below(lines.count)
    switch dice.below(5) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, dice.below(lines.count))
    case 3: lines[line] = lines[line].prefix(dice.below(lines[line].count + 1))
    default:
      var letters = Array(lines[line])
      guard !letters.isEmpty else { return }
      letters[dice.below(letters.count)] = Array("{}[]:,->-. 0%任")[dice.below(14)]
      lines[line] = Substring(String(letters))
    }
  }
}

/// A random sequence that is the same in every run (Knuth's linear congruential generator).
private struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
