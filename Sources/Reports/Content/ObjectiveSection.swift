import Assessment
import ParkModel

extension ReportContent {
  /// What was minimised in each state, with the bound that was proven and the gap between them.
  var objectiveSection: [Block] {
    let rows = states.flatMap { result in result.claim.objectives.map { row($0, of: result) } }
    let table = Table(
      columns: [
        .text(say(Words.state)), .text(say(Words.objective)), .number(say(Words.value)), .number(say(Words.bound)),
        .text(say(Words.unit)), .number(say(Words.gap)),
      ], rows: rows)
    return section(Words.objectives, table)
  }

  private func row(_ objective: ObjectiveClaim, of result: StateResult) -> [Cell] {
    let unit = unit(objective.unit, objective.value)
    let gap = objective.gap.isFinite ? percent(ofGap: objective.gap) : NumberText.dash
    return [
      Cell(say(result.state.title)), Cell(QuantityNames.name(of: objective.name, in: language)),
      unit.cell(objective.value, scale: abs(objective.bound)), unit.cell(objective.bound, scale: abs(objective.value)),
      Cell(unit.symbol), Cell(gap),
    ]
  }
}
