import ParkModel

/// The names of one resource that others may refer to, and which pairs of them can be linked.
struct NodeDirectory {
  var givers: Set<String>
  var receivers: Set<String>
  /// The words that stand for a kind of stream; empty where streams have none.
  var kinds: Set<String>
  /// Why a pair can never be linked; nil where it can.
  var impossibility: (_ from: String, _ to: String) -> LinkRules.Impossibility?

  /// The names of a flowing material.
  init(_ section: MaterialSection, wasteKinds: [WasteKind]) {
    let rules = LinkRules(section)
    givers = Set(rules.givers.keys)
    receivers = Set(rules.receivers.keys)
    kinds = Set(section.kind.streamKinds).union(section.kind.hasWasteKinds ? wasteKinds.map(\.id) : [])
    impossibility = rules.impossibility
  }

  /// The names of heat: what is hot gives, what is cold takes.
  init(_ section: HeatSection) {
    let roles =
      section.streams.map { ($0.name, $0.role) } + section.utilities.map { ($0.name, $0.role) }
      + section.headers.map { ($0.name, HeatRole.both) }
    let givers = Set(roles.filter { $0.1 != .cold }.map(\.0))
    let receivers = Set(roles.filter { $0.1 != .hot }.map(\.0))
    self.givers = givers
    self.receivers = receivers
    kinds = []
    impossibility = { from, to in
      if !givers.contains(from) { return .givesNothing }
      if !receivers.contains(to) { return .takesNothing }
      return from == to ? .toItself : nil
    }
  }

  var all: Set<String> { givers.union(receivers) }

  /// The directories of a park, by kind of resource.
  ///
  /// - Parameter heatKind: the id of the kind that gave the heat section, which does not name its own.
  static func all(of park: Park, heatKind: String?) -> [String: NodeDirectory] {
    var result: [String: NodeDirectory] = [:]
    for section in park.materials {
      result[section.kind.id] = NodeDirectory(section, wasteKinds: park.wasteKinds)
    }
    if let heat = park.heat, let heatKind { result[heatKind] = NodeDirectory(heat) }
    return result
  }
}
