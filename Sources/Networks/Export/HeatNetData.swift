import ParkModel

/// Headers and lines in the data for `Models/heat.mod`.
extension HeatData {
  /// The headers of which some copy stands in the network.
  var headers: [HeatHeader] {
    let standing = Set((hot + cold).flatMap(\.members).filter { $0.member.kind == .header }.map(\.member.name))
    return network.section.headers.filter { standing.contains($0.name) }
  }

  /// Header and entry, for every copy of a header on one side.
  func copies(_ groups: [Group]) -> [[String]] {
    groups.flatMap(\.members).filter { $0.member.kind == .header }.map { [$0.member.name, $0.name] }
  }

  /// The pairs of classes with the terms of their exchange.
  private var ties: [(pair: [String], tie: HeatTie)] {
    hot.flatMap { source in
      cold.compactMap { sink in
        network.hot[source.origin].ties[sink.origin].map { ([source.name, sink.name], $0) }
      }
    }
  }

  /// The limit of every line that has one, kW.
  var capacities: [[String]: Double] {
    Dictionary(
      uniqueKeysWithValues: network.lines.compactMap { name, line in line.capacity.map { ([name], $0) } })
  }

  /// Line and pair of classes, for every line with a limit.
  var onLines: [[String]] {
    let limited = capacities
    return ties.compactMap { pair, tie in
      tie.line.flatMap { limited[[$0]] == nil ? nil : [$0] + pair }
    }
  }

  func addNet(to data: inout MathProgData) {
    var loss: [[String]: Double] = [:]
    for (pair, tie) in ties { loss[pair] = 1 - tie.arriving }
    data.numbers("pair_loss", loss, standard: 0)
    data.numbers("line_capacity", capacities)
    data.numbers("header_loss", Dictionary(uniqueKeysWithValues: headers.map { ([$0.name], $0.loss) }), standard: 0)
    data.numbers(
      "max_header",
      Dictionary(uniqueKeysWithValues: headers.filter(\.capacity.isFinite).map { ([$0.name], $0.capacity) }))
  }

  /// What sizes cost: with one period a size is its use, so each kilowatt carries its share of the straight line from
  /// nothing to the largest size.
  func addSizes(to costs: inout [[String]: Double], _ data: inout MathProgData) {
    guard network.state == .after else { return }
    let flowBound = network.park.initialFlowBound
    let most = network.heatBound(flowBound: flowBound)
    for header in headers where header.status == .candidate {
      guard let build = header.build else { continue }
      let chord = price(build, largest: min(header.capacity, most), stated: header.capacity)
      for entry in copies(hot) where entry[0] == header.name { costs[[entry[1]]] = chord }
    }
    var byPair: [[String]: Double] = [:]
    for (pair, tie) in ties {
      guard let name = tie.line, let line = network.lines[name], let build = line.build else { continue }
      byPair[pair] = price(
        build, largest: network.largest(on: name, flowBound: flowBound), stated: line.capacity ?? .infinity)
    }
    data.numbers("cost_pair", byPair, standard: 0)
  }

  /// CNY/yr for each kilowatt.
  func price(_ build: BuildCost, largest: Double, stated: Double) -> Double {
    guard largest > 0 else { return 0 }
    return build.annuityFactor(discountRate: network.park.discountRate) * build.capex(size: largest, largest: stated)
      / largest
  }
}
