import LinearPrograms

/// A small generator with a fixed seed (SplitMix64), so that a failing case can be met again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A park's water at realistic magnitudes: every source to every sink, fresh water, an outfall.
///
/// Flows in t/h, concentrations in g/t, costs by distance. Some parks get too little fresh water, on purpose.
func randomWaterPark(seed: UInt64, sources: Int = 6, sinks: Int = 6, contaminants: Int = 3) -> LinearProgram {
  var random = SeededGenerator(seed: seed)
  var program = LinearProgram()
  let flows = (0..<sources).map { _ in Double.random(in: 5...500, using: &random).rounded() }
  let demands = (0..<sinks).map { _ in Double.random(in: 5...500, using: &random).rounded() }
  let quality = (0..<sources).map { _ in
    (0..<contaminants).map { _ in Double.random(in: 10...3000, using: &random) }
  }
  let limits = (0..<sinks).map { _ in (0..<contaminants).map { _ in Double.random(in: 20...1000, using: &random) } }
  let sourceRows = flows.enumerated().map { program.addRow("source \($0)", in: $1...$1) }
  let demandRows = demands.enumerated().map { program.addRow("sink \($0)", in: $1...$1) }
  let limitRows = (0..<sinks).map { sink in
    (0..<contaminants).map { program.addRow("sink \(sink) contaminant \($0)", in: -Double.infinity...0) }
  }
  let share = Double.random(in: 0.3...1.2, using: &random)
  let fresh = program.addRow("fresh water", in: 0...(demands.reduce(0, +) * share))
  for sink in 0..<sinks {
    for source in 0..<sources {
      var entries = [
        LinearProgram.Entry(row: sourceRows[source], coefficient: 1),
        LinearProgram.Entry(row: demandRows[sink], coefficient: 1),
      ]
      for contaminant in 0..<contaminants {
        let excess = quality[source][contaminant] - limits[sink][contaminant]
        entries.append(.init(row: limitRows[sink][contaminant], coefficient: excess))
      }
      let cost = Double.random(in: 0.05...3, using: &random)
      program.addColumn(
        .init(name: "\(source) to \(sink)", upper: min(flows[source], demands[sink]), cost: cost, entries: entries))
    }
    var entries = [
      LinearProgram.Entry(row: fresh, coefficient: 1), LinearProgram.Entry(row: demandRows[sink], coefficient: 1),
    ]
    for contaminant in 0..<contaminants {
      entries.append(.init(row: limitRows[sink][contaminant], coefficient: -limits[sink][contaminant]))
    }
    program.addColumn(.init(name: "fresh to \(sink)", upper: demands[sink], cost: 4.5, entries: entries))
  }
  for source in 0..<sources {
    program.addColumn(
      .init(
        name: "\(source) to outfall", upper: flows[source], cost: 2,
        entries: [.init(row: sourceRows[source], coefficient: 1)]))
  }
  return program
}

/// A transport program: m supplies, n demands, random distances; degenerate when supplies and demands are round.
func randomTransport(seed: UInt64, supplies: Int = 8, demands: Int = 10) -> LinearProgram {
  var random = SeededGenerator(seed: seed)
  var program = LinearProgram()
  let need = (0..<demands).map { _ in Double(Int.random(in: 1...20, using: &random)) * 10 }
  let supplyRows = (0..<supplies).map {
    program.addRow("supply \($0)", in: 0...(need.reduce(0, +) / Double(supplies) + Double($0)))
  }
  let demandRows = need.enumerated().map { program.addRow("demand \($0)", in: $1...Double.infinity) }
  for supply in 0..<supplies {
    for demand in 0..<demands {
      program.addColumn(
        .init(
          name: "\(supply)-\(demand)", upper: .infinity, cost: Double(Int.random(in: 1...9, using: &random)),
          entries: [
            .init(row: supplyRows[supply], coefficient: 1), .init(row: demandRows[demand], coefficient: 1),
          ]))
    }
  }
  return program
}
