/// The heights at which things stand in their columns: in order, a gap above each, as near to their neighbours as that
/// allows.
struct SankeyStacks {
  struct Piece {
    var item: SankeyOrder.Item
    var height: Double
    /// What stays free above it.
    var gap: Double
  }

  struct Edge {
    var left: SankeyOrder.Item
    var right: SankeyOrder.Item
    var weight: Double
  }

  struct Span {
    var top: Double
    var height: Double
    var middle: Double { top + height / 2 }
  }

  private(set) var spans: [SankeyOrder.Item: Span] = [:]
  private let columns: [[Piece]]
  private let height: Double

  init(columns: [[Piece]], edges: [Edge], height: Double) {
    self.columns = columns
    self.height = height
    for column in columns {
      let filled = column.reduce(0) { $0 + $1.height + $1.gap }
      var top = max(0, (height - filled) / 2)
      for piece in column {
        spans[piece.item] = Span(top: top + piece.gap, height: piece.height)
        top += piece.gap + piece.height
      }
    }
    let byRight = Dictionary(grouping: edges, by: \.right)
    let byLeft = Dictionary(grouping: edges, by: \.left)
    for _ in 0..<8 {
      for column in columns {
        settle(column) {
          byRight[$0] ?? []
        } neighbour: {
          $0.left
        }
      }
      for column in columns.reversed() {
        settle(column) {
          byLeft[$0] ?? []
        } neighbour: {
          $0.right
        }
      }
    }
    // What is highest stands at the top.
    let highest = spans.values.map(\.top).min() ?? 0
    for item in spans.keys { spans[item]?.top -= highest }
  }

  /// Moves a column's pieces towards their neighbours, then apart again.
  private mutating func settle(
    _ column: [Piece], around: (SankeyOrder.Item) -> [Edge], neighbour: (Edge) -> SankeyOrder.Item
  ) {
    for piece in column {
      let edges = around(piece.item)
      let weight = edges.reduce(0) { $0 + $1.weight }
      guard weight > 0, let span = spans[piece.item] else { continue }
      let wanted = edges.reduce(0) { $0 + $1.weight * (spans[neighbour($1)]?.middle ?? span.middle) } / weight
      spans[piece.item]?.top += (wanted - span.middle) * 0.7
    }
    var floor = 0.0
    for piece in column {
      let top = max(spans[piece.item]?.top ?? 0, floor + piece.gap)
      spans[piece.item]?.top = top
      floor = top + piece.height
    }
    var ceiling = max(height, column.reduce(0) { $0 + $1.height + $1.gap })
    for piece in column.reversed() {
      let top = min(spans[piece.item]?.top ?? 0, ceiling - piece.height)
      spans[piece.item]?.top = top
      ceiling = top - piece.gap
    }
  }
}
