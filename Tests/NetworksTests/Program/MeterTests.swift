import LinearPrograms
import ParkModel
import Planning
import Testing

@testable import Networks

@Suite("Metered figures")
struct MeterTests {
  @Test("A heat meter far above all flows of water leaves a plan")
  func heatBesideALittleWater() throws {
    var steam = amplyHot
    steam.today = 5000
    var heat = HeatSection(approach: 10)
    heat.streams = [coldStream("a/wash", 20, 60, 1200)]
    heat.utilities = [steam]
    let planned = try planState(.before, of: hourlyPark(heat: heat), pinnedToMeters: true, options: PlanningOptions())
    #expect(planned.claim.status == .optimal)
    #expect(abs((planned.claim.meteredDeviation ?? 0) - 3800 / 5000) < 1e-9)
  }

  @Test("What is metered exists today")
  func meteredLinkExists() {
    var fact = LinkFact(from: "a/out", to: "b/wash", origin: origin("facts"))
    fact.today = 3
    let section = water("COD") {
      $0.sources = [source("a/out", 5, ["COD": 10])]
      $0.sinks = [sink("b/wash", 5)]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("any", "river")]
      $0.connections.candidate = [pattern("any", "any")]
      $0.connections.facts = [fact]
    }
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .before)
    #expect(network.links.map { network.linkName($0) } == ["a/out -> b/wash", "a/out -> river"])
  }
}
