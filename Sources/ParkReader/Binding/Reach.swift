import ParkModel

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
      for property in limits.keys {
        // A computed property asks for all that it is computed of.
        let parts = section.computedProperty(property)?.components ?? [property]
        all += parts.map { LimitStatement(receiver: receiver, property: $0, path: "\(path).\(key).\(property)") }
      }
    }
    for sink in section.sinks {
      add(sink.name, sink.origin.path, "limit", sink.limit)
      add(sink.name, sink.origin.path, "limit_each", sink.limitEach)
      if let property = sink.demandProperty {
        all.append(LimitStatement(receiver: sink.name, property: property, path: sink.origin.path))
      }
    }
    for outlet in section.outlets {
      add(outlet.name, outlet.origin.path, "limit", outlet.limit)
      add(outlet.name, outlet.origin.path, "limit_each", outlet.limitEach)
    }
    return all.sorted { ($0.receiver, $0.property, $0.path) < ($1.receiver, $1.property, $1.path) }
  }
}
