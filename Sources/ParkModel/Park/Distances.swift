extension Park {
  /// Where a node stands: its own `at`, else that of the unit whose reject or by-product it is, else its plant's; nil
  /// where the park does not say.
  public func position(of node: String, in section: MaterialSection) -> Point? { NodePositions(self, section)[node] }

  /// The length of a link in km; for many links, make one `LinkLengths`.
  public func length(from: String, to: String, in section: MaterialSection) -> Double {
    LinkLengths(self, section)[from: from, to: to]
  }
}

/// How long the links of one material are, km.
public struct LinkLengths: Sendable {
  private let positions: NodePositions
  private let stated: [String: [String: Double]]
  private let distance: Carriage.Distance

  /// The lengths of one section of a park.
  public init(_ park: Park, _ section: MaterialSection) {
    positions = NodePositions(park, section)
    distance = section.carriage.distance
    var stated: [String: [String: Double]] = [:]
    for fact in section.connections.facts where stated[fact.from]?[fact.to] == nil {
      if let length = fact.length { stated[fact.from, default: [:]][fact.to] = length }
    }
    self.stated = stated
  }

  /// The park's own fact; 0 inside a plant or where a position is not known; else the distance between the two
  /// positions, along the grid or straight.
  public subscript(from from: String, to to: String) -> Double {
    if let length = stated[from]?[to] { return length }
    guard let a = positions[from], let b = positions[to] else { return 0 }
    switch distance {
    case .grid: return abs(a.x - b.x) + abs(a.y - b.y)
    case .straight: return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
  }
}

/// Where everything of one material stands, by name.
///
/// A node stands at its own `at`, else at that of the unit whose reject or by-product it is, else at its plant's.
public struct NodePositions: Sendable {
  private var own: [String: Point] = [:]
  private var units: [String: Point] = [:]
  private var plants: [String: Point?] = [:]

  /// The positions of one section of a park.
  public init(_ park: Park, _ section: MaterialSection) {
    func note(_ name: String, _ point: Point?) {
      if own[name] == nil, let point { own[name] = point }
    }
    for unit in section.treatments { note(unit.name, unit.at) }
    for outlet in section.outlets { note(outlet.name, outlet.at) }
    for supply in section.supplies { note(supply.name, supply.at) }
    for material in park.materials {
      for unit in material.treatments where units[unit.name] == nil {
        if let point = unit.at { units[unit.name] = point }
      }
    }
    for plant in park.plants { plants[plant.id] = plant.at }
  }

  /// Where a node stands; nil where the park does not say.
  public subscript(node: String) -> Point? {
    if let own = own[node] { return own }
    guard let first = node.firstIndex(of: "/"), let last = node.lastIndex(of: "/") else { return nil }
    let plant = plants[String(node[..<first])]
    if first == last, let plant { return plant }
    return units[String(node[..<last])] ?? plant ?? nil
  }
}
