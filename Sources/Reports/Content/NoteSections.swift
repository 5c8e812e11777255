import Assessment
import ParkModel

extension ReportContent {
  /// What is implausible in the park, in the order in which it was found.
  var warningSection: [Block] {
    let rows = comparison.warnings.map { warning in
      [
        Cell(warning.code), Cell(say(Message(warning.code, en: warning.sentence, zh: warning.sentenceZh))),
        Cell(warning.path),
      ]
    }
    let table = Table(
      columns: [.text(say(Words.code)), .text(say(Words.statement)), .text(say(Words.place))], rows: rows)
    return section(Words.warnings, table)
  }

  /// What was assumed, in the order in which the assessment lists it.
  var conventionSection: [Block] {
    let rows = comparison.conventions.map { convention in
      [
        Cell(ConventionNames.name(of: convention.name, in: language)),
        Cell(ConventionNames.value(of: convention, in: language)),
      ]
    }
    return section(Words.conventions, Table(columns: [.text(""), .text(say(Words.value))], rows: rows))
  }
}
