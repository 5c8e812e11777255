import ParkModel

/// What each treatment of a water network can give by the ways into it: fresh water, used water, or a mixture of both.
///
/// A supply gives fresh water; a source, a process and a rinse give used water; a store gives what it was given. Of a unit
/// that only the one or the other can reach, the used share is known whatever the plan is.
struct FreshWays {
  /// Where what a giver gives comes from.
  enum Origin: Hashable {
    case fresh
    case used
    case unit(String)
  }

  let network: MaterialNetwork
  /// By unit: the fresh share of what it gives, where that is known beforehand.
  private(set) var known: [String: Double] = [:]
  /// The units whose share the plan decides and that a use may draw on, through others as well, by name.
  private(set) var mixed: [String] = []
  private let units: [String: Int]

  init(_ network: MaterialNetwork) {
    self.network = network
    var units: [String: Int] = [:]
    for (index, taker) in network.takers.enumerated() {
      if case .treatment(let unit) = taker.intake, unit.holding == nil { units[unit.name] = index }
    }
    self.units = units
    let (fresh, used) = (reached(by: .fresh), reached(by: .used))
    let serving = unitsServingUses()
    for unit in units.keys.sorted() {
      if !fresh.contains(unit) {
        known[unit] = 0
      } else if !used.contains(unit) {
        known[unit] = 1
      } else if serving.contains(unit) {
        mixed.append(unit)
      }
    }
  }

  /// Where what a giver gives comes from.
  func origin(of index: Int) -> Origin {
    let giver = network.givers[index]
    switch giver.outflow {
    case .supply: return .fresh
    case .product(let unit, _), .reject(let unit, _): return .unit(unit.name)
    case .batch(let unit, _, _) where unit.holding != nil:
      let kept = network.givers.firstIndex { $0.batch == nil && $0.name == giver.batch }
      return kept.map(origin) ?? .used
    case .fixed, .ranged, .byproduct, .blowdown, .stages, .batch: return .used
    }
  }

  /// The links into a unit.
  func inflows(of unit: String) -> [Int] { units[unit].map { network.incoming[$0] } ?? [] }

  /// The links on which a unit's product and reject leave.
  func outflows(of unit: String) -> [Int] {
    network.givers.indices.filter { network.givers[$0].purification != nil && origin(of: $0) == .unit(unit) }
      .flatMap { network.outgoing[$0] }
  }

  /// The units into which water of an origin may come, through others as well.
  private func reached(by origin: Origin) -> Set<String> {
    var found: Set<String> = []
    while true {
      let next = units.keys.filter { unit in
        inflows(of: unit).contains { link in
          let own = self.origin(of: network.links[link].giver)
          if case .unit(let upstream) = own { return found.contains(upstream) }
          return own == origin
        }
      }
      if Set(next) == found { return found }
      found = Set(next)
    }
  }

  /// The units whose water may come to a use, through others as well.
  private func unitsServingUses() -> Set<String> {
    var found: Set<String> = []
    while true {
      let next = units.keys.filter { unit in
        outflows(of: unit).contains { link in
          let taker = network.takers[network.links[link].taker]
          return taker.isUse || found.contains(taker.name)
        }
      }
      if Set(next) == found { return found }
      found = Set(next)
    }
  }
}
