import ParkModel

extension SchemaWalk {
  /// Binds one value along its shape; nil where it is wrong, and then a fault says why.
  mutating func value(
    _ node: LocatedNode, _ shape: ValueShape, id: String, path: String, keyPlace: Place, scope: Scope
  ) -> BoundValue? {
    if node.isEmpty { return nil }
    switch shape {
    case .record(let table):
      return record(node, table, id: id, path: path, place: keyPlace, scope: scope).map(BoundValue.record)
    case .records(let table):
      return records(node, table, path: path, scope: scope).map(BoundValue.records)
    case .list(let table):
      return recordList(node, table, path: path, scope: scope).map(BoundValue.records)
    case .quantity(let dimensions):
      return quantity(node, dimensions, units, path: path).map(BoundValue.quantity)
    case .range(let dimension):
      return range(node, dimension, units, path: path, single: .upper).map(BoundValue.range)
    case .demand(let dimension):
      return range(node, dimension, units, path: path, single: .both).map(BoundValue.range)
    case .composition(let family):
      return composition(node, family, path: path).map(BoundValue.quantities)
    case .limits(let family):
      return limits(node, family, path: path, mixes: true, scope: scope).map(BoundValue.ranges)
    case .limitsEach(let family):
      return limits(node, family, path: path, mixes: false, scope: scope).map(BoundValue.ranges)
    case .sharesOfEach(let family):
      return sharesOfEach(node, family, path: path).map(BoundValue.quantities)
    case .masses(let family, let dimension):
      return masses(node, family, dimension, path: path).map(BoundValue.quantities)
    case .needs(let dimensions):
      return needs(node, dimensions, path: path).map(BoundValue.quantities)
    case .shares(let role):
      return shares(node, role, path: path, scope: scope).map(BoundValue.ranges)
    case .targets:
      return targets(node, path: path).map(BoundValue.ranges)
    case .links:
      return linkList(node, path: path, scope: scope).map(BoundValue.links)
    case .linkFacts(let table):
      return linkFacts(node, table, path: path, scope: scope).map(BoundValue.facts)
    case .name(let role):
      return name(node, role, path: path, scope: scope).map(BoundValue.text)
    case .names(let role):
      return nameList(node, role, path: path, scope: scope).map(BoundValue.words)
    case .nameOrNames(let role):
      return nameOrNames(node, role, path: path, scope: scope).map(BoundValue.words)
    case .text:
      return text(node, path: path).map(BoundValue.text)
    case .choice(let words):
      return choice(node, words, path: path).map(BoundValue.text)
    case .choices(let words):
      return choices(node, words, path: path).map(BoundValue.words)
    case .counts:
      return counts(node, path: path).map(BoundValue.counts)
    case .amounts(let dimension):
      return amounts(node, dimension, path: path).map(BoundValue.amounts)
    case .years(let dimension):
      return years(node, dimension, path: path).map(BoundValue.quantities)
    case .flag:
      return choice(node, ["true", "false"], path: path).map { word in .flag(word.map { $0 == "true" }) }
    case .point:
      return point(node, path: path).map(BoundValue.point)
    case .texts:
      return texts(node, path: path).map(BoundValue.texts)
    case .formulas:
      let found = scope.resource.flatMap { computed[$0] } ?? [:]
      return .formulas(found.values.sorted { $0.id < $1.id })
    case .units, .properties, .factors:
      // These are read before everything else, because the rest cannot be understood without them.
      return nil
    }
  }

  /// The entries of a map; a fault where the node is none.
  mutating func map(_ node: LocatedNode, path: String) -> [LocatedNode.Entry]? {
    if node.isEmpty { return nil }
    guard let entries = node.entries else {
      faults.error(.wrongShape, at: node.place, path: path, .wantsMap(found: node), hint: .mapHint)
      return nil
    }
    return entries
  }

  /// The items of a list; a fault where the node is none.
  mutating func list(_ node: LocatedNode, path: String) -> [LocatedNode]? {
    if node.isEmpty { return nil }
    guard let items = node.items else {
      faults.error(.wrongShape, at: node.place, path: path, .wantsList(found: node), hint: .listHint)
      return nil
    }
    return items
  }

  /// The text of a scalar; a fault where the node is a map or a list.
  mutating func scalar(_ node: LocatedNode, path: String) -> LocatedScalar? {
    if node.isEmpty { return nil }
    guard let scalar = node.scalar else {
      faults.error(.wrongShape, at: node.place, path: path, .wantsScalar(found: node))
      return nil
    }
    return scalar
  }
}
