import ParkModel

/// How far what each link of a network of solids carries is the park's own waste: all of it or nothing, and of what a unit
/// makes as much as of what enters it. Known where all that can enter the unit counts alike.
struct OwnWastes {
  enum Share: Hashable {
    case known(Double)
    /// Kinds that count differently can enter the unit of that name, or one before it.
    case mixed(String)
  }

  private let network: MaterialNetwork
  private let sources: [String: Source]
  private var byUnit: [String: Share] = [:]

  init(_ network: MaterialNetwork) {
    self.network = network
    sources = Dictionary(network.section.sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    // Nothing is known of a unit at first; a share, once found, stays or becomes mixed.
    while true {
      var next = byUnit
      for (index, taker) in network.takers.enumerated() {
        guard case .treatment(let unit) = taker.intake, unit.isConverting else { continue }
        let shares = Set(network.incoming[index].compactMap { share(ofGiver: network.links[$0].giver) })
        guard let first = shares.first else { continue }
        next[unit.name] = shares.count == 1 ? first : .mixed(unit.name)
      }
      if next == byUnit { break }
      byUnit = next
    }
  }

  /// The share of a link's flow; nothing where nothing can come that way.
  func share(of link: Int) -> Share { share(ofGiver: network.links[link].giver) ?? .known(0) }

  private func share(ofGiver index: Int) -> Share? {
    let giver = network.givers[index]
    guard let source = sources[giver.batch ?? giver.name] else { return .known(0) }
    if case .perThroughput(let unit, _) = source.amount,
      network.section.treatments.contains(where: { $0.name == unit && $0.isConverting })
    {
      return byUnit[unit]
    }
    return .known(network.park.plant(source.plant)?.isOutside ?? false ? 0 : 1)
  }
}

extension Treatment {
  fileprivate var isConverting: Bool { if case .convert = action { true } else { false } }
}
