import ParkModel

/// What a section's `connections` block lists, pair by pair.
struct ListedLinks: Sendable {
  let connections: Connections
  let plantOf: @Sendable (String) -> String?

  /// Forbidden, where `node` is given by an entry that names it.
  func isForbidden(_ flow: Flow, byName node: String? = nil) -> Bool {
    matches(connections.forbid.filter { pattern in node.map(pattern.names) ?? true }, flow)
  }
  func isCandidate(_ flow: Flow) -> Bool { matches(connections.candidate, flow) }

  /// Listed as existing, or metered, and what is metered exists.
  func isExisting(_ flow: Flow) -> Bool {
    matches(connections.existing ?? [], flow)
      || connections.facts.contains { $0.from == flow.from && $0.to == flow.to && $0.today != nil }
  }

  /// A dried batch answers to its dryer's name and to its source's.
  private func matches(_ patterns: [LinkPattern], _ flow: Flow) -> Bool {
    patterns.contains { pattern in
      switch pattern.reach {
      case .pair(let giver, let receiver):
        (giver.covers(flow.from) || flow.batch.map(giver.covers) ?? false) && receiver.covers(flow.to)
      case .inside: plantOf(flow.from) != nil && plantOf(flow.from) == plantOf(flow.to)
      }
    }
  }
}

extension LinkPattern.End {
  func covers(_ name: String) -> Bool {
    switch self {
    case .any: true
    case .named(let own): own == name
    }
  }
}
