import LinearPrograms
import ParkModel

/// Builds the program of `MatchProgram`: heat placed in slots, then columns, then rows, each in the order of names.
struct MatchBuilder {
  let network: HeatNetwork
  let givers: [MatchSide]
  let takers: [MatchSide]
  private(set) var program = LinearProgram()
  private(set) var pairs: [MatchProgram.Pair] = []
  private(set) var cascades: [MatchProgram.Cascade] = []

  init(_ network: HeatNetwork, givers: [MatchSide], takers: [MatchSide]) {
    self.network = network
    self.givers = givers
    self.takers = takers
  }

  /// Spreads the loads of a period's flows over the slots, as each stream's temperatures say.
  mutating func place(_ flows: [Flow], in period: String) {
    func load(_ name: String, _ end: KeyPath<Flow, String>) -> Double {
      flows.reduce(0) { $1[keyPath: end] == name ? $0 + $1.amount : $0 }
    }
    cascades.append(
      MatchProgram.Cascade(
        period: period,
        supply: givers.map { side in
          let load = load(side.name, \.from)
          return side.shares.map { $0 * load }
        },
        need: takers.map { side in
          let load = load(side.name, \.to)
          return side.shares.map { $0 * load }
        }, exchanges: []))
  }

  /// The pairs that may exchange, their columns, and all rows.
  mutating func addColumnsAndRows() {
    let admitted = admittedPairs()
    for (giver, taker) in admitted {
      let most = cascades.map { mostHeat(from: giver, to: taker, in: $0) }
      guard most.contains(where: { $0 > 0 }) else { continue }
      let name = "match:\(givers[giver].name) -> \(takers[taker].name)"
      let column = program.addColumn(.init(name: name, upper: 1, cost: 1))
      pairs.append(MatchProgram.Pair(giver: giver, taker: taker, column: column))
    }
    for index in cascades.indices {
      addExchanges(index)
      addBalances(index)
    }
  }

  private func admittedPairs() -> [(giver: Int, taker: Int)] {
    var reach: Set<[String]> = []
    for source in network.hot {
      for partner in source.partners {
        for hot in source.members {
          for cold in network.cold[partner].members { reach.insert([hot.name, cold.name]) }
        }
      }
    }
    return givers.indices.flatMap { giver in
      takers.indices.filter { reach.contains([givers[giver].name, takers[$0].name]) }.map { (giver, $0) }
    }
  }

  /// What one stream can give another when nobody else takes part: heat goes down, and each slot takes what it needs.
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

  /// One column a pair and slot in which it can exchange, and the row that ties them to the match.
  private mutating func addExchanges(_ index: Int) {
    let cascade = cascades[index]
    for pair in pairs {
      var columns = [Int?](repeating: nil, count: network.scale.slots.count)
      let most = mostHeat(from: pair.giver, to: pair.taker, in: cascade)
      let title = "\(givers[pair.giver].name) -> \(takers[pair.taker].name)"
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
        let column = program.addColumn(
          .init(
            name: label("\(title) #\(slot)", cascade.period), upper: min(above, need, most),
            entries: [.init(row: row, coefficient: 1)]))
        columns[slot] = column
      }
      cascades[index].exchanges.append(columns)
    }
  }

  /// Of every giver what goes on below, and of every taker what it needs, slot by slot.
  ///
  /// The loads come from a solution that is right to rounding, so a residual may be below zero by as much.
  private mutating func addBalances(_ index: Int) {
    let cascade = cascades[index]
    let total = cascade.supply.reduce(0) { $0 + $1.reduce(0, +) }
    let rounding = 1e-11 * (1 + total)
    for giver in givers.indices {
      let load = cascade.supply[giver].reduce(0, +)
      guard load > 0, let top = cascade.supply[giver].firstIndex(where: { $0 > 0 }) else { continue }
      var residual: Int?
      for slot in top..<network.scale.slots.count {
        let supply = cascade.supply[giver][slot]
        let row = program.addRow(
          label("hot:\(givers[giver].name) #\(slot)", cascade.period), in: (0 - supply)...(0 - supply))
        if let residual { program.add(1, row: row, column: residual) }
        for (place, pair) in pairs.enumerated() where pair.giver == giver {
          if let column = cascade.exchanges[place][slot] { program.add(-1, row: row, column: column) }
        }
        let isLast = slot + 1 == network.scale.slots.count
        residual = program.addColumn(
          .init(
            name: label("residual:\(givers[giver].name) #\(slot)", cascade.period), lower: -rounding,
            upper: isLast ? rounding : load + rounding, entries: [.init(row: row, coefficient: -1)]))
      }
    }
    for taker in takers.indices {
      for slot in network.scale.slots.indices where cascade.need[taker][slot] > 0 {
        let need = cascade.need[taker][slot]
        let row = program.addRow(label("cold:\(takers[taker].name) #\(slot)", cascade.period), in: need...need)
        for (place, pair) in pairs.enumerated() where pair.taker == taker {
          if let column = cascade.exchanges[place][slot] { program.add(1, row: row, column: column) }
        }
      }
    }
  }
}
