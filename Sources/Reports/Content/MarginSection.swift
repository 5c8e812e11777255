import Assessment
import ParkModel

extension ReportContent {
  /// Node by node of *after*: how many balances and limits were checked, the worst residual, and the limit of which least
  /// is left, the tightest first.
  var marginSection: [Block] {
    let subjects = comparison.after.audit?.subjects ?? []
    let ordered = subjects.sorted { left, right in
      (left.tightest?.left ?? .infinity, left.name) < (right.tightest?.left ?? .infinity, right.name)
    }
    let rows = ordered.prefix(Self.mostMargins).map { subject -> [Cell] in
      // What the plan minimises is audited beside the nodes.
      let name =
        park.objectives.contains(subject.name) || subject.name == "cost"
        ? QuantityNames.name(of: subject.name, in: language) : subject.name
      let head = [Cell(name), Cell(String(subject.checks)), Cell(NumberText.small(subject.worst))]
      guard let limit = subject.tightest else { return head + ["", "", "", "", ""] }
      let shown = ShownLimit(limit, at: subject.name, in: park)
      let left = abs(limit.left) < 1e-6 ? 0 : limit.left * 100
      let sign = limit.isMost ? "≤ " : "≥ "
      return head + [
        Cell(say(limit.title) + inBrackets(say(limit.statementTitle))),
        Cell(NumberText.text(shown.value)), Cell(sign + NumberText.text(shown.limit)),
        Cell(DisplayUnit(shown.unit, in: language).symbol),
        Cell(NumberText.text(left, digits: 3)),
      ]
    }
    let table = Table(
      columns: [
        .text(say(Words.subject)), .number(say(AuditTableWords.checks)), .number(say(Words.residual)),
        .text(say(AuditTableWords.tightest)), .number(say(Words.value)), .number(say(Words.limit)),
        .text(say(Words.unit)),
        .number(say(AuditTableWords.left)),
      ], rows: rows)
    let rest = ordered.dropFirst(Self.mostMargins)
    let blocks = rows.isEmpty ? [] : [Block.table(table)]
    guard !rest.isEmpty else { return section(AuditTableWords.margins, blocks) }
    let worst = NumberText.small(rest.map(\.worst).max())
    return section(
      AuditTableWords.margins, blocks + [.paragraph(say(AuditTableWords.more(rest.count, worst: worst)))])
  }

  /// Nobody reads more; what follows has more left.
  private static let mostMargins = 300

  /// A limit in the unit of the park's own property, where it speaks of one.
  private struct ShownLimit {
    var value: Double
    var limit: Double
    var unit: String

    init(_ limit: AuditLimit, at node: String, in park: Park) {
      let sections = park.materials.filter { $0.properties.contains { $0.id == limit.what } }
      let own = sections.first { park.flowRoles(of: $0.kind.id)[node] != nil } ?? sections.first
      let property = limit.unit == "g/t" ? own?.properties.first { $0.id == limit.what } : nil
      value = limit.value / (property?.scale ?? 1)
      self.limit = limit.limit / (property?.scale ?? 1)
      unit = property?.unit ?? limit.unit
    }
  }
}
