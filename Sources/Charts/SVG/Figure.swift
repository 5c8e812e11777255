/// A drawing that stands by itself: its size, what it shows in a sentence, its elements, and where its labels lie.
package struct Figure: Sendable, Hashable {
  /// Unique in the page; letters, digits and dashes.
  package var id: String
  package var width: Double
  package var height: Double
  /// What it is.
  package var title: String
  /// What can be read from it, for who does not see it.
  package var summary: String
  package var elements: [SVG]
  /// What its labels cover; no two of them touch.
  package var labels: [Box]

  package init(
    id: String, width: Double, height: Double, title: String, summary: String, elements: [SVG], labels: [Box] = []
  ) {
    self.id = id
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.elements = elements
    self.labels = labels
  }

  /// The drawing as inline SVG, named and described for readers of screens.
  package var markup: String {
    SVG(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
        "viewBox": "0 0 \(Coordinate.text(width)) \(Coordinate.text(height))", "class": "chart",
        "style": "min-width:\(Coordinate.text(min(width, 900)))px",
      ],
      [SVG("title", ["id": "\(id)-t"], text: title), SVG("desc", ["id": "\(id)-d"], text: summary)] + elements
    ).markup
  }
}
