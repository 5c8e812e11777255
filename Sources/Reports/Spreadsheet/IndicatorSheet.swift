import Assessment
import ParkModel

/// Indicators as an office checks them: every term a cell, both sums and the rate live formulas over them.
struct IndicatorSheet {
  private(set) var sheet: Sheet
  /// The row in which the rate of each indicator stands, by id; its states begin in column B.
  private(set) var rateRows: [String: Int] = [:]
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
    sheet = Sheet(name: content.say(SheetNames.indicators))
    sheet.add(.heading(1, content.say(Words.traced)))
    for id in content.indicatorIDs { add(id) }
  }

  private mutating func add(_ id: String) {
    let found = content.states.map { $0.indicator(id) }
    let unit = content.unit(found.compactMap { $0?.termUnit }.first ?? "", found.map { $0?.denominator })
    sheet.add(.heading(2, QuantityNames.name(of: id, in: content.language)))
    if let definition = IndicatorDefinition.named(id) { sheet.add(.paragraph(content.say(definition.explanation))) }
    let above = addSum(Words.numerator, found, unit, \.numeratorTerms, \.numerator)
    let below = addSum(Words.denominator, found, unit, \.denominatorTerms, \.denominator)
    addRate(id, found, above: above, below: below)
    addPartials(found)
    sheet.add(content.remarks(of: id))
    sheet.addGap()
  }

  /// Title, terms, and their sum; gives the row of the sum.
  private mutating func addSum(
    _ title: Message, _ found: [IndicatorValue?], _ unit: DisplayUnit,
    _ terms: KeyPath<IndicatorValue, [IndicatorTerm]>, _ sum: KeyPath<IndicatorValue, Double>
  ) -> Int {
    let amounts = found.map { indicator in
      Dictionary((indicator?[keyPath: terms] ?? []).map { ($0.label, $0.amount) }, uniquingKeysWith: +)
    }
    let labels = Set(amounts.flatMap(\.keys)).sorted()
    let rows = labels.map { label in
      [Cell(label)] + amounts.map { $0[label].map { unit.cell($0) } ?? "" } + [Cell(unit.symbol)]
    }
    let columns = [Column.text(content.say(title))] + content.stateColumns + [.text(content.say(Words.unit))]
    let header = sheet.add(Table(columns: columns, rows: rows))
    let row = sheet.rows.count
    let sums = found.indices.map { state -> SheetCell in
      let cell = unit.cell(found[state]?[keyPath: sum])
      guard !labels.isEmpty, cell.figure != nil else { return SheetCell(cell, role: .total) }
      let range = "\(Sheet.address(state + 1, header + 1)):\(Sheet.address(state + 1, row - 1))"
      return SheetCell(cell, formula: "SUM(\(range))", role: .total)
    }
    sheet.rows.append(
      SheetRow(cells: [.text(content.say(Words.total), .total)] + sums + [.text(unit.symbol, .total)]))
    return row
  }

  /// 100 x numerator / denominator; a dash where the denominator is nothing, and where a price is missing.
  private mutating func addRate(_ id: String, _ found: [IndicatorValue?], above: Int, below: Int) {
    rateRows[id] = sheet.rows.count
    let rates = found.indices.map { state -> SheetCell in
      let cell = Cell(number: found[state]?.value)
      let isWithheld = cell.figure == nil && abs(found[state]?.denominator ?? 0) > 1e-9
      guard found[state] != nil, !isWithheld else { return SheetCell(cell, role: .total) }
      let (part, whole) = (Sheet.address(state + 1, above), Sheet.address(state + 1, below))
      let formula = "IF(ABS(\(whole))<0.000000001,\"\(NumberText.dash)\",100*\(part)/\(whole))"
      return SheetCell(cell, formula: formula, role: .total)
    }
    sheet.rows.append(
      SheetRow(cells: [.text(content.say(Words.value), .total)] + rates + [.text("%", .total)]))
  }

  private mutating func addPartials(_ found: [IndicatorValue?]) {
    let rates = found.compactMap { $0?.partials }.first { !$0.isEmpty } ?? []
    for rate in rates {
      let values = found.map { indicator in indicator?.partials.first { $0.id == rate.id }?.value }
      sheet.rows.append(
        SheetRow(
          cells: [.text("· \(content.say(rate.title))")] + values.map { SheetCell(Cell(number: $0)) } + [.text("%")]))
    }
  }
}
