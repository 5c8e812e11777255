import Foundation
import LinearPrograms
import Networks
import ParkModel
import Planning
import Testing

/// The matches: a program of its own, at the loads of a plan.
@Suite("The rows of the match program")
struct MatchFamily {
  @Test("The program is the recorded one")
  func isAsRecorded() throws {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/oven", 150, 50, 1000), coldStream("b/wash", 20, 90, 700)]
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    let park = hourlyPark(heat: section)
    let start = try #require(plan(of: "hot_utility", park, in: .after))
    let matches = try #require(MatchProgram(section, of: park, in: .after, at: start.plan.flows))
    let head = """
      \\ heat-matches: heat passes between two streams only where they are a match.
      \\     R(i,k-1) + supply(i,k) = R(i,k) + sum_j q(i,j,k)
      \\     sum_i q(i,j,k) = need(j,k)
      \\     sum_k q(i,j,k) <= U(i,j) y(i,j)

      """
    let text = head + matches.program.lpText()
    let file = RowFamilySnapshots.folder.appendingPathComponent("heat-matches.lp")
    if ProcessInfo.processInfo.environment["PARK_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "heat-matches differs; if that is meant, record again with PARK_RECORD=1")
  }
}
