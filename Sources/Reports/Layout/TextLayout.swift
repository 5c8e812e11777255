import ParkModel

/// Draws blocks for a terminal: underlined headings, wrapped paragraphs, aligned tables.
struct TextLayout {
  /// Cells of a line that paragraphs and tables keep to where they can.
  var width: Int
  /// Whether to use ANSI escapes.
  var colour: Bool

  func render(_ blocks: [Block]) -> String {
    blocks.map { render($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func render(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): heading(level, SafeText.show(text))
    case .paragraph(let text): Wrapping.lines(SafeText.show(text), width: width)
    case .table(let table): TextTable(table, width: width).lines(paint: paint)
    }
  }

  private func heading(_ level: Int, _ text: String) -> [String] {
    let lines = Wrapping.lines(text, width: width)
    let longest = lines.map { DisplayWidth.cells(of: $0) }.max() ?? 0
    let rule = String(repeating: level == 1 ? "=" : "-", count: longest)
    return lines.map { colour ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 } + [rule]
  }

  private func paint(_ text: String, _ tone: Cell.Tone) -> String {
    guard colour else { return text }
    return switch tone {
    case .plain: text
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }
}
