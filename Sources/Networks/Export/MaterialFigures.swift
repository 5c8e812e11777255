import ParkModel

/// What one unit of flow adds to a measure at each place of a material network, from the park's statements alone.
///
/// It is written apart from the program's own coefficients, so that the models check those too. Figures are per t/h of
/// water, per Nm3/h of gas, per t/yr of solids: `scale` divides by the hours where the model counts years.
struct MaterialFigures {
  let network: MaterialNetwork
  let request: MathProgRequest
  /// Measure per (t/h) times this is measure per flow unit of the model.
  let scale: Double

  init(_ network: MaterialNetwork, _ request: MathProgRequest) throws(Unsayable) {
    self.network = network
    self.request = request
    let kind = network.section.kind
    scale = kind.amountUnit == "t/yr" ? 1 / request.period.hours : 1
    let known = sharedMaterialMeasures.union([kind.supplyMeasure, kind.outletMeasure])
    guard known.contains(request.measure) else {
      throw Unsayable(.measureNotHere(request.measure, kind.id, Array(known)))
    }
  }

  private var hours: Double { request.period.hours * scale }
  private var average: Double { hours / network.park.operatingHours }

  /// Leaving a supply.
  func supply(_ name: String) -> Double {
    guard let supply = network.section.supplies.first(where: { $0.name == name }) else { return 0 }
    switch request.measure {
    case "cost": return (supply.price ?? 0) * hours
    case "co2": return supply.co2 * hours
    case network.section.kind.supplyMeasure: return amount
    default: return 0
    }
  }

  /// Leaving a source: the carbon of a fuel gas.
  func source(_ name: String) -> Double {
    guard request.measure == "co2" else { return 0 }
    return (network.section.sources.first { $0.name == name }?.co2 ?? 0) * hours
  }

  /// Lifting what a link carries to the pressure of its taker, less what an engine there makes of it.
  func electricity(on link: MaterialLink) -> Double {
    let electricity = network.park.commodity("electricity")
    return switch request.measure {
    case "cost": link.electricity * (electricity?.price ?? 0) * hours
    case "co2": link.electricity * (electricity?.co2 ?? 0) * hours
    case "electricity": link.electricity * average
    default: 0
    }
  }

  /// Entering a process, a treatment or an outlet; what a use charges stands on its links.
  func entering(_ taker: Taker) -> Double {
    switch taker.intake {
    case .use: 0
    case .process: request.measure == "flow" ? average : 0
    case .treatment(let unit): entering(unit) + builtSize(unit.build, taker)
    case .outlet(let outlet): entering(outlet) + builtSize(outlet.build, taker)
    }
  }

  private func entering(_ outlet: Outlet) -> Double {
    switch request.measure {
    case "cost": outlet.price * hours
    case network.section.kind.outletMeasure: amount
    default: 0
    }
  }

  private func entering(_ unit: Treatment) -> Double {
    let needs = unit.needs.map { need in (network.park.commodity(need.commodity), need) }
    switch request.measure {
    case "cost": return needs.reduce(unit.cost) { $0 + $1.1.amount * ($1.0?.price ?? 0) } * hours
    case "co2": return needs.reduce(0) { $0 + $1.1.amount * ($1.0?.co2 ?? 0) } * hours
    case "electricity": return needs.reduce(0) { $1.1.commodity == "electricity" ? $0 + $1.1.amount : $0 } * average
    case "flow": return average
    default: return 0
    }
  }

  /// Over one kilometre.
  var perKilometre: Double {
    let carriage = network.section.carriage
    let electricity = network.park.commodity("electricity")
    return switch request.measure {
    case "cost": (carriage.pumping * (electricity?.price ?? 0) + carriage.costPerTonneKilometre) * hours
    case "co2": (carriage.pumping * (electricity?.co2 ?? 0) + carriage.co2PerTonneKilometre) * hours
    case "electricity": carriage.pumping * average
    case "flow": average
    default: 0
    }
  }

  /// On a haul, whatever its length: the total flow counts it once, a use charges or pays for the park's own streams,
  /// and a candidate pays for its size.
  func link(_ haul: [MaterialLink]) -> Double {
    switch request.measure {
    case "flow": return average
    case "cost": return haul.first.map { (charge(on: $0) + builtLink(haul) - saved(on: $0, \.credit)) } ?? 0
    case "co2": return haul.first.map { -saved(on: $0, \.creditedCO2) } ?? 0
    default: return 0
    }
  }

  private func charge(on link: MaterialLink) -> Double {
    guard case .use(let sink) = network.takers[link.taker].intake, !network.givers[link.giver].isSupply else {
      return 0
    }
    return (sink.price - sink.pays) * hours
  }

  /// What a tonne of the park's own streams saves in raw material where it goes.
  private func saved(on link: MaterialLink, _ part: KeyPath<Replacement, Double>) -> Double {
    let taker = network.takers[link.taker]
    guard case .use(let sink) = taker.intake, !network.givers[link.giver].isSupply else { return 0 }
    return sink.replaces.reduce(0) { $0 + $1[keyPath: part] } * network.counted(link, at: taker) * hours
  }

  private func builtLink(_ haul: [MaterialLink]) -> Double {
    guard haul.allSatisfy({ $0.status == .candidate }), let build = network.pipeCost(of: haul[0]) else { return 0 }
    return chord(build, largest: network.largestHaul(haul, within: network.park.initialFlowBound))
  }

  /// The unit in which the measure counts the material.
  private var amount: Double { network.section.kind.amountUnit == "t/yr" ? hours : average }

  private func builtSize(_ build: BuildCost?, _ taker: Taker) -> Double {
    guard request.measure == "cost", network.state == .after, taker.status == .candidate, let build else { return 0 }
    return chord(build, largest: network.largestSize(of: taker, within: network.park.initialFlowBound))
  }

  /// CNY/yr per unit of size, on the straight line from nothing to the largest size.
  private func chord(_ build: BuildCost, largest: Double) -> Double {
    guard largest > 0 else { return 0 }
    let annuity = build.annuityFactor(discountRate: network.park.discountRate)
    return annuity * build.capex(size: largest, largest: largest) / largest * scale
  }
}
