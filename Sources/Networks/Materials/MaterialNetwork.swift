import ParkModel

/// One flowing material of the park in one state: who gives, who takes, and every admissible link between them.
///
/// Water, solids and gas are the same kind of network: flows that carry a composition, limits at the
/// receiver, units that convert. What differs stands in the section's `MaterialKind`.
public struct MaterialNetwork: Sendable {
  let section: MaterialSection
  /// The park in the period that the network is of.
  public let park: Park
  let state: StateName
  private(set) var givers: [Giver] = []
  private(set) var takers: [Taker] = []
  private(set) var links: [MaterialLink] = []
  /// Indices into `links`, by giver and by taker.
  private(set) var outgoing: [[Int]] = []
  private(set) var incoming: [[Int]] = []
  /// The properties that limits speak of, in the section's order: the concentrations of mixing nodes.
  private(set) var tracked: [String] = []
  /// Bounds of the concentrations of every mixing giver, g/t, by property.
  private(set) var concentrations: [Int: [String: Bounds]] = [:]
  /// Links between the same two ends, as indices into `links`: the batches of a dryer share one haul.
  private(set) var hauls: [[Int]] = []
  /// The links that are admitted and not listed: nil unless there are very many.
  private(set) var open: OpenPairs?
  private let facts: [LinkEnds: LinkFact]
  /// What takers ask of the temperature of what enters, by name.
  let demands: [String: TemperatureDemand]
  /// The temperatures of givers, degC, by name.
  let temperatures: [String: Double]

  /// Builds the network of a section: candidates stand in it only in the state `after`.
  ///
  /// - Parameter mostListed: Where more links than this could be listed later, at prices that call for them, they are left
  ///   open; a network for reading lists all.
  public init(_ section: MaterialSection, of park: Park, in state: StateName, mostListed: Int = .max) {
    self.section = section
    self.park = park
    self.state = state
    facts = Dictionary(
      section.connections.facts.map { (LinkEnds(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first })
    let asked = section.kind.heatCapacity == nil ? [] : section.temperatureDemands
    demands = Dictionary(asked.map { ($0.taker, $0) }, uniquingKeysWith: { first, _ in first })
    temperatures = section.kind.heatCapacity == nil ? [:] : section.givenTemperatures
    takers = takingNodes().map { $0.separating(section.computed) }
    let limited = takers.reduce(into: Set<String>()) { $0.formUnion($1.limitedProperties) }
    tracked = section.properties.filter { $0.isMass && limited.contains($0.id) }.map(\.id)
    givers = givingNodes()
    link(givers.indices, mostListed: mostListed)
    addDriedBatches()
    outgoing = [[Int]](repeating: [], count: givers.count)
    incoming = [[Int]](repeating: [], count: takers.count)
    for (index, link) in links.enumerated() {
      outgoing[link.giver].append(index)
      incoming[link.taker].append(index)
    }
    hauls = groupedHauls()
    settleMixing()
  }

  /// Lists links that were open. The new ones stand behind the others, in the order given.
  mutating func list(_ pairs: [LinkClasses.IndexPair]) {
    guard let open else { return }
    for pair in pairs {
      guard let status = open.classes.knownStatus(from: pair.giver, to: pair.taker) else { continue }
      let index = links.count
      links.append(
        MaterialLink(
          giver: pair.giver, taker: pair.taker, status: status, length: open.places.length(pair.giver, pair.taker)))
      outgoing[pair.giver].append(index)
      incoming[pair.taker].append(index)
      hauls.append([index])
    }
  }

  /// Finds what the concentrations of mixing nodes can be, and which nodes may be taken at their most without loss.
  private mutating func settleMixing() {
    concentrations = ConcentrationBounds(self).bounds
    let isExactAtMost = staysExactAtMost()
    for (giver, bounds) in concentrations {
      for property in tracked { givers[giver].quality[property] = bounds[property]?.upper }
      if isExactAtMost { givers[giver].isMixing = false }
    }
    if isExactAtMost { concentrations = [:] }
  }

  private func groupedHauls() -> [[Int]] {
    var order: [LinkEnds] = []
    var members: [LinkEnds: [Int]] = [:]
    for (index, link) in links.enumerated() {
      let ends = LinkEnds(from: givers[link.giver].name, to: takers[link.taker].name)
      if members[ends] == nil { order.append(ends) }
      members[ends, default: []].append(index)
    }
    return order.map { members[$0] ?? [] }
  }

  func stands(_ status: Status) -> Bool { status == .existing || state == .after }

  /// Units of every material: a by-product's unit need not be of this one.
  private func unitStatus(_ name: String) -> Status? {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == name }) { return unit.status }
    }
    return nil
  }

  private func takingNodes() -> [Taker] {
    var nodes: [Taker] = []
    for sink in section.sinks where stands(sink.status) {
      nodes.append(
        Taker(
          name: sink.name, plant: sink.plant, status: sink.status, intake: .use(sink), limit: sink.limit,
          limitEach: sink.limitEach, accepts: sink.accepts, dryBasis: sink.dryBasis, origin: sink.origin))
    }
    for process in section.processes {
      nodes.append(
        Taker(
          name: process.name, plant: process.plant, status: .existing, intake: .process(process),
          limit: process.inletLimit, limitEach: [:], accepts: process.accepts, dryBasis: false, origin: process.origin))
    }
    nodes += rinseTakers()
    for unit in section.treatments where stands(unit.status) {
      nodes.append(
        Taker(
          name: unit.name, plant: unit.plant, status: unit.status, intake: .treatment(unit), limit: unit.inletLimit,
          limitEach: [:], accepts: unit.accepts, dryBasis: false, origin: unit.origin))
    }
    for outlet in section.outlets where stands(outlet.status) {
      nodes.append(
        Taker(
          name: outlet.name, plant: nil, status: outlet.status, intake: .outlet(outlet), limit: outlet.limit,
          limitEach: outlet.limitEach, accepts: outlet.accepts, dryBasis: false, origin: outlet.origin))
    }
    return nodes
  }

  private func givingNodes() -> [Giver] {
    var nodes: [Giver] = []
    for supply in section.supplies where stands(supply.status) {
      nodes.append(
        Giver(
          name: supply.name, status: supply.status, outflow: .supply(supply.limit), quality: known(supply.quality),
          isExact: true, isOfYear: supply.isOfYear, origin: supply.origin))
    }
    for source in section.sources {
      let outflow: Giver.Outflow
      var status = Status.existing
      switch source.amount {
      case .fixed(let amount): outflow = .fixed(amount)
      case .between(let range): outflow = .ranged(range)
      case .perThroughput(let unit, let share):
        guard let unitStatus = unitStatus(unit), stands(unitStatus) else { continue }
        status = unitStatus
        outflow = .byproduct(of: unit, tonnesPerTonne: share)
      }
      nodes.append(
        Giver(
          name: source.name, plant: source.plant, status: status, wasteKind: source.wasteKind, outflow: outflow,
          quality: known(source.quality), isExact: true, stock: source.stock, isOfYear: source.isOfYear,
          only: source.only, origin: source.origin))
    }
    for process in section.processes {
      let bound = process.outletLimit.compactMapValues { $0.upper.isFinite ? $0.upper : nil }
      nodes.append(
        Giver(
          name: process.name, plant: process.plant, status: .existing, outflow: .blowdown(of: process),
          quality: bound, isExact: false, isMixing: !tracked.isEmpty, only: process.only, origin: process.origin))
    }
    nodes += rinseGivers()
    let haveRejectsMixed = rejectsMix()
    for unit in section.treatments where stands(unit.status) {
      guard case .purify(let purification) = unit.action else { continue }
      let recovery = purification.recovery
      nodes.append(
        Giver(
          name: unit.name, plant: unit.plant, status: unit.status, outflow: .product(of: unit, recovery: recovery),
          quality: known(purification.outlet), isExact: purification.isExact,
          isMixing: tracked.contains { purification.removal[$0] != nil }, only: unit.only, origin: unit.origin))
      if recovery < 1, !purification.rejectTo.isEmpty {
        nodes.append(
          Giver(
            name: unit.name + "/reject", plant: unit.plant, status: unit.status,
            outflow: .reject(of: unit, share: 1 - recovery),
            quality: purification.isExact ? known(purification.tail) : [:], isExact: purification.isExact,
            isMixing: !purification.isExact && !tracked.isEmpty && haveRejectsMixed, origin: unit.origin))
      }
    }
    return nodes
  }

  /// A reject that may go to several places, or into a node that mixes, has a concentration of its own. Where none
  /// does, each is a mass on its way to one place, and the program stays linear.
  private func rejectsMix() -> Bool {
    section.treatments.contains { unit in
      guard case .purify(let purification) = unit.action, !purification.isExact else { return false }
      return purification.rejectTo.count > 1 || purification.rejectTo.contains(where: mixes)
    }
  }

  private func mixes(_ name: String) -> Bool {
    if section.processes.contains(where: { $0.name == name }) { return true }
    guard let unit = section.treatments.first(where: { $0.name == name }), case .purify(let next) = unit.action else {
      return false
    }
    return tracked.contains { next.removal[$0] != nil }
  }

  private func known(_ quality: Composition) -> [String: Double] {
    var values: [String: Double] = [:]
    for property in section.properties { values[property.id] = quality[property.id] }
    return values
  }

  /// Lists every link of some givers, but leaves open what may be left so where that is more than `mostListed`.
  private mutating func link(_ indices: Range<Int>, mostListed: Int = .max) {
    var classes = LinkClasses(section, givers: givers, takers: takers)
    let places = NodePlaces(self)
    let lifts = LinkLifts(section)
    if mostListed < .max, mayLeaveLinksOpen {
      let pairs = OpenPairs(self, classes: &classes, places: places)
      if pairs.count > mostListed { open = pairs }
    }
    for giver in indices {
      for taker in takers.indices {
        if open?.covers(giver, taker) == true { continue }
        guard let status = classes.status(from: giver, to: taker), stands(status) else { continue }
        let ends = LinkEnds(from: givers[giver].name, to: takers[taker].name)
        let fact = facts.isEmpty ? nil : facts[ends]
        links.append(
          MaterialLink(
            giver: giver, taker: taker, status: status, length: fact?.length ?? places.length(giver, taker), fact: fact,
            electricity: lifts[from: givers[giver].name, to: takers[taker].name]
              - takers[taker].electricity(from: givers[giver]))
        )
      }
    }
  }

  /// A dryer works batch by batch: what one link brings in leaves as a giver of its own, drier and richer in all else.
  private mutating func addDriedBatches() {
    let first = givers.count
    for (index, link) in links.enumerated() {
      guard case .treatment(let unit) = takers[link.taker].intake else { continue }
      if unit.holding != nil { givers.append(kept(link, index, unit)) }
      guard case .dry(let target) = unit.action else { continue }
      let wet = givers[link.giver]
      let moisture = (wet.quality["H2O"] ?? 0) / 1e6
      // What is drier than the target already passes as it is.
      let factor = moisture > target ? (1 - moisture) / (1 - target) : 1
      var quality = wet.quality.mapValues { $0 / factor }
      if moisture > target { quality["H2O"] = target * 1e6 } else { quality["H2O"] = wet.quality["H2O"] }
      givers.append(
        Giver(
          name: unit.name, batch: wet.name, plant: unit.plant, status: unit.status, wasteKind: wet.wasteKind,
          outflow: .batch(of: unit, inflow: index, factor: factor), quality: quality, isExact: true, only: unit.only,
          origin: unit.origin))
    }
    link(first..<givers.count)
  }
}
