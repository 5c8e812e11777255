import Assessment
import ParkModel

extension ReportContent {
  /// For each infeasible state, the park's statements that cannot be kept together, by how much, and where they stand.
  var conflictSections: [Block] {
    states.filter { !$0.isFeasible }.flatMap { result -> [Block] in
      let state = say(result.state.title)
      let conflicts = result.claim.conflicts
      guard !conflicts.isEmpty else {
        return section(Words.conflicts, [.paragraph(state + colon + NumberText.dash)])
      }
      return [.heading(2, state + colon + insideSentence(say(Words.conflicts))), .table(table(conflicts))]
    }
  }

  private func table(_ conflicts: [Conflict]) -> Table {
    Table(
      columns: [
        .text(say(Words.subject)), .number(say(Words.shortfall)), .text(say(Words.reason)), .text(say(Words.place)),
      ],
      rows: conflicts.map { conflict in
        [
          Cell(conflict.subject), Cell(unit(conflict.unit, conflict.shortfall).amount(conflict.shortfall)),
          Cell(say(Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh))),
          Cell(place(conflict.origin)),
        ]
      })
  }

  /// `plants.pv.water.sinks.di-rinse, line 42`; the path alone where the line is not known.
  private func place(_ origin: Origin) -> String {
    guard origin.line > 0 else { return origin.path }
    return say(
      Message("place", en: "\(origin.path), line \(origin.line)", zh: "\(origin.path)，第 \(origin.line) 行"))
  }
}
