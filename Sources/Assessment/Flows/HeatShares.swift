import ParkModel

/// What headers and converters mix, followed through all of them: how much of what they give was recovered, and how much of
/// what they take reaches a stream.
///
/// Of a node n with inflows f, as they arrive, the share of what it gives that comes from givers which count is
///
///     s_n (sum(f) + electricity) = sum(f s(giver of f))
///
/// with the share of a stream or utility given. Of what fills a header, or what a converter takes, the part that reaches a
/// stream in the end, or becomes electricity, is
///
///     y_n taken = electricity made + sum over outflows(f y(taker of f))
///
/// where a heat pump or chiller is taken for what it gives. A header with a tank mixes what fills it all year. Rings of
/// headers and converters are solved, not cut.
struct HeatShares: Sendable {
  /// A header, or what a converter gives, in one period; in every period alike where there is a tank.
  private struct Node: Hashable {
    var name: String
    var period: String?
  }

  /// Recovered and fuelled share of what each node gives, and the part of what it takes that is used.
  private var recovered: [Node: Double] = [:]
  private var fuelled: [Node: Double] = [:]
  private var used: [Node: Double] = [:]

  init(_ periods: [HeatFlows]) {
    var members: [Node: [HeatFlows]] = [:]
    for heat in periods {
      for name in heat.section.headers.map(\.name) + heat.section.converters.map(\.name) {
        members[Self.node(name, heat), default: []].append(heat)
      }
    }
    let nodes = members.keys.sorted { ($0.name, $0.period ?? "") < ($1.name, $1.period ?? "") }
    guard !nodes.isEmpty else { return }
    let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    let ahead = Self.system(nodes, place) { node in members[node, default: []].map { $0.inflows(of: node.name) } }
    recovered = Self.solve(ahead, nodes) { $1.isNeed($0) }
    fuelled = Self.solve(ahead, nodes) { $1.utilities[$0]?.fuel != nil }
    let back = Self.system(nodes, place) { node in members[node, default: []].map { $0.outflows(of: node.name) } }
    used = Self.solve(back, nodes) { $1.isUse($0) }
  }

  /// The share of what a giver gives that is recovered heat of streams.
  func recovered(_ giver: String, in heat: HeatFlows) -> Double {
    heat.nodeGiving(giver).map { recovered[Self.node($0, heat)] ?? 0 } ?? (heat.isNeed(giver) ? 1 : 0)
  }

  /// The share of what a giver gives that burners of the park make.
  func fuelled(_ giver: String, in heat: HeatFlows) -> Double {
    heat.nodeGiving(giver).map { fuelled[Self.node($0, heat)] ?? 0 } ?? (heat.utilities[giver]?.fuel != nil ? 1 : 0)
  }

  /// The part of what arrives at a taker that reaches a stream in the end, or becomes electricity or cooling.
  func used(_ taker: String, in heat: HeatFlows) -> Double {
    heat.nodeTaking(taker).map { used[Self.node($0, heat)] ?? 0 } ?? (heat.isUse(taker) ? 1 : 0)
  }

  private static func node(_ name: String, _ heat: HeatFlows) -> Node {
    let isKept = (heat.headers[name]?.holding ?? 0) > 0
    return Node(name: name, period: isKept ? nil : heat.period.id)
  }

  /// A node's flows of all its periods, each with the node at its other end where there is one.
  private struct Equation {
    var total = 0.0
    /// What counts whatever the flows come from.
    var fixed = 0.0
    var fromNodes: [(node: Int, amount: Double)] = []
    var fromOthers: [(name: String, heat: HeatFlows, amount: Double)] = []
  }

  private static func system(
    _ nodes: [Node], _ place: [Node: Int], _ sides: (Node) -> [HeatNodeSide]
  ) -> [Equation] {
    nodes.map { node in
      var equation = Equation()
      for side in sides(node) {
        let weight = side.heat.weight
        equation.total += weight * side.total
        equation.fixed += weight * side.fixed
        for end in side.ends {
          if let name = end.node, let index = place[Self.node(name, side.heat)] {
            equation.fromNodes.append((index, weight * end.amount))
          } else {
            equation.fromOthers.append((end.name, side.heat, weight * end.amount))
          }
        }
      }
      return equation
    }
  }

  private static func solve(
    _ equations: [Equation], _ nodes: [Node], counting: (String, HeatFlows) -> Bool
  ) -> [Node: Double] {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: nodes.count), count: nodes.count)
    var known = [Double](repeating: 0, count: nodes.count)
    for (row, equation) in equations.enumerated() {
      matrix[row][row] = 1
      guard equation.total > 0 else { continue }
      for (node, amount) in equation.fromNodes { matrix[row][node] -= amount / equation.total }
      let others = equation.fromOthers.filter { counting($0.name, $0.heat) }.reduce(0) { $0 + $1.amount }
      known[row] = (equation.fixed + others) / equation.total
    }
    return Dictionary(uniqueKeysWithValues: zip(nodes, solveLinearSystem(matrix, known)))
  }
}

/// One side of a header or converter in one period, kW.
private struct HeatNodeSide {
  var heat: HeatFlows
  /// What its shares are of.
  var total = 0.0
  /// What of it counts by itself.
  var fixed = 0.0
  /// The other ends of its flows, with the node that they belong to.
  var ends: [(name: String, node: String?, amount: Double)] = []
}

extension HeatFlows {
  /// What a node gives is made of what arrives at it, and of electricity.
  fileprivate func inflows(of node: String) -> HeatNodeSide {
    var side = HeatNodeSide(heat: self)
    var takers = [node]
    if let converter = section.converters.first(where: { $0.name == node }) {
      takers = [converter.sourceName, converter.driveName]
      side.total = max(0, ConverterRun(converter, self).electricity)
    }
    for flow in takers.flatMap(into) {
      side.total += flow.arriving
      side.ends.append((flow.from, nodeGiving(flow.from), flow.arriving))
    }
    return side
  }

  /// What a node takes goes where what it gives arrives, or becomes electricity.
  fileprivate func outflows(of node: String) -> HeatNodeSide {
    var side = HeatNodeSide(heat: self)
    var giver = node
    if let converter = section.converters.first(where: { $0.name == node }) {
      giver = converter.sinkName
      let run = ConverterRun(converter, self)
      side.total = converter.kind == .engine ? run.taken : run.given
      side.fixed = converter.kind == .engine ? run.output : 0
    } else {
      side.total = into(node).reduce(0) { $0 + $1.arriving }
    }
    for flow in outOf(giver) { side.ends.append((flow.to, nodeTaking(flow.to), flow.arriving)) }
    return side
  }

  /// The header or converter that gives what comes from here; nil for a stream or utility.
  fileprivate func nodeGiving(_ giver: String) -> String? {
    headers[giver] != nil ? giver : section.converters.first { $0.sinkName == giver }?.name
  }

  /// The header or converter that passes on what goes to here; nil for a stream, a utility, and what drives a chiller.
  fileprivate func nodeTaking(_ taker: String) -> String? {
    headers[taker] != nil ? taker : section.converters.first { $0.sourceName == taker }?.name
  }

  /// Where heat is used for good: at a stream, and where it drives a chiller.
  fileprivate func isUse(_ taker: String) -> Bool {
    isNeed(taker) || section.converters.contains { $0.driveName == taker && $0.drive != nil }
  }
}
