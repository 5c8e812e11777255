import ParkModel

/// A gas network as data for `Models/gas.mod`: Nm3/h, heating values in kWh/Nm3, contents as shares by volume.
struct GasData {
  let network: MaterialNetwork
  let request: MathProgRequest
  let figures: MaterialFigures
  /// What some end limits, the heating value apart.
  let components: [String]

  init(_ network: MaterialNetwork, _ request: MathProgRequest) throws(Unsayable) {
    self.network = network
    self.request = request
    figures = try MaterialFigures(network, request)
    components = network.limitedProperties.filter { $0 != MaterialKind.heatingValue }
    try refuseUnsayable()
  }

  func text() -> String {
    let unit = objectiveUnit(request.measure, amountUnit: network.section.kind.amountUnit)
    var data = MathProgData(
      comments: request.comments(resource: "gas", park: network.park, state: network.state, unit: unit))
    addSets(to: &data)
    addGivers(to: &data)
    addUnits(to: &data)
    addEnds(to: &data)
    addObjective(to: &data)
    return data.text()
  }

  private var units: [Treatment] {
    network.takers.compactMap { if case .treatment(let unit) = $0.intake { unit } else { nil } }
  }

  private func addSets(to data: inout MathProgData) {
    data.set("COMPONENTS", components)
    data.set("SUPPLIES", network.givers.filter(\.isSupply).map(\.name))
    data.set("SOURCES", network.givers.filter { !$0.isSupply && $0.unit == nil }.map(\.name))
    data.set("UNITS", units.map(\.name))
    data.set("TAILS", network.givers.filter(\.isReject).map(\.name))
    data.set("USES", network.takers.filter(\.isUse).map(\.name))
    data.set("FLARES", network.takers.filter(\.isOutlet).map(\.name))
    data.pairs("LINKS", network.links.map(network.ends))
  }

  private func addGivers(to data: inout MathProgData) {
    var heating: [[String]: Double] = [:]
    var content: [[String]: Double] = [:]
    var least: [[String]: Double] = [:]
    var most: [[String]: Double] = [:]
    for giver in network.givers {
      heating[[giver.name]] = giver.quality[MaterialKind.heatingValue]
      for component in components { content[[giver.name, component]] = (giver.quality[component] ?? 0) / 1e6 }
      switch giver.outflow {
      case .fixed(let flow): (least[[giver.name]], most[[giver.name]]) = (flow, flow)
      case .ranged(let range), .supply(let range):
        (least[[giver.name]], most[[giver.name]]) = (range.lower, range.upper)
      default: continue
      }
    }
    data.numbers("heating", heating)
    data.numbers("content", content, standard: 0)
    data.numbers("least_given", least, standard: 0)
    data.numbers("most_given", most)
  }

  private func addUnits(to data: inout MathProgData) {
    var share: [[String]: Double] = [:]
    var origin: [String: String] = [:]
    for giver in network.givers {
      switch giver.outflow {
      case .product(let unit, let recovery): share[[unit.name]] = recovery
      case .reject(let unit, _): origin[giver.name] = unit.name
      default: continue
      }
    }
    data.numbers("product_share", share)
    data.words("tail_of", origin)
  }

  private func addEnds(to data: inout MathProgData) {
    var least: [[String]: Double] = [:]
    var most: [[String]: Double] = [:]
    var leastHeat: [[String]: Double] = [:]
    var mostHeat: [[String]: Double] = [:]
    var leastContent: [[String]: Double] = [:]
    var mostContent: [[String]: Double] = [:]
    var leastHeating: [[String]: Double] = [:]
    var mostHeating: [[String]: Double] = [:]
    for taker in network.takers {
      switch taker.intake {
      case .use(let sink) where sink.demandProperty != nil:
        (leastHeat[[taker.name]], mostHeat[[taker.name]]) = (sink.demand.lower, sink.demand.upper)
      case .use(let sink): (least[[taker.name]], most[[taker.name]]) = (sink.demand.lower, sink.demand.upper)
      case .treatment(let unit): most[[taker.name]] = unit.capacity
      case .outlet(let outlet): most[[taker.name]] = outlet.capacity
      case .process: continue
      }
      for (property, bounds) in taker.limit {
        if property == MaterialKind.heatingValue {
          (leastHeating[[taker.name]], mostHeating[[taker.name]]) = (bounds.lower, bounds.upper)
        } else {
          leastContent[[taker.name, property]] = bounds.lower / 1e6
          mostContent[[taker.name, property]] = bounds.upper / 1e6
        }
      }
    }
    data.numbers("least_taken", least, standard: 0)
    data.numbers("most_taken", most)
    data.numbers("least_heat", leastHeat, standard: 0)
    data.numbers("most_heat", mostHeat)
    data.numbers("least_content", leastContent, standard: 0)
    data.numbers("most_content", mostContent)
    data.numbers("least_heating", leastHeating, standard: 0)
    data.numbers("most_heating", mostHeating)
    let capacities = network.links.map { (network.ends($0), $0.fact?.capacity ?? .infinity) }
    data.numbers("link_capacity", Dictionary(uniqueKeysWithValues: capacities))
  }

  private func addObjective(to data: inout MathProgData) {
    var costs: [[String]: Double] = [:]
    for giver in network.givers where giver.unit == nil {
      costs[[giver.name]] = giver.isSupply ? figures.supply(giver.name) : figures.source(giver.name)
    }
    for taker in network.takers { costs[[taker.name]] = figures.entering(taker) }
    data.numbers("cost_throughput", costs, standard: 0)
    let links = network.links.map { (network.ends($0), figures.link([$0]) + figures.electricity(on: $0)) }
    data.numbers("cost_link", Dictionary(uniqueKeysWithValues: links), standard: 0)
    guard figures.perKilometre != 0 else { return }
    let lengths = network.links.map { (network.ends($0), $0.length) }
    data.numbers("link_length", Dictionary(uniqueKeysWithValues: lengths), standard: 0)
    data.scalar("cost_length", figures.perKilometre)
  }
}

extension Giver {
  /// The unit whose product or tail it is.
  var unit: Treatment? {
    switch outflow {
    case .product(let unit, _), .reject(let unit, _): unit
    default: nil
    }
  }
}
