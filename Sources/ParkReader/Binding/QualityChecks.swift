import ParkModel

extension SchemaWalk {
  /// Concentrations that somebody asks for and nobody states: absent is not zero.
  mutating func checkQualities(_ section: MaterialSection) {
    if contaminants != nil, section.properties == (contaminants ?? [:]).values.map(\.property).sorted(by: { $0.id < $1.id }) {
      requireAll(section)
    } else {
      requireLimited(section)
      refuseUnnamedLimits(section)
    }
  }

  /// Where the park lists its properties, everyone knows them all.
  private mutating func requireAll(_ section: MaterialSection) {
    var stated = section.supplies.map { ($0.name, $0.quality, $0.origin.path, "quality") }
    stated += section.sources.map { ($0.name, $0.quality, $0.origin.path, "quality") }
    for treatment in section.treatments {
      guard case .purify(let outlet, _, _) = treatment.action else { continue }
      stated.append((treatment.name, outlet, treatment.origin.path, "outlet"))
    }
    for (name, quality, path, key) in stated {
      let missing = section.properties.map(\.id).filter { quality[$0] == nil }
      // A figure that was written and could not be read has its own fault.
      let silent = missing.filter { places[Self.join(Self.join(path, key), $0)] == nil }
      report(silent, of: name, path: Self.join(path, key), limit: nil)
    }
  }

  /// Where every composition names its own, a giver must know what its possible receivers limit.
  private mutating func requireLimited(_ section: MaterialSection) {
    let reach = Reach(section)
    let limits = reach.limits(of: section)
    let stated =
      section.supplies.map { ($0.name, $0.quality, $0.origin.path) }
      + section.sources.map { ($0.name, $0.quality, $0.origin.path) }
    for (name, quality, path) in stated {
      let receivers = reach.receivers(from: name)
      for limit in limits where receivers.contains(limit.receiver) && quality[limit.property] == nil {
        let own = Self.join(path, "composition")
        if places[Self.join(own, limit.property)] == nil {
          report([limit.property], of: name, path: own, limit: limit)
        }
      }
    }
  }

  private mutating func report(_ missing: [String], of name: String, path: String, limit: LimitStatement?) {
    guard !missing.isEmpty else { return }
    let already = faults.items.contains { $0.code == .missingConcentration && $0.path == path && limit != nil
      && $0.message == .missingConcentration(name, missing) }
    if already { return }
    let related = limit.flatMap { limit in
      places[limit.path].map { [Diagnostic.Related(place: $0, message: .limitedHere(limit.property))] }
    }
    faults.error(
      .missingConcentration, at: places[path], path: path, .missingConcentration(name, missing),
      hint: .absentIsNotZero(missing), related: related ?? [])
  }

  /// A limit of something that no composition names is a slip of the pen that `rest: 0` would hide.
  private mutating func refuseUnnamedLimits(_ section: MaterialSection) {
    var named = Set(section.supplies.flatMap { $0.quality.values.keys })
    named.formUnion(section.sources.flatMap { $0.quality.values.keys })
    guard !named.isEmpty else { return }
    for limit in Reach(section).limits(of: section) where !named.contains(limit.property) && limit.property != "H2O" {
      faults.error(
        .unknownProperty, at: places[limit.path], path: limit.path, .unnamedComponent(limit.property),
        hint: .didYouMean(limit.property, Array(named)))
    }
  }
}

/// A limit on one property at one receiver, and where it is written.
struct LimitStatement {
  var receiver: String
  var property: String
  var path: String
}

/// How far a stream may come through units that keep its identity.
struct Reach {
  private let rules: LinkRules
  private let treatments: [String]

  init(_ section: MaterialSection) {
    rules = LinkRules(section)
    treatments = section.treatments.map(\.name)
  }

  /// Every receiver that a giver's stream may come to, directly or through treatments.
  func receivers(from giver: String) -> Set<String> {
    var found: Set<String> = []
    var open = [giver]
    while let next = open.popLast() {
      for receiver in rules.receivers.keys where !found.contains(receiver) {
        guard rules.impossibility(from: next, to: receiver) == nil else { continue }
        found.insert(receiver)
        if treatments.contains(receiver) { open.append(receiver) }
      }
    }
    return found
  }

  /// The limits of all receivers, sorted by receiver and property.
  func limits(of section: MaterialSection) -> [LimitStatement] {
    var all: [LimitStatement] = []
    func add(_ receiver: String, _ path: String, _ key: String, _ limits: Limits) {
      all += limits.keys.map { LimitStatement(receiver: receiver, property: $0, path: "\(path).\(key).\($0)") }
    }
    for sink in section.sinks {
      add(sink.name, sink.origin.path, "limit", sink.limit)
      add(sink.name, sink.origin.path, "limit_each", sink.limitEach)
    }
    for outlet in section.outlets {
      add(outlet.name, outlet.origin.path, "limit", outlet.limit)
      add(outlet.name, outlet.origin.path, "limit_each", outlet.limitEach)
    }
    return all.sorted { ($0.receiver, $0.property, $0.path) < ($1.receiver, $1.property, $1.path) }
  }
}

extension DiagnosticCode {
  /// A concentration that somebody limits and the source does not state.
  public static let missingConcentration: DiagnosticCode = "missing-concentration"
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

  static func limitedHere(_ property: String) -> Message {
    Message("limited-here", en: "`\(property)` is limited here", zh: "此处限制了 `\(property)`")
  }

  static func unnamedComponent(_ property: String) -> Message {
    Message(
      "unnamed-component", en: "no composition in the park names `\(property)`", zh: "园区中没有任何成分提到 `\(property)`")
  }
}
