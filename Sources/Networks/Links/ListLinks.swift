import LinearPrograms
import ParkModel

extension OpenLinks {
  func listed(in joint: JointProgram) -> Set<OpenLink> {
    for network in joint.networks {
      guard let network = network as? MaterialNetwork, network.section.kind.id == resource else { continue }
      return Set(network.links[self.network.links.count...].map { OpenLink(giver: $0.giver, taker: $0.taker) })
    }
    return []
  }

  func list(_ links: [OpenLink], in joint: inout JointProgram) {
    guard let place = joint.networks.firstIndex(where: { ($0 as? MaterialNetwork)?.section.kind.id == resource }),
      var network = joint.networks[place] as? MaterialNetwork
    else { return }
    let first = network.links.count
    network.list(links.map { LinkClasses.IndexPair(giver: $0.giver, taker: $0.taker) })
    joint.networks[place] = network
    let period = joint.park.periods[0]
    var added: [NewColumn] = []
    for (offset, pair) in links.enumerated() {
      let link = network.links[first + offset]
      let upper = network.most(on: link, within: joint.flowBound)
      var new = NewColumn(
        column(pair, upper: upper), .flow(resource: resource, link: first + offset, period: period.id),
        network.contributions(of: link, period))
      let index = joint.program.columns.count + offset
      if link.status == .candidate, let build = network.pipeCost(of: link), upper > 0 {
        let charge = network.charge(for: name(of: pair), build, on: index, largest: upper, stated: .infinity)
        new.contributions.append(("cost", charge.chord))
        new.charge = charge
      }
      added.append(new)
    }
    joint.append(added)
  }
}
