import ParkModel

/// Which plants are neighbours: the park is halved across its longer side until every plant is by itself, and what was
/// halved last is nearest.
extension OpenExchanges {
  var neighbourhoods: [[[Int]]] {
    let sites = rowsBySite
    guard sites.count > 2 else { return [] }
    var levels = [[sites.keys.sorted()]]
    while let last = levels.last, last.contains(where: { $0.count > 1 }) { levels.append(last.flatMap(halves)) }
    // Pairs and threes are quickly done together.
    return levels.reversed().filter { level in
      level.allSatisfy { $0.count == 1 } || level.contains { $0.count > 3 }
    }.map { level in level.map { group in group.flatMap { sites[$0] ?? [] } } }
  }

  /// The rows of the classes of each site; a class of several sites, or of none, is nobody's.
  private var rowsBySite: [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (classes, rows) in [(network.hot, hotRows), (network.cold, coldRows)] {
      for (group, own) in zip(classes, rows) where group.kind == .stream {
        let sites = Set(group.members.map(\.site))
        guard sites.count == 1, let site = sites.first.flatMap(\.self) else { continue }
        found[site, default: []] += Set(own.filter { $0 >= 0 }).sorted()
      }
    }
    return found
  }

  private func halves(_ sites: [String]) -> [[String]] {
    guard sites.count > 1 else { return [sites] }
    let places = sites.map { network.park.position(ofSite: $0) ?? Point(x: 0, y: 0) }
    func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    let isWide = spread(places.map(\.x)) >= spread(places.map(\.y))
    let sorted = zip(sites, places).sorted { one, other in
      let (mine, theirs) = isWide ? (one.1.x, other.1.x) : (one.1.y, other.1.y)
      return (mine, one.0) < (theirs, other.0)
    }.map(\.0)
    return [Array(sorted[..<(sorted.count / 2)]), Array(sorted[(sorted.count / 2)...])]
  }
}
