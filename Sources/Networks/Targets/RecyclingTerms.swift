import ParkModel

/// The resource recycling rate in columns of the program, CNY/yr: what recycled water, heat, materials and gas would cost as
/// virgin, against that and what is bought, at the prices that every state is weighed with.
struct RecyclingTerms {
  /// `sum(p R)`.
  private(set) var recycled: [RowTerm] = []
  /// `sum(p (R + V))`.
  private(set) var all: [RowTerm] = []
  /// What of `all` burners of the park make, whose gas counts in its stead; in shares that follow from the flows.
  private(set) var fuelled: TracedShares?

  /// `shares` are those of the water networks, which other targets may have asked for already.
  init(
    _ networks: [any ResourceNetwork], water shares: [FreshShares], asked: Double, to builder: inout ProgramBuilder
  ) {
    for own in shares { add(RecycledWorth(own.ways.network), own, builder) }
    for network in networks.compactMap({ $0 as? MaterialNetwork }) {
      switch network.section.kind.id {
      case "gas": add(RecycledWorth(network), FreshShares(network, to: &builder), builder)
      case "solids": add(RecycledWorth(network), nil, builder)
      default: break
      }
    }
    let mixtures = HeatMixtures(HeatNodes(networks, counting: .recycling), asked: asked, to: &builder)
    if !mixtures.nodes.mixedWithFuel.isEmpty { fuelled = TracedShares(pools: mixtures.fuelledPools(), terms: []) }
    for way in mixtures.nodes.ways { add(way, mixtures, builder) }
  }

  private mutating func add(_ worth: RecycledWorth, _ shares: FreshShares?, _ builder: ProgramBuilder) {
    let network = worth.network
    for part in worth.parts where worth.mayCount(part) {
      let meaning = ColumnMeaning.flow(
        resource: network.section.kind.id, link: part.link, period: network.park.periods[0].id)
      guard let price = part.worth, price != 0, let column = builder.columnIndex(of: meaning) else { continue }
      let known = RowTerm(column, price * (worth.knownShare(of: part.link) ?? 0))
      let used = shares?.used(part.link, column, weight: price) ?? [known]
      switch part.amount {
      case .recycled:
        recycled += used
        all += used
      case .virgin: all += [RowTerm(column, price)] + used.map { $0.times(-1) }
      case .bought: all.append(RowTerm(column, price))
      }
    }
  }

  /// Heat counts between plants, through headers and into what is built; bought heat everywhere, but for what burners of the
  /// park make, whose gas counts.
  private mutating func add(_ way: HeatWay, _ mixtures: HeatMixtures, _ builder: ProgramBuilder) {
    guard let worth = mixtures.nodes.worth(of: way), let price = worth.price else { return }
    let network = mixtures.nodes.networks[way.network]
    // Columns of ways are averages over the operating hours.
    let weight = price * network.park.operatingHours
    let bought = mixtures.bought(way, weight: weight, builder)
    let own = worth.countsRecovered ? mixtures.recovered(way, weight: weight, builder) : []
    recycled += own
    all += own + bought
    fuelled?.terms += mixtures.fuelled(way, weight: weight)
  }
}

extension HeatNodes {
  /// What heat on a way counts for, CNY/kWh, and whether recovered heat counts there; nil where nothing is counted.
  func worth(of way: HeatWay) -> (price: Double?, countsRecovered: Bool)? {
    let network = networks[way.network]
    guard let taker = network.cold[way.cold].members.first, network.isNeed(taker),
      let giver = network.hot[way.hot].members.first
    else { return nil }
    let isInside = giver.kind == .stream && giver.plant != nil && giver.plant == taker.plant
    let counts = !isInside || network.isBuiltUnit(taker)
    if case .known(let shares) = content(of: way) {
      let bought = 1 - shares.recovered - shares.fuelled
      guard bought > 1e-12 || (counts && shares.recovered > 0) else { return nil }
    }
    return (network.virginPrice(at: taker), counts)
  }
}
