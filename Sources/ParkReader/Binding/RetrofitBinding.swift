import ParkModel

/// What `retrofit:` says, as values of the park.
extension Park {
  mutating func read(_ retrofit: BoundRecord) {
    discountRate = retrofit.number("discount_rate") ?? discountRate
    budget = retrofit.number("budget") ?? .infinity
    phases = (retrofit.quantities("phases")?.value ?? [:]).compactMap { year, budget in
      Int(year).map { Phase(year: $0, budget: budget.value.value) }
    }.sorted { $0.year < $1.year }
    budgetOrigin = retrofit.quantity("budget")?.origin ?? retrofit.quantities("phases")?.origin
    projects = retrofit.records("projects").map(Project.init)
  }
}

extension Project {
  fileprivate init(_ record: BoundRecord) {
    self.init(
      id: record.id, assets: (record.locatedWords("assets")?.value ?? []).map { $0.value.asAssetName },
      fixed: record.number("fixed") ?? 0, life: record.number("life") ?? 20,
      operating: record.number("operating") ?? 0, subsidy: record.number("subsidy") ?? 0,
      needs: record.names("needs") ?? [], excludes: record.names("excludes") ?? [],
      earliest: record.number("earliest").flatMap { Int(exactly: $0) })
    origin = record.origin
  }
}

extension String {
  /// A link's name in the one way in which results write it, `a -> b`; any other name as it is.
  var asAssetName: String {
    let ends = asLinkEnds
    return ends.map { "\($0.from) -> \($0.to)" } ?? self
  }

  /// Both ends of `a -> b`; nil where it is no link.
  var asLinkEnds: (from: String, to: String)? {
    let parts = split(separator: "->", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0], parts[1]) : nil
  }
}

extension SchemaWalk {
  /// Calendar years, each with a quantity of its own or all without: `{2026: 20 MCNY, 2027: 9 MCNY}`, `[2026, 2027]`.
  mutating func years(_ node: LocatedNode, _ dimension: NamedDimension, path: String) -> Quantities? {
    var values: [String: Located<BoundQuantity>] = [:]
    if let items = node.items {
      for item in items {
        guard let scalar = scalar(item, path: path), let year = year(scalar, path: path) else { continue }
        values[year] = Located(BoundQuantity(.infinity, dimension), at: scalar.place, path: path)
      }
      return Located(values, at: node.place, path: path)
    }
    guard let entries = map(node, path: path) else { return nil }
    for entry in entries {
      let inner = Self.join(path, entry.key.text)
      places[inner] = entry.key.place
      guard let year = year(entry.key, path: inner) else { continue }
      values[year] = quantity(entry.value, [dimension], units, path: inner)
    }
    return Located(values, at: node.place, path: path)
  }

  private mutating func year(_ scalar: LocatedScalar, path: String) -> String? {
    if let year = Int(scalar.text), Self.calendarYears.contains(year) { return String(year) }
    faults.error(.impossibleValue, at: scalar.place, path: path, .noYear(scalar.text))
    return nil
  }

  /// What may be a year of a plan; anything else is a slip.
  static let calendarYears = 1900...2200
}

extension Message {
  static func noYear(_ text: String) -> Message {
    Message("no-year", en: "`\(text.prefix(40))` is no calendar year", zh: "`\(text.prefix(40))` 不是年份")
  }
}
