/// An element of a drawing with its attributes and what is in it. Text is escaped when it is written and at no other place,
/// so that it cannot be forgotten.
package struct SVG: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package enum Content: Sendable, Hashable {
    case text(String)
    case element(SVG)
  }

  package var name: String
  package var attributes: [Attribute]
  package var content: [Content]

  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVG] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    content = children.map(Content.element)
  }

  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    content = [.text(text)]
  }

  /// The element as text.
  package var markup: String {
    let opened = attributes.reduce("<" + name) { $0 + " \($1.name)=\"\(MarkupText.escaped($1.value))\"" }
    if content.isEmpty { return opened + "/>" }
    let inside = content.map { part in
      switch part {
      case .text(let text): MarkupText.escaped(text)
      case .element(let element): element.markup
      }
    }
    return opened + ">" + inside.joined() + "</\(name)>"
  }

  /// The element with one more attribute.
  package func with(_ name: String, _ value: String) -> SVG {
    var element = self
    element.attributes.append(Attribute(name: name, value: value))
    return element
  }

  /// The element with a sentence that shows when it is pointed at and that readers of screens read.
  package func titled(_ text: String) -> SVG {
    var element = self
    element.content.insert(.element(SVG("title", text: text)), at: 0)
    return element
  }
}

extension SVG {
  package static func group(_ style: String, _ children: [SVG]) -> SVG { SVG("g", ["class": style], children) }

  package static func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> SVG {
    SVG(
      "line",
      [
        "class": style, "x1": Coordinate.text(x1), "y1": Coordinate.text(y1), "x2": Coordinate.text(x2),
        "y2": Coordinate.text(y2),
      ])
  }

  package static func path(_ style: String, _ data: String) -> SVG { SVG("path", ["class": style, "d": data]) }

  package static func rect(_ style: String, _ box: Box, radius: Double = 0) -> SVG {
    let rect = SVG(
      "rect",
      [
        "class": style, "x": Coordinate.text(box.x), "y": Coordinate.text(box.y),
        "width": Coordinate.text(max(0, box.width)), "height": Coordinate.text(max(0, box.height)),
      ])
    return radius > 0 ? rect.with("rx", Coordinate.text(radius)) : rect
  }

  package static func circle(_ style: String, _ x: Double, _ y: Double, _ radius: Double) -> SVG {
    SVG(
      "circle",
      ["class": style, "cx": Coordinate.text(x), "cy": Coordinate.text(y), "r": Coordinate.text(radius)])
  }
}

/// A coordinate as it is written: at most two decimals, without a sign at zero, the same on every machine.
package enum Coordinate {
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(decimals)"
  }

  package static func pair(_ x: Double, _ y: Double) -> String { "\(text(x)) \(text(y))" }
}
