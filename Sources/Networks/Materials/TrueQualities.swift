import ParkModel

/// The concentrations that a plan really has. Limits were checked with what units guarantee; what flows is at or below.
///
/// Given the flows, unit by unit: a product leaves at the lower of inlet and guarantee, but at the guarantee in what is no
/// mass, for a pH can be too low; a reject by mass balance; a process outlet by mass balance over its loss. Units feed each other in loops, so the values are iterated from the
/// guarantees down until they stand still.
struct TrueQualities {
  /// By giver, by property; a property that is absent is unknown.
  private(set) var values: [[String: Double]]
  /// Of what enters each taker, the mixture.
  private(set) var inlet: [[String: Double]]

  /// The share at which the parts of processes run, by name.
  private let shares: [String: Double]

  init(_ network: MaterialNetwork, flows: [Double], shares: [String: Double] = [:]) {
    self.shares = shares
    values = network.givers.map(\.quality)
    inlet = [[String: Double]](repeating: [:], count: network.takers.count)
    let moving = network.givers.indices.filter { !network.givers[$0].isExact }
    guard !moving.isEmpty else {
      for taker in network.takers.indices { inlet[taker] = mixture(into: taker, network, flows) }
      return
    }
    let takerOf = Dictionary(uniqueKeysWithValues: network.takers.enumerated().map { ($1.name, $0) })
    for _ in 0..<10_000 {
      var worst = 0.0
      for giver in moving {
        guard let taker = takerOf[network.unitName(of: network.givers[giver])] else { continue }
        inlet[taker] = mixture(into: taker, network, flows)
        let next = outlet(of: network.givers[giver], taker, network, flows)
        for (property, value) in next {
          worst = max(worst, abs(value - (values[giver][property] ?? 0)) / max(1, abs(value)))
        }
        values[giver] = next
      }
      if worst <= 1e-14 { break }
    }
    for taker in network.takers.indices { inlet[taker] = mixture(into: taker, network, flows) }
  }

  /// Flow-weighted mean of what enters; a property unknown in any part is unknown in the whole.
  private func mixture(into taker: Int, _ network: MaterialNetwork, _ flows: [Double]) -> [String: Double] {
    var total = 0.0
    var mass: [String: Double] = [:]
    var unknown: Set<String> = []
    for link in network.incoming[taker] where flows[link] > 0 {
      let quality = values[network.links[link].giver]
      total += flows[link]
      for property in network.section.properties {
        if let value = quality[property.id] {
          mass[property.id, default: 0] += flows[link] * value
        } else {
          unknown.insert(property.id)
        }
      }
    }
    guard total > 0 else { return [:] }
    for property in unknown { mass[property] = nil }
    return mass.mapValues { $0 / total }
  }

  private func outlet(_ quality: [String: Double], _ guaranteed: Double?, _ property: String) -> Double? {
    switch (quality[property], guaranteed) {
    case (let inlet?, let outlet?): min(inlet, outlet)
    case (nil, let outlet?): outlet
    case (_, nil): quality[property]
    }
  }

  private func outlet(
    of giver: Giver, _ taker: Int, _ network: MaterialNetwork, _ flows: [Double]
  ) -> [String: Double] {
    let entering = inlet[taker]
    var next: [String: Double] = [:]
    switch giver.outflow {
    case .product(let unit, _):
      guard case .purify(let purification) = unit.action else { return entering }
      for property in network.section.properties {
        if let share = purification.removal[property.id] {
          next[property.id] = entering[property.id].map { (1 - share) * $0 / purification.recovery }
          continue
        }
        let guaranteed = purification.outlet[property.id]
        next[property.id] =
          property.isMass ? outlet(entering, guaranteed, property.id) : guaranteed ?? entering[property.id]
      }
    case .reject(let unit, let share):
      guard case .purify(let purification) = unit.action else { return entering }
      let (quality, recovery) = (purification.outlet, purification.recovery)
      for property in network.section.properties {
        guard let value = entering[property.id] else { continue }
        if let removed = purification.removal[property.id] {
          next[property.id] = removed * value / share
          continue
        }
        let product = outlet(entering, quality[property.id], property.id) ?? value
        next[property.id] = (value - recovery * product) / share
      }
    case .blowdown(let whole):
      let process = whole.scaled(by: shares[whole.name] ?? 1)
      let inflow = network.incoming[taker].reduce(0) { $0 + flows[$1] }
      let outflow = inflow + process.gain - process.loss
      guard outflow > 1e-9 * max(1, inflow) else { return giver.quality }
      // What a process gains carries nothing but its load.
      for property in network.section.properties {
        guard let value = inflow == 0 ? 0 : entering[property.id] else { continue }
        next[property.id] = (value * inflow + (process.load[property.id] ?? 0)) / outflow
      }
    default: return giver.quality
    }
    return next
  }
}

extension MaterialNetwork {
  /// The unit or process that a giver's stream comes out of; its own name for anything else.
  func unitName(of giver: Giver) -> String {
    switch giver.outflow {
    case .product(let unit, _), .reject(let unit, _), .batch(let unit, _, _): unit.name
    case .blowdown(let process): process.name
    case .fixed, .ranged, .supply, .byproduct, .stages: giver.name
    }
  }
}
