import Assessment
import ParkModel

extension ReportContent {
  /// Every indicator with formula, source, numerator and denominator, each opened into the flows behind it.
  var tracedIndicatorSection: [Block] {
    section(
      Words.traced,
      indicatorIDs.flatMap { [.heading(3, QuantityNames.name(of: $0, in: language))] + traced($0) })
  }

  /// One indicator, without its heading.
  func traced(_ id: String) -> [Block] {
    var blocks: [Block] = []
    if let definition = IndicatorDefinition.named(id) { blocks.append(.paragraph(say(definition.explanation))) }
    let found = states.map { $0.indicator(id) }
    blocks.append(.table(sums(found)))
    blocks += terms(Words.numerator, found.map { $0?.numeratorTerms ?? [] }, of: found)
    blocks += terms(Words.denominator, found.map { $0?.denominatorTerms ?? [] }, of: found)
    blocks += partials(found)
    return blocks
  }

  /// The rates that stand beside the indicator: one resource of several, or one way of counting.
  private func partials(_ found: [IndicatorValue?]) -> [Block] {
    let rates = found.compactMap { $0?.partials }.first { !$0.isEmpty } ?? []
    let rows = rates.map { rate in
      let values = found.map { indicator in indicator?.partials.first { $0.id == rate.id }?.value }
      return [Cell(say(rate.title))] + values.map { Cell(number: $0) } + ["%"]
    }
    let columns = [Column.text(say(Words.beside))] + stateColumns + [.text(say(Words.unit))]
    return rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))]
  }

  /// Numerator, denominator and their ratio in each state.
  private func sums(_ found: [IndicatorValue?]) -> Table {
    let unit = termUnit(found)
    func row(_ title: String, _ unit: DisplayUnit, _ value: (IndicatorValue) -> Double?) -> [Cell] {
      [Cell(title)] + found.map { unit.cell($0.flatMap(value)) } + [Cell(unit.symbol)]
    }
    return Table(
      columns: [.text("")] + stateColumns + [.text(say(Words.unit))],
      rows: [
        row(say(Words.numerator), unit) { $0.numerator }, row(say(Words.denominator), unit) { $0.denominator },
        row(say(Words.value), self.unit("%")) { $0.value },
      ])
  }

  /// The flows behind a sum, one line a label, sorted by label.
  private func terms(_ title: Message, _ terms: [[IndicatorTerm]], of found: [IndicatorValue?]) -> [Block] {
    let sums = terms.map { Dictionary($0.map { ($0.label, $0.amount) }, uniquingKeysWith: +) }
    let labels = Set(sums.flatMap(\.keys)).sorted()
    let unit = termUnit(found)
    let rows = labels.map { label in
      [Cell(label)] + sums.map { unit.cell($0[label]) } + [Cell(unit.symbol)]
    }
    return rows.isEmpty
      ? [] : [.table(Table(columns: [.text(say(title))] + stateColumns + [.text(say(Words.unit))], rows: rows))]
  }

  private func termUnit(_ found: [IndicatorValue?]) -> DisplayUnit {
    unit(found.compactMap { $0?.termUnit }.first ?? "", found.map { $0?.denominator })
  }
}
