import Assessment
import Networks
import ParkModel
import ParkReader
import Planning
import Studies
import Testing

/// Two plants, two pipes between them and a unit with fixed costs, a membrane sold in two sizes: 2 x 2 x 2 x 3 things to
/// build, each of which leaves a linear program. The search must find the best of the 24.
@Suite("What to build, beside trying everything")
struct TriedChoices {
  @Test("the search finds what trying every set of things built finds", arguments: 1...12)
  func agrees(_ seed: Int) throws {
    let park = try drawn(seed)
    var options = OptimizeOptions()
    options.weighsProjects = false
    options.gap = 1e-5
    let after = try optimize(park, options: options).comparison.after
    #expect(after.claim.status == .optimal, "\(after.claim)")
    #expect(after.audit?.holds == true)
    let found = try #require(after.claim.objectives.first)
    let best = try #require(leastOfAll(park))
    #expect(abs(found.value - best) <= 1e-5 * best, "found \(found.value), by trying \(best)")
    #expect(found.bound <= best * (1 + 1e-9))
  }

  @Test("and the parks are worth trying: pipes, units and both sizes of the membrane are built in some, not in all")
  func differ() throws {
    var built: [String: Int] = [:]
    for seed in 1...12 {
      let plan = try optimize(drawn(seed)).comparison.after.plan
      for investment in plan?.investments ?? [] { built[investment.asset, default: 0] += 1 }
    }
    for asset in ["a/out -> b/wash", "b/out -> a/wash", "ro", "sand"] {
      #expect((1...11).contains(built[asset, default: 0]), "\(asset): \(built)")
    }
  }

  private func leastOfAll(_ park: Park) -> Double? {
    let joint = jointProgram(of: park, in: .after, pinnedToMeters: false, flowBound: park.initialFlowBound)
    precondition(joint.charges.count == 3 && joint.choices.count == 1 && joint.pools.isEmpty)
    var least: Double?
    for built in 0..<(1 << joint.charges.count) {
      for chosen in joint.choices[0] {
        guard let cost = cost(of: joint, built: built, chosen: chosen) else { continue }
        least = min(least ?? cost, cost)
      }
    }
    return least
  }

  /// What the plan costs with the chosen size and with the charges in the bits of `built`, and no others; nil where there
  /// is none.
  private func cost(of joint: JointProgram, built: Int, chosen: Int) -> Double? {
    var program = joint.program
    var costs = joint.costs(of: "cost")
    var constant = 0.0
    for (index, charge) in joint.charges.enumerated() {
      costs[charge.column] += charge.annuity * charge.build.perCapacity - charge.chord
      if built & (1 << index) == 0 {
        program.columns[charge.column].upper = 0
      } else {
        constant += charge.annuity * charge.build.fixed
      }
    }
    for column in joint.choices[0] {
      program.columns[column].lower = column == chosen ? 1 : 0
      program.columns[column].upper = column == chosen ? 1 : 0
    }
    let objective = LinearObjective(name: "cost", costs: costs, constant: constant)
    guard case .optimal(let solved) = solveLexicographically(program, objectives: [objective]) else { return nil }
    return solved.stages[0].value
  }

  private func drawn(_ seed: Int) throws -> Park {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &generator) * 10).rounded() / 10
    }
    func stream() -> String { "{flow: \(number(10...60)), quality: {TDS: \(number(60...500))}}" }
    func use() -> String { "{flow: \(number(10...60)), limit: {TDS: \(number(60...400))}}" }
    func pipe() -> String {
      "{build: {fixed: \(number(0.1...3)) MCNY, per_capacity: \(number(2...20)) kCNY/(t/h), life: 10 yr}}"
    }
    let sizes = "[\(number(10...25)), \(number(30...70))]"
    let membrane = "{fixed: 0.5 MCNY, per_capacity: \(number(20...90)) kCNY/(t/h), sizes: \(sizes)}"
    let sand = "{fixed: \(number(1...6)) MCNY, per_capacity: 10 kCNY/(t/h)}"
    let text = """
      park: Tried
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      water:
        supplies: {town: {quality: {TDS: 20}, price: \(number(2...6)) CNY/t}}
        treatments:
          ro:
            {status: candidate, outlet: {TDS: 50}, cost: 0.8 CNY/t, build: \(membrane)}
          sand:
            {status: candidate, outlet: {TDS: 200}, capacity: 60, cost: 0.3 CNY/t, build: \(sand)}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: any
          forbid: [a/out -> a/wash, b/out -> b/wash]
          facts: {a/out -> b/wash: \(pipe()), b/out -> a/wash: \(pipe())}
      plants:
        a: {water: {sinks: {wash: \(use())}, sources: {out: \(stream())}}}
        b: {water: {sinks: {wash: \(use())}, sources: {out: \(stream())}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }
}
