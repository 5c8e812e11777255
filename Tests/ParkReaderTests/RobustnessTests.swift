import Foundation
import ParkModel
import Testing

@testable import ParkReader

@Suite("No text crashes the reader or keeps it busy")
struct RobustnessTests {
  private func read(_ text: String) -> [String] {
    readTree(SourceText(name: nil, text: text)).diagnostics.map(\.code.rawValue)
  }

  @Test(
    "bombs are refused within a second",
    arguments: [
      ("deep lists", String(repeating: "[", count: 200_000), "nested-too-deeply"),
      ("deep maps", String(repeating: "{a: ", count: 50_000), "nested-too-deeply"),
      ("deep blocks", (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "nested-too-deeply"),
      ("deep dashes", String(repeating: "- ", count: 100_000) + "a", "nested-too-deeply"),
      ("laughs", "a: &a [x, x]\n" + (0..<30).map { "b\($0): &b\($0) [*a, *a, *a]\n" }.joined(), "alias"),
      ("too large", String(repeating: "a", count: (4 << 20) + 1), "file-too-large"),
      ("questions", String(repeating: "? ", count: 100_000), "nested-too-deeply"),
    ])
  func bomb(name: String, text: String, code: String) {
    let clock = ContinuousClock()
    let time = clock.measure { #expect(read(text).contains(code), "\(name)") }
    #expect(time < .seconds(5), "\(name) took \(time)")
  }

  @Test(
    "a text of signs alone ends, whatever the sign", arguments: Array("{}[],:&*!|>%@`'\"-?#\t \n\r～：，、（）\u{A0}\u{FEFF}")
  )
  func monotone(sign: Character) {
    for count in [1, 2, 3, 60, 5000] { _ = read(String(repeating: sign, count: count)) }
    _ = read("a: " + String(repeating: sign, count: 500) + "\nb: {" + String(repeating: sign, count: 500) + "}\n")
  }

  @Test("every beginning of a sound park is read")
  func truncated() throws {
    let bytes = try MarkedText(fixture: "sound/language-example.yaml").source.bytes
    for length in stride(from: 0, to: bytes.count, by: 211) {
      _ = readTree(SourceText(name: nil, bytes: Array(bytes[..<length])))
    }
  }

  @Test("thousands of mutated parks are read, and every place lies in the file", arguments: 0..<4)
  func mutated(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &* 7919 &+ 1)
    let files = MarkedText.fixtures(in: "sound") + MarkedText.fixtures(in: "traps")
    let texts = try files.map { try MarkedText(fixture: $0).source.bytes }
    for _ in 0..<500 {
      let bytes = Mutation.mutate(texts[Int.random(in: 0..<texts.count, using: &random)], using: &random)
      let source = SourceText(name: nil, bytes: bytes)
      let reading = readTree(source)
      for diagnostic in reading.diagnostics {
        guard let place = diagnostic.place else { continue }
        if place.start > place.end || place.end.utf8Offset > bytes.count { Issue.record("\(diagnostic)") }
      }
      if reading.tree == nil, reading.diagnostics.isEmpty { Issue.record("silence about \(source.text)") }
      _ = DiagnosticRenderer(sources: [source]).text(Array(reading.diagnostics.prefix(5)))
    }
  }

  @Test("quantities of random signs are read or refused")
  func quantities() {
    var random = SplitMix(state: 42)
    let signs = Array("0123456789.eE+-,_:/ ()[]*^%°℃mktLhNCYW³²⁻万元吨/％（）～..\u{301}")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0..<14, using: &random)
      let text = String((0..<length).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      for dimension in [NamedDimension.flow, .temperature, .buildPerLengthFlow] {
        do throws(QuantityError) {
          let range = try dimension.readRange(text, in: UnitContext(operatingHours: 8000))
          for end in [range.lower, range.upper] where end?.isFinite == false { Issue.record("\(text)") }
        } catch {
          guard let range = error.range else { continue }
          if range.lowerBound < 0 || range.upperBound > text.utf8.count { Issue.record("\(text): \(error)") }
        }
      }
    }
  }
}

/// A small generator of random numbers that is the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Small damage to a file, as typing and copying do it, and worse.
enum Mutation {
  static func mutate(_ bytes: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: signs[Int.random(in: 0..<signs.count, using: &random)].utf8, at: place)
      case 4: bytes.swapAt(place, end - 1)
      default:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[min(place, other)..<min(max(place, other), min(place, other) + 200)], at: other)
      }
    }
    return bytes
  }

  private static let signs = [
    "{", "}", "[", "]", ",", ": ", ":", "\n", "\t", "\"", "'", "#", " #", "*", "&a ", "!", "|", ">", "%", "@", "- ",
    "? ",
    "---\n", "...\n", "：", "，", "、", "（", "\u{A0}", "\u{3000}", "\r", "\r\n", "<<: ", "\0", "18,000", "\u{FEFF}",
  ]
}
