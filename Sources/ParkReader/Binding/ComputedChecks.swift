import ParkModel

/// Computed properties against the streams that they are computed of.
extension SchemaWalk {
  mutating func checkComputed(_ section: MaterialSection) {
    guard !section.computed.isEmpty else { return }
    if section.kind.namesOwnProperties { checkMentions(section) }
    let reach = Reach(section)
    for limit in ComputedLimits(section).all {
      guard let property = section.computedProperty(limit.property) else { continue }
      checkDenominator(property, limit, reach, section)
      refuseMixing(property, limit, section)
    }
  }

  /// A component that no composition names is a slip of the pen; a property named like one would hide it.
  private mutating func checkMentions(_ section: MaterialSection) {
    let stated = section.supplies.map(\.quality) + section.sources.map(\.quality)
    let named = Set(stated.flatMap { $0.values.keys })
    // A composition that could not be read may have named it.
    let isWhole = !faults.items.contains { $0.severity == .error && $0.path.contains(".composition") }
    guard !named.isEmpty, isWhole else { return }
    for mention in formulaMentions[section.kind.id] ?? [] where !named.contains(mention.component) {
      let hint: Message? =
        mention.component.contains("-") ? .spacedMinus : .didYouMean(mention.component, Array(named))
      faults.error(
        .unknownProperty, at: mention.place, path: mention.path, .unnamedComponent(mention.component), hint: hint)
    }
    for property in section.computed where named.contains(property.id) {
      faults.error(
        .duplicateID, at: places[property.origin.path], path: property.origin.path, .duplicateID(property.id),
        hint: .otherPropertyName)
    }
  }

  /// A ratio is two linear statements only where its denominator is not negative, whatever enters.
  private mutating func checkDenominator(
    _ property: ComputedProperty, _ limit: LimitStatement, _ reach: Reach, _ section: MaterialSection
  ) {
    guard let denominator = property.denominator else { return }
    let stated = section.supplies.map { ($0.name, $0.quality) } + section.sources.map { ($0.name, $0.quality) }
    var isEverPositive = false
    var isKnown = true
    for (name, quality) in stated where reach.receivers(from: name).contains(limit.receiver) {
      guard let value = denominator.value({ quality[$0] }) else {
        isKnown = false
        continue
      }
      if value > 0 { isEverPositive = true }
      let size = denominator.weights.reduce(0) { $0 + abs($1.value * (quality[$1.key] ?? 0)) }
      guard value < -1e-12 * size else { continue }
      refuse(limit, .denominatorNegative(property.id, giver: name), hint: .denominatorHint, property)
    }
    // What a unit guarantees is known from above only.
    if denominator.weights.values.contains(where: { $0 < 0 }) {
      for unit in section.treatments where purifies(unit) && mayFlow(unit.name, limit.receiver, section) {
        refuse(limit, .denominatorNegative(property.id, giver: unit.name), hint: .denominatorHint, property)
      }
    }
    let hasOthers = !section.processes.isEmpty || section.treatments.contains(where: purifies)
    if !isEverPositive, isKnown, !hasOthers {
      refuse(limit, .denominatorZero(property.id, at: limit.receiver), hint: nil, property)
    }
  }

  /// What the plan decides the concentrations of can be limited contaminant by contaminant, not in a computed property.
  private mutating func refuseMixing(
    _ property: ComputedProperty, _ limit: LimitStatement, _ section: MaterialSection
  ) {
    var mixing = section.processes.map(\.name)
    for unit in section.treatments {
      guard case .purify(let purification) = unit.action else { continue }
      if property.components.contains(where: { purification.removal[$0] != nil }) { mixing.append(unit.name) }
      if !purification.rejectTo.isEmpty { mixing.append("\(unit.name)/reject") }
    }
    for name in mixing where mayFlow(name, limit.receiver, section) {
      faults.error(
        .notYet, at: places[limit.path], path: limit.path, .computedOfMixing(property.id, giver: name),
        hint: .forbidMixing(name, limit.receiver))
    }
  }

  private func purifies(_ unit: Treatment) -> Bool { if case .purify = unit.action { true } else { false } }

  /// Whether the language and the park's `forbid` leave a link open.
  private func mayFlow(_ giver: String, _ receiver: String, _ section: MaterialSection) -> Bool {
    let isForbidden = section.connections.forbid.contains {
      $0.covers(from: giver, in: plant(of: giver), to: receiver, in: plant(of: receiver))
    }
    return !isForbidden && LinkRules(section).impossibility(from: giver, to: receiver) == nil
  }

  private func plant(of name: String) -> String? { name.firstIndex(of: "/").map { String(name[..<$0]) } }

  private mutating func refuse(
    _ limit: LimitStatement, _ message: Message, hint: Message?, _ property: ComputedProperty
  ) {
    let definition = places[property.origin.path].map {
      [Diagnostic.Related(place: $0, message: .definedHere(property.id))]
    }
    faults.error(
      .denominatorSign, at: places[limit.path], path: limit.path, message, hint: hint, related: definition ?? [])
  }
}

/// The limits on computed properties that a section states.
struct ComputedLimits {
  private(set) var all: [LimitStatement] = []

  init(_ section: MaterialSection) {
    let known = Set(section.computed.map(\.id))
    var found: [LimitStatement] = []
    func add(_ receiver: String, _ path: String, _ key: String, _ limits: Limits) {
      for property in limits.keys where known.contains(property) {
        found.append(LimitStatement(receiver: receiver, property: property, path: "\(path).\(key).\(property)"))
      }
    }
    for sink in section.sinks {
      add(sink.name, sink.origin.path, "limit", sink.limit)
      add(sink.name, sink.origin.path, "limit_each", sink.limitEach)
    }
    for outlet in section.outlets {
      add(outlet.name, outlet.origin.path, "limit", outlet.limit)
      add(outlet.name, outlet.origin.path, "limit_each", outlet.limitEach)
    }
    for process in section.processes { add(process.name, process.origin.path, "inlet_limit", process.inletLimit) }
    for unit in section.treatments { add(unit.name, unit.origin.path, "inlet_limit", unit.inletLimit) }
    all = found.sorted { ($0.receiver, $0.property, $0.path) < ($1.receiver, $1.property, $1.path) }
  }
}

extension Message {
  static let spacedMinus = Message(
    "spaced-minus.hint", en: "write a space on both sides of a minus sign", zh: "减号两侧请各加一个空格")

  static func denominatorNegative(_ property: String, giver: String) -> Message {
    Message(
      "denominator-negative",
      en: "the denominator of `\(property)` may be negative in what `\(giver)` gives, and then the limit says nothing",
      zh: "对 `\(giver)` 而言，`\(property)` 的分母可能为负，此限值没有意义")
  }

  static let denominatorHint = Message(
    "denominator-negative.hint",
    en: "leave it out of `accepts`, or define the property so that its denominator cannot be negative",
    zh: "请不要在 `accepts` 中列入它，或改写公式使分母不为负")

  static func denominatorZero(_ property: String, at receiver: String) -> Message {
    Message(
      "denominator-zero", en: "the denominator of `\(property)` is zero in all that may enter `\(receiver)`",
      zh: "所有可进入 `\(receiver)` 的物料中，`\(property)` 的分母均为零")
  }

  static func definedHere(_ property: String) -> Message {
    Message("defined-here", en: "`\(property)` is defined here", zh: "`\(property)` 在此定义")
  }

  static func computedOfMixing(_ property: String, giver: String) -> Message {
    Message(
      "computed-of-mixing",
      en: "`\(property)` cannot be limited where `\(giver)` may enter: the plan itself decides what that carries",
      zh: "`\(giver)` 的浓度由方案决定，其可进入之处暂不能限制 `\(property)`")
  }

  static func forbidMixing(_ giver: String, _ receiver: String) -> Message {
    Message(
      "computed-of-mixing.hint", en: "forbid `\(giver) -> \(receiver)`, or limit the contaminants one by one",
      zh: "请禁止 `\(giver) -> \(receiver)`，或逐项限制污染物")
  }
}
