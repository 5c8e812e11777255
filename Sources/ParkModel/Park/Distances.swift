extension Park {
  /// Where a node stands: its own `at`, else that of the unit whose reject or by-product it is, else its plant's; nil
  /// where the park does not say.
  public func position(of node: String, in section: MaterialSection) -> Point? {
    if let own = section.treatments.first(where: { $0.name == node })?.at { return own }
    if let own = section.outlets.first(where: { $0.name == node })?.at { return own }
    if let own = section.supplies.first(where: { $0.name == node })?.at { return own }
    guard let first = node.firstIndex(of: "/"), let last = node.lastIndex(of: "/") else { return nil }
    let plant = self.plant(String(node[..<first]))
    if first == last, let plant { return plant.at }
    let unit = String(node[..<last])
    for material in materials {
      if let own = material.treatments.first(where: { $0.name == unit })?.at { return own }
    }
    return plant?.at
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
