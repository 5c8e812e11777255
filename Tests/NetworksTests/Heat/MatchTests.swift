import LinearPrograms
import Networks
import ParkModel
import Testing

@testable import Planning

/// Who exchanges with whom, with as few exchangers as can be.
@Suite("The fewest matches")
struct MatchTests {
  /// The match program of a section at the loads of its least hot utility, and what came of it.
  private func matched(_ section: HeatSection) throws -> (program: MatchProgram, plan: IntegerPlan, flows: [Flow]) {
    let park = hourlyPark(heat: section)
    let start = try #require(plan(of: "hot_utility", park, in: .after))
    let program = try #require(MatchProgram(section, of: park, in: .after, at: start.plan.flows))
    let best = try #require(solveCertifiedInteger(program.program).plan)
    return (program, best, program.flows(from: best.solution.solution.values))
  }

  private func loads(_ gives: [Double], _ takes: [Double]) -> HeatSection {
    var section = HeatSection(approach: 10)
    section.streams =
      gives.enumerated().map { hotStream("a/hot\($0.offset)", 200, 150, $0.element) }
      + takes.enumerated().map { coldStream("b/cold\($0.offset)", 20, 60, $0.element) }
    section.connections.candidate = [pattern("any", "any")]
    return section
  }

  /// Far apart in temperature only loads count. 70 and 30 against 60 and 40: no part balances by itself, so that all
  /// four hang together, which takes three.
  @Test("Loads of which no part balances need entries less one")
  func connected() throws {
    let (_, plan, flows) = try matched(loads([70, 30], [60, 40]))
    #expect(plan.bound == 3)
    #expect(flows.count == 3)
  }

  @Test("Loads that balance in pairs need one exchanger a pair")
  func pairs() throws {
    let (_, plan, flows) = try matched(loads([60, 40], [60, 40]))
    #expect(plan.bound == 2)
    #expect(flows.map { $0.from + $0.to } == ["a/hot0b/cold0", "a/hot1b/cold1"])
  }

  /// With hot0 kept from cold0 its 60 kW go to cold1, which takes 40, and to the cooling; cold0 gets hot1's 40 kW and 20
  /// of steam: four.
  @Test("A forbidden pair never meets, and what it forces is counted")
  func forbidden() throws {
    var section = loads([60, 40], [60, 40])
    section.utilities = [amplyCold, amplyHot]
    section.connections.forbid = [pattern("a/hot0", "b/cold0")]
    let (_, plan, flows) = try matched(section)
    #expect(!flows.contains { $0.from == "a/hot0" && $0.to == "b/cold0" })
    #expect(plan.bound == 4)
    #expect(flows.count == 4)
  }

  /// Shifted by 5 K, both of 10 kW/K: the hot one lies from 145 to 55, the cold one from 115 to 165. They share 145 to 115:
  /// 300 kW, of the hot one's 900 and the cold one's 500.
  @Test("A pair's bound is what can pass between the two, from a cascade of them alone")
  func pairBounds() throws {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/hot", 150, 60, 900), coldStream("b/cold", 110, 160, 500)]
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    let (program, _, flows) = try matched(section)
    let names = program.program.relaxation.columns.map(\.name)
    let match = try #require(names.firstIndex(of: "match:a/hot -> b/cold"))
    let most = try #require(program.program.relaxation.columns[match].entries.first).coefficient
    #expect(abs(most + 300) < 1e-6)
    #expect(flows.map { $0.from + " -> " + $0.to } == ["a/hot -> b/cold", "a/hot -> cooling", "steam -> b/cold"])
  }

  @Test("Slices keep the approach at both ends, and every load comes out, on 40 random sections")
  func slices() throws {
    for seed in 1...40 {
      let section = RandomStreams.section(seed)
      let (_, plan, flows) = try matched(section)
      let shifts = Dictionary(uniqueKeysWithValues: section.streams.map { ($0.name, $0.shift ?? section.approach / 2) })
      for flow in flows {
        let half = section.approach / 2
        let approach = (shifts[flow.from] ?? half) + (shifts[flow.to] ?? half)
        for slice in flow.slices {
          #expect(slice.hotTo - slice.coldFrom >= approach - 1e-6, "seed \(seed), \(flow.from) -> \(flow.to)")
          #expect(slice.hotFrom - slice.coldTo >= approach - 1e-6, "seed \(seed), \(flow.from) -> \(flow.to)")
        }
      }
      for stream in section.streams {
        guard case .fixed(let duty) = stream.duty else { continue }
        let exchanged = flows.reduce(0) { $1.from == stream.name || $1.to == stream.name ? $0 + $1.amount : $0 }
        #expect(abs(exchanged - duty) <= 1e-6 * max(1, duty), "seed \(seed), \(stream.name)")
      }
      #expect(Double(flows.count) == plan.objective)
      #expect(plan.bound <= plan.objective)
    }
  }

  @Test("The fewest are as many as glpsol finds with the model, on 20 random sections", arguments: 1...20)
  func agreement(_ seed: Int) throws {
    let (program, plan, _) = try matched(RandomStreams.section(seed, most: 7))
    guard case .data(let model, let text) = program.mathProgData() else {
      Issue.record("refused")
      return
    }
    guard case .optimal(let theirs) = try glpsol(model: model, data: text) else {
      Issue.record("seed \(seed): glpsol found no optimum")
      return
    }
    #expect(plan.objective == theirs, "seed \(seed)")
    #expect(plan.bound == theirs, "seed \(seed)")
  }
}

/// Streams at random temperatures in three plants, which may all exchange, with ample utilities.
private enum RandomStreams {
  static func section(_ seed: Int, most: Int = 8) -> HeatSection {
    var random = SeededGenerator(seed: 4000 + seed)
    var section = HeatSection(approach: random.number(1...30))
    for index in 0..<random.count(2...most) {
      let low = random.number(10...150)
      let high = random.chance(0.2) ? low : low + random.number(5...200)
      let name = "p\(index % 3)/s\(index)"
      let duty = random.number(10...5000)
      var stream = random.chance(0.5) ? hotStream(name, high, low, duty) : coldStream(name, low, high, duty)
      stream.shift = random.chance(0.2) ? random.number(0...10) : nil
      section.streams.append(stream)
    }
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    return section
  }
}

/// Exchanges that must take place.
@Suite("Required matches")
struct RequiredMatchTests {
  private func section(least: Double, from giver: String = "a/warm") -> HeatSection {
    var section = HeatSection(approach: 10)
    section.streams = [
      hotStream("a/hot", 200, 150, 500), hotStream("a/warm", 100, 60, 400), coldStream("b/wash", 20, 80, 600),
    ]
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    var fact = LinkFact(from: giver, to: "b/wash", origin: origin("facts"))
    fact.least = least
    section.connections.facts = [fact]
    return section
  }

  /// 500 of the 600 kW come from the hot stream where nothing else is asked, so 100 from the warm one; asked for 250, it
  /// gives 250, no steam is needed either way, and the required exchange counts as one of the four.
  @Test("The pair exchanges what is required")
  func required() throws {
    let park = hourlyPark(heat: section(least: 250))
    let start = try #require(plan(of: "hot_utility", park, in: .after))
    #expect(abs(start.value) < 1e-6)
    let carried = start.plan.flows.filter { $0.from == "a/warm" && $0.to == "b/wash" }.reduce(0) { $0 + $1.amount }
    #expect(carried >= 250 - 1e-6)
    let section = try #require(park.heat)
    let matches = try #require(MatchProgram(section, of: park, in: .after, at: start.plan.flows))
    #expect(matches.fixed.map(\.from) == ["a/warm"])
    let best = try #require(solveCertifiedInteger(matches.program).plan)
    let flows = matches.flows(from: best.solution.solution.values)
    #expect(flows.contains { $0.from == "a/warm" && $0.to == "b/wash" && $0.amount >= 250 - 1e-6 })
  }

  /// The warm stream has 400 kW, all of it warm enough for the wash up to 50 degC and more; 450 it has not.
  @Test("What cannot be is named")
  func impossible() throws {
    let park = hourlyPark(heat: section(least: 450))
    let joint = jointProgram(of: park, in: .after, pinnedToMeters: false, flowBound: park.initialFlowBound)
    let conflicts = try findConflicts(in: joint)
    let own = try #require(conflicts.first { $0.subject == "a/warm -> b/wash" })
    #expect(abs(own.shortfall - 50) < 1e-3)
  }

  /// Today nothing is exchanged between the two, so nothing is required before.
  @Test("A candidate is not required of the park as it stands")
  func before() {
    guard case .optimal = optimum(of: "hot_utility", hourlyPark(heat: section(least: 250)), in: .before) else {
      Issue.record("required before it could be")
      return
    }
  }
}
