import Assessment
import ParkModel

extension ReportContent {
  /// How good the plan is: objectives with their bounds, what was re-computed, and what else is known of it.
  var auditSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.audit))
    sheet.add(objectiveSection + targetPriceSection)
    sheet.add(.heading(2, say(Words.audit)))
    let audits = states.map { state -> [Cell] in
      let audit = state.audit
      let failures = Double(audit?.failures.count ?? 0)
      return [
        Cell(say(state.state.title)), Cell(number: audit.map { Double($0.balances) }),
        Cell(NumberText.small(audit?.worst), figure: audit?.worst),
        Cell(NumberText.small(audit?.tolerance), figure: audit?.tolerance),
        Cell(NumberText.text(failures), tone: failures > 0 ? .bad : .plain, figure: failures),
      ]
    }
    let columns: [Column] =
      [.text(say(Words.state))]
      + [Words.checks, Words.worst, Words.tolerance, Words.broken].map { .number(say($0)) }
    sheet.add(.table(Table(columns: columns, rows: audits)))
    sheet.add(auditFailureSection + waterPinchSection + heatPinchSection + mixtureSection + plantWaterSection())
    return sheet
  }

  /// What was assumed, what is implausible, and what the figures are.
  var noteSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.notes))
    sheet.add(conventionSection + warningSection)
    sheet.add([.heading(2, say(SheetNames.about)), .paragraph(say(SheetNames.formulas))])
    return sheet
  }

  /// The table of expected effects alone, as a plan hands it in.
  var effectSheet: Sheet {
    var sheet = Sheet(name: say(SheetNames.effects))
    sheet.add(effectSection)
    return sheet
  }
}
