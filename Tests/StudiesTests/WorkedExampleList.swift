import Foundation
import Testing

/// The list of worked examples of public sources, `Fixtures/worked/worked-examples.json`: each must be reproduced by a test
/// that names it and holds the figures of the source.
@Suite("The list of worked examples")
struct WorkedExampleList {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    /// Figures as the source prints them, right or wrong.
    var printed: [String]
    /// Figures that a test must come to, as it writes them.
    var expect: [String]
    /// Files below `Tests`.
    var tests: [String]
    var testDescription: String { id }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static let examples: [Example] = {
    let file = folder.appendingPathComponent("Fixtures/worked/worked-examples.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test("there are eight of them, each once")
  func list() {
    #expect(Self.examples.count == 8)
    #expect(Set(Self.examples.map(\.id)).count == 8)
    #expect(Self.examples.allSatisfy { !$0.tests.isEmpty && !$0.expect.isEmpty && !$0.printed.isEmpty })
  }

  @Test("each is named by a test that comes to its figures", arguments: examples)
  func isReproduced(_ example: Example) throws {
    for path in example.tests {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(path), encoding: .utf8)
      #expect(text.contains(example.id), "\(path) does not name it")
      for figure in example.printed + example.expect {
        #expect(text.contains(figure), "\(path) does not hold \(figure)")
      }
      // Its figures stand in code and not in comments alone.
      let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let code = lines.filter { !$0.hasPrefix("//") }.joined()
      #expect(example.expect.contains { code.contains($0) }, "\(path) asserts none of its figures")
    }
  }
}
