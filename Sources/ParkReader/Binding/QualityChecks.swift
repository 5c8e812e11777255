import ParkModel

extension SchemaWalk {
  /// Concentrations that somebody asks for and nobody states: absent is not zero.
  mutating func checkQualities(_ section: MaterialSection) {
    if section.kind.namesOwnProperties {
      requireLimited(section)
      refuseUnnamedLimits(section)
    } else {
      requireAll(section)
    }
    checkComputed(section)
  }

  /// Where the park lists its properties, everyone knows them all.
  private mutating func requireAll(_ section: MaterialSection) {
    var stated = section.supplies.map { ($0.name, $0.quality, $0.origin.path, "quality") }
    stated += section.sources.map { ($0.name, $0.quality, $0.origin.path, "quality") }
    for treatment in section.treatments {
      guard case .purify(let unit) = treatment.action else { continue }
      // What a unit removes by share needs no guarantee.
      let settled = unit.removal.keys.reduce(into: unit.outlet) { $0.values[$1] = 0 }
      stated.append((treatment.name, settled, treatment.origin.path, unit.removal.isEmpty ? "outlet" : "removal"))
    }
    for rinse in section.rinses {
      // Nothing is said of the pH of a rinse: it would follow from no mean.
      for (key, quality) in [("bath", rinse.bath), ("feed", rinse.feed)] {
        var known = quality
        known.values["pH"] = known["pH"] ?? 7
        stated.append((rinse.name, known, rinse.origin.path, key))
      }
    }
    for (name, quality, path, key) in stated {
      let missing = section.properties.map(\.id).filter { quality[$0] == nil }
      // A figure that was written and could not be read has its own fault.
      let silent = missing.filter { property in
        [key, "removal"].allSatisfy { places[Self.join(Self.join(path, $0), property)] == nil }
      }
      report(silent, of: name, path: Self.join(path, key), limit: nil)
    }
  }

  /// Where every composition names its own, a giver must know what its possible receivers limit.
  private mutating func requireLimited(_ section: MaterialSection) {
    let reach = Reach(section)
    let limits = reach.limits(of: section)
    var stated =
      section.supplies.map { ($0.name, $0.quality, $0.origin.path, "composition") }
      + section.sources.map { ($0.name, $0.quality, $0.origin.path, "composition") }
    for unit in section.treatments {
      guard case .purify(let purification) = unit.action, purification.isExact else { continue }
      stated.append((unit.name, purification.outlet, unit.origin.path, "outlet"))
      if purification.recovery < 1 {
        stated.append((unit.name + "/reject", purification.tail, unit.origin.path, "outlet"))
      }
    }
    for (name, quality, path, key) in stated {
      let receivers = reach.receivers(from: name)
      for limit in limits where receivers.contains(limit.receiver) && quality[limit.property] == nil {
        let isOwn = section.kind.ownProperties.contains { $0.id == limit.property }
        let own = isOwn ? path : Self.join(path, key)
        if places[Self.join(own, limit.property)] == nil {
          report([limit.property], of: name, path: own, limit: limit, isOwn: isOwn)
        }
      }
    }
  }

  private mutating func report(
    _ missing: [String], of name: String, path: String, limit: LimitStatement?, isOwn: Bool = false
  ) {
    guard !missing.isEmpty else { return }
    let already = faults.items.contains {
      $0.code == .missingConcentration && $0.path == path && limit != nil
        && $0.message == .missingConcentration(name, missing)
    }
    if already { return }
    let related = limit.flatMap { limit in
      places[limit.path].map { [Diagnostic.Related(place: $0, message: .limitedHere(limit.property))] }
    }
    faults.error(
      .missingConcentration, at: places[path], path: path, .missingConcentration(name, missing),
      hint: isOwn ? .stateBeside(missing[0]) : .absentIsNotZero(missing), related: related ?? [])
  }

  /// A limit of something that no composition names is a slip of the pen that `rest: 0` would hide.
  private mutating func refuseUnnamedLimits(_ section: MaterialSection) {
    var named = Set(section.supplies.flatMap { $0.quality.values.keys })
    named.formUnion(section.sources.flatMap { $0.quality.values.keys })
    // A composition that could not be read may have named it.
    let isWhole = !faults.items.contains { $0.severity == .error && $0.path.contains(".composition") }
    guard !named.isEmpty, isWhole else { return }
    for limit in Reach(section).limits(of: section)
    where !named.contains(limit.property) && limit.property != "H2O"
      && !section.kind.ownProperties.contains(where: { $0.id == limit.property })
    {
      // What a formula names is judged where it stands.
      guard limit.path.hasSuffix(".\(limit.property)") else { continue }
      faults.error(
        .unknownProperty, at: places[limit.path], path: limit.path, .unnamedComponent(limit.property),
        hint: .didYouMean(limit.property, Array(named)))
    }
  }
}

extension Message {
  static func missingConcentration(_ name: String, _ properties: [String]) -> Message {
    let list = properties.map { "`\($0)`" }.joined(separator: ", ")
    return Message("missing-concentration", en: "`\(name)` does not say its \(list)", zh: "`\(name)` 没有给出 \(list)")
  }

  static func absentIsNotZero(_ properties: [String]) -> Message {
    Message(
      "missing-concentration.hint",
      en: "absent is not zero: add `\(properties[0]): ...`, or `rest: 0` where nothing else is in it",
      zh: "未写明不等于零：请加上 `\(properties[0]): ...`；若其余均为零，写 `rest: 0`")
  }

  static func stateBeside(_ property: String) -> Message {
    Message(
      "missing-property.hint", en: "add `\(property): ...` beside what it consists of",
      zh: "请在成分之外写明 `\(property): ...`")
  }

  static func limitedHere(_ property: String) -> Message {
    Message("limited-here", en: "`\(property)` is limited here", zh: "此处限制了 `\(property)`")
  }

  static func unnamedComponent(_ property: String) -> Message {
    Message(
      "unnamed-component", en: "no composition in the park names `\(property)`", zh: "园区中没有任何成分提到 `\(property)`")
  }
}
