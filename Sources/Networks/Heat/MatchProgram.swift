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
/// match of several periods is one match. What goes through headers, and along lines that lose, cost or are limited,
/// stays as the plan has it. The algebra stands in Models/matches.md.
public struct MatchProgram: Sendable {
  /// The program; its integer columns are the matches.
  public let program: IntegerProgram
  /// The heat that stays as it is, of headers and lines.
  public let fixed: [Flow]
  let network: HeatNetwork
  let givers: [MatchSide]
  let takers: [MatchSide]
  let pairs: [Pair]
  let periods: [Cascade]

  /// Two sides that may exchange, by place among givers and takers, with the column of their streams' match.
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
    var builder = MatchBuilder(network)
    fixed = heat.filter { !builder.canMove($0) }
    let free = heat.filter(builder.canMove)
    let held = Set(fixed.filter { $0.amount > 1e-7 }.flatMap { [$0.from, $0.to] })
    for period in park.periods {
      builder.place(free.filter { $0.period == period.id }, in: period.id, held: held)
    }
    builder.addColumnsAndRows()
    (givers, takers) = (builder.givers, builder.takers)
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

  /// The exchanges of a solution, slice by slice, and those that are fixed: of each giver the hottest heat at hand goes
  /// first.
  public func flows(from values: [Double]) -> [Flow] {
    let rules = HeatLinkRules(network.section, of: network.park)
    var flows = fixed
    for cascade in periods {
      var found: [[String]: Flow] = [:]
      for (index, slices) in slices(cascade, values).enumerated() where !slices.isEmpty {
        let (hot, cold) = (givers[pairs[index].giver], takers[pairs[index].taker])
        let (giver, taker) = (hot.pieces[0], cold.pieces[0])
        var flow =
          found[[hot.name, cold.name]]
          ?? Flow(
            resource: "heat", from: hot.name, to: cold.name, amount: 0, period: cascade.period,
            status: rules.status(from: giver, to: taker) ?? .existing, length: rules.length(giver, taker))
        flow.slices += slices
        flow.amount = flow.slices.reduce(0) { $0 + $1.duty }
        found[[hot.name, cold.name]] = flow
      }
      flows += found.values
    }
    return flows.sorted { ($0.period, $0.from, $0.to, $0.site ?? "") < ($1.period, $1.from, $1.to, $1.site ?? "") }
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
        guard values[pair.column] > 0.5, let column = cascade.exchanges[index][slot], values[column] > crumb,
          let cold = takers[pair.taker].ranges[slot]
        else { continue }
        var open = values[column]
        func give(_ duty: Double, from hotSlot: Int) {
          guard let hot = givers[pair.giver].ranges[hotSlot] else { return }
          slices[index].append(
            HeatSlice(duty: duty, hotFrom: hot.upper, hotTo: hot.lower, coldFrom: cold.lower, coldTo: cold.upper))
        }
        while open > 0, let first = queues[pair.giver].first {
          let piece = min(open, first.duty)
          give(piece, from: first.slot)
          open -= piece
          queues[pair.giver][0].duty -= piece
          if queues[pair.giver][0].duty <= crumb { queues[pair.giver].removeFirst() }
        }
        // What rounding lets a residual be below zero comes from the coldest heat so far.
        if open > 0, let last = cascade.supply[pair.giver][...slot].lastIndex(where: { $0 > 0 }) {
          give(open, from: last)
        }
      }
    }
    return slices
  }
}
