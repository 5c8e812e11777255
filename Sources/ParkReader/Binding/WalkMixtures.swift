import ParkModel

/// Maps from property to figure: compositions, limits, masses, needs, shares, targets.
extension SchemaWalk {
  typealias Quantities = Located<[String: Located<BoundQuantity>]>
  typealias Ranges = Located<[String: Located<Bounds>]>

  /// What a stream carries; `rest` stands for all that are not named.
  mutating func composition(_ node: LocatedNode, _ family: PropertyFamily, path: String) -> Quantities? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<BoundQuantity>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      places[inner] = entry.key.place
      guard let property = property(entry.key, family, path: path, allowsRest: true) else { continue }
      values[entry.key.text] = quantity(entry.value, [property.dimension], property.units, path: inner)
    }
    return Located(values, at: node.place, path: path)
  }

  /// What a mixture, or each stream, must keep to.
  mutating func limits(
    _ node: LocatedNode, _ family: PropertyFamily, path: String, mixes: Bool, scope: Scope
  ) -> Ranges? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<Bounds>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      places[inner] = entry.key.place
      if mixes, isPH(entry.key.text) {
        faults.error(.phDoesNotMix, at: entry.key.place, path: inner, .phDoesNotMix, hint: .phHint)
        continue
      }
      if scope.resource.map({ unreadFormulas[$0]?.contains(entry.key.text) == true }) == true { continue }
      if let own = scope.resource.flatMap({ computed[$0]?[entry.key.text] }) {
        values[entry.key.text] = computedRange(entry.value, own, family, path: inner)
        continue
      }
      guard let property = property(entry.key, family, path: path, allowsRest: false) else { continue }
      values[entry.key.text] = range(entry.value, property.dimension, property.units, path: inner, single: .upper)
    }
    return Located(values, at: node.place, path: path)
  }

  /// So much of each property in a time.
  mutating func masses(
    _ node: LocatedNode, _ family: PropertyFamily, _ dimension: NamedDimension, path: String
  ) -> Quantities? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<BoundQuantity>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      guard let property = property(entry.key, family, path: path, allowsRest: true) else { continue }
      guard property.isMass else {
        faults.error(.noMass, at: entry.key.place, path: inner, .noMass(entry.key.text))
        continue
      }
      values[entry.key.text] = quantity(entry.value, [dimension], units, path: inner)
    }
    return Located(values, at: node.place, path: path)
  }

  /// A share of each property.
  mutating func sharesOfEach(_ node: LocatedNode, _ family: PropertyFamily, path: String) -> Quantities? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<BoundQuantity>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      places[inner] = entry.key.place
      guard property(entry.key, family, path: path, allowsRest: true) != nil else { continue }
      values[entry.key.text] = quantity(entry.value, [.fraction], units, path: inner)
    }
    return Located(values, at: node.place, path: path)
  }

  /// So much of each commodity; whether it has a price is asked when the park is known.
  mutating func needs(_ node: LocatedNode, _ dimensions: [NamedDimension], path: String) -> Quantities? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<BoundQuantity>] = [:]
    for entry in entries {
      values[entry.key.text] = quantity(
        entry.value, dimensions, units, path: Self.join(path, entry.key.text))
    }
    return Located(values, at: node.place, path: path)
  }

  /// The share of each kind or stream in a mixture.
  mutating func shares(_ node: LocatedNode, _ role: ReferenceRole, path: String, scope: Scope) -> Ranges? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<Bounds>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      let name = Located(entry.key.text, at: entry.key.place, path: inner)
      references.append(NameReference(name: name, role: role, resource: scope.resource))
      values[entry.key.text] = range(entry.value, .fraction, units, path: inner, single: .upper)
    }
    return Located(values, at: node.place, path: path)
  }

  /// What the plan asks of indicators and quantities, in the unit in which results print them.
  mutating func targets(_ node: LocatedNode, path: String) -> Ranges? {
    guard let entries = map(node, path: path) else { return nil }
    var values: [String: Located<Bounds>] = [:]
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      guard let measure = Measure.named(entry.key.text) else {
        faults.error(
          .unknownWord, at: entry.key.place, path: inner, .unknownTarget(entry.key.text),
          hint: .didYouMean(entry.key.text, Measure.all.map(\.id)))
        continue
      }
      let bounds = range(
        entry.value, measure.dimension, units, path: inner, single: measure.moreIsBetter ? .lower : .upper)
      values[entry.key.text] = bounds.map {
        $0.map { Bounds(lower: $0.lower * measure.scale, upper: $0.upper * measure.scale) }
      }
    }
    return Located(values, at: node.place, path: path)
  }
}
