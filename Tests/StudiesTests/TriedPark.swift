import Networks
import ParkModel
import ParkReader
import Planning
import Testing

/// The park of the suites that try everything: two plants, two pipes between them and a unit with fixed costs, a membrane
/// that may be sold in two sizes. Drawn at random; what a suite adds to it, it draws itself.
struct TriedPark {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    (Double.random(in: range, using: &generator) * 10).rounded() / 10
  }
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
  private mutating func stream() -> String { "{flow: \(number(10...60)), quality: {TDS: \(number(60...500))}}" }
  private mutating func use() -> String { "{flow: \(number(10...60)), limit: {TDS: \(number(60...400))}}" }
  private mutating func pipe() -> String {
    "{build: {fixed: \(number(0.1...3)) MCNY, per_capacity: \(number(2...20)) kCNY/(t/h), life: 10 yr}}"
  }

  /// What the membrane costs to build.
  mutating func membrane(isSoldInSizes: Bool) -> String {
    let sizes = isSoldInSizes ? ", sizes: [\(number(10...25)), \(number(30...70))]" : ""
    return "{fixed: 0.5 MCNY, per_capacity: \(number(20...90)) kCNY/(t/h)\(sizes)}"
  }

  /// What the other unit costs to build.
  mutating func sand() -> String { "{fixed: \(number(1...6)) MCNY, per_capacity: 10 kCNY/(t/h)}" }

  /// - Parameters:
  ///   - town: what follows the quality of the town's water.
  ///   - membrane: what follows the outlet of the membrane.
  ///   - uses: further uses of the two plants.
  ///   - rest: further blocks of the park.
  mutating func park(
    town: String = "", membrane: String, sand: String, uses: [String] = ["", ""], rest: String = ""
  ) throws -> Park {
    let text = """
      park: Tried
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      water:
        supplies: {town: {quality: {TDS: 20}\(town), price: \(number(2...6)) CNY/t}}
        treatments:
          ro:
            {status: candidate, outlet: {TDS: 50}, \(membrane)}
          sand:
            {status: candidate, outlet: {TDS: 200}, capacity: 60, cost: 0.3 CNY/t, build: \(sand)}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: any
          forbid: [a/out -> a/wash, b/out -> b/wash]
          facts: {a/out -> b/wash: \(pipe()), b/out -> a/wash: \(pipe())}
      plants:
        a: {water: {sinks: {wash: \(use())\(uses[0])}, sources: {out: \(stream())}}}
        b: {water: {sinks: {wash: \(use())\(uses[1])}, sources: {out: \(stream())}}}
      """
    let reading = readPark(SourceText(text: text + "\n" + rest), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }
}

extension Park {
  /// Its program of *after*, as a trial needs it.
  var triedProgram: JointProgram {
    jointProgram(of: self, in: .after, pinnedToMeters: false, flowBound: initialFlowBound)
  }
}

extension JointProgram {
  /// The least cost over every set of things built and every size bought, each a linear program; nil where none has a plan.
  func leastOfAll() -> Double? {
    precondition(pools.isEmpty && choices.count == purchases.count && choices.count <= 1)
    var least: Double?
    for built in 0..<(1 << charges.count) {
      for chosen in choices.first.map({ $0.map(Optional.some) }) ?? [nil] {
        guard let cost = cost(built: built, chosen: chosen) else { continue }
        least = min(least ?? cost, cost)
      }
    }
    return least
  }

  /// What the plan costs with the chosen size and with the charges in the bits of `built`, and no others; nil where there
  /// is none.
  private func cost(built: Int, chosen: Int?) -> Double? {
    var program = program
    var costs = self.costs(of: "cost")
    var constant = 0.0
    for (index, charge) in charges.enumerated() {
      costs[charge.column] += charge.annuity * charge.build.perCapacity - charge.chord
      if built & (1 << index) == 0 {
        program.columns[charge.column].upper = 0
      } else {
        constant += charge.annuity * charge.build.fixed
      }
    }
    for column in choices.first ?? [] {
      program.columns[column].lower = column == chosen ? 1 : 0
      program.columns[column].upper = column == chosen ? 1 : 0
    }
    guard program.columns.allSatisfy({ $0.lower <= $0.upper }) else { return nil }
    let objective = LinearObjective(name: "cost", costs: costs, constant: constant)
    guard case .optimal(let solved) = solveLexicographically(program, objectives: [objective]) else { return nil }
    return solved.stages[0].value
  }
}
