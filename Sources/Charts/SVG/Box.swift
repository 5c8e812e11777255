/// A rectangle of a drawing, from its upper left corner.
package struct Box: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }

  /// Whether two boxes come nearer than `margin` to each other.
  package func touches(_ other: Box, margin: Double = 0) -> Bool {
    x < other.right + margin && other.x < right + margin && y < other.bottom + margin && other.y < bottom + margin
  }

  func holds(_ point: (x: Double, y: Double)) -> Bool {
    point.x >= x && point.x <= right && point.y >= y && point.y <= bottom
  }

  /// Whether this box lies inside another.
  package func isInside(_ other: Box) -> Bool {
    x >= other.x && y >= other.y && right <= other.right && bottom <= other.bottom
  }
}
