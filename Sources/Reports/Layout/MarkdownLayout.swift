/// Draws blocks as Markdown (CommonMark with tables); nothing that a park says can become markup.
struct MarkdownLayout {
  func render(_ blocks: [Block]) -> String {
    blocks.map { render($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func render(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): [String(repeating: "#", count: level) + " " + MarkdownText.escaped(text)]
    case .paragraph(let text): [MarkdownText.escaped(text)]
    case .table(let table): lines(of: table)
    }
  }

  private func lines(of table: Table) -> [String] {
    let rule = table.columns.map { $0.side == .left ? "---" : "---:" }
    return [line(table.columns.map { MarkdownText.escaped($0.title) }), line(rule)]
      + table.rows.map { row in line(row.map { MarkdownText.escaped($0.text) }) }
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
