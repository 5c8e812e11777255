import Charts
import Testing

/// No two labels of a drawing touch, and none leaves it.
func expectApart(_ figure: Figure, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation) {
  let field = Box(x: -0.5, y: -0.5, width: figure.width + 1, height: figure.height + 1)
  for (place, label) in figure.labels.enumerated() {
    #expect(label.isInside(field), "\(what): \(label)", sourceLocation: sourceLocation)
    for other in figure.labels[(place + 1)...] {
      #expect(!label.touches(other), "\(what): \(label) and \(other)", sourceLocation: sourceLocation)
    }
  }
}
