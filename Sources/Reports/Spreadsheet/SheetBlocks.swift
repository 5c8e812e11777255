/// Reports drawn on a sheet: blocks one below the other, an empty row after each.
extension Sheet {
  /// `B7`: column and row counted from 0.
  static func address(_ column: Int, _ row: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row + 1)
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let text):
      rows.append(SheetRow(cells: [.text(text, level == 1 ? .title : .heading)], isParagraph: true))
    case .paragraph(let text):
      rows.append(SheetRow(cells: [.text(text, .paragraph)], isParagraph: true))
      addGap()
    case .table(let table):
      add(table)
      addGap()
    }
  }

  /// The table with its titles; gives the row of the titles.
  @discardableResult mutating func add(_ table: Table) -> Int {
    let header = rows.count
    rows.append(
      SheetRow(cells: table.columns.map { .text($0.title, $0.side == .left ? .header : .headerOfNumbers) }))
    rows += table.rows.map { row in SheetRow(cells: row.map { SheetCell($0) }) }
    return header
  }

  mutating func addGap() { rows.append(SheetRow(cells: [])) }
}
