import Foundation
import Testing

/// Same input, same bytes.
@Suite("A park has one report")
struct DeterminismSpecs {
  static let formats = ["text", "markdown", "json", "html"]

  @Test("two runs give the same bytes", arguments: [Repository.firstPark, Repository.meishan], formats)
  func sameFile(file: String, format: String) throws {
    let first = try park("optimize", file, "--format", format)
    let second = try park("optimize", file, "--format", format)
    #expect(!first.output.isEmpty && first.output == second.output)
    #expect(first.errors == second.errors)
  }

  @Test(
    "the order in which maps list their entries changes nothing",
    arguments: ["Parks/first-park.yaml", "Parks/meishan-hightech.yaml"], formats)
  func sameContent(file: String, format: String) throws {
    let straight = try park("optimize", Repository.path(file), "--format", format)
    let turned = try park(["optimize", "--format", format], on: reordered(Repository.text(file)))
    #expect(turned.exitCode == 0)
    #expect(differences(straight.text, turned.text).isEmpty)
  }

  @Test(
    "neither language, clock nor terminal of the machine changes anything",
    arguments: [
      ["LC_ALL": "de_DE.UTF-8"], ["LC_ALL": "C"], ["TZ": "Asia/Shanghai"], ["COLUMNS": "40", "TERM": "dumb"],
    ])
  func environment(_ environment: [String: String]) throws {
    let program = try #require(ParkBinary.file)
    let elsewhere = try execute(program, ["optimize", Repository.meishan], environment: environment)
    #expect(try elsewhere.text == park("optimize", Repository.meishan).text)
  }

  @Test("the reordered file has the same letters in another order")
  func reordering() {
    let park = """
      park: A   # a remark
      water:
        sinks:
          wash: {flow: 3, limit: {COD: 9},
                 accepts: [b, a]}
          rinse:
            {flow: 4}
      """
    let turned = """
      water:
        sinks:
          rinse: {flow: 4}
          wash: {accepts: [b, a], limit: {COD: 9}, flow: 3}
      park: A

      """
    #expect(reordered(park) == turned)
  }

  /// The lines that differ, for the message of a failed test.
  private func differences(_ left: String, _ right: String) -> [String] {
    let (left, right) = (left.split(separator: "\n"), right.split(separator: "\n"))
    return right.difference(from: left).prefix(6).map {
      switch $0 {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
  }
}
