import LinearPrograms
import ParkModel

/// Who exchanges heat with whom so that there are as few exchangers as can be, at the heat loads of a plan.
///
/// The transshipment program with residuals per hot stream (Papoulias & Grossmann 1983): hot stream or utility i gives
/// `q_ijk` to cold j in slot k, and a pair exchanges only if it is a match, `y_ij = 1`:
///
///     R_i,k-1 + supply_ik = R_ik + sum_j q_ijk
///     sum_i q_ijk = need_jk
///     sum_k q_ijk <= U_ij y_ij,   minimise sum y_ij
///
/// U_ij is the most that i can give to j at all, from a cascade of the two alone: a bound and no big number. The loads of
/// all utilities are those of the plan; all slots are one network, so that an exchanger may stand across a pinch. A
/// match of several periods is one match. The algebra stands in Models/matches.md.
public struct MatchProgram: Sendable {
  /// The program; its integer columns are the matches.
  public let program: IntegerProgram
  let network: HeatNetwork
  let givers: [MatchSide]
  let takers: [MatchSide]
  let pairs: [Pair]
  let periods: [Cascade]

  /// A pair that may exchange, by place among givers and takers, with its match column.
  struct Pair: Sendable {
    var giver: Int
    var taker: Int
    var column: Int
  }

  /// The heat of one period by slot, and the columns of its exchanges.
  struct Cascade: Sendable {
    var period: String
    var supply: [[Double]]
    var need: [[Double]]
    /// By pair and slot; nil where the pair cannot exchange there.
    var exchanges: [[Int?]]
  }

  /// The program of a section at the loads of `flows`; nil where nothing exchanges heat.
  public init?(_ section: HeatSection, of park: Park, in state: StateName, at flows: [Flow]) {
    let network = HeatNetwork(section, of: park, in: state)
    let heat = flows.filter { $0.resource == "heat" && $0.amount > 0 }
    guard !heat.isEmpty else { return nil }
    self.network = network
    let (given, taken) = (Set(heat.map(\.from)), Set(heat.map(\.to)))
    givers = MatchSide.sides(network.hot.flatMap(\.members).filter { given.contains($0.name) })
    takers = MatchSide.sides(network.cold.flatMap(\.members).filter { taken.contains($0.name) })
    var builder = MatchBuilder(network, givers: givers, takers: takers)
    for period in park.periods { builder.place(heat.filter { $0.period == period.id }, in: period.id) }
    builder.addColumnsAndRows()
    pairs = builder.pairs
    periods = builder.cascades
    program = IntegerProgram(builder.program, integers: builder.pairs.map(\.column))
  }

  /// The matches of a plan as a point of the program: only its integer columns mean something.
  public func point(of flows: [Flow]) -> [Double] {
    let used = Set(flows.filter { $0.resource == "heat" && $0.amount > 0 }.map { [$0.from, $0.to] })
    var values = [Double](repeating: 0, count: program.relaxation.columns.count)
    for pair in pairs where used.contains([givers[pair.giver].name, takers[pair.taker].name]) {
      values[pair.column] = 1
    }
    return values
  }

  /// The exchanges of a solution, slice by slice: of each giver the hottest heat at hand goes first.
  public func flows(from values: [Double]) -> [Flow] {
    let rules = HeatLinkRules(connections: network.section.connections)
    var flows: [Flow] = []
    for cascade in periods {
      for (index, slices) in slices(cascade, values).enumerated() where !slices.isEmpty {
        let (hot, cold) = (givers[pairs[index].giver], takers[pairs[index].taker])
        flows.append(
          Flow(
            resource: "heat", from: hot.name, to: cold.name, amount: slices.reduce(0) { $0 + $1.duty },
            slices: slices, period: cascade.period,
            status: rules.status(from: hot.pieces[0], to: cold.pieces[0]) ?? .existing))
      }
    }
    return flows.sorted { ($0.period, $0.from, $0.to) < ($1.period, $1.from, $1.to) }
  }

  /// The slices of every pair in one period.
  private func slices(_ cascade: Cascade, _ values: [Double]) -> [[HeatSlice]] {
    // Heat below this is rounding, kW.
    let crumb = 1e-12 * cascade.supply.reduce(1) { $0 + $1.reduce(0, +) }
    var slices = [[HeatSlice]](repeating: [], count: pairs.count)
    var queues = [[(slot: Int, duty: Double)]](repeating: [], count: givers.count)
    for slot in network.scale.slots.indices {
      for giver in givers.indices where cascade.supply[giver][slot] > 0 {
        queues[giver].append((slot, cascade.supply[giver][slot]))
      }
      for (index, pair) in pairs.enumerated() {
        guard values[pair.column] > 0.5, let column = cascade.exchanges[index][slot], values[column] > crumb else {
          continue
        }
        var open = values[column]
        let coldRange = takers[pair.taker].real(slot, of: network.scale)
        while open > 0, let first = queues[pair.giver].first {
          let piece = min(open, first.duty)
          let hotRange = givers[pair.giver].real(first.slot, of: network.scale)
          slices[index].append(
            HeatSlice(
              duty: piece, hotFrom: hotRange.upper, hotTo: hotRange.lower, coldFrom: coldRange.lower,
              coldTo: coldRange.upper))
          open -= piece
          queues[pair.giver][0].duty -= piece
          if queues[pair.giver][0].duty <= crumb { queues[pair.giver].removeFirst() }
        }
      }
    }
    return slices
  }
}
