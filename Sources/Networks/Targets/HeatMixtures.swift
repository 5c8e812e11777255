import LinearPrograms
import ParkModel

/// The share `u` of what each mixed header or converter gives that is not recovered, as a property of a mixture: electricity
/// and a utility have 1, a stream that counts 0, and heat of the park's own burners `1 - t` where its gas counts in its stead
/// and the rate t is asked (then `recovered - t (recovered + bought)` is `1 - t - u` of what arrives),
///
///     passes x sum over inflows of u(i) q(i,n) <= u(n) sum over outflows of q(n,j),    0 <= u <= 1.
///
/// `u` at or above the truth is safe, for it counts less as recovered. Exchanges in slots are gathered in one column a way,
/// kW averaged over the operating hours, so that a header with a tank mixes what fills it all year.
struct HeatMixtures {
  let nodes: HeatNodes
  /// The rate that is asked.
  private let asked: Double
  private var pools: [HeatNode: Int] = [:]
  private var arrived: [HeatWay: Int] = [:]
  private var lost: [HeatWay: Int] = [:]

  /// Adds a column for every way into or out of a node whose share the plan decides, and the node with its balance.
  init(_ nodes: HeatNodes, asked: Double = 0, to builder: inout ProgramBuilder) {
    self.nodes = nodes
    self.asked = asked
    for (offset, node) in nodes.mixed.enumerated() { pools[node] = builder.poolCount + offset }
    let touching = nodes.mixed.flatMap { (nodes.incoming[$0] ?? []) + (nodes.outgoing[$0] ?? []) }
    for way in nodes.ways where Set(touching).contains(way) { gather(way, to: &builder) }
    let made = nodes.mixed.map { inflows(of: $0, to: &builder) }
    for (node, inflows) in zip(nodes.mixed, made) { builder.addPool(pool(node, inflows)) }
    for (node, inflows) in zip(nodes.mixed, made) { addBalance(node, inflows, to: &builder) }
  }

  /// What arrives on a way, kW averaged over the operating hours, times a weight.
  func arriving(_ way: HeatWay, weight: Double, _ builder: ProgramBuilder) -> [RowTerm] {
    if let column = arrived[way] { return [RowTerm(column, weight)] }
    return exchanges(way, builder).map { $0.times(weight * arrivingPart(way)) }
  }

  /// What of it is not recovered, and is neither known to be fuelled.
  func bought(_ way: HeatWay, weight: Double, _ builder: ProgramBuilder) -> [RowTerm] {
    switch nodes.content(of: way) {
    case .known(let shares):
      let part = 1 - shares.recovered - shares.fuelled
      return abs(part) > 1e-12 ? arriving(way, weight: weight * part, builder) : []
    case .mixed(let node):
      guard let column = arrived[way], let pool = pools[node] else { return [] }
      return [Self.share(column, weight, of: pool)]
    }
  }

  /// What of it is recovered.
  func recovered(_ way: HeatWay, weight: Double, _ builder: ProgramBuilder) -> [RowTerm] {
    switch nodes.content(of: way) {
    case .known(let shares):
      return shares.recovered > 0 ? arriving(way, weight: weight * shares.recovered, builder) : []
    case .mixed(let node):
      guard let column = arrived[way], let pool = pools[node] else { return [] }
      return [RowTerm(column, weight), Self.share(column, -weight, of: pool)]
    }
  }

  /// The fuelled share of what mixed nodes give, as nodes of their own that no plan need know.
  func fuelledPools() -> [Pool] {
    nodes.mixed.map { node in
      let inflows = (nodes.incoming[node] ?? []).compactMap { way -> PoolInflow? in
        guard let column = arrived[way] else { return nil }
        switch nodes.content(of: way) {
        case .known(let shares): return PoolInflow(column: column, origin: .known([shares.fuelled]))
        case .mixed(let upstream):
          return nodes.mixed.firstIndex(of: upstream).map { PoolInflow(column: column, origin: .pool($0)) }
        }
      }
      let passes = passes(node)
      return Pool(
        name: "fuelled:" + label(node), properties: [PoolProperty(id: "fuelled", passes: passes, most: 1)],
        inflows: inflows, outflows: outflows(of: node), recovery: passes)
    }
  }

  /// What of a way is fuelled, in those pools.
  func fuelled(_ way: HeatWay, weight: Double) -> [RowTerm] {
    guard case .mixed(let node) = nodes.content(of: way), let column = arrived[way],
      let pool = nodes.mixed.firstIndex(of: node)
    else { return [] }
    return [Self.share(column, weight, of: pool)]
  }

  private static func share(_ column: Int, _ factor: Double, of pool: Int) -> RowTerm {
    RowTerm(column, factor, concentration: RowTerm.Concentration(pool: pool, property: 0, assumed: 1))
  }

  private func arrivingPart(_ way: HeatWay) -> Double {
    nodes.networks[way.network].hot[way.hot].ties[way.cold]?.arriving ?? 1
  }

  /// What is given on a way, slot by slot, averaged over the operating hours.
  private func exchanges(_ way: HeatWay, _ builder: ProgramBuilder) -> [RowTerm] {
    let network = nodes.networks[way.network]
    let period = network.park.periods[0]
    return network.scale.slots.indices.compactMap { slot in
      let meaning = ColumnMeaning.exchange(hot: way.hot, cold: way.cold, slot: slot, period: period.id)
      return builder.columnIndex(of: meaning).map { RowTerm($0, period.hours / network.park.operatingHours) }
    }
  }

  /// One column for what arrives on a way, and one for what is lost on it.
  private mutating func gather(_ way: HeatWay, to builder: inout ProgramBuilder) {
    let given = exchanges(way, builder)
    guard !given.isEmpty else { return }
    let network = nodes.networks[way.network]
    let ends = "\(network.title(network.hot[way.hot])) -> \(network.title(network.cold[way.cold]))"
    let part = arrivingPart(way)
    arrived[way] = column(ends, given.map { $0.times(part) }, network, to: &builder)
    if part < 1 {
      lost[way] = column("lost:" + ends, given.map { $0.times(1 - part) }, network, to: &builder)
    }
  }

  private func column(
    _ name: String, _ terms: [RowTerm], _ network: HeatNetwork, to builder: inout ProgramBuilder
  ) -> Int {
    let label = network.label("\(nodes.counting.id):\(name)", network.park.periods[0])
    let most = terms.reduce(0) { $0 + $1.coefficient * builder.upper(of: $1.column) }
    let column = builder.column(label, .gathered(label), upper: most)
    builder.row(label, 0...0, terms + [RowTerm(column, -1)])
    return column
  }

  private func inflows(of node: HeatNode, to builder: inout ProgramBuilder) -> [PoolInflow] {
    let ways = nodes.incoming[node] ?? []
    var inflows = ways.compactMap { way -> PoolInflow? in
      guard let column = arrived[way] else { return nil }
      if !nodes.counting.followsDrive, nodes.drives(way) { return PoolInflow(column: column, origin: .known([1])) }
      switch nodes.content(of: way) {
      case .known(let shares):
        return PoolInflow(column: column, origin: .known([1 - shares.recovered - asked * shares.fuelled]))
      case .mixed(let upstream): return pools[upstream].map { PoolInflow(column: column, origin: .pool($0)) }
      }
    }
    guard let way = ways.first, let converter = nodes.converter(at: way) else { return inflows }
    let network = nodes.networks[way.network]
    let (period, power) = (network.park.periods[0], ConverterRatios(converter).electricity)
    if power > 0, let output = builder.columnIndex(of: .output(of: converter.name, period: period.id)) {
      let term = RowTerm(output, power * period.hours / network.park.operatingHours)
      let column = column("electricity:" + converter.name, [term], network, to: &builder)
      inflows.append(PoolInflow(column: column, origin: .known([1])))
    }
    return inflows
  }

  private func outflows(of node: HeatNode) -> [Int] {
    (nodes.outgoing[node] ?? []).flatMap { [arrived[$0], lost[$0]].compactMap(\.self) }
  }

  /// The part of what fills a node that it gives; alike in all its periods.
  private func passes(_ node: HeatNode) -> Double {
    (nodes.incoming[node] ?? []).first.map { nodes.passes(node, in: nodes.networks[$0.network]) } ?? 1
  }

  private func label(_ node: HeatNode) -> String {
    "heat:\(nodes.counting.id):\(node.name)" + (node.period.map { "@" + $0 } ?? "")
  }

  private func pool(_ node: HeatNode, _ inflows: [PoolInflow]) -> Pool {
    let passes = passes(node)
    var share = PoolProperty(id: FreshShares.property, passes: passes, most: 1)
    share.isShare = true
    return Pool(
      name: label(node), properties: [share], inflows: inflows, outflows: outflows(of: node), recovery: passes)
  }

  private func addBalance(_ node: HeatNode, _ inflows: [PoolInflow], to builder: inout ProgramBuilder) {
    guard let own = pools[node] else { return }
    let passes = passes(node)
    let entering = inflows.compactMap { inflow -> RowTerm? in
      switch inflow.origin {
      case .known(let share): share[0] == 0 ? nil : RowTerm(inflow.column, passes * share[0])
      case .pool(let upstream): Self.share(inflow.column, passes, of: upstream)
      }
    }
    let leaving = outflows(of: node).map { Self.share($0, -1, of: own) }
    builder.row(label(node), -.infinity...0, entering + leaving)
  }
}
