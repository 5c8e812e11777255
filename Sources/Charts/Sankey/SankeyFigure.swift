extension SankeyLayout {
  /// How a state is drawn.
  package struct Style: Sendable {
    package var id: String
    package var title: String
    package var summary: String
    /// Grey, as what is to be left behind.
    package var isMuted: Bool
    /// What a new link is called when it is pointed at.
    package var newWord: String
    /// The unit of all amounts, which stands where a single one is named.
    package var unit: String

    package init(
      id: String, title: String, summary: String, isMuted: Bool, newWord: String, unit: String
    ) {
      self.id = id
      self.title = title
      self.summary = summary
      self.isMuted = isMuted
      self.newWord = newWord
      self.unit = unit
    }
  }

  /// One state as a drawing: loops behind, then bands, nodes, labels and the numbers of new links.
  package func figure(_ index: Int, _ style: Style) -> Figure {
    let state = states[index]
    let labels = columnLabels(state) + nodeLabels(state, index, style)
    let marks = numbers(state, apartFrom: labels.map(\.0.box))
    let pattern = "\(style.id)-new"
    let order = state.bands.filter(\.isLoop) + state.bands.filter { !$0.isLoop }
    let elements =
      [hatch(pattern)] + order.flatMap { draw($0, style, pattern) }
      + state.nodes.map { node in
        SVG.rect("node", node.box).titled(title(of: node.node, index, style))
      }
      + labels.map { $0.0.element.titled($0.1) } + marks.flatMap(draw)
    return Figure(
      id: style.id, width: measures.width, height: state.height, title: style.title, summary: style.summary,
      elements: elements, labels: labels.map(\.0.box) + marks.map(\.box))
  }

  /// New bands of a state in the order of their numbers: the largest first.
  package func newBands(_ index: Int) -> [Sankey.Band] {
    states[index].bands.map(\.band).filter(\.isNew).sorted { ($1.amount, $0.from, $0.to) < ($0.amount, $1.from, $1.to) }
  }

  // MARK: Bands

  private func draw(_ placed: PlacedBand, _ style: Style, _ pattern: String) -> [SVG] {
    let band = placed.band
    let name = "\(sankey.nodes[band.from].label) → \(sankey.nodes[band.to].label)"
    let new = band.isNew ? ", \(style.newWord)" : ""
    let title =
      "\(name): \(measures.text(band.amount)) \(style.unit)\(new)\(band.note.isEmpty ? "" : " (\(band.note))")"
    let fill = style.isMuted ? "#aab3bd" : band.fill
    let kind = placed.isLoop ? "loop" : "band"
    let data = placed.isLoop ? loopPath(placed) : ribbonPath(placed)
    let attribute = placed.isLoop ? "stroke" : "fill"
    var shape = SVG.path(kind, data).with(attribute, fill)
    if placed.isLoop { shape = shape.with("stroke-width", Coordinate.text(placed.thickness)) }
    var drawn = [shape.titled(title)]
    if band.isNew {
      var over = SVG.path(kind + " new", data).with(attribute, "url(#\(pattern))")
      if placed.isLoop { over = over.with("stroke-width", Coordinate.text(placed.thickness)) }
      drawn.append(over)
    }
    if placed.isLoop { drawn.append(arrow(placed)) }
    return drawn
  }

  /// The stripes that mark a new link beside its number.
  private func hatch(_ id: String) -> SVG {
    SVG(
      "defs", [:],
      [
        SVG(
          "pattern",
          [
            "id": id, "width": "7", "height": "7", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
          ], [SVG("rect", ["width": "2.5", "height": "7", "fill": "#fff", "fill-opacity": "0.55"])])
      ])
  }

  /// Thinner lines are lost on a screen.
  private static let thinnest = 0.7

  /// A band of one thickness: its upper edge to the right, its lower edge back.
  private func ribbonPath(_ placed: PlacedBand) -> String {
    let half = max(Self.thinnest, placed.thickness) / 2
    func edge(_ points: [(x: Double, y: Double)], _ shift: Double, _ opening: String) -> String {
      var data = "\(opening)\(Coordinate.pair(points[0].x, points[0].y + shift))"
      for (start, end) in zip(points, points.dropFirst()) {
        let middle = (start.x + end.x) / 2
        data +=
          " C\(Coordinate.pair(middle, start.y + shift)) \(Coordinate.pair(middle, end.y + shift)) "
          + Coordinate.pair(end.x, end.y + shift)
      }
      return data
    }
    return edge(placed.points, -half, "M") + edge(placed.points.reversed(), half, " L") + " Z"
  }

  /// A way back with rounded corners.
  private func loopPath(_ placed: PlacedBand) -> String {
    let points = placed.points
    var data = "M\(Coordinate.pair(points[0].x, points[0].y))"
    for index in 1..<(points.count - 1) {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let (into, outOf) = (distance(before, corner), distance(corner, after))
      let radius = min(max(placed.thickness / 2 + 3, 8), into / 2, outOf / 2)
      let start = towards(before, from: corner, by: radius, of: into)
      let end = towards(after, from: corner, by: radius, of: outOf)
      data +=
        " L\(Coordinate.pair(start.x, start.y)) Q\(Coordinate.pair(corner.x, corner.y)) "
        + Coordinate.pair(end.x, end.y)
    }
    let last = points[points.count - 1]
    return data + " L\(Coordinate.pair(last.x, last.y))"
  }

  private func distance(_ one: (x: Double, y: Double), _ other: (x: Double, y: Double)) -> Double {
    abs(one.x - other.x) + abs(one.y - other.y)
  }

  private func towards(
    _ target: (x: Double, y: Double), from corner: (x: Double, y: Double), by radius: Double, of length: Double
  ) -> (x: Double, y: Double) {
    guard length > 0 else { return corner }
    let share = radius / length
    return (corner.x + (target.x - corner.x) * share, corner.y + (target.y - corner.y) * share)
  }

  /// Which way a loop runs: to the left.
  private func arrow(_ placed: PlacedBand) -> SVG {
    let (right, left) = (placed.points[2], placed.points[3])
    let (x, y) = (right.x * 0.3 + left.x * 0.7, right.y)
    let size = min(5, max(2.5, placed.thickness / 2))
    return SVG.path(
      "arrow",
      "M\(Coordinate.pair(x + size, y - size)) L\(Coordinate.pair(x - size, y)) "
        + "L\(Coordinate.pair(x + size, y + size)) Z")
  }

  // MARK: Labels

  /// The titles of the columns that have nodes; columns of one title beside each other share it.
  private func columnLabels(_ state: State) -> [(Label, String)] {
    let used = Set(state.nodes.map { sankey.nodes[$0.node].column }).sorted()
    let heads = used.reduce(into: [ColumnHead]()) { heads, column in
      if let last = heads.indices.last, heads[last].title == sankey.columns[column] {
        heads[last].columns = heads[last].columns.lowerBound...column
      } else {
        heads.append(ColumnHead(title: sankey.columns[column], columns: column...column))
      }
    }
    return heads.indices.map { index in
      let head = heads[index]
      let (x, anchor) = place(of: head)
      let limit =
        anchor == .middle
        ? 2
          * min(
            half(heads[index], beside: index > 0 ? heads[index - 1] : nil),
            half(heads[index], beside: index + 1 < heads.count ? heads[index + 1] : nil))
        : room(for: head.columns.lowerBound)
      let text = TextWidth.fitted(head.title, size: 12, limit: limit)
      return (Label(text, x: x, y: 10, anchor: anchor, size: 12, style: "label column"), head.title)
    }
  }

  /// A title over one column, or over several beside each other.
  private struct ColumnHead {
    var title: String
    var columns: ClosedRange<Int>
  }

  private func place(of head: ColumnHead) -> (x: Double, anchor: Label.Anchor) {
    let (first, last) = (side(of: head.columns.lowerBound), side(of: head.columns.upperBound))
    return head.columns.count == 1 ? first : ((first.x + last.x) / 2, .middle)
  }

  /// How far a title in the middle may reach towards its neighbour: at least half of the way, more where that one is short.
  private func half(_ head: ColumnHead, beside neighbour: ColumnHead?) -> Double {
    let x = place(of: head).x
    guard let neighbour else { return min(x, measures.width - x) }
    let (other, anchor) = place(of: neighbour)
    let away = abs(other - x)
    guard anchor == .middle else { return away - 14 }
    return max(away / 2 - 7, away - TextWidth.of(neighbour.title, size: 12) / 2 - 14)
  }

  private func nodeLabels(_ state: State, _ index: Int, _ style: Style) -> [(Label, String)] {
    state.nodes.compactMap { placed in
      let node = sankey.nodes[placed.node]
      let value = measures.text(sankey.throughput(of: placed.node, in: sankey.states[index]))
      var (x, anchor) = side(of: node.column)
      let isMiddle = anchor == .middle
      let loops = state.bands.filter(\.isLoop)
      if anchor == .end, node.column == 0 {
        let turns = loops.filter { sankey.nodes[$0.band.to].column == 0 }.map { $0.points[3].x - $0.thickness / 2 - 5 }
        x = min(x, turns.min() ?? x)
      }
      if anchor == .start, node.column == sankey.columns.count - 1 {
        let turns = loops.filter { sankey.nodes[$0.band.from].column == node.column }
          .map { $0.points[1].x + $0.thickness / 2 + 5 }
        x = max(x, turns.max() ?? x)
      }
      let gap = Self.labelGap
      let limit = room(for: node.column) - TextWidth.of(gap + value, size: 13)
      let text = limit < 24 ? value : TextWidth.fitted(node.label, size: 13, limit: limit) + gap + value
      let y = isMiddle ? placed.box.y - 10 : placed.box.midY
      // Where not even the figure has room it shows when the node is pointed at.
      guard !isMiddle || TextWidth.of(text, size: 13) <= room(for: node.column) else { return nil }
      return (Label(text, x: x, y: y, anchor: anchor), title(of: placed.node, index, style))
    }
  }

  /// Where the labels of a column stand: outside at both ends, above the nodes between.
  private func side(of column: Int) -> (x: Double, anchor: Label.Anchor) {
    let x = x(of: column)
    if column == 0 { return (x - 7, .end) }
    if column == sankey.columns.count - 1 { return (x + measures.nodeWidth + 7, .start) }
    return (x + measures.nodeWidth / 2, .middle)
  }

  private func title(of node: Int, _ index: Int, _ style: Style) -> String {
    let value = measures.text(sankey.throughput(of: node, in: sankey.states[index])) + " " + style.unit
    let note = sankey.nodes[node].note
    return note.isEmpty || note == sankey.nodes[node].label
      ? "\(sankey.nodes[node].label): \(value)" : "\(sankey.nodes[node].label): \(value) (\(note))"
  }
}
