import ParkModel

/// Recovered and available heat in columns of the program, kW averaged over the operating hours, as the indicator counts it.
///
/// Recovered is what of the heat above the reference temperature arrives at streams, what of it an engine makes electricity
/// of, and what drives a chiller; through headers and converters it counts in their share of it.
struct HeatTerms {
  private(set) var recovered: [RowTerm] = []
  private(set) var available: [RowTerm] = []
  private(set) var fixedAvailable = 0.0

  init(_ networks: [any ResourceNetwork], to builder: inout ProgramBuilder) {
    let mixtures = HeatMixtures(HeatNodes(networks, counting: .wasteHeat), to: &builder)
    let nodes = mixtures.nodes
    for way in nodes.ways {
      let part = nodes.partUsed(way)
      if part > 0 { recovered += mixtures.recovered(way, weight: part, builder) }
    }
    for network in nodes.networks {
      for member in network.hot.flatMap(\.members) where network.isNeed(member) { add(member, network, builder) }
    }
  }

  private mutating func add(_ member: HeatNetwork.Member, _ network: HeatNetwork, _ builder: ProgramBuilder) {
    guard network.lies(aboveReference: member) else { return }
    let period = network.park.periods[0]
    let weight = period.hours / network.park.operatingHours
    switch member.duty {
    case .fixed(let duty): fixedAvailable += weight * duty
    case .perThroughput(let unit, let perTonne):
      guard let column = builder.throughput(of: unit, in: period) else { return }
      available.append(RowTerm(column, weight * perTonne))
    case .perOutput, .utility, .header: return
    }
  }
}

extension HeatNodes {
  /// The part of what arrives on a way that is used for good there: all at a stream and where it drives a chiller, of what
  /// an engine takes what becomes electricity; none where it passes on.
  fileprivate func partUsed(_ way: HeatWay) -> Double {
    let network = networks[way.network]
    if network.cold[way.cold].members.first.map(network.isNeed) == true { return 1 }
    guard let converter = converter(at: way) else { return 0 }
    if drives(way) { return 1 }
    let ratios = ConverterRatios(converter)
    return converter.kind == .engine ? 1 - ratios.sink / ratios.source : 0
  }
}
