/// What is built in which year and runs from then on, with figures of each year beneath.
package struct Gantt: Sendable {
  package struct Row: Sendable, Hashable {
    package var label: String
    /// The year in which it is built, as a place in `years`.
    package var start: Int
    /// What stands on its bar.
    package var note: String
    package var title: String

    package init(label: String, start: Int, note: String, title: String) {
      self.label = label
      self.start = start
      self.note = note
      self.title = title
    }
  }

  /// A line of figures, one for each year.
  package struct Line: Sendable, Hashable {
    package var label: String
    package var texts: [String]

    package init(label: String, texts: [String]) {
      self.label = label
      self.texts = texts
    }
  }

  package var years: [String]
  package var rows: [Row]
  package var lines: [Line]

  package init(years: [String], rows: [Row], lines: [Line]) {
    self.years = years
    self.rows = rows
    self.lines = lines
  }

  /// Dark in the year of building, light while it runs.
  package func figure(id: String, title: String, summary: String, width: Double = 960) -> Figure {
    let names = rows.map(\.label) + lines.map(\.label)
    let side = min(300, names.map { TextWidth.of($0, size: 13) }.max() ?? 0) + 16
    let step = (width - side) / Double(max(1, years.count))
    let (head, row) = (30.0, 26.0)
    func x(_ year: Int) -> Double { side + Double(year) * step }
    let foot = head + Double(rows.count) * row
    let height = foot + 12 + Double(lines.count) * 22 + 6
    var labels = years.indices.map { Label(years[$0], x: x($0) + step / 2, y: 12, anchor: .middle, size: 13) }
    var drawn = (0...years.count).map { SVG.line("grid", x($0), 22, x($0), height) }
    for (index, item) in rows.enumerated() {
      let y = head + Double(index) * row
      labels.append(Label(TextWidth.fitted(item.label, size: 13, limit: side - 16), x: 0, y: y + row / 2 - 2, size: 13))
      let running = Box(x: x(item.start), y: y + 3, width: width - x(item.start), height: row - 10)
      let built = Box(x: x(item.start), y: y + 3, width: step, height: row - 10)
      drawn.append(SVG.rect("runs", running, radius: 2))
      drawn.append(SVG.rect("built", built, radius: 2).titled(item.title))
      let note = TextWidth.fitted(item.note, size: 12, limit: step - 10)
      let inside = Label(note, x: built.midX, y: built.midY, anchor: .middle, size: 12, style: "on-dark")
      if note.count > 1 { labels.append(inside) }
    }
    drawn.append(SVG.line("axis", 0, foot + 4, width, foot + 4))
    for (index, line) in lines.enumerated() {
      let y = foot + 12 + Double(index) * 22 + 10
      labels.append(Label(TextWidth.fitted(line.label, size: 13, limit: side - 16), x: 0, y: y, size: 13))
      for (year, text) in line.texts.enumerated() where year < years.count {
        let shown = TextWidth.fitted(text, size: 13, limit: step - 8)
        labels.append(Label(shown, x: x(year) + step / 2, y: y, anchor: .middle, size: 13))
      }
    }
    return Figure(
      id: id, width: width, height: height, title: title, summary: summary, elements: drawn + labels.map(\.element),
      labels: labels.map(\.box))
  }
}
