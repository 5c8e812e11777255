import ParkModel

extension Park {
  /// What a section states of its links: capacities, and pairs that are forbidden.
  func linkStatements(_ section: Int) -> [ParkStatement] {
    let unit = materials[section].kind.amountUnit
    let size = unit == "t/yr" ? 1 / operatingHours : 1
    let connections = materials[section].connections
    let capacities = connections.facts.indices.compactMap { index -> ParkStatement? in
      let fact = connections.facts[index]
      guard fact.capacity != nil else { return nil }
      return ParkStatement(
        .linkMost, of: "\(fact.from) -> \(fact.to)", at: \.materials[section].connections.facts[index].capacity!,
        in: self,
        unit: unit, size: size, easing: 1, nothing: .infinity, origin: fact.origin)
    }
    return capacities + ParkStatement.forbidden(\.materials[section].connections.forbid, connections.forbid)
  }

  /// The same of heat, where a link may have to be used as well.
  var heatLinkStatements: [ParkStatement] {
    guard let heat else { return [] }
    let facts = heat.connections.facts
    let stated = facts.indices.flatMap { index -> [ParkStatement] in
      let fact = facts[index]
      let name = "\(fact.from) -> \(fact.to)"
      var found: [ParkStatement] = []
      if fact.capacity != nil {
        found.append(
          ParkStatement(
            .linkMost, of: name, at: \.heat!.connections.facts[index].capacity!, in: self, unit: "kW", easing: 1,
            nothing: .infinity, origin: fact.origin))
      }
      if fact.least ?? 0 > 0 {
        found.append(
          ParkStatement(
            .linkLeast, of: name, at: \.heat!.connections.facts[index].least!, in: self, unit: "kW", easing: -1,
            nothing: 0,
            origin: fact.origin))
      }
      return found
    }
    return stated + ParkStatement.forbidden(\.heat!.connections.forbid, heat.connections.forbid)
  }
}

extension ParkStatement {
  /// One statement for each forbidden pair; it is there or not.
  fileprivate static func forbidden(
    _ path: WritableKeyPath<Park, [LinkPattern]>, _ patterns: [LinkPattern]
  ) -> [ParkStatement] {
    nonisolated(unsafe) let path = path
    return patterns.map { pattern in
      ParkStatement(
        subject: pattern.text, rule: .forbidden, property: nil, value: nil, unit: "", origin: pattern.origin,
        easing: -1,
        ease: { park, amount in
          if amount == .infinity { park[keyPath: path].removeAll { $0 == pattern } }
        }, shift: nil)
    }
  }
}

extension LinkPattern {
  /// The pattern as a park writes it: `a -> b`, `any`, `inside`.
  var text: String {
    switch reach {
    case .inside: "inside"
    case .pair(.any, .any): "any"
    case .pair(let from, let to): "\(from.text) -> \(to.text)"
    }
  }
}

extension LinkPattern.End {
  fileprivate var text: String { if case .named(let name) = self { name } else { "any" } }
}
