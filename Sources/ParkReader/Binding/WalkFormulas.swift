import ParkModel

/// Where a formula names a component.
struct FormulaMention {
  var property: String
  var component: String
  var place: Place
  var path: String
}

/// `properties:` of a resource: read before all limits, which may name what they define.
extension SchemaWalk {
  /// Reads every block of formulas that the kinds of resource have at the park's level.
  mutating func readFormulas(_ root: LocatedNode, _ kinds: [ResourceKindTables]) {
    for kind in kinds {
      for block in kind.parkKeys {
        for key in block.shape.table?.keys ?? [] {
          guard case .formulas(let family) = key.shape, let node = root[block.name]?[key.name] else { continue }
          readFormulas(node, family, kind: kind.id, path: Self.join(block.name, key.name))
        }
      }
    }
  }

  private mutating func readFormulas(_ node: LocatedNode, _ family: PropertyFamily, kind: String, path: String) {
    for entry in map(node, path: path) ?? [] {
      let inner = Self.join(path, entry.key.text)
      places[inner] = entry.key.place
      names.append(DeclaredName(entry.key, ids: .term, plant: nil, path: inner))
      if family == .contaminants, contaminants?[entry.key.text] != nil {
        faults.error(
          .duplicateID, at: entry.key.place, path: inner, .duplicateID(entry.key.text), hint: .otherPropertyName)
        continue
      }
      guard let text = scalar(entry.value, path: inner) else { continue }
      do throws(QuantityError) {
        let formula = try FormulaText.parse(text.text)
        note(formula.mentions, of: entry.key.text, in: text, kind: kind, family, path: inner)
        let unit = formula.denominator == nil ? unit(of: family) : (text: "1", scale: 1)
        let origin = Located(text, at: entry.key.place, path: inner).origin
        computed[kind, default: [:]][entry.key.text] = ComputedProperty(
          id: entry.key.text, numerator: formula.numerator, denominator: formula.denominator, unit: unit.text,
          scale: unit.scale, origin: origin)
      } catch {
        add(error, in: text, path: inner)
        unreadFormulas[kind, default: []].insert(entry.key.text)
      }
    }
  }

  /// Where the park lists its contaminants, each that is named must be one, and a mass.
  private mutating func note(
    _ mentions: [FormulaText.Mention], of id: String, in text: LocatedScalar, kind: String, _ family: PropertyFamily,
    path: String
  ) {
    for mention in mentions {
      let place = text.place(of: mention.range)
      let written = FormulaMention(property: id, component: mention.name, place: place, path: path)
      formulaMentions[kind, default: []].append(written)
      guard family == .contaminants else { continue }
      let key = LocatedScalar(mention.name, place: place)
      guard let known = property(key, family, path: path, allowsRest: false), !known.isMass else { continue }
      faults.error(.noMass, at: place, path: path, .notAMass(mention.name))
    }
  }

  private func unit(of family: PropertyFamily) -> (text: String, scale: Double) {
    switch family {
    case .components, .gases: return ("%", 1e4)
    case .contaminants:
      let plain = plainContaminant("").property
      return (plain.unit, plain.scale)
    }
  }

  /// How a limit on a computed property is read: an end that is open has no limit, for the value may be negative.
  mutating func computedRange(
    _ node: LocatedNode, _ property: ComputedProperty, _ family: PropertyFamily, path: String
  ) -> Located<Bounds>? {
    let form: NamedDimension = family == .contaminants ? .contaminantForm : .componentForm
    return range(
      node, property.denominator == nil ? form : .number, units, path: path, single: .upper, least: -.infinity)
  }
}

extension Message {
  static let otherPropertyName = Message(
    "property-name.hint", en: "give the computed property another name", zh: "请为计算指标另取名称")

  static func notAMass(_ id: String) -> Message {
    Message("formula-no-mass", en: "`\(id)` is not a mass, and does not add up with masses", zh: "`\(id)` 不是质量，不能相加")
  }
}
