extension NetworkMap {
  /// The map as a drawing: a legend, a scale, lines that stand today in grey, new ones in their colours, sites with names.
  package func figure(id: String, title: String, summary: String, width: Double = 960) -> Figure {
    let legend = legend(width: width)
    let projection = MapProjection(sites, width: width, top: legend.bottom + 10, most: 560)
    let area = projection.area
    var placer = LabelPlacer(field: Box(x: 2, y: area.y, width: width - 4, height: area.height - 4))
    let bar = scaleBar(projection, &placer)
    for point in projection.points { placer.take(Box(x: point.x - 11, y: point.y - 11, width: 22, height: 22)) }
    let ways = ways(projection)
    let lines = zip(links, ways).map { link, way in way.covered(thickness: thickness(link)) }
    // Who has the least choice of places is named first.
    let choices = sites.indices.map { site in
      places(of: site, projection).count { $0.box.isInside(placer.field) && crossings($0, lines) == 0 }
    }
    let names = sites.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }
      .map { name(of: $0, projection, apartFrom: lines, &placer) }
    let order = links.indices.sorted { (links[$0].isNew ? 1 : 0, $0) < (links[$1].isNew ? 1 : 0, $1) }
    let labels = legend.labels + bar.labels + names.flatMap(\.labels)
    return Figure(
      id: id, width: width, height: area.bottom, title: title, summary: summary,
      elements: [SVG.rect("ground", area)] + order.flatMap { draw(links[$0], ways[$0]) } + names.flatMap(\.elements)
        + sites.indices.map { draw($0, projection) } + legend.elements + bar.elements + labels.map(\.element),
      labels: labels.map(\.box))
  }

  private struct Drawn {
    var elements: [SVG] = []
    var labels: [Label] = []
    var bottom = 0.0
  }

  // MARK: Lines

  private func thickness(_ link: Link) -> Double { max(1.4, 9 * link.share) }

  private func draw(_ link: Link, _ way: MapWay) -> [SVG] {
    let layer = layers[link.layer]
    let color = link.isNew ? layer.color : "#9aa5af"
    var line = SVG.path("way", way.path).with("stroke", color).with("stroke-width", Coordinate.text(thickness(link)))
    if let dashes = layer.dashes { line = line.with("stroke-dasharray", dashes) }
    return [line.titled(link.title), SVG.path("head", way.head(thickness(link))).with("fill", color)]
  }

  /// A way for each link, bowed to its own side so that there and back lie apart, and farther where a site is in between.
  private func ways(_ projection: MapProjection) -> [MapWay] {
    var used: [[Int]: [Double]] = [:]
    return links.map { link in
      let (start, end) = (projection.points[link.from], projection.points[link.to])
      let others = projection.points.indices.filter { $0 != link.from && $0 != link.to }.map { projection.points[$0] }
      let key = [min(link.from, link.to), max(link.from, link.to)]
      let sign = link.from < link.to ? 1.0 : -1
      let bows = [8.0, 24, 40, 58, 78, 100, 130, -8, -24, -40, -58, -78, -100]
      // A short way is not bent into a long one.
      let widest = max(40, 0.6 * MapWay(start: start, end: end, bow: 0).length)
      let free = bows.filter { bow in
        abs(bow) <= widest && !(used[key] ?? []).contains { abs($0 - bow * sign) < 14 }
      }
      let candidates = (free.isEmpty ? bows : free).map { MapWay(start: start, end: end, bow: $0) }
      let inside = candidates.filter { $0.stays(in: projection.area) }
      let clear =
        inside.first { way in !others.contains { way.passes($0, nearer: 16) } } ?? inside.first ?? candidates[0]
      used[key, default: []].append(clear.bow * sign)
      return clear
    }
  }

  // MARK: Sites

  private func draw(_ site: Int, _ projection: MapProjection) -> SVG {
    let (x, y) = projection.points[site]
    let kind = sites[site].kind
    let shape =
      switch kind {
      case .plant: SVG.circle("site", x, y, 9)
      case .neighbour: SVG.circle("site outside", x, y, 9)
      case .asset: SVG.rect("site asset", Box(x: x - 6, y: y - 6, width: 12, height: 12), radius: 2)
      }
    return shape.titled(sites[site].label)
  }

  /// Where the name of a site could stand, the nearest place first.
  private func places(of site: Int, _ projection: MapProjection) -> [Label] {
    let point = projection.points[site]
    let far = projection.distances[site].map(farDistance) ?? ""
    let text = TextWidth.fitted(sites[site].label, size: 13, limit: 240) + far
    return LabelPlacer.around(text, x: point.x, y: point.y, clear: 10, size: 13, style: "place")
  }

  /// How many lines a label covers.
  private func crossings(_ label: Label, _ lines: [CoveredLine]) -> Double {
    Double(lines.count { $0.touches(label.box) })
  }

  /// The name of a site where it covers fewest lines, as near to it as that allows.
  private func name(
    of site: Int, _ projection: MapProjection, apartFrom lines: [CoveredLine], _ placer: inout LabelPlacer
  ) -> Drawn {
    let point = projection.points[site]
    let others = placer.taken.filter { !$0.holds(point) }
    let candidates = places(of: site, projection).filter { label in
      !Leader(to: label.box, from: point).boxes.contains { box in others.contains { $0.touches(box) } }
    }
    let label = placer.place(candidates) { crossings($0, lines) }
    guard let label else { return Drawn() }
    let leader = Leader(to: label.box, from: point)
    for box in leader.boxes { placer.take(box) }
    return Drawn(elements: leader.elements, labels: [label])
  }

  /// What leads a name that could not stand beside its site to it; nothing where it does.
  private struct Leader {
    private let start: (x: Double, y: Double)
    private let end: (x: Double, y: Double)
    private let length: Double

    init(to box: Box, from site: (x: Double, y: Double)) {
      start = site
      end = (min(max(site.x, box.x), box.right), min(max(site.y, box.y), box.bottom))
      length = ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
    }

    private var isDrawn: Bool { length > 24 }

    var elements: [SVG] { isDrawn ? [SVG.line("leader", start.x, start.y, end.x, end.y)] : [] }

    /// What it covers between the site and the name.
    var boxes: [Box] {
      guard isDrawn else { return [] }
      return stride(from: 12.0, to: length - 4, by: 4).map { away in
        let share = away / length
        return Box(
          x: start.x + (end.x - start.x) * share - 1, y: start.y + (end.y - start.y) * share - 1, width: 2, height: 2)
      }
    }
  }

  // MARK: Around

  private func legend(width: Double) -> Drawn {
    var drawn = Drawn()
    var (x, y) = (0.0, 10.0)
    func add(_ text: String, _ color: String, _ dashes: String?) {
      let wide = 42 + TextWidth.of(text, size: 13) + 24
      if x > 0, x + wide > width { (x, y) = (0, y + 20) }
      let line = SVG.line("way", x, y, x + 34, y).with("stroke", color).with("stroke-width", "5")
      drawn.elements.append(dashes.map { line.with("stroke-dasharray", $0) } ?? line)
      drawn.labels.append(Label(text, x: x + 42, y: y, size: 13))
      x += wide
    }
    for layer in layers { add(layer.name, layer.color, layer.dashes) }
    add(existing, "#9aa5af", nil)
    drawn.bottom = y + 8
    return drawn
  }

  private func scaleBar(_ projection: MapProjection, _ placer: inout LabelPlacer) -> Drawn {
    let length = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].last { $0 * projection.scale <= 160 } ?? 0.1
    let area = projection.area
    let (left, y) = (area.x + 14, area.bottom - 14)
    let right = left + length * projection.scale
    let label = Label(distance(length), x: left, y: y - 12, size: 12, style: "axis-text")
    placer.take(Box(x: left, y: y - 22, width: max(right - left, label.width), height: 26))
    return Drawn(
      elements: [
        SVG.line("axis", left, y, right, y), SVG.line("axis", left, y - 4, left, y + 4),
        SVG.line("axis", right, y - 4, right, y + 4),
      ], labels: [label])
  }
}

/// A bowed line from site to site.
struct MapWay {
  let start: (x: Double, y: Double)
  let end: (x: Double, y: Double)
  /// How far its middle lies beside the straight line, to the left of its direction.
  let bow: Double

  /// From end to end, as the crow flies.
  var length: Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return max(1, (dx * dx + dy * dy).squareRoot())
  }

  private var control: (x: Double, y: Double) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return (
      (start.x + end.x) / 2 + dy / length * bow * 2, (start.y + end.y) / 2 - dx / length * bow * 2
    )
  }

  var path: String {
    "M\(Coordinate.pair(start.x, start.y)) Q\(Coordinate.pair(control.x, control.y)) \(Coordinate.pair(end.x, end.y))"
  }

  func point(_ share: Double) -> (x: Double, y: Double) {
    let rest = 1 - share
    return (
      rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
      rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y
    )
  }

  func passes(_ point: (x: Double, y: Double), nearer distance: Double) -> Bool {
    (1..<16).contains { step in
      let here = self.point(Double(step) / 16)
      return (here.x - point.x) * (here.x - point.x) + (here.y - point.y) * (here.y - point.y) < distance * distance
    }
  }

  /// What the line and its arrowhead cover.
  func covered(thickness: Double) -> CoveredLine {
    let steps = max(8, Int(length / 6))
    return CoveredLine(
      (0...steps).map { step in
        let share = Double(step) / Double(steps)
        let here = point(share)
        let half = (0.6...0.7).contains(share) ? thickness / 2 + 4 : thickness / 2 + 0.5
        return Box(x: here.x - half, y: here.y - half, width: 2 * half, height: 2 * half)
      })
  }

  func stays(in area: Box) -> Bool {
    (0...16).allSatisfy { step in
      let here = point(Double(step) / 16)
      return here.x > area.x + 4 && here.x < area.right - 4 && here.y > area.y + 4 && here.y < area.bottom - 4
    }
  }

  /// An arrowhead at two thirds of the way.
  func head(_ thickness: Double) -> String {
    let (tip, back) = (point(0.68), point(0.64))
    let (dx, dy) = (tip.x - back.x, tip.y - back.y)
    let length = max(0.1, (dx * dx + dy * dy).squareRoot())
    let (ux, uy) = (dx / length, dy / length)
    let size = thickness / 2 + 4
    let foot = (x: tip.x - ux * size * 1.5, y: tip.y - uy * size * 1.5)
    return "M\(Coordinate.pair(tip.x, tip.y)) L\(Coordinate.pair(foot.x - uy * size, foot.y + ux * size)) "
      + "L\(Coordinate.pair(foot.x + uy * size, foot.y - ux * size)) Z"
  }
}

/// What a line covers: small boxes along it, near enough to each other that no label fits between.
struct CoveredLine {
  private let boxes: [Box]
  private let bounds: Box

  init(_ boxes: [Box]) {
    self.boxes = boxes
    let (x, y) = (boxes.map(\.x).min() ?? 0, boxes.map(\.y).min() ?? 0)
    bounds = Box(
      x: x, y: y, width: (boxes.map(\.right).max() ?? 0) - x, height: (boxes.map(\.bottom).max() ?? 0) - y)
  }

  func touches(_ label: Box) -> Bool { bounds.touches(label) && boxes.contains { $0.touches(label) } }
}
