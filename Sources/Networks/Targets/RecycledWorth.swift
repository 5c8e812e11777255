import ParkModel

/// What the flows of a material count for in the resource recycling rate, CNY/yr for each unit of flow: the price of the
/// cheapest existing supply that could serve the same use, or of the raw material that a waste stands in for.
struct RecycledWorth {
  /// One amount that is counted of a link's flow.
  struct Part {
    /// What of the flow counts.
    enum Amount {
      /// What has been used before, or is the park's own waste: on both sides of the rate.
      case recycled
      /// What has not: beneath the line alone.
      case virgin
      /// All of it, beneath the line.
      case bought
    }

    var link: Int
    var amount: Amount
    /// nil where no price is known.
    var worth: Double?
  }

  let network: MaterialNetwork
  let ways: FreshWays
  let wastes: OwnWastes
  private(set) var parts: [Part] = []
  /// A giver whose heating value the plan decides, at a use.
  private(set) var decidedHeat: String?

  init(_ network: MaterialNetwork) {
    self.network = network
    ways = FreshWays(network)
    wastes = OwnWastes(network)
    let prices = VirginPrice(network.section)
    let hours = network.park.periods[0].hours
    for (index, link) in network.links.enumerated() {
      let (giver, taker) = (network.givers[link.giver], network.takers[link.taker])
      if network.section.kind.id == "gas" {
        guard taker.isUse else { continue }
        // Only what leaves unmixed is of a heating value that the program knows.
        if giver.isMixing || !giver.isExact { decidedHeat = decidedHeat ?? giver.name }
        let value = giver.quality["heating_value"] ?? 0
        let worth = value > 0 ? prices.price(at: taker.name, by: "heating_value").map { $0 * value * hours } : nil
        parts.append(Part(link: index, amount: .recycled, worth: worth))
        parts.append(Part(link: index, amount: .virgin, worth: worth))
        continue
      }
      let price = prices.price(at: taker.name)
      if taker.isUse {
        let worth = taker.replacedWorth(moisture: (giver.quality["H2O"] ?? 0) / 1e6) ?? price
        parts.append(Part(link: index, amount: .recycled, worth: worth.map { $0 * hours }))
      }
      if giver.isSupply { parts.append(Part(link: index, amount: .bought, worth: price.map { $0 * hours })) }
    }
  }

  /// The share of a link's flow that is recycled, where it is known whatever the plan is.
  func knownShare(of link: Int) -> Double? {
    if network.section.kind.id == "solids" {
      if case .known(let share) = wastes.share(of: link) { return share }
      return nil
    }
    switch ways.origin(of: network.links[link].giver) {
    case .fresh: return 0
    case .used: return 1
    case .unit(let unit): return ways.known[unit].map { 1 - $0 }
    }
  }

  /// Whether anything can be counted of a part.
  func mayCount(_ part: Part) -> Bool {
    switch part.amount {
    case .recycled: knownShare(of: part.link) != 0
    case .virgin: knownShare(of: part.link) != 1
    case .bought: true
    }
  }
}

extension Taker {
  /// What the raw material would cost that a tonne stands in for, CNY/t; nil where the use does not say.
  fileprivate func replacedWorth(moisture: Double) -> Double? {
    guard case .use(let sink) = intake else { return nil }
    return sink.replacedWorth(moisture: moisture)
  }
}
