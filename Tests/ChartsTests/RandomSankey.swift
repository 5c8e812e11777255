import Charts

/// A small generator of numbers that gives the same ones on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

extension Sankey {
  /// Two states of the same nodes, with bands in both directions, thin ones and names of every width.
  static func random(seed: Int) -> Sankey {
    var dice = SplitMix(state: UInt64(seed))
    let columns = 2 + dice.below(4)
    let names = [
      "works", "PV cells", "精细化工园区企业", "lithium/slag-filtrate", "Wm%", "i", "A very long name of a plant indeed",
    ]
    let nodes = (0..<(columns * (1 + dice.below(6)))).map { index in
      Node(label: "\(names[dice.below(names.count)]) \(index)", note: "", column: index % columns)
    }
    let states = (0..<2).map { _ in
      State(
        bands: Sankey.merged(
          (0..<(1 + dice.below(40))).map { _ in
            let size = dice.below(4) == 0 ? 0.01 : 100.0
            return Band(
              from: dice.below(nodes.count), to: dice.below(nodes.count), amount: 1e-3 + size * dice.unit(),
              fill: "#123456",
              isNew: dice.below(2) == 0, note: "")
          }))
    }
    return Sankey(nodes: nodes, states: states, columns: (0..<columns).map { "column \($0)" }, others: "others")
  }
}
