import ParkModel

/// A table drawn with spaces, its columns aligned by display width.
///
/// Where the table is wider than the line, the widest text columns give way first and their cells break into lines;
/// numbers are never broken, so that a table of many numbers may stay wider.
struct TextTable {
  private let columns: [Column]
  private let rows: [[Cell]]
  private let widths: [Int]
  private static let gap = "  "
  private static let narrowest = 12

  init(_ table: Table, width: Int) {
    columns = table.columns.map { Column(title: SafeText.show($0.title), side: $0.side) }
    rows = table.rows.map { row in row.map { Cell(SafeText.show($0.text), tone: $0.tone) } }
    widths = Self.widths(columns, rows, width: width)
  }

  func lines(paint: (String, Cell.Tone) -> String) -> [String] {
    let titles = lines(of: columns.map { Cell($0.title) }) { text, _ in text }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
    return titles + [rule] + rows.flatMap { lines(of: $0, paint: paint) }
  }

  /// The widths of the columns, made narrower one cell at a time until the table fits or no column can give way.
  private static func widths(_ columns: [Column], _ rows: [[Cell]], width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(DisplayWidth.cells(of: columns[index].title)) { max($0, DisplayWidth.cells(of: $1[index].text)) }
    }
    while widths.reduce(0, +) + gap.count * (widths.count - 1) > width {
      let flexible = widths.indices.filter { columns[$0].side == .left && widths[$0] > narrowest }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// One row, as many lines high as its highest cell.
  private func lines(of row: [Cell], paint: (String, Cell.Tone) -> String) -> [String] {
    let cells = row.indices.map { index in
      columns[index].side == .left ? Wrapping.lines(row[index].text, width: widths[index]) : [row[index].text]
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = row.indices.map { index in
        let text = line < cells[index].count ? cells[index][line] : ""
        return padded(text, column: index) { paint($0, row[index].tone) }
      }
      return trimmed(parts.joined(separator: Self.gap))
    }
  }

  private func padded(_ text: String, column: Int, paint: (String) -> String) -> String {
    let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.cells(of: text)))
    let painted = text.isEmpty ? "" : paint(text)
    return columns[column].side == .left ? painted + padding : padding + painted
  }

  private func trimmed(_ line: String) -> String {
    line.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { String(line[...$0]) } ?? ""
  }
}
