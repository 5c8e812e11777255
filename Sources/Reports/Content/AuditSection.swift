import Assessment
import ParkModel

extension ReportContent {
  /// How many balances were re-computed from the flows alone, the worst residual, and what is broken if anything is.
  var auditSection: [Block] {
    let blocks = states.filter(\.isFeasible).flatMap { result -> [Block] in
      let sentence = Block.paragraph(say(result.state.title) + colon + auditSentence(result.audit))
      let failures = result.audit?.failures ?? []
      return [sentence] + (failures.isEmpty ? [] : [.table(table(failures))])
    }
    return section(Words.audit, blocks)
  }

  /// The broken balances alone, for a report that is otherwise silent on the audit.
  var auditFailureSection: [Block] {
    states.contains { $0.audit?.holds == false } ? auditSection : []
  }

  private func table(_ failures: [AuditFailure]) -> Table {
    Table(
      columns: [.text(say(Words.subject)), .text(say(Words.statement)), .number(say(Words.residual))],
      rows: failures.map {
        [Cell($0.subject), Cell($0.sentence), Cell(NumberText.small($0.residual), figure: $0.residual)]
      })
  }
}
