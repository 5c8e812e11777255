import Assessment
import ParkModel

/// The rows of a comparison, section by section: the park, then each state, then the change.
struct CSVTable {
  var content: ReportContent

  var comparison: ParkComparison { content.comparison }

  var rows: [CSVRow] {
    let conventions = comparison.conventions.map { convention in
      CSVRow(
        section: "conventions", name: convention.name,
        text: say(Message(convention.name, en: convention.value, zh: convention.valueZh)))
    }
    let warnings = comparison.warnings.map { warning in
      CSVRow(
        section: "warnings", from: warning.path, name: warning.code,
        text: say(Message(warning.code, en: warning.sentence, zh: warning.sentenceZh)))
    }
    let park = [
      CSVRow(section: "schema", value: 1), CSVRow(section: "park", name: "name", text: comparison.park.name),
    ]
    return park + conventions + warnings + content.states.flatMap(rows) + changes + effects + targets
  }

  func say(_ message: Message) -> String { content.say(message) }

  func label(_ id: String) -> String { QuantityNames.name(of: id, in: content.language) }

  private var changes: [CSVRow] {
    comparison.change.flatMap { change in
      let row = CSVRow(
        state: "change", section: "absolute", name: change.name, label: label(change.name), value: change.absolute,
        unit: change.unit)
      var percent = row
      percent.section = "percent"
      percent.value = change.percent
      percent.unit = "%"
      return [row, percent]
    }
  }

  private var effects: [CSVRow] {
    comparison.effects.flatMap { effect in
      [("before", effect.before), ("after", effect.after), ("change", effect.effect)].map { state, value in
        CSVRow(
          state: state, section: "effects", name: effect.id, label: say(effect.title), value: value,
          unit: effect.unit, text: (effect.reason ?? effect.note).map(say) ?? "")
      }
    }
  }

  /// What the park's plan asks, and whether *after* keeps it.
  private var targets: [CSVRow] {
    comparison.park.targets.flatMap { target in
      let quantity = comparison.after.quantity(target.id)
      let indicator = comparison.after.indicator(target.id)
      let met = quantity?.met ?? indicator?.met
      return [("at_least", target.atLeast), ("at_most", target.atMost)].filter { $0.1 != nil }.map { side, limit in
        CSVRow(
          section: "targets", from: side, name: target.id, label: label(target.id), value: limit,
          unit: quantity?.unit ?? (indicator == nil ? "" : "%"), text: met.map { $0 ? "met" : "missed" } ?? "")
      }
    }
  }
}
