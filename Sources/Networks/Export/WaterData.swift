import ParkModel

/// A water network as data for `Models/water.mod`.
struct WaterData {
  let network: MaterialNetwork
  let request: MathProgRequest
  let figures: MaterialFigures
  /// What something limits; nothing else can decide where water goes.
  let contaminants: [String]
  /// Takers that can run: a unit whose reject may go nowhere cannot.
  let takers: [Int]
  let givers: [Int]
  /// Pipes, rejects apart.
  let links: [MaterialLink]
  /// The link that carries each unit's reject, by the unit's name.
  let rejects: [String: MaterialLink]

  init(_ network: MaterialNetwork, _ request: MathProgRequest) throws(Unsayable) {
    self.network = network
    self.request = request
    figures = try MaterialFigures(network, request)
    contaminants = network.limitedProperties
    let pairs = network.links.compactMap { link -> (String, MaterialLink)? in
      guard case .reject(let unit, _) = network.givers[link.giver].outflow else { return nil }
      return (unit.name, link)
    }
    let rejects = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    self.rejects = rejects
    func runs(_ name: String) -> Bool { network.recovery(of: name) == 1 || rejects[name] != nil }
    let takers = network.takers.indices.filter { runs(network.takers[$0].name) }
    let givers = network.givers.indices.filter { runs(network.givers[$0].name) && !network.givers[$0].isReject }
    self.takers = takers
    self.givers = givers
    links = network.links.filter { takers.contains($0.taker) && givers.contains($0.giver) }
    try refuseUnsayable()
  }

  func text() -> String {
    let unit = objectiveUnit(request.measure, amountUnit: network.section.kind.amountUnit)
    var data = MathProgData(
      comments: request.comments(resource: "water", park: network.park, state: network.state, unit: unit))
    addSets(to: &data)
    addQualities(to: &data)
    addFlows(to: &data)
    addProcesses(to: &data)
    addTreatments(to: &data)
    addCaps(to: &data)
    addObjective(to: &data)
    return data.text()
  }

  private func addSets(to data: inout MathProgData) {
    data.set("CONTAMINANTS", contaminants)
    let suppliers = givers.map { network.givers[$0] }
    data.set("SUPPLIES", suppliers.filter(\.isSupply).map(\.name))
    data.set("SOURCES", suppliers.filter { if case .fixed = $0.outflow { true } else { false } }.map(\.name))
    let receivers = takers.map { network.takers[$0] }
    data.set("SINKS", receivers.filter { if case .use = $0.intake { true } else { false } }.map(\.name))
    data.set("PROCESSES", receivers.filter { if case .process = $0.intake { true } else { false } }.map(\.name))
    data.set("TREATMENTS", receivers.filter(\.isTreatment).map(\.name))
    data.set("OUTFALLS", receivers.filter(\.isOutlet).map(\.name))
    data.pairs("LINKS", links.map(network.ends))
  }

  private func addQualities(to data: inout MathProgData) {
    var quality: [[String]: Double] = [:]
    for giver in givers.map({ network.givers[$0] }) {
      for contaminant in contaminants { quality[[giver.name, contaminant]] = giver.quality[contaminant] }
    }
    data.numbers("quality", quality)
    var limit: [[String]: Double] = [:]
    for index in takers {
      let taker = network.takers[index]
      for (contaminant, bounds) in taker.limit { limit[[taker.name, contaminant]] = bounds.upper }
      guard takesOnlyAReject(index) else { continue }
      // All that enters is one reject: a limit on each stream is one on the mixture.
      for (contaminant, bounds) in taker.limitEach {
        limit[[taker.name, contaminant]] = min(bounds.upper, taker.limit[contaminant]?.upper ?? .infinity)
      }
    }
    data.numbers("limit", limit)
  }

  /// True where one reject is all that may enter.
  func takesOnlyAReject(_ taker: Int) -> Bool {
    let incoming = network.incoming[taker]
    return incoming.count == 1 && network.givers[network.links[incoming[0]].giver].isReject
  }
}

extension MaterialNetwork {
  /// The properties that anything limits, in the order of the section.
  var limitedProperties: [String] {
    let limited = takers.reduce(into: Set<String>()) { $0.formUnion($1.limitedProperties) }
    return section.properties.map(\.id).filter(limited.contains)
  }

  /// The two ends of a link by name.
  func ends(_ link: MaterialLink) -> [String] { [givers[link.giver].name, takers[link.taker].name] }

  /// The share of its inflow that a unit gives as product; 1 for what is no unit.
  func recovery(of name: String) -> Double {
    guard let unit = section.treatments.first(where: { $0.name == name }),
      case .purify(let purification) = unit.action
    else { return 1 }
    return purification.recovery
  }
}
