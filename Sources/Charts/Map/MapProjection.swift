/// From kilometres to the drawing: the same scale both ways, north up. A neighbour that lies so far off that the park would
/// shrink to a spot is drawn at the edge, in its direction.
struct MapProjection {
  let area: Box
  /// Pixels for a kilometre.
  let scale: Double
  /// Where each site stands in the drawing.
  private(set) var points: [(x: Double, y: Double)] = []
  /// How far a site at the edge is from the park's middle, km; nil for a site at its place.
  private(set) var distances: [Double?] = []

  init(_ sites: [NetworkMap.Site], width: Double, top: Double, most: Double) {
    let own = sites.filter { $0.kind != .neighbour }
    let core = Self.span(own.isEmpty ? sites : own)
    let all = Self.span(sites)
    let size = max(core.width, core.height, 0.1)
    let hasFar = max(all.width, all.height) > 2.2 * size
    // The margin within which a neighbour still stands at its place.
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
      points.append(
        (min(max(x, area.x + 40), area.right - 40), min(max(y, area.y + 26), area.bottom - 26)))
      let (east, north) = (site.x - middle.x, site.y - middle.y)
      distances.append((east * east + north * north).squareRoot())
    }
  }

  private static func span(_ sites: [NetworkMap.Site]) -> Box {
    let (xs, ys) = (sites.map(\.x), sites.map(\.y))
    let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
    return Box(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
  }
}
