import LinearPrograms
import ParkModel

/// Builds the program of `MatchProgram`: heat placed in slots, then columns, then rows, each in the order of names.
struct MatchBuilder {
  let network: HeatNetwork
  let givers: [MatchSide]
  let takers: [MatchSide]
  /// Sides that may exchange on plain terms: no line between them loses, costs or is limited.
  private let admitted: [(giver: Int, taker: Int)]
  private let admittedNames: Set<[String]>
  private(set) var program = LinearProgram()
  private(set) var pairs: [MatchProgram.Pair] = []
  private(set) var cascades: [MatchProgram.Cascade] = []

  init(_ network: HeatNetwork) {
    self.network = network
    let (hot, cold) = (network.hot.filter { $0.kind != .header }, network.cold.filter { $0.kind != .header })
    let givers = MatchSide.sides(hot.flatMap(\.members), on: network.scale)
    let takers = MatchSide.sides(cold.flatMap(\.members), on: network.scale)
    var reach: Set<[MatchSide.Key]> = []
    for source in hot {
      for partner in source.partners where source.ties[partner] == HeatTie() && network.cold[partner].kind != .header {
        for member in source.members {
          for other in network.cold[partner].members { reach.insert([MatchSide.Key(member), MatchSide.Key(other)]) }
        }
      }
    }
    self.givers = givers
    self.takers = takers
    admitted = givers.indices.flatMap { giver in
      takers.indices.filter { reach.contains([givers[giver].key, takers[$0].key]) }.map { (giver, $0) }
    }
    admittedNames = Set(admitted.map { [givers[$0.giver].name, takers[$0.taker].name] })
  }

  /// Whether another pair could carry this heat: it takes no header, and no line that is lost on, paid for or limited;
  /// and it is more than rounding.
  func canMove(_ flow: Flow) -> Bool {
    flow.amount > 1e-7 && flow.lost == 0 && flow.site == nil && flow.sharedAsset == nil
      && admittedNames.contains([flow.from, flow.to])
  }

  /// Puts the slices of a period's flows in the slots that they came from. `held` are the names with other heat beside.
  mutating func place(_ flows: [Flow], in period: String, held: Set<String>) {
    let none = [Double](repeating: 0, count: network.scale.slots.count)
    var cascade = MatchProgram.Cascade(
      period: period, supply: givers.map { _ in none }, need: takers.map { _ in none }, exchanges: [])
    let (hot, cold) = (Self.places(givers), Self.places(takers))
    for flow in flows {
      for slice in flow.slices {
        for side in hot[flow.from] ?? [] {
          guard let slot = givers[side].slot(from: slice.hotFrom, to: slice.hotTo) else { continue }
          cascade.supply[side][slot] += slice.duty
          break
        }
        for side in cold[flow.to] ?? [] {
          guard let slot = takers[side].slot(from: slice.coldTo, to: slice.coldFrom) else { continue }
          cascade.need[side][slot] += slice.duty
          break
        }
      }
    }
    for side in givers.indices {
      cascade.supply[side] = givers[side].settled(cascade.supply[side], holdsMore: held.contains(givers[side].name))
    }
    for side in takers.indices {
      cascade.need[side] = takers[side].settled(cascade.need[side], holdsMore: held.contains(takers[side].name))
    }
    cascades.append(cascade)
  }

  private static func places(_ sides: [MatchSide]) -> [String: [Int]] {
    Dictionary(grouping: sides.indices) { sides[$0].name }
  }

  /// The pairs that can exchange something, their columns, and all rows.
  mutating func addColumnsAndRows() {
    var columns: [[String]: Int] = [:]
    for (giver, taker) in admitted {
      guard cascades.contains(where: { mostHeat(from: giver, to: taker, in: $0) > 0 }) else { continue }
      let names = [givers[giver].name, takers[taker].name]
      let column =
        columns[names]
        ?? program.addColumn(.init(name: "match:\(names[0]) -> \(names[1])", upper: 1, cost: 1))
      columns[names] = column
      pairs.append(MatchProgram.Pair(giver: giver, taker: taker, column: column))
    }
    for index in cascades.indices {
      addExchanges(index)
      addHotRows(index)
      addColdRows(index)
    }
  }

  /// What one side can give another when nobody else takes part: heat goes down, and each slot takes what it needs.
  private func mostHeat(from giver: Int, to taker: Int, in cascade: MatchProgram.Cascade) -> Double {
    var (carried, total) = (0.0, 0.0)
    for slot in network.scale.slots.indices {
      carried += cascade.supply[giver][slot]
      let taken = min(carried, cascade.need[taker][slot])
      carried -= taken
      total += taken
    }
    return total
  }

  private func label(_ name: String, _ period: String) -> String {
    cascades.count == 1 ? name : "\(name)@\(period)"
  }

  /// A side's name with its part, where it has parts.
  private func title(_ side: MatchSide) -> String {
    switch side.key.part {
    case .whole: side.name
    case .above: side.name + " above"
    case .below: side.name + " below"
    }
  }

  /// One column a pair and slot in which it can exchange, and the row that ties them to the match.
  private mutating func addExchanges(_ index: Int) {
    let cascade = cascades[index]
    for pair in pairs {
      var columns = [Int?](repeating: nil, count: network.scale.slots.count)
      let most = mostHeat(from: pair.giver, to: pair.taker, in: cascade)
      let title = "\(title(givers[pair.giver])) -> \(title(takers[pair.taker]))"
      guard most > 0 else {
        cascades[index].exchanges.append(columns)
        continue
      }
      let row = program.addRow(label("load:\(title)", cascade.period), in: -.infinity...0)
      program.add(-most, row: row, column: pair.column)
      var above = 0.0
      for slot in network.scale.slots.indices {
        above += cascade.supply[pair.giver][slot]
        let need = cascade.need[pair.taker][slot]
        guard above > 0, need > 0 else { continue }
        columns[slot] = program.addColumn(
          .init(
            name: label("\(title) #\(slot)", cascade.period), upper: min(above, need, most),
            entries: [.init(row: row, coefficient: 1)]))
      }
      cascades[index].exchanges.append(columns)
    }
  }

  /// Of every giver what goes on below. The loads come from a solution that is right to rounding, so a residual may be
  /// below zero, or left at the end, by as much: else two loads that are equal but for the last digit would need another
  /// match. It is far less than what an audit of the giver's duty lets pass.
  private mutating func addHotRows(_ index: Int) {
    let cascade = cascades[index]
    let total = cascade.supply.reduce(1) { $0 + $1.reduce(0, +) }
    for giver in givers.indices {
      let load = cascade.supply[giver].reduce(0, +)
      guard let top = cascade.supply[giver].firstIndex(where: { $0 > 0 }) else { continue }
      let rounding = min(1e-9 * total, 2e-8 * load)
      var residual: Int?
      for slot in top..<network.scale.slots.count {
        let supply = cascade.supply[giver][slot]
        let title = title(givers[giver])
        let row = program.addRow(label("hot:\(title) #\(slot)", cascade.period), in: (0 - supply)...(0 - supply))
        if let residual { program.add(1, row: row, column: residual) }
        for (place, pair) in pairs.enumerated() where pair.giver == giver {
          if let column = cascade.exchanges[place][slot] { program.add(-1, row: row, column: column) }
        }
        let isLast = slot + 1 == network.scale.slots.count
        residual = program.addColumn(
          .init(
            name: label("residual:\(title) #\(slot)", cascade.period), lower: -rounding,
            upper: isLast ? rounding : load + rounding, entries: [.init(row: row, coefficient: -1)]))
      }
    }
  }

  /// Of every taker what it needs, slot by slot.
  private mutating func addColdRows(_ index: Int) {
    let cascade = cascades[index]
    for taker in takers.indices {
      for slot in network.scale.slots.indices where cascade.need[taker][slot] > 0 {
        let need = cascade.need[taker][slot]
        let row = program.addRow(label("cold:\(title(takers[taker])) #\(slot)", cascade.period), in: need...need)
        for (place, pair) in pairs.enumerated() where pair.taker == taker {
          if let column = cascade.exchanges[place][slot] { program.add(1, row: row, column: column) }
        }
      }
    }
  }
}
