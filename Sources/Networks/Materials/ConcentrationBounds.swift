import ParkModel

/// How dirty and how clean what leaves a mixing node can be, by property, g/t.
///
/// Upwards from what enters: no mixture is dirtier than the dirtiest of what may enter, a process adds its load to at
/// least the inflow that it needs, a unit passes on its share. Where loops feed on themselves without end, only the
/// stated limit remains, or that no stream is more than all contaminant.
struct ConcentrationBounds {
  /// By index of the mixing giver.
  private(set) var bounds: [Int: [String: Bounds]] = [:]

  private let network: MaterialNetwork
  private let takerOf: [String: Int]
  private static let pure = 1e6
  private static let mostRounds = 60

  init(_ network: MaterialNetwork) {
    self.network = network
    takerOf = Dictionary(network.takers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in network.givers.indices where network.givers[index].isMixing {
      bounds[index] = Dictionary(
        uniqueKeysWithValues: network.tracked.map { ($0, Bounds(lower: 0, upper: 0)) })
    }
    guard !bounds.isEmpty else { return }
    raiseUppers()
    raiseLowers()
  }

  /// From nothing up to the least values that no node exceeds; what still grows has no bound but its limit.
  private mutating func raiseUppers() {
    for round in 1...Self.mostRounds {
      var grew = false
      for giver in bounds.keys.sorted() {
        for property in network.tracked {
          let old = bounds[giver]![property]!.upper
          var value = most(leaving: giver, property)
          guard value > old * (1 + 1e-12) else { continue }
          grew = true
          if round > Self.mostRounds / 2 { value = limit(of: giver, property) }
          bounds[giver]![property]!.upper = value
        }
      }
      if !grew { return }
    }
  }

  private mutating func raiseLowers() {
    for _ in 0..<10 {
      for giver in bounds.keys.sorted() {
        for property in network.tracked {
          let upper = bounds[giver]![property]!.upper
          bounds[giver]![property]!.lower = min(upper, max(0, least(leaving: giver, property)))
        }
      }
    }
  }

  /// What the park states of the outlet, else all.
  private func limit(of giver: Int, _ property: String) -> Double {
    if case .blowdown(let process) = network.givers[giver].outflow {
      return min(Self.pure, process.outletLimit[property]?.upper ?? Self.pure)
    }
    return Self.pure
  }

  private func most(leaving giver: Int, _ property: String) -> Double {
    guard let taker = takerOf[network.unitName(of: network.givers[giver])] else { return Self.pure }
    let entering = network.incoming[taker].reduce(0) { max($0, value(network.links[$1].giver, property).upper) }
    let inlet = min(entering, network.takers[taker].limit[property]?.upper ?? .infinity)
    let raw: Double
    switch network.givers[giver].outflow {
    case .blowdown(let process): raw = concentrated(inlet, by: process, property, at: process.neededInflow)
    case .product(_, let recovery):
      let purification = network.givers[giver].purification
      if let fixed = purification?.guarantee(property) { return fixed }
      raw = (1 - (purification?.removal[property] ?? 0)) * inlet / recovery
    case .reject(_, let share): raw = inlet / share
    case .fixed, .ranged, .byproduct, .supply, .stages, .batch: raw = inlet
    }
    return min(raw, limit(of: giver, property))
  }

  private func least(leaving giver: Int, _ property: String) -> Double {
    guard let taker = takerOf[network.unitName(of: network.givers[giver])], !network.incoming[taker].isEmpty else {
      return 0
    }
    let inlet = network.incoming[taker].reduce(.infinity) { min($0, value(network.links[$1].giver, property).lower) }
    switch network.givers[giver].outflow {
    case .blowdown(let process):
      guard process.flow.upper.isFinite else { return process.gain > 0 ? 0 : inlet }
      return concentrated(inlet, by: process, property, at: process.flow.upper)
    case .product(_, let recovery):
      let purification = network.givers[giver].purification
      return purification?.guarantee(property) ?? (1 - (purification?.removal[property] ?? 0)) * inlet / recovery
    // A reject is at least as dirty as what enters, where what passes is not dirtier than that.
    case .reject, .fixed, .ranged, .byproduct, .supply, .stages, .batch: return 0
    }
  }

  /// What leaves a process that takes in `inflow` t/h at a concentration: falling in the inflow.
  private func concentrated(_ inlet: Double, by process: Process, _ property: String, at inflow: Double) -> Double {
    let load = process.load[property] ?? 0
    let outflow = inflow + process.gain - process.loss
    if outflow > 0 { return (inlet * inflow + load) / outflow }
    return load > 0 || process.loss > process.gain ? .infinity : inlet
  }

  private func value(_ giver: Int, _ property: String) -> Bounds {
    if let known = bounds[giver]?[property] { return known }
    // A reject of one destination carries a mass that only the program knows.
    guard let exact = network.givers[giver].quality[property] else { return Bounds(lower: 0, upper: Self.pure) }
    return Bounds(lower: network.givers[giver].isExact ? exact : 0, upper: exact)
  }
}

extension Process {
  /// The least inflow with which its loads can keep to its outlet limits, t/h: load <= limit x (inflow + gain - loss).
  var neededInflow: Double {
    load.reduce(leastInflow) { least, entry in
      guard let limit = outletLimit[entry.key]?.upper, limit > 0, limit.isFinite else { return least }
      return max(least, entry.value / limit - gain + loss)
    }
  }
}
