import LinearPrograms
import Networks
import ParkModel

/// Which limits of a use keep it from being served, and what each would come to if it alone gave way; nil where the use
/// has no limit on a computed property, for then its cleanest feed says more.
///
/// A recipe fails as a whole: no material breaks a lime saturation by itself. So the program is solved again with every
/// demand kept, once for each of the use's limits with that limit yielding as little as it can; where no single one
/// suffices, with all of them yielding.
func limitsInTheWay(of statement: Statement, in joint: JointProgram) -> Message? {
  guard case .demand = statement.kind else { return nil }
  let rows = joint.statements.indices.filter { joint.isLimit($0, of: statement.subject) }
  guard rows.contains(where: joint.isComputed) else { return nil }
  let single = rows.compactMap { row in joint.values(yielding: [row]).flatMap { joint.wouldBe(row, in: $0) } }
  if !single.isEmpty { return .eitherOf(single) }
  guard let values = joint.values(yielding: rows) else { return nil }
  let parts = rows.compactMap { joint.wouldBe($0, in: values) }
  return parts.isEmpty ? nil : .allOf(parts)
}

extension JointProgram {
  fileprivate func isLimit(_ row: Int, of subject: String) -> Bool {
    guard let statement = statements[row], statement.subject == subject, case .limit = statement.kind else {
      return false
    }
    return true
  }

  fileprivate func isComputed(_ row: Int) -> Bool {
    guard case .limit(let property)? = statements[row]?.kind else { return false }
    return park.materials.contains { $0.computedProperty(property) != nil }
  }

  /// A plan in which these rows are missed by as little as they can be; nil where that does not help.
  fileprivate func values(yielding rows: [Int]) -> [Double]? {
    let groups = rows.map { YieldingGroup(name: "\($0)", rows: [$0]) }
    guard case .yields(_, _, let values) = solveElastically(program, yielding: groups) else { return nil }
    return values
  }

  /// What the limit of a row comes to in a plan that misses it.
  fileprivate func wouldBe(_ row: Int, in values: [Double]) -> Message? {
    guard let statement = statements[row] else { return nil }
    let solution = SolvedColumns(self, values: values)
    return networks.lazy.compactMap { $0.missedLimit(statement, in: solution) }.first
  }
}

extension Message {
  fileprivate static func eitherOf(_ parts: [Message]) -> Message {
    let lead =
      parts.count == 1
      ? (en: "if this one gave way, ", zh: "若放宽其一：") : (en: "if one of these gave way, ", zh: "若放宽其中之一：")
    return Message(
      "limits-either",
      en: "its limits cannot all be kept by what may feed it; \(lead.en)" + parts.map(\.en).joined(separator: "; or "),
      zh: "可供给它的物料无法同时满足其全部限值；\(lead.zh)" + parts.map { $0.text(in: .zh) }.joined(separator: "；或"))
  }

  fileprivate static func allOf(_ parts: [Message]) -> Message {
    Message(
      "limits-all",
      en: "its limits cannot all be kept by what may feed it; served all the same, "
        + parts.map(\.en).joined(separator: "; and "),
      zh: "可供给它的物料无法同时满足其全部限值；若仍供给，" + parts.map { $0.text(in: .zh) }.joined(separator: "；且"))
  }
}
