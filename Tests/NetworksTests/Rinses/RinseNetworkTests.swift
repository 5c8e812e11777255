import ParkModel
import Planning
import Testing

@testable import Networks

/// By hand: a bath of 801 is thinned to 3 with water at 1, (801 - 1) / (3 - 1) = 400 times. Three stages take 7 t/h per
/// t/h of drag-out (1 + 7 + 49 + 343 = 400), two take r with 1 + r + r^2 = 400, r = 19.4812.
@Suite("Rinses in the program")
struct RinseNetworkTests {
  private let two = (1597.0.squareRoot() - 1) / 2

  private func rinse(_ candidates: [Int] = [], cost: Double = 0) -> Rinse {
    var rinse = Rinse(
      name: "pv/etch", plant: "pv", dragOut: 2, bath: Composition(["F": 801]), last: ["F": 3],
      feed: Composition(["F": 1]), stages: 2, origin: origin("etch"))
    rinse.candidates = candidates
    rinse.costPerStage = cost
    return rinse
  }

  private func park(_ rinse: Rinse, change: (inout MaterialSection) -> Void = { _ in }) -> Park {
    var section = water("F") { section in
      section.supplies = [supply("di", ["F": 0.5], price: 10), supply("tap", ["F": 2], price: 1)]
      section.rinses = [rinse]
      section.outlets = [outlet("river")]
      section.connections.candidate = [pattern("any", "any")]
    }
    change(&section)
    return hourlyPark(section)
  }

  @Test("take what their stages need and give it back with what they washed off")
  func before() throws {
    let found = try #require(plan(of: "fresh_water", park(rinse([3])), in: .before))
    #expect(abs(found.value - 2 * two) < 1e-9)
    let effluent = try #require(found.plan.flows.first { $0.from == "pv/etch" })
    #expect(abs(effluent.amount - 2 * two) < 1e-9)
    #expect(abs((effluent.quality["F"] ?? 0) - (1 + 798 / two)) < 1e-9)
    #expect(effluent.batch == nil)
  }

  /// 1 is between 0.5 and 2: two thirds of the feed come from the dear supply.
  @Test("are fed with any mixture that is as clean as their feed")
  func feed() throws {
    let found = try #require(plan(of: "cost", park(rinse()), in: .before))
    let shares = found.plan.flows.filter { $0.to == "pv/etch" }.map { ($0.from, $0.amount / (2 * two)) }
    #expect(shares.map(\.0).sorted() == ["di", "tap"])
    #expect(abs((shares.first { $0.0 == "di" }?.1 ?? 0) - 2.0 / 3) < 1e-9)
  }

  @Test("choose among numbers of stages: each choice by itself is the rinse of that number", arguments: [2, 3])
  func choices(_ count: Int) throws {
    var joint = jointProgram(
      of: park(rinse([3], cost: 100)), in: .after, pinnedToMeters: false, flowBound: 10_000)
    let index = try #require(joint.meanings.firstIndex(of: .stages(rinse: "pv/etch", count: count)))
    joint.program.columns[index].lower = 1
    let objectives = ["fresh_water", "cost"].map { LinearObjective(name: $0, costs: joint.costs(of: $0)) }
    guard case .optimal(let solved) = solveLexicographically(joint.program, objectives: objectives) else {
      Issue.record("no plan")
      return
    }
    let found = operatingPlan(joint, values: solved.values)
    let ratio = count == 2 ? two : 7
    #expect(abs(solved.stages[0].value - 2 * ratio) < 1e-9)
    let effluent = try #require(found.flows.first { $0.from == "pv/etch" })
    #expect(abs((effluent.quality["F"] ?? 0) - (1 + 798 / ratio)) < 1e-9)
    #expect(found.investments.map(\.asset) == (count == 2 ? [] : ["pv/etch"]))
    #expect(found.investments.map(\.size) == (count == 2 ? [] : [1]))
    #expect(found.investments.map(\.unit) == (count == 2 ? [] : ["stages"]))
    #expect(joint.choices.map(\.count) == [2])
  }

  /// Of 14 t/h at 115 a use of 10 t/h at 60 takes (60 - 0.5) / (115 - 0.5) of its water.
  @Test("give water to others within limits, and never to themselves")
  func reuse() throws {
    var three = rinse()
    three.stages = 3
    let park = park(three) {
      $0.sinks = [sink("pv/scrubber", 10, most: ["F": 60])]
      $0.supplies.removeLast()
    }
    let found = try #require(plan(of: "fresh_water", park, in: .after))
    #expect(abs(found.value - (14 + 10 * (1 - 59.5 / 114.5))) < 1e-9)
    let network = MaterialNetwork(park.materials[0], of: park, in: .after)
    #expect(!network.links.contains { network.givers[$0.giver].name == network.takers[$0.taker].name })
  }

  @Test("are refused by the readable model, which has no word for them")
  func export() throws {
    let park = park(rinse())
    let network = resourceNetworks(of: park, in: .before)[0]
    guard case .refused(let message) = mathProgData(for: network, measure: "fresh_water", period: park.periods[0])
    else {
      Issue.record("exported")
      return
    }
    #expect(message.en.contains("pv/etch"))
  }
}
