import ParkModel

/// A solids network as data for `Models/solids.mod`: tonnes a year, contents as fractions of the wet mass.
struct SolidsData {
  let network: MaterialNetwork
  let request: MathProgRequest
  let figures: MaterialFigures
  /// What some end limits, water apart.
  let components: [String]
  /// Hauls of materials, and of what dryers make of them; batches that lead nowhere left out.
  let hauls: [[Int]]

  init(_ network: MaterialNetwork, _ request: MathProgRequest) throws(Unsayable) {
    self.network = network
    self.request = request
    figures = try MaterialFigures(network, request)
    components = network.limitedProperties.filter { $0 != "H2O" }
    // What a dryer could never pass on is never brought to it.
    var leadsOn = [Bool](repeating: true, count: network.links.count)
    for (index, giver) in network.givers.enumerated() {
      if case .batch(_, let inflow, _) = giver.outflow { leadsOn[inflow] = !network.outgoing[index].isEmpty }
    }
    hauls = network.hauls.filter { $0.contains { leadsOn[$0] } }
    try refuseUnsayable()
  }

  /// Wastes and supplies: all that arises or is bought, before any dryer.
  var materials: [Giver] { network.givers.filter { !$0.isBatch } }
  /// Uses and disposals.
  var ends: [Taker] { network.takers.filter { !$0.isTreatment } }
  var units: [Treatment] {
    network.takers.compactMap { if case .treatment(let unit) = $0.intake { unit } else { nil } }
  }
  var dryers: [Treatment] { units.filter { if case .dry = $0.action { true } else { false } } }
  var converters: [Treatment] { units.filter { if case .convert = $0.action { true } else { false } } }

  /// Whether a material is made by a unit.
  func isProduct(_ material: Giver) -> Bool { if case .byproduct = material.outflow { true } else { false } }

  func text() -> String {
    let unit = objectiveUnit(request.measure, amountUnit: network.section.kind.amountUnit)
    var data = MathProgData(
      comments: request.comments(resource: "solids", park: network.park, state: network.state, unit: unit))
    addSets(to: &data)
    addMaterials(to: &data)
    addTreatments(to: &data)
    addEnds(to: &data)
    addObjective(to: &data)
    return data.text()
  }

  private func addSets(to data: inout MathProgData) {
    data.set("WASTES", materials.filter { !$0.isSupply && !isProduct($0) }.map(\.name))
    data.set("SUPPLIES", materials.filter(\.isSupply).map(\.name))
    data.set("TREATMENTS", dryers.map(\.name))
    data.set("CONVERTERS", converters.map(\.name))
    data.set("PRODUCTS", materials.filter(isProduct).map(\.name))
    data.set("USES", ends.filter { !$0.isOutlet }.map(\.name))
    data.set("DISPOSALS", ends.filter(\.isOutlet).map(\.name))
    data.pairs("LINKS", hauls.map { network.ends(network.links[$0[0]]) })
    let shared = ends.flatMap { shares(of: $0).keys }
    data.set("KINDS", Set(materials.map(kind) + shared))
    data.set("COMPONENTS", components)
    data.set("RATIOS", computed.filter { $0.denominator != nil }.map(\.id))
    data.set("FORMS", computed.filter { $0.denominator == nil }.map(\.id))
  }

  private func addMaterials(to data: inout MathProgData) {
    data.words("kind", Dictionary(uniqueKeysWithValues: materials.map { ($0.name, kind($0)) }))
    data.numbers("moisture", Dictionary(uniqueKeysWithValues: materials.map { ([$0.name], $0.moisture) }))
    var content: [[String]: Double] = [:]
    var amount: [[String]: Double] = [:]
    var stock: [[String]: Double] = [:]
    var most: [[String]: Double] = [:]
    var maker: [String: String] = [:]
    var yield: [[String]: Double] = [:]
    for material in materials {
      for component in components {
        content[[material.name, component]] = (material.quality[component] ?? 0) / scale(component)
      }
      switch material.outflow {
      case .fixed(let flow):
        amount[[material.name]] = yearly(flow)
        stock[[material.name]] = yearly(material.stock)
      case .supply(let limit): most[[material.name]] = yearly(limit.upper)
      case .byproduct(let unit, let share):
        maker[material.name] = unit
        yield[[material.name]] = share
      default: continue
      }
    }
    for unit in units { most[[unit.name]] = yearly(unit.capacity) }
    data.numbers("content", content)
    data.numbers("amount", amount)
    data.numbers("stock", stock, standard: 0)
    data.numbers("max_amount", most)
    data.words("made_by", maker)
    data.numbers("yield", yield)
  }

  private func addTreatments(to data: inout MathProgData) {
    let capacities = hauls.map { haul in
      let link = network.links[haul[0]]
      return (network.ends(link), yearly(link.fact?.capacity ?? .infinity))
    }
    data.numbers("link_capacity", Dictionary(uniqueKeysWithValues: capacities))
    var target: [[String]: Double] = [:]
    for dryer in dryers { if case .dry(let moisture) = dryer.action { target[[dryer.name]] = moisture } }
    data.numbers("target_moisture", target)
  }

  private func addEnds(to data: inout MathProgData) {
    let dry = Dictionary(uniqueKeysWithValues: ends.filter(\.dryBasis).map { ($0.name, "dry") })
    for basis in ["demand_basis", "share_basis", "limit_basis"] { data.words(basis, dry) }
    var demand = Ranges()
    var share = Ranges()
    var limit = Ranges()
    var moisture: [[String]: Double] = [:]
    for end in ends {
      demand.add(self.demand(of: end), at: [end.name])
      for (word, bounds) in shares(of: end) { share.add(bounds, at: [end.name, word]) }
      for (property, bounds) in end.limit {
        if property == "H2O" {
          moisture[[end.name]] = wetMoisture(bounds.upper, at: end)
        } else {
          let fraction = Bounds(lower: bounds.lower / scale(property), upper: bounds.upper / scale(property))
          limit.add(fraction, at: [end.name, property])
        }
      }
    }
    data.numbers("min_demand", demand.lower, standard: 0)
    data.numbers("max_demand", demand.upper)
    data.numbers("min_share", share.lower, standard: 0)
    data.numbers("max_share", share.upper)
    data.numbers("min_limit", limit.lower, standard: 0)
    data.numbers("max_limit", limit.upper)
    data.numbers("max_moisture", moisture)
    addComputed(to: &data)
  }

  private func addObjective(to data: inout MathProgData) {
    var costs: [[String]: Double] = [:]
    for material in materials where material.isSupply { costs[[material.name]] = figures.supply(material.name) }
    for taker in network.takers { costs[[taker.name]] = figures.entering(taker) }
    data.numbers("cost_throughput", costs, standard: 0)
    let links = hauls.map { haul in haul.map { network.links[$0] } }
    let prices = links.map { (network.ends($0[0]), figures.link($0)) }
    data.numbers("cost_link", Dictionary(uniqueKeysWithValues: prices), standard: 0)
    guard figures.perKilometre != 0 else { return }
    let lengths = links.map { (network.ends($0[0]), $0[0].length) }
    data.numbers("link_length", Dictionary(uniqueKeysWithValues: lengths), standard: 0)
    data.scalar("cost_length", figures.perKilometre)
  }
}

extension SolidsData {
  /// The computed properties that ends limit in the mixture; a limit on each stream has decided which hauls there are.
  private var computed: [ComputedProperty] {
    let used = Set(ends.flatMap { $0.computed.filter { !$0.isOnEach }.map(\.property.id) })
    return network.section.computed.filter { used.contains($0.id) }
  }

  private func addComputed(to data: inout MathProgData) {
    var above: [[String]: Double] = [:]
    var below: [[String]: Double] = [:]
    var form: [[String]: Double] = [:]
    for property in computed {
      for (component, weight) in property.numerator.weights {
        if property.denominator == nil {
          form[[property.id, component]] = weight
        } else {
          above[[property.id, component]] = weight
        }
      }
      for (component, weight) in property.denominator?.weights ?? [:] { below[[property.id, component]] = weight }
    }
    var ratio = Ranges()
    var sum = Ranges()
    for end in ends {
      for limit in end.computed where !limit.isOnEach {
        let index = [end.name, limit.property.id]
        if limit.property.denominator != nil {
          ratio.add(limit.bounds, at: index)
        } else {
          sum.add(Bounds(lower: limit.bounds.lower / 1e6, upper: limit.bounds.upper / 1e6), at: index)
        }
      }
    }
    data.numbers("numerator", above)
    data.numbers("denominator", below)
    data.numbers("min_ratio", ratio.lower)
    data.numbers("max_ratio", ratio.upper)
    data.numbers("form", form)
    data.numbers("min_form", sum.lower)
    data.numbers("max_form", sum.upper)
  }
}

/// The two sides of a family of ranges, as two parameters.
private struct Ranges {
  var lower: [[String]: Double] = [:]
  var upper: [[String]: Double] = [:]

  mutating func add(_ bounds: Bounds, at index: [String]) {
    lower[index] = bounds.lower
    upper[index] = bounds.upper
  }
}
