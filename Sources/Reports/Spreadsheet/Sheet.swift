/// One sheet of a workbook before it is written.
struct Sheet: Hashable {
  /// At most 31 characters, none of `[]:*?/\`.
  var name: String
  var rows: [SheetRow] = []
  /// The row of column titles that stays in view and stands on every printed page; nil where there are several tables.
  var headerRow: Int?
  var charts: [SheetChart] = []
  /// Whether it is printed on one page, small as that may be.
  var isOnePage = false

  /// The cells that a column may need: paragraphs stretch over several columns and set no width.
  func width(of column: Int) -> Int {
    let cells = rows.compactMap { row in row.isParagraph || row.cells.count <= column ? nil : row.cells[column] }
    return cells.reduce(Self.narrowest) { max($0, min(Self.widest, $1.displayWidth + 2)) }
  }

  var columnCount: Int { rows.map(\.cells.count).max() ?? 0 }

  static let narrowest = 9
  static let widest = 46
}

/// A row of cells, or a paragraph over the width of the sheet.
struct SheetRow: Hashable {
  var cells: [SheetCell]
  var isParagraph = false
}

/// One cell.
struct SheetCell: Hashable {
  enum Content: Hashable {
    case blank
    case text(String)
    case number(Double)
    /// Without its `=`, of addresses and our own words alone, with the value that it has now.
    case formula(String, Result)
  }
  enum Result: Hashable {
    case number(Double)
    case text(String)
  }
  /// What a cell is, which decides how it looks.
  enum Role: Hashable {
    case title, heading, paragraph, header, headerOfNumbers, body, good, bad, total
    /// What stands in a column of numbers and is none.
    case dash
  }

  var content: Content
  var role = Role.body
  var format = NumberFormat.general

  static let blank = SheetCell(content: .blank)
  static func text(_ text: String, _ role: Role = .body) -> SheetCell {
    text.isEmpty && role == .body ? blank : SheetCell(content: .text(text), role: role)
  }
}

/// A chart of bars: one series for each column, one group for each row, which must lie below each other.
struct SheetChart: Hashable {
  var title: String
  /// The row of the series' names.
  var headerRow: Int
  var rows: ClosedRange<Int>
  var columns: [Int]
  /// Where its upper left corner stands.
  var at: Int
  var isStacked = false
  /// What the axis of values is in.
  var unit: String
}
