import Charts
import ParkModel

/// Gathers flows into the nodes and bands of a diagram.
struct FlowDrawing {
  let roles: [String: FlowRole]
  private let content: ReportContent
  private let resource: String
  private let shade: FlowShade
  private var isByPlant = false
  private var places: [String: Int] = [:]
  private var depths: [String: Int] = [:]
  private var columnOfTakers = 3
  private(set) var sankey: Sankey

  init(_ resource: String, _ content: ReportContent) {
    self.content = content
    self.resource = resource
    roles = content.park.flowRoles(of: resource)
    shade = FlowShade(resource, content)
    sankey = Sankey(nodes: [], states: [], columns: [], others: content.say(DiagramWords.others))
  }

  /// Makes the diagram of these states.
  mutating func arrange(_ states: [[FlowLine]]) {
    let all = states.flatMap(\.self)
    isByPlant = plantsThatTakeAndGive(all).count > 1
    var bands: [[Sankey.Band]] = []
    depths = unitDepths(all)
    let deepest = depths.values.max() ?? 0
    columnOfTakers = 3 + deepest
    sankey.columns = columnTitles(deepest)
    for lines in states {
      var drawn: [Sankey.Band] = []
      for line in lines { drawn += self.bands(of: line) }
      bands.append(balanced(Sankey.merged(drawn)))
    }
    sankey.states = bands.map { Sankey.State(bands: $0) }
    dropEmptyColumns()
  }

  // MARK: Nodes

  /// The name of the node at which a flow ends: its plant where plants are whole, but for the park's own units.
  private func key(_ name: String) -> String {
    guard let role = roles[name] else { return name }
    if isByPlant, let plant = role.plant { return "plant " + plant }
    return role.name
  }

  private mutating func node(_ name: String) -> Int {
    let key = key(name)
    if let place = places[key] { return place }
    let role = roles[name] ?? FlowRole(kind: .unit, name: name)
    var node = Sankey.Node(label: role.name, note: role.name, column: 0)
    if isByPlant, let plant = content.park.plant(role.plant) {
      node = Sankey.Node(label: PlantLabel.text(plant, in: content.language), note: plant.name ?? plant.id, column: 1)
    } else {
      node.column =
        switch role.kind {
        case .giver: 0
        case .plant: 1
        case .unit: 2 + (depths[key] ?? 0)
        case .taker: columnOfTakers
        }
    }
    sankey.nodes.append(node)
    places[key] = sankey.nodes.count - 1
    return sankey.nodes.count - 1
  }

  /// The node for what is lost or gained.
  private mutating func special(_ word: Message, column: Int) -> Int {
    let key = "special " + word.id
    if let place = places[key] { return place }
    let text = content.say(word)
    sankey.nodes.append(Sankey.Node(label: text, note: text, column: column))
    places[key] = sankey.nodes.count - 1
    return sankey.nodes.count - 1
  }

  private func plantsThatTakeAndGive(_ lines: [FlowLine]) -> Set<String> {
    guard content.park.material(resource) != nil else { return [] }
    let takers = Set(lines.compactMap { line in roles[line.to].flatMap { $0.kind == .unit ? nil : $0.plant } })
    let givers = Set(lines.compactMap { line in roles[line.from].flatMap { $0.kind == .unit ? nil : $0.plant } })
    return takers.intersection(givers)
  }

  /// How many units stand before each unit on the longest way that comes to none twice.
  private func unitDepths(_ lines: [FlowLine]) -> [String: Int] {
    var before: [String: Set<String>] = [:]
    func isUnit(_ name: String) -> Bool { roles[name]?.kind == .unit && !(isByPlant && roles[name]?.plant != nil) }
    for line in lines where isUnit(line.to) {
      before[key(line.to), default: []].formUnion(
        isUnit(line.from) && key(line.from) != key(line.to) ? [key(line.from)] : [])
    }
    var depths: [String: Int] = [:]
    func depth(_ unit: String, _ path: Set<String>) -> Int {
      if let known = depths[unit] { return known }
      let ahead = (before[unit] ?? []).subtracting(path).sorted()
      let found = ahead.map { depth($0, path.union([unit])) + 1 }.max() ?? 0
      depths[unit] = min(found, 3)
      return depths[unit] ?? 0
    }
    for unit in before.keys.sorted() { _ = depth(unit, [unit]) }
    return depths
  }

  private func columnTitles(_ deepest: Int) -> [String] {
    let units = (0...deepest).map { _ in content.say(DiagramWords.units) }
    return [content.say(DiagramWords.givers), content.say(isByPlant ? DiagramWords.plants : DiagramWords.processes)]
      + units + [content.say(DiagramWords.takers)]
  }

  private mutating func dropEmptyColumns() {
    let used = Set(sankey.nodes.map(\.column)).sorted()
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    sankey.columns = used.map { sankey.columns[$0] }
    for index in sankey.nodes.indices { sankey.nodes[index].column = place[sankey.nodes[index].column] ?? 0 }
  }

  // MARK: Bands

  /// The band of a flow, and one for what it loses on its way; nothing inside a plant, unless it is used water that serves
  /// again there.
  private mutating func bands(of line: FlowLine) -> [Sankey.Band] {
    let amount = line.yearly(in: content.park)
    guard amount > 0 else { return [] }
    let isInside = isByPlant && roles[line.from]?.plant != nil && roles[line.from]?.plant == roles[line.to]?.plant
    if isInside, roles[line.from]?.kind == .unit || roles[line.to]?.kind == .unit { return [] }
    let (from, to) = (node(line.from), node(line.to))
    let lost = line.amount > 0 ? amount * line.lost / line.amount : 0
    let band = Sankey.Band(
      from: from, to: to, amount: amount - lost, fill: shade.color(line), isNew: line.status == .candidate,
      note: isInside ? "\(line.from) → \(line.to)" : "")
    guard lost > 0 else { return [band] }
    let losses = special(DiagramWords.losses, column: columnOfTakers)
    return [
      band, Sankey.Band(from: from, to: losses, amount: lost, fill: FlowShade.lost, isNew: false, note: band.note),
    ]
  }

  /// What a node keeps, loses or gains between what enters and what leaves becomes a band, so that every node closes.
  private mutating func balanced(_ bands: [Sankey.Band]) -> [Sankey.Band] {
    var closed = bands
    let through = sankey.nodes.indices.filter { node in
      bands.contains { $0.from == node } && bands.contains { $0.to == node }
    }
    // A plant that only takes or only gives in this state keeps or makes all of it.
    let whole = Set(places.filter { $0.key.hasPrefix("plant ") }.map(\.value))
    let largest = bands.map(\.amount).max() ?? 0
    for node in Set(through).union(whole).sorted() {
      let into = bands.reduce(0) { $0 + ($1.to == node ? $1.amount : 0) }
      let outOf = bands.reduce(0) { $0 + ($1.from == node ? $1.amount : 0) }
      guard abs(into - outOf) > 1e-6 * max(1, largest) else { continue }
      if into > outOf {
        let losses = special(DiagramWords.losses, column: columnOfTakers)
        closed.append(
          Sankey.Band(
            from: node, to: losses, amount: into - outOf, fill: FlowShade.lost, isNew: false, note: ""))
      } else {
        let gains = special(DiagramWords.gains, column: 0)
        closed.append(
          Sankey.Band(from: gains, to: node, amount: outOf - into, fill: FlowShade.lost, isNew: false, note: ""))
      }
    }
    return closed
  }
}
