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
    let free = candidates.first { isFree($0, margin: margin) }
    if let free { taken.append(free.box) }
    return free
  }

  /// Of the places that are free the one that covers least, the first of equals; nil where none is free.
  package mutating func place(_ candidates: [Label], coveringLeast covered: (Label) -> Double) -> Label? {
    let free = candidates.filter { isFree($0, margin: 2) }.map { (label: $0, covered: covered($0)) }
    guard let best = free.min(by: { $0.covered < $1.covered }) else { return nil }
    taken.append(best.label.box)
    return best.label
  }

  private func isFree(_ label: Label, margin: Double) -> Bool {
    label.box.isInside(field) && !taken.contains { $0.touches(label.box, margin: margin) }
  }

  /// Places round a point, the nearest first: beside it, above and below it and askew, then farther out.
  package static func around(
    _ text: String, x: Double, y: Double, clear: Double, size: Double = 12, style: String = "label"
  ) -> [Label] {
    let line = size * 0.7
    return [0.0, 12, 26, 42, 60, 84, 110, 140].flatMap { far in
      let gap = clear + far
      // Above and below, for a point at the side of the drawing.
      let aside = [-1.0, 1].flatMap { down in
        [
          Label(text, x: x + 30, y: y + down * (gap + line + 2), anchor: .end, size: size, style: style),
          Label(text, x: x - 30, y: y + down * (gap + line + 2), anchor: .start, size: size, style: style),
        ]
      }
      return directions.map { side, down in
        let anchor: Label.Anchor = side > 0 ? .start : side < 0 ? .end : .middle
        let beside = side > 0 ? 4.0 : side < 0 ? -4 : 0
        let above = side != 0 ? 0.0 : down > 0 ? 2 : -2
        return Label(
          text, x: x + side * gap + beside, y: y + down * (gap + line) + above, anchor: anchor, size: size, style: style
        )
      } + aside
    }
  }

  /// How far to the side and how far down, as shares: level and upright first.
  private static let directions: [(side: Double, down: Double)] =
    [(1, 0), (-1, 0), (0, -1), (0, 1)]
    + [0.7, 0.4, 0.9].flatMap { down in
      let side = (1 - down * down).squareRoot()
      return [(side, -down), (side, down), (-side, -down), (-side, down)]
    }
}
