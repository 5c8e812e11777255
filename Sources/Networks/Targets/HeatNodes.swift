import ParkModel

/// A header, or what a converter gives, in one period; all year where the header has a tank, which mixes its periods.
struct HeatNode: Hashable, Comparable {
  var name: String
  var period: String?

  static func < (one: HeatNode, other: HeatNode) -> Bool {
    (one.name, one.period ?? "") < (other.name, other.period ?? "")
  }
}

/// A way for heat from a hot class to a cold one, in one period's network.
struct HeatWay: Hashable {
  var network: Int
  var hot: Int
  var cold: Int
}

/// What a rate counts of heat as it is given, before anything mixes it.
struct HeatCounting {
  /// The target that asks, for names in the program.
  var id: String
  /// Whether what drives a chiller is followed on into what the chiller gives; else it counts where it drives.
  var followsDrive: Bool
  /// Whether heat of a hot stream counts.
  var counts: @Sendable (HeatNetwork, HeatNetwork.Member) -> Bool

  /// Heat above the reference temperature.
  static let wasteHeat = HeatCounting(id: "waste_heat_recovery", followsDrive: false) { network, member in
    network.lies(aboveReference: member)
  }

  /// Heat of any stream.
  static let recycling = HeatCounting(id: "resource_recycling", followsDrive: true) { _, _ in true }
}

/// The headers and converters of a park, and of each of them whether the recovered share of what it gives is known whatever
/// the plan is.
struct HeatNodes {
  /// Parts of what is given: of streams that count, and of what burners of the park make.
  struct Shares: Hashable {
    var recovered = 0.0
    var fuelled = 0.0
  }

  /// What is given where, as far as it is known beforehand.
  enum Content: Hashable {
    case known(Shares)
    case mixed(HeatNode)
  }

  let networks: [HeatNetwork]
  let counting: HeatCounting
  private(set) var nodes: [HeatNode] = []
  private(set) var known: [HeatNode: Shares] = [:]
  /// Nodes that are filled with heat of both kinds, in shares that the plan decides.
  private(set) var mixed: [HeatNode] = []
  private(set) var incoming: [HeatNode: [HeatWay]] = [:]
  private(set) var outgoing: [HeatNode: [HeatWay]] = [:]
  let ways: [HeatWay]

  init(_ networks: [any ResourceNetwork], counting: HeatCounting) {
    let networks = networks.compactMap { $0 as? HeatNetwork }
    self.networks = networks
    self.counting = counting
    ways = networks.indices.flatMap { index in
      networks[index].hot.indices.flatMap { hot in
        networks[index].hot[hot].partners.filter { networks[index].mayExchange(hot, $0) }
          .map { HeatWay(network: index, hot: hot, cold: $0) }
      }
    }
    for way in ways {
      if let node = taking(way) { incoming[node, default: []].append(way) }
      if let node = giving(way) { outgoing[node, default: []].append(way) }
    }
    nodes = Set(incoming.keys).union(outgoing.keys).sorted()
    settle()
  }

  /// What a way carries.
  func content(of way: HeatWay) -> Content {
    if let node = giving(way) { return known[node].map(Content.known) ?? .mixed(node) }
    let network = networks[way.network]
    guard let member = network.hot[way.hot].members.first else { return .known(Shares()) }
    if case .utility(let utility) = member.duty { return .known(Shares(fuelled: utility.fuel == nil ? 0 : 1)) }
    return .known(Shares(recovered: counting.counts(network, member) ? 1 : 0))
  }

  /// The header or converter that takes what a way carries.
  func taking(_ way: HeatWay) -> HeatNode? {
    node(of: networks[way.network].cold[way.cold], in: networks[way.network])
  }

  /// Whether a way drives a chiller.
  func drives(_ way: HeatWay) -> Bool {
    guard let converter = converter(at: way), let member = networks[way.network].cold[way.cold].members.first else {
      return false
    }
    return member.name == converter.driveName
  }

  /// The converter that takes what a way carries.
  func converter(at way: HeatWay) -> HeatConverter? {
    taking(way).flatMap { node in networks[way.network].section.converters.first { $0.name == node.name } }
  }

  /// The part of what a node takes that it gives: all, less what is lost or becomes electricity.
  func passes(_ node: HeatNode, in network: HeatNetwork) -> Double {
    if let converter = network.section.converters.first(where: { $0.name == node.name }) {
      let ratios = ConverterRatios(converter)
      return ratios.sink / (ratios.source + ratios.drive + max(0, ratios.electricity))
    }
    return 1 - (network.section.headers.first { $0.name == node.name }?.loss ?? 0)
  }

  /// The mixed nodes into which burners of the park give heat, through others as well.
  var mixedWithFuel: [HeatNode] {
    var found: Set<HeatNode> = []
    while true {
      let next = mixed.filter { node in
        (incoming[node] ?? []).contains { way in
          switch content(of: way) {
          case .known(let shares): shares.fuelled > 0
          case .mixed(let upstream): found.contains(upstream)
          }
        }
      }
      if Set(next) == found { return next }
      found = Set(next)
    }
  }

  private func giving(_ way: HeatWay) -> HeatNode? {
    node(of: networks[way.network].hot[way.hot], in: networks[way.network])
  }

  private func node(of group: HeatNetwork.StreamClass, in network: HeatNetwork) -> HeatNode? {
    guard let member = group.members.first, let period = network.park.periods.first else { return nil }
    switch member.duty {
    case .header(let header):
      return HeatNode(name: header.name, period: network.park.isPartOfYear && header.holding > 0 ? nil : period.id)
    case .perOutput(let converter, _) where !network.isNeed(member):
      return HeatNode(name: converter, period: period.id)
    case .fixed, .perThroughput, .perOutput, .utility: return nil
    }
  }

  /// Nothing is known at first, then what the ways in agree on; where they do not, the node is mixed and stays so.
  private mutating func settle() {
    var found: [HeatNode: Content] = [:]
    while true {
      var next = found
      for node in nodes { next[node] = filled(node, found) }
      if next == found { break }
      found = next
    }
    for node in nodes {
      switch found[node] {
      case .known(let shares): known[node] = shares
      case .mixed: mixed.append(node)
      case nil: known[node] = Shares()  // Nothing can fill it.
      }
    }
  }

  private func filled(_ node: HeatNode, _ found: [HeatNode: Content]) -> Content? {
    let ways = incoming[node] ?? []
    guard let first = ways.first,
      let converter = networks[first.network].section.converters.first(where: { $0.name == node.name })
    else { return agreed(ways, node, found) }
    let (driving, taken) = (ways.filter(drives), ways.filter { !drives($0) })
    let ratios = ConverterRatios(converter)
    guard case .known(let source) = agreed(taken, node, found) else { return agreed(taken, node, found) }
    var drive = Shares()
    if ratios.drive > 0, counting.followsDrive {
      guard case .known(let shares) = agreed(driving, node, found) else { return agreed(driving, node, found) }
      drive = shares
    }
    let total = ratios.source + ratios.drive + max(0, ratios.electricity)
    return .known(
      Shares(
        recovered: (ratios.source * source.recovered + ratios.drive * drive.recovered) / total,
        fuelled: (ratios.source * source.fuelled + ratios.drive * drive.fuelled) / total))
  }

  private func agreed(_ ways: [HeatWay], _ node: HeatNode, _ found: [HeatNode: Content]) -> Content? {
    var contents: Set<Content> = []
    for way in ways {
      guard let upstream = giving(way) else {
        contents.insert(content(of: way))
        continue
      }
      if let content = found[upstream] { contents.insert(content) }
    }
    guard let first = contents.first else { return nil }
    if contents.count == 1, case .known = first { return first }
    return .mixed(node)
  }
}

extension HeatNetwork {
  /// Whether a hot class has heat at or above something that a cold one takes.
  func mayExchange(_ hotIndex: Int, _ coldIndex: Int) -> Bool {
    let top = scale.slots.indices.first { slot in hot[hotIndex].members.contains { $0.shares[slot] > 0 } }
    guard let top else { return false }
    return scale.slots.indices.contains { slot in
      slot >= top && cold[coldIndex].members.contains { $0.shares[slot] > 0 }
    }
  }
}
