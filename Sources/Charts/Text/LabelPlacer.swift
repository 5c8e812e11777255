/// Puts labels where they touch nothing that has its place already.
package struct LabelPlacer: Sendable {
  /// What labels must stay in.
  package var field: Box
  /// What is taken.
  package private(set) var taken: [Box] = []

  package init(field: Box, taken: [Box] = []) {
    self.field = field
    self.taken = taken
  }

  package mutating func take(_ box: Box) { taken.append(box) }

  /// The first of the places that is free; nil where none is.
  package mutating func place(_ candidates: [Label], margin: Double = 2) -> Label? {
    let free = candidates.first { label in
      label.box.isInside(field) && !taken.contains { $0.touches(label.box, margin: margin) }
    }
    if let free { taken.append(free.box) }
    return free
  }

  /// Places round a point, the nearest first: beside it, above and below it, then farther out.
  package static func around(
    _ text: String, x: Double, y: Double, clear: Double, size: Double = 12, style: String = "label"
  ) -> [Label] {
    [0.0, 12, 26, 42, 60, 84].flatMap { far -> [Label] in
      let gap = clear + far
      let line = size * 0.7
      return [
        Label(text, x: x + gap + 4, y: y, anchor: .start, size: size, style: style),
        Label(text, x: x - gap - 4, y: y, anchor: .end, size: size, style: style),
        Label(text, x: x, y: y - gap - line - 2, anchor: .middle, size: size, style: style),
        Label(text, x: x, y: y + gap + line + 2, anchor: .middle, size: size, style: style),
        Label(text, x: x + gap * 0.7 + 4, y: y - gap * 0.7 - line, anchor: .start, size: size, style: style),
        Label(text, x: x + gap * 0.7 + 4, y: y + gap * 0.7 + line, anchor: .start, size: size, style: style),
        Label(text, x: x - gap * 0.7 - 4, y: y - gap * 0.7 - line, anchor: .end, size: size, style: style),
        Label(text, x: x - gap * 0.7 - 4, y: y + gap * 0.7 + line, anchor: .end, size: size, style: style),
      ]
    }
  }
}
