import Assessment
import ParkModel

extension ReportContent {
  /// Uses that may be left out: which are served, and what each takes; nothing where the park has none.
  var useSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.uses), headerRow: 0)
    let rows = comparison.after.candidateUses.map { use in
      let taken = unit(use.unit, use.taken)
      return [
        Cell(use.name), Cell(Words.resource(use.resource, in: language)),
        Cell(say(use.isServed ? UseWords.served : UseWords.leftOut)), taken.cell(use.taken), Cell(taken.symbol),
      ]
    }
    let columns: [Column] = [
      .text(say(UseWords.use)), .text(say(Words.resource)), .text(say(Words.status)), .number(say(UseWords.takes)),
      .text(say(Words.unit)),
    ]
    sheet.add(Table(columns: columns, rows: rows))
    return sheet
  }
}
