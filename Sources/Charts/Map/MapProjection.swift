/// From kilometres to the drawing: the same scale both ways, north up. What lies so far off the plants that they would shrink
/// to a spot, a neighbour or a landfill, is drawn at the edge, in its direction.
struct MapProjection {
  let area: Box
  /// Pixels for a kilometre.
  let scale: Double
  /// Where each site stands in the drawing.
  private(set) var points: [(x: Double, y: Double)] = []
  /// How far a site at the edge is from the park's middle, km; nil for a site at its place.
  private(set) var distances: [Double?] = []

  init(_ sites: [NetworkMap.Site], width: Double, top: Double, most: Double) {
    let plants = sites.filter { $0.kind == .plant }
    let core = Self.span(plants.isEmpty ? sites : plants)
    let all = Self.span(sites)
    let size = max(core.width, core.height, 0.1)
    let hasFar = max(all.width, all.height) > 2.2 * size
    // The margin within which a site still stands at its place.
    let reach = hasFar ? 0.3 * size : .infinity
    func isNear(_ site: NetworkMap.Site) -> Bool {
      site.x >= core.x - reach && site.x <= core.right + reach && site.y >= core.y - reach
        && site.y <= core.bottom + reach
    }
    let shown = Self.span(sites.filter(isNear))
    let margin = (x: 90.0, y: 46.0)
    let free = (x: width - 2 * margin.x, y: most - 2 * margin.y)
    scale = min(free.x / max(shown.width, 0.1), free.y / max(shown.height, 0.1))
    area = Box(x: 0, y: top, width: width, height: shown.height * scale + 2 * margin.y)
    let left = (width - shown.width * scale) / 2
    let middle = (x: core.midX, y: core.midY)
    for site in sites {
      let x = left + (site.x - shown.x) * scale
      let y = area.bottom - margin.y - (site.y - shown.y) * scale
      guard !isNear(site) else {
        points.append((x, y))
        distances.append(nil)
        continue
      }
      points.append((x, y))
      let (east, north) = (site.x - middle.x, site.y - middle.y)
      distances.append((east * east + north * north).squareRoot())
    }
    let center = (x: left + (middle.x - shown.x) * scale, y: area.bottom - margin.y - (middle.y - shown.y) * scale)
    for site in sites.indices where distances[site] != nil { points[site] = atEdge(site, seenFrom: center) }
  }

  /// Where the way from the park's middle to a far site leaves the drawing; aside of what stands there already.
  private func atEdge(_ site: Int, seenFrom center: (x: Double, y: Double)) -> (x: Double, y: Double) {
    let edge = Box(x: area.x + 40, y: area.y + 26, width: area.width - 80, height: area.height - 52)
    let (dx, dy) = (points[site].x - center.x, points[site].y - center.y)
    let shares = [
      dx > 0 ? (edge.right - center.x) / dx : dx < 0 ? (edge.x - center.x) / dx : .infinity,
      dy > 0 ? (edge.bottom - center.y) / dy : dy < 0 ? (edge.y - center.y) / dy : .infinity,
    ]
    let isAtSide = shares[0] < shares[1]
    let share = min(shares[0], shares[1])
    let hit = (x: center.x + dx * share, y: center.y + dy * share)
    let others = points.indices.filter { $0 != site && (distances[$0] == nil || $0 < site) }.map { points[$0] }
    let shifts = [0.0] + (1...12).flatMap { [Double($0) * 20, Double($0) * -20] }
    let places = shifts.map { shift in
      (
        x: min(max(hit.x + (isAtSide ? 0 : shift), edge.x), edge.right),
        y: min(max(hit.y + (isAtSide ? shift : 0), edge.y), edge.bottom)
      )
    }
    let free = places.first { place in !others.contains { abs($0.x - place.x) < 40 && abs($0.y - place.y) < 40 } }
    return free ?? hit
  }

  private static func span(_ sites: [NetworkMap.Site]) -> Box {
    let (xs, ys) = (sites.map(\.x), sites.map(\.y))
    let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
    return Box(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
  }
}
