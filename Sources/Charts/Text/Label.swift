/// A piece of text at its place, with the box that it covers.
package struct Label: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable {
    case start
    case middle
    case end
  }

  package var text: String
  /// Where its anchor lies.
  package var x: Double
  /// The middle of the line.
  package var y: Double
  package var anchor: Anchor
  package var size: Double
  /// Classes that the page's style knows.
  package var style: String

  package init(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 12, style: String = "label"
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.size = size
    self.style = style
  }

  package var width: Double { TextWidth.of(text, size: size) }

  package var box: Box {
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(x: left, y: y - size * 0.6, width: width, height: size * 1.2)
  }

  package var element: SVG {
    SVG(
      "text",
      [
        "class": style, "x": Coordinate.text(x), "y": Coordinate.text(y + size * 0.35), "text-anchor": anchor.rawValue,
        "font-size": Coordinate.text(size),
      ], text: text)
  }
}
