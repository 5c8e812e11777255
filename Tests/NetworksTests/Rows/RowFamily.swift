import Foundation
import LinearPrograms
import Networks
import ParkModel
import Planning
import Testing

/// A family of rows: its name, what it says, its formula, and the smallest park whose program shows it.
struct RowFamily: Sendable, CustomTestStringConvertible {
  var name: String
  var sentence: String
  var formula: String
  var park: Park
  var state = StateName.after
  /// The measure that the program minimises; nil leaves the objective empty.
  var measure: String?
  /// Of more links than this only those are listed that a plan can begin with.
  var mostListed = Int.max

  var testDescription: String { name }

  /// The program in LP format under the lines that explain it.
  func text() -> String {
    let isPinned = measure == "metered_deviation"
    var joint = jointProgram(of: park, in: state, pinnedToMeters: isPinned, flowBound: 100, mostListed: mostListed)
    for family in joint.openLinks { family.list(family.first, in: &joint) }
    var program = joint.program
    if let measure {
      for (index, cost) in joint.costs(of: measure).enumerated() { program.columns[index].cost = cost }
    }
    let head = ["\(name): \(sentence)"] + formula.split(separator: "\n").map { "    \($0)" }
    return head.map { "\\ \($0)\n" }.joined() + program.lpText()
  }
}

/// Each family's program is kept as text, so that a change of the formulation is read as a change of its algebra.
/// With `PARK_RECORD=1` in the environment the texts are written anew.
@Suite("Row families")
struct RowFamilySnapshots {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  static let families =
    materialFamilies + qualityFamilies + investmentFamilies + heatFamilies + gasFamilies + enteringFamilies
    + targetFamilies + retrofitFamilies + standingFamilies

  @Test("The program is the recorded one", arguments: families)
  func isAsRecorded(_ family: RowFamily) throws {
    let file = Self.folder.appendingPathComponent(family.name + ".lp")
    let text = family.text()
    if ProcessInfo.processInfo.environment["PARK_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(family.name) differs; if that is meant, record again with PARK_RECORD=1")
  }

  @Test("Every recorded program has its family")
  func nothingIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".lp") }
    // `MatchFamily` has a program of its own.
    #expect(files.sorted() == (Self.families.map { $0.name + ".lp" } + ["heat-matches.lp"]).sorted())
  }
}
