extension Park {
  /// Where a node stands: its own `at`, else its plant's; nil where the park does not say.
  public func position(of node: String, in section: MaterialSection?) -> Point? {
    if let section {
      if let own = section.treatments.first(where: { $0.name == node })?.at { return own }
      if let own = section.outlets.first(where: { $0.name == node })?.at { return own }
      if let own = section.supplies.first(where: { $0.name == node })?.at { return own }
    }
    if let own = materials.lazy.flatMap(\.treatments).first(where: { node == $0.name || node.hasPrefix($0.name + "/") })
    {
      return own.at ?? plant(own.plant)?.at
    }
    guard let slash = node.firstIndex(of: "/") else { return nil }
    return plant(String(node[..<slash]))?.at
  }

  /// The length of a link in km: the park's own fact; 0 inside a plant or where a position is not known; else the
  /// distance between the two positions, along the grid or straight.
  public func length(from: String, to: String, in section: MaterialSection) -> Double {
    if let fact = section.connections.facts.first(where: { $0.from == from && $0.to == to }), let length = fact.length {
      return length
    }
    guard let a = position(of: from, in: section), let b = position(of: to, in: section) else { return 0 }
    switch section.carriage.distance {
    case .grid: return abs(a.x - b.x) + abs(a.y - b.y)
    case .straight: return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
  }
}
