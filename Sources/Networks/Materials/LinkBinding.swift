import ParkModel

extension BoundRecord {
  /// The `connections:` of a resource; facts in the units of that resource.
  var connections: Connections {
    var result = Connections()
    result.existing = patterns("existing")
    result.candidate = patterns("candidate") ?? []
    result.forbid = patterns("forbid") ?? []
    result.facts = facts("facts").compactMap { entry in
      guard let from = entry.link.from, let to = entry.link.to else { return nil }
      var fact = LinkFact(from: from.value, to: to.value, origin: entry.facts.origin)
      fact.length = entry.facts.number("length")
      let most = entry.facts.capacity("capacity")
      fact.capacity = most.isFinite ? most : nil
      fact.isOfYear = entry.facts.ofYear.contains("capacity")
      fact.least = entry.facts.number("least")
      fact.today = entry.facts.number("today")
      fact.lift = entry.facts.number("compression")
      fact.build = MaterialBinding.buildCost(entry.facts.record("build"))
      return fact
    }
    result.facts.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return result
  }
}

extension BoundRecord {
  /// A list of links in the order of their names, so that the order in the file changes nothing.
  private func patterns(_ key: String) -> [LinkPattern]? {
    links(key)?.map(\.pattern).sorted { $0.origin.path < $1.origin.path }
  }
}

extension Carriage {
  /// What a `pipe:` block says; money per km and t/h, kWh per t and km.
  init(pipe: BoundRecord?) {
    self.init()
    guard let pipe else { return }
    distance = pipe.text("distance").flatMap(Distance.init(rawValue:)) ?? .grid
    fixedPerLength = pipe.number("fixed") ?? 0
    perCapacityLength = pipe.number("per_capacity") ?? 0
    life = pipe.number("life") ?? 20
    pumping = pipe.number("pumping") ?? 0
  }

  /// What a `transport:` block says; money and t CO2 per t km.
  init(transport: BoundRecord?) {
    self.init()
    guard let transport else { return }
    distance = transport.text("distance").flatMap(Distance.init(rawValue:)) ?? .grid
    costPerTonneKilometre = transport.number("cost") ?? 0
    co2PerTonneKilometre = (transport.number("co2") ?? 0) / 1000
  }
}
