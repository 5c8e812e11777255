import ParkModel

/// What the park offers to build: units, outlets and links, each with its cost and its largest size.
struct InvestmentOffers {
  struct Offer {
    let cost: BuildCost
    let largest: Double

    init(cost: BuildCost, largest: Double) {
      self.cost = cost
      self.largest = largest
    }

    /// What is added to an asset that stands.
    init(_ expansion: Expansion) { self.init(cost: expansion.build, largest: expansion.most) }
  }

  /// The park in each of its periods.
  private let seasons: [Park]
  private let assets: [String: Offer]
  private let sections: [(section: MaterialSection, nodes: MaterialNodes, lengths: LinkLengths)]

  init(_ park: Park) {
    // What is built is built for the period that asks for most.
    let seasons = park.byPeriod.isEmpty ? [park] : park.byPeriod
    assets = seasons.map(Self.assets(of:)).reduce(into: [:]) { all, own in
      all.merge(own) { Offer(cost: $0.cost, largest: max($0.largest, $1.largest)) }
    }
    self.seasons = seasons
    sections = seasons.flatMap { season in
      season.materials.map { ($0, MaterialNodes($0), LinkLengths(season, $0)) }
    }
  }

  private static func assets(of park: Park) -> [String: Offer] {
    var assets: [String: Offer] = [:]
    for section in park.materials {
      for unit in section.treatments where unit.status == .candidate {
        assets[unit.name] = Offer(cost: unit.build ?? BuildCost(), largest: unit.holding ?? unit.capacity)
      }
      for outlet in section.outlets where outlet.status == .candidate {
        assets[outlet.name] = Offer(cost: outlet.build ?? BuildCost(), largest: outlet.capacity)
      }
      for unit in section.treatments { assets[unit.name] = unit.expand.map(Offer.init) ?? assets[unit.name] }
      for outlet in section.outlets { assets[outlet.name] = outlet.expand.map(Offer.init) ?? assets[outlet.name] }
      for rinse in section.rinses {
        guard let most = rinse.candidates.last else { continue }
        assets[rinse.name] = Offer(
          cost: BuildCost(perCapacity: rinse.costPerStage, life: rinse.life), largest: Double(most - rinse.stages))
      }
    }
    for header in park.heat?.headers ?? [] where header.status == .candidate {
      assets[header.name] = Offer(cost: header.build ?? BuildCost(), largest: header.capacity)
    }
    for header in park.heat?.headers ?? [] {
      assets[header.name] = header.expand.map(Offer.init) ?? assets[header.name]
    }
    for it in park.heat?.converters ?? [] { assets[it.name] = it.expand.map(Offer.init) ?? assets[it.name] }
    for converter in park.heat?.converters ?? [] where converter.status == .candidate {
      assets[converter.name] = Offer(cost: converter.build ?? BuildCost(), largest: converter.capacity)
    }
    return assets
  }

  /// An asset's offer by its name, or a link's by `a -> b`.
  func offer(for name: String) -> Offer? { assets[name] ?? link(name) }

  private func link(_ name: String) -> Offer? {
    guard let arrow = name.firstRange(of: " -> ") else { return nil }
    let from = String(name[..<arrow.lowerBound])
    let to = String(name[arrow.upperBound...])
    let offers = materialOffers(from, to) + seasons.compactMap { $0.heatLineOffer(from: from, to: to) }
    return offers.max { $0.largest < $1.largest }
  }

  /// What a pipe or a haul between two nodes may be, in each period; empty where no material flows there.
  private func materialOffers(_ from: String, _ to: String) -> [Offer] {
    sections.compactMap { section, nodes, lengths in
      guard nodes.givers[from] != nil, nodes.receivers[to] != nil else { return nil }
      let fact = section.connections.facts.first { $0.from == from && $0.to == to }
      return Offer(
        cost: fact?.build ?? section.carriage.pipe(length: lengths[from: from, to: to]),
        largest: fact?.capacity ?? .infinity)
    }
  }
}

extension Carriage {
  /// A new pipe of a length in km: fixed CNY and CNY per t/h.
  func pipe(length: Double) -> BuildCost {
    BuildCost(fixed: fixedPerLength * length, perCapacity: perCapacityLength * length, life: life)
  }
}
