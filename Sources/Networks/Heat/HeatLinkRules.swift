import ParkModel

/// Which hot stream may heat which cold one: the park's heat connections.
///
/// A utility serves every stream that the park does not forbid to it by name, for `any` means the streams. Two utilities
/// never meet.
struct HeatLinkRules {
  let connections: Connections

  /// The status of an exchange; nil where the park does not admit it.
  func status(from hot: HeatNetwork.Member, to cold: HeatNetwork.Member) -> Status? {
    let today: Status = hot.status == .existing && cold.status == .existing ? .existing : .candidate
    let forbidden = connections.forbid.filter { covers($0, hot, cold) }
    switch (hot.isUtility, cold.isUtility) {
    case (true, true): return nil
    case (true, false): return forbidden.contains { $0.names(hot.name) } ? nil : today
    case (false, true): return forbidden.contains { $0.names(cold.name) } ? nil : today
    case (false, false): if !forbidden.isEmpty { return nil }
    }
    if (connections.existing ?? []).contains(where: { covers($0, hot, cold) }) { return today }
    return connections.candidate.contains(where: { covers($0, hot, cold) }) ? .candidate : nil
  }

  private func covers(_ pattern: LinkPattern, _ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> Bool {
    pattern.covers(from: hot.name, in: hot.plant, to: cold.name, in: cold.plant)
  }
}
