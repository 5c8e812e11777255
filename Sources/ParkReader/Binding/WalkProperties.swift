import ParkModel

/// A property with the way in which the file writes its figures.
struct WrittenProperty {
  var dimension: NamedDimension
  /// The park's units, with the property's own unit for its bare numbers.
  var units: UnitContext
  var isMass: Bool
  var property: Property
}

extension SchemaWalk {
  /// Whether a property is the pH, which mixes by no law that is linear.
  func isPH(_ id: String) -> Bool { id == "pH" }

  /// How figures of a property are read; nil with a fault where there is no such property.
  mutating func property(
    _ key: LocatedScalar, _ family: PropertyFamily, path: String, allowsRest: Bool
  ) -> WrittenProperty? {
    let id = key.text
    switch family {
    case .components, .gases:
      if id == "rest", !allowsRest { return refuseRest(key, path: path) }
      return WrittenProperty(
        dimension: family == .gases ? .volumeShare : .componentShare, units: units, isMass: true,
        property: Property(id: id, unit: "%", scale: 1e4))
    case .contaminants:
      if id == "rest" {
        guard allowsRest else { return refuseRest(key, path: path) }
        return WrittenProperty(
          dimension: .concentration, units: units, isMass: true, property: Property(id: id, unit: "mg/L"))
      }
      if let known = contaminants?[id] { return known }
      if let contaminants {
        faults.error(
          .unknownProperty, at: key.place, path: Self.join(path, id), .unknownContaminant(id),
          hint: isPH(id) ? .listPH : .didYouMean(id, Array(contaminants.keys)))
      }
      missContaminants(at: key, path: path)
      return nil
    }
  }

  /// Says once that the park lists no contaminants, where the first of them is named.
  private mutating func missContaminants(at key: LocatedScalar, path: String) {
    guard !listsContaminants, isComplete else { return }
    listsContaminants = true
    faults.error(
      .missingKey, at: key.place, path: path, .contaminantsMissing(key.text), hint: .addContaminants(key.text))
  }

  private mutating func refuseRest(_ key: LocatedScalar, path: String) -> WrittenProperty? {
    faults.error(
      .unknownProperty, at: key.place, path: Self.join(path, "rest"), .restInLimit, hint: .restInLimitHint)
    return nil
  }

  /// Reads `contaminants`: a list, or a map from id to the unit in which the file writes it.
  mutating func readContaminants(_ node: LocatedNode) -> [String: WrittenProperty]? {
    if node.isEmpty { return nil }
    var result: [String: WrittenProperty] = [:]
    if let items = node.items {
      for item in items {
        guard let scalar = scalar(item, path: "contaminants") else { continue }
        if result[scalar.text] != nil {
          faults.error(.duplicateID, at: scalar.place, path: "contaminants", .duplicateID(scalar.text))
        }
        declare(contaminant: scalar)
        result[scalar.text] = plainContaminant(scalar.text)
      }
    } else if let entries = map(node, path: "contaminants") {
      for entry in entries {
        declare(contaminant: entry.key)
        let path = Self.join("contaminants", entry.key.text)
        guard let unit = scalar(entry.value, path: path) else { continue }
        result[entry.key.text] = contaminant(entry.key.text, unit, path: path) ?? plainContaminant(entry.key.text)
      }
    } else {
      return nil
    }
    return result
  }

  private mutating func declare(contaminant key: LocatedScalar) {
    places[Self.join("contaminants", key.text)] = key.place
    names.append(DeclaredName(key, ids: .term, plant: nil, path: Self.join("contaminants", key.text)))
  }

  /// A contaminant without a unit of its own: pH is a number, all others are concentrations in the declared unit.
  func plainContaminant(_ id: String) -> WrittenProperty {
    if isPH(id) {
      return WrittenProperty(
        dimension: .number, units: units, isMass: false, property: Property(id: id, unit: "1", isMass: false))
    }
    let unit = units.declared["concentration"]
    let scale = unit.flatMap { try? NamedDimension.concentration.convert(1, from: $0, in: units) } ?? 1
    return WrittenProperty(
      dimension: .concentration, units: units, isMass: true,
      property: Property(id: id, unit: unit?.text ?? "mg/L", scale: scale))
  }

  private mutating func contaminant(_ id: String, _ text: LocatedScalar, path: String) -> WrittenProperty? {
    do throws(QuantityError) {
      let unit = try UnitParser.parse(text.text)
      var own = units
      if NamedDimension.conductivity.canHold(unit) {
        try own.declare("conductivity", as: text.text)
        let scale = try NamedDimension.conductivity.convert(1, from: unit, in: own)
        return WrittenProperty(
          dimension: .conductivity, units: own, isMass: false,
          property: Property(id: id, unit: text.text, scale: scale, isMass: false))
      }
      if isPH(id) { return plainContaminant(id) }
      try own.declare("concentration", as: text.text)
      let scale = try NamedDimension.concentration.convert(1, from: unit, in: own)
      return WrittenProperty(
        dimension: .concentration, units: own, isMass: true, property: Property(id: id, unit: text.text, scale: scale))
    } catch {
      add(error, in: text, path: path)
      return nil
    }
  }
}
