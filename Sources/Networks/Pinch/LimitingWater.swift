import ParkModel

extension WaterPinch {
  /// The targets of a water network in one state; nil where the cascade does not hold for it.
  ///
  /// It holds for one contaminant where every stream, process and supply may go to every use but itself, each with an
  /// upper limit and no other; where no unit's product is used again; and where the number of stages of every rinse is
  /// given. What outfalls ask is not in it.
  public init?(_ network: MaterialNetwork) {
    guard network.section.kind.id == "water", let property = network.onlyContaminant, network.isAllToAll else {
      return nil
    }
    var sinks: [Stream] = []
    var sources: [Stream] = []
    for sink in network.section.sinks {
      guard sink.status == .existing, sink.follows == nil, let most = sink.onlyUpperLimit(property) else { return nil }
      sinks.append(Stream(sink.name, flow: sink.demand.lower, concentration: most))
    }
    for source in network.section.sources {
      guard case .fixed(let amount) = source.amount, let quality = source.quality[property] else { return nil }
      sources.append(Stream(source.name, flow: amount, concentration: quality))
    }
    for process in network.section.processes {
      guard let limiting = process.limitingWater(property) else { return nil }
      sinks.append(limiting.taken)
      sources.append(limiting.given)
    }
    for rinse in network.section.rinses {
      let water = rinse.water(stages: rinse.stages)
      let effluent = rinse.effluent(stages: rinse.stages, of: network.section.properties)
      guard rinse.candidates.isEmpty, let feed = rinse.feed[property], let quality = effluent[property] else {
        return nil
      }
      sinks.append(Stream(rinse.name, flow: water, concentration: feed))
      sources.append(Stream(rinse.name, flow: water, concentration: quality))
    }
    var supplies: [Stream] = []
    for supply in network.section.supplies where supply.status == .existing || network.state == .after {
      guard supply.limit.lower == 0, let quality = supply.quality[property] else { return nil }
      supplies.append(Stream(supply.name, flow: supply.limit.upper, concentration: quality))
    }
    self.init(sinks: sinks, sources: sources, supplies: supplies)
  }
}

extension MaterialNetwork {
  /// The one contaminant of the park's water; nil where there are none, several, or none that is a mass.
  fileprivate var onlyContaminant: String? {
    guard section.kind.supplyMeasure == "fresh_water", section.properties.count == 1, section.properties[0].isMass
    else { return nil }
    return section.properties[0].id
  }

  /// Whether every giver that is no unit may send any amount to every use but itself, and no unit to any.
  fileprivate var isAllToAll: Bool {
    let uses = takers.indices.filter { takers[$0].isUse }
    return givers.indices.allSatisfy { giver in
      let reached =
        outgoing[giver].filter { links[$0].fact?.capacity == nil }.map { links[$0].taker }
        + openTakers(of: giver)
      let used = uses.filter { takers[$0].name != givers[giver].name }
      return isUnit(givers[giver]) ? !reached.contains(where: uses.contains) : used.allSatisfy(reached.contains)
    }
  }

  private func openTakers(of giver: Int) -> [Int] {
    guard let open else { return [] }
    return open.takers.filter { open.covers(giver, $0) && open.classes.knownStatus(from: giver, to: $0) != nil }
  }

  private func isUnit(_ giver: Giver) -> Bool {
    switch giver.outflow {
    case .product, .reject, .batch: true
    default: false
    }
  }
}

extension Sink {
  /// The most of a property that may enter; infinite where nothing is limited, nil where more is asked than that.
  fileprivate func onlyUpperLimit(_ property: String) -> Double? {
    let limit = limit[property] ?? .unlimited
    guard limit.lower <= 0, limitEach.isEmpty, share.isEmpty else { return nil }
    return limit.upper
  }
}

extension Process {
  /// The use and the stream by which a process counts: the most water, at the dirtiest, that its limits admit; with L the
  /// load and l what it loses, net, `F = (L + l out) / (out - in)`, within its range of flow.
  ///
  /// More and dirtier water asks for less at every concentration. nil where its limits leave that open.
  fileprivate func limitingWater(_ property: String) -> (taken: WaterPinch.Stream, given: WaterPinch.Stream)? {
    let (entry, exit) = (inletLimit[property] ?? .unlimited, outletLimit[property] ?? .unlimited)
    guard exit.upper.isFinite, entry.lower <= 0, exit.lower <= 0 else { return nil }
    let added = load[property] ?? 0
    let lost = loss - gain
    let widest = entry.upper < exit.upper ? (added + lost * exit.upper) / (exit.upper - entry.upper) : .infinity
    let inflow = min(max(widest, leastInflow), flow.upper)
    let outflow = inflow - lost
    guard inflow.isFinite, inflow > 0, outflow > 0 else { return nil }
    let taken = min(entry.upper, (outflow * exit.upper - added) / inflow)
    guard taken >= 0 else { return nil }
    return (
      WaterPinch.Stream(name, flow: inflow, concentration: taken),
      WaterPinch.Stream(name, flow: outflow, concentration: (inflow * taken + added) / outflow)
    )
  }
}
