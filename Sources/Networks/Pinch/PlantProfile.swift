import ParkModel

/// What one plant has left to give and to ask for once it has recovered what it can by itself.
///
/// Its grand composite curve without pockets: above the pinch the heat asked for at a temperature is the least that
/// passes anywhere above it, below the pinch what can be given is the least that passes anywhere below.
struct PlantProfile {
  /// Shifted temperatures, kW.
  let sink: [CompositeCurve.Stretch]
  /// Shifted temperatures, kW.
  let source: [CompositeCurve.Stretch]

  init(_ cascade: HeatCascade) {
    let points = cascade.grandComposite
    let heat = points.map { max(0, $0.heat) }
    let crumb = 1e-9 * max(1, heat.max() ?? 0)
    let highest = heat.firstIndex { $0 <= crumb } ?? 0
    let lowest = heat.lastIndex { $0 <= crumb } ?? 0
    sink = Self.falls(points, along: Array(0..<(highest + 1)))
    source = Self.falls(points, along: Array((lowest..<max(points.count, lowest)).reversed()))
  }

  /// The stretches where the least heat so far falls further, on the way from an end of the scale to the pinch.
  private static func falls(_ points: [HeatTarget.Point], along way: [Int]) -> [CompositeCurve.Stretch] {
    guard let first = way.first, points.indices.contains(first) else { return [] }
    var least = points[first].heat
    var stretches: [CompositeCurve.Stretch] = []
    for (previous, next) in zip(way, way.dropFirst()) where points[next].heat < least {
      let (from, to) = (points[previous], points[next])
      let part = (from.heat - least) / (from.heat - to.heat)
      let begin = from.temperature + max(0, part) * (to.temperature - from.temperature)
      stretches.append(
        CompositeCurve.Stretch(
          lower: min(begin, to.temperature), upper: max(begin, to.temperature), duty: least - to.heat))
      least = to.heat
    }
    return stretches
  }
}
