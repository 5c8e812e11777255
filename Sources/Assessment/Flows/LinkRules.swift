import ParkModel

/// What a section's `connections` block says of one link.
struct LinkRules: Sendable {
  let connections: Connections
  let plantOf: @Sendable (String) -> String?

  func isForbidden(_ from: String, _ to: String) -> Bool { matches(connections.forbid, from, to) }
  func isCandidate(_ from: String, _ to: String) -> Bool { matches(connections.candidate, from, to) }

  /// Listed as existing, or metered, and what is metered exists.
  func isExisting(_ from: String, _ to: String) -> Bool {
    matches(connections.existing ?? [], from, to)
      || connections.facts.contains { $0.from == from && $0.to == to && $0.today != nil }
  }

  private func matches(_ patterns: [LinkPattern], _ from: String, _ to: String) -> Bool {
    patterns.contains { pattern in
      switch pattern.reach {
      case .pair(let giver, let receiver): giver.covers(from) && receiver.covers(to)
      case .inside: plantOf(from) != nil && plantOf(from) == plantOf(to)
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
