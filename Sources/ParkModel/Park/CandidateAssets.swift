/// What may be built in a park, by the names that projects and results give it.
public struct CandidateAssets: Sendable {
  /// Units, outlets, supplies, uses, headers, utilities, converters, and rinses that may get more stages.
  public let names: Set<String>
  /// Assets that stand, and may be enlarged or closed: of them only that belongs to a project.
  public let changeable: Set<String>
  private let sections: [(rules: LinkRules, connections: Connections)]
  private let heat: (members: Set<String>, sites: Set<String>, connections: Connections, hasPaidLines: Bool)?
  private let plants: Set<String>

  /// Everything that the park may build.
  public init(_ park: Park) {
    var names: Set<String> = []
    for section in park.materials {
      names.formUnion(section.supplies.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(section.sinks.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(section.treatments.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(section.outlets.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(section.rinses.filter { !$0.candidates.isEmpty }.map(\.name))
    }
    plants = Set(park.plants.map(\.id))
    sections = park.materials.map { (LinkRules($0), $0.connections) }
    heat = park.heat.map { heat in
      (
        members: Set(heat.streams.map(\.name) + heat.utilities.map(\.name) + heat.headers.map(\.name)),
        sites: Set(park.plants.map(\.id) + heat.headers.map(\.name)), connections: heat.connections,
        hasPaidLines: heat.line.fixedPerLength > 0 || heat.line.perCapacityLength > 0
      )
    }
    if let heat = park.heat {
      names.formUnion(heat.utilities.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(heat.headers.filter { $0.status == .candidate }.map(\.name))
      names.formUnion(heat.converters.filter { $0.status == .candidate }.map(\.name))
    }
    self.names = names
    let units = park.materials.flatMap { section in
      section.treatments.map { ($0.name, $0.expand != nil || $0.retire != nil) }
        + section.outlets.map { ($0.name, $0.expand != nil || $0.retire != nil) }
    }
    let net = (park.heat?.headers ?? []).map { ($0.name, $0.expand != nil) }
    let machines = (park.heat?.converters ?? []).map { ($0.name, $0.expand != nil) }
    changeable = Set((units + net + machines).filter(\.1).map(\.0))
  }

  /// Whether a link may be built between two names: listed as a candidate and not standing, or at a candidate asset;
  /// or, between plants and headers, a heat line that is paid for by its length.
  public func mayBuild(from: String, to: String) -> Bool {
    for (rules, connections) in sections {
      guard rules.givers[from] != nil, rules.receivers[to] != nil else { continue }
      return rules.impossibility(from: from, to: to) == nil && mayBuild(from, to, connections)
    }
    guard let heat else { return false }
    if heat.members.contains(from), heat.members.contains(to) { return mayBuild(from, to, heat.connections) }
    return heat.hasPaidLines && from != to && heat.sites.contains(from) && heat.sites.contains(to)
  }

  private func mayBuild(_ from: String, _ to: String, _ connections: Connections) -> Bool {
    func covers(_ patterns: [LinkPattern]) -> Bool {
      patterns.contains { $0.covers(from: from, in: plant(of: from), to: to, in: plant(of: to)) }
    }
    if covers(connections.forbid) { return false }
    let isListed = covers(connections.existing ?? [])
    if owner(ofLinkFrom: from, to: to) != nil { return isListed || covers(connections.candidate) }
    return covers(connections.candidate) && !isListed
  }

  /// The candidate asset at the start of a link or at its end; nil where both ends stand. A concentrate belongs to its
  /// unit.
  public func owner(ofLinkFrom from: String, to: String) -> String? {
    let unit = from.hasSuffix("/reject") ? String(from.dropLast("/reject".count)) : from
    return [from, unit, to].first(where: names.contains)
  }

  private func plant(of node: String) -> String? {
    guard let slash = node.firstIndex(of: "/") else { return nil }
    let plant = String(node[..<slash])
    return plants.contains(plant) ? plant : nil
  }
}

extension Park {
  /// CNY that may be invested in all, net of subsidies: the budget, or what all phases together allow where that is less.
  public var mostInvested: Double {
    phases.isEmpty ? budget : min(budget, phases.reduce(0) { $0 + $1.budget })
  }
}
