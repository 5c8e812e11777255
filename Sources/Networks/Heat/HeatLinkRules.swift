import ParkModel

/// Which hot stream may heat which cold one, and on what terms: the park's heat connections, lines and site convention.
///
/// A utility or header serves every stream that the park does not forbid to it by name, for `any` means the streams. Two
/// utilities never meet, nor do two headers. A header is filled and drawn on plant by plant: each has copies of it.
struct HeatLinkRules {
  let park: Park
  let section: HeatSection
  private let facts: [LinkEnds: LinkFact]
  /// Links that projects list, each of which the program must know by itself.
  private let claimed: Set<String>
  /// Whether no line loses or costs anything, nor is anything known of one.
  private let isPlain: Bool
  private let positions: [String: Point]

  init(_ section: HeatSection, of park: Park) {
    self.section = section
    self.park = park
    facts = Dictionary(
      section.connections.facts.map { (LinkEnds(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first })
    let line = section.line
    claimed = Set(park.projects.flatMap(\.assets).filter { $0.contains(" -> ") })
    isPlain =
      facts.isEmpty && claimed.isEmpty && line.lossPerLength == 0 && line.fixedPerLength == 0
      && line.perCapacityLength == 0
    let sites = Set(section.streams.map(\.site) + section.headers.map(\.name))
    positions = sites.reduce(into: [:]) { $0[$1] = park.position(ofSite: $1) }
  }

  /// The status of an exchange; nil where the park does not admit it.
  func status(from hot: HeatNetwork.Member, to cold: HeatNetwork.Member) -> Status? {
    guard mayMeet(hot, cold) else { return nil }
    let connections = section.connections
    let today: Status = hot.status == .existing && cold.status == .existing ? .existing : .candidate
    let forbidden = connections.forbid.filter { covers($0, hot, cold) }
    guard hot.kind == .stream, cold.kind == .stream else {
      let names = [hot, cold].filter { $0.kind != .stream }.map(\.name)
      return forbidden.contains { pattern in names.contains(where: pattern.names) } ? nil : today
    }
    if !forbidden.isEmpty { return nil }
    if (connections.existing ?? []).contains(where: { covers($0, hot, cold) }) { return today }
    if fact(hot, cold)?.today != nil { return today }
    return connections.candidate.contains(where: { covers($0, hot, cold) }) ? .candidate : nil
  }

  /// The terms of an admitted exchange.
  func tie(from hot: HeatNetwork.Member, to cold: HeatNetwork.Member, _ status: Status) -> HeatTie {
    if isPlain { return HeatTie() }
    return HeatTie(
      arriving: section.line.arriving(over: length(hot, cold)), line: line(from: hot, to: cold, status)?.name)
  }

  /// The line of an admitted exchange; nil where nothing need be known of it.
  func line(from hot: HeatNetwork.Member, to cold: HeatNetwork.Member, _ status: Status) -> HeatLineTerms? {
    let byLength = status == .candidate ? section.line.build(length: length(hot, cold)) : nil
    if let fact = fact(hot, cold) {
      let build = status == .candidate ? fact.build ?? byLength : nil
      guard build != nil || fact.capacity != nil || fact.least != nil || fact.today != nil else { return nil }
      return HeatLineTerms(
        name: "\(hot.name) -> \(cold.name)", build: build, capacity: fact.capacity, least: fact.least,
        today: fact.today,
        origin: fact.origin)
    }
    if status == .candidate, claimed.contains("\(hot.name) -> \(cold.name)") {
      return HeatLineTerms(name: "\(hot.name) -> \(cold.name)", build: byLength, origin: hot.origin)
    }
    guard let byLength, let from = place(of: hot), let to = place(of: cold) else { return nil }
    return HeatLineTerms(name: "\(from) -> \(to)", build: byLength, origin: hot.origin)
  }

  /// km; utilities are everywhere.
  func length(_ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> Double {
    if let stated = fact(hot, cold)?.length { return stated }
    guard let from = place(of: hot), let to = place(of: cold), from != to, let one = positions[from],
      let other = positions[to]
    else { return 0 }
    return section.line.length(from: one, to: other)
  }

  /// Where one side stands: a stream's site, a header itself, which is reached from one site; nil for what is everywhere.
  private func place(of member: HeatNetwork.Member) -> String? {
    switch member.kind {
    case .stream: member.site
    case .header: member.site == nil ? nil : member.name
    case .utility: nil
    }
  }

  private func fact(_ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> LinkFact? {
    facts.isEmpty ? nil : facts[LinkEnds(from: hot.name, to: cold.name)]
  }

  /// Whether heat may go this way at all, whatever the park lists.
  private func mayMeet(_ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> Bool {
    switch (hot.kind, cold.kind) {
    case (.utility, .utility), (.header, .header), (.header, .utility): false
    case (.utility, .header): cold.site == nil || section.site == .free
    case (.stream, .header): hot.site == cold.site && hot.part != .above
    case (.header, .stream): hot.site == cold.site && cold.part != .below
    case (.utility, .stream): cold.part != .below
    case (.stream, .utility): hot.part != .above
    case (.stream, .stream):
      if hot.site == cold.site {
        hot.part == cold.part || hot.part == .whole || cold.part == .whole
      } else {
        hot.part != .above && cold.part != .below
      }
    }
  }

  private func covers(_ pattern: LinkPattern, _ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> Bool {
    pattern.covers(from: hot.name, in: hot.plant, to: cold.name, in: cold.plant)
  }
}
