/// Curves over two axes, with lines and spans that mark what matters in them.
package struct Plot: Sendable {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Curve: Sendable {
    package var label: String
    package var points: [Point]
    /// A colour as CSS writes it.
    package var color: String
    /// So that curves differ without their colours.
    package var isDashed: Bool

    package init(label: String, points: [Point], color: String, isDashed: Bool = false) {
      self.label = label
      self.points = points
      self.color = color
      self.isDashed = isDashed
    }
  }

  /// A line across the plot at one value.
  package struct Line: Sendable {
    package var label: String
    /// nil for a level line.
    package var x: Double?
    /// nil for an upright line.
    package var y: Double?

    package init(label: String, x: Double? = nil, y: Double? = nil) {
      self.label = label
      self.x = x
      self.y = y
    }
  }

  /// A stretch of the x axis, drawn at a height.
  package struct Span: Sendable {
    package var label: String
    package var from: Double
    package var to: Double
    package var y: Double

    package init(label: String, from: Double, to: Double, y: Double) {
      self.label = label
      self.from = from
      self.to = to
      self.y = y
    }
  }

  package var curves: [Curve]
  package var lines: [Line]
  package var spans: [Span]
  package var xTitle: String
  package var yTitle: String
  /// A number as it is printed.
  package var text: @Sendable (Double) -> String

  package init(
    curves: [Curve], lines: [Line] = [], spans: [Span] = [], xTitle: String, yTitle: String,
    text: @escaping @Sendable (Double) -> String
  ) {
    self.curves = curves
    self.lines = lines
    self.spans = spans
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.text = text
  }
}
