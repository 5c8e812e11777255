import LinearPrograms
import ParkModel

extension JointProgram {
  /// The links of an offer that have a column by now.
  public func listedPairs(of offer: Int) -> Set<OpenLinks.Pair> {
    let links = openLinks[offer]
    for network in networks {
      guard let network = network as? MaterialNetwork, network.section.kind.id == links.resource else { continue }
      return Set(network.links[links.network.links.count...].map { OpenLinks.Pair(giver: $0.giver, taker: $0.taker) })
    }
    return []
  }

  /// Lists links that were open: each gets its column, its part in every measure, and its pipe where one is to be built.
  public mutating func list(_ pairs: [OpenLinks.Pair], of offer: Int) {
    let links = openLinks[offer]
    guard let place = networks.firstIndex(where: { ($0 as? MaterialNetwork)?.section.kind.id == links.resource }),
      var network = networks[place] as? MaterialNetwork
    else { return }
    let first = network.links.count
    network.list(pairs.map { LinkClasses.IndexPair(giver: $0.giver, taker: $0.taker) })
    networks[place] = network
    let period = park.periods[0]
    var amounts: [String: [Int: Double]] = [:]
    func count(_ contributions: MaterialNetwork.Contributions, _ column: Int) {
      for (measure, amount) in contributions where amount != 0 {
        amounts[measure, default: [:]][column, default: 0] += amount
      }
    }
    for (offset, pair) in pairs.enumerated() {
      let link = network.links[first + offset]
      let upper = network.most(on: link, within: flowBound)
      program.columns.append(links.column(pair, upper: upper))
      meanings.append(.flow(resource: links.resource, link: first + offset, period: period.id))
      let column = program.columns.count - 1
      count(network.contributions(of: link, period), column)
      guard link.status == .candidate, let build = network.pipeCost(of: link), upper > 0 else { continue }
      let charge = network.charge(for: links.name(of: pair), build, on: column, largest: upper, stated: .infinity)
      count([("cost", charge.chord)], column)
      charges.append(charge)
    }
    for name in Set(measures.keys).union(amounts.keys) {
      var costs = measures.removeValue(forKey: name) ?? []
      costs += [Double](repeating: 0, count: program.columns.count - costs.count)
      for (column, amount) in amounts[name] ?? [:] { costs[column] += amount }
      measures[name] = costs
    }
  }
}
