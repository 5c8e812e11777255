import ParkModel
import Testing

@testable import Networks

/// Upper bounds that let every verdict be proven.
@Suite("Bounds of flows")
struct FlowBoundTests {
  private func most(_ section: MaterialSection, _ link: String, within flowBound: Double = 1000) -> Double? {
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .after)
    return network.links.first { network.linkName($0) == link }.map { network.most(on: $0, within: flowBound) }
  }

  @Test("A link carries no more than its giver has, its taker takes, and itself can")
  func narrowest() {
    var fact = LinkFact(from: "a/out", to: "river", origin: origin("fact"))
    fact.capacity = 3
    let section = water {
      $0.supplies = [supply("town", [:])]
      $0.sources = [source("a/out", 10, [:])]
      $0.sinks = [sink("a/wash", 4), sink("b/wash", 40)]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("any", "any")]
      $0.connections.facts = [fact]
    }
    #expect(most(section, "a/out -> a/wash") == 4)
    #expect(most(section, "a/out -> b/wash") == 10)
    #expect(most(section, "a/out -> river") == 3)
    #expect(most(section, "town -> b/wash") == 40)
  }

  @Test("A product and a reject are shares of their unit's capacity")
  func shares() {
    var membrane = purifier("ro", [:], recovery: 0.75, rejectTo: "sea")
    membrane.capacity = 40
    let section = water {
      $0.treatments = [membrane]
      $0.outlets = [outlet("river"), outlet("sea")]
      $0.connections.existing = [pattern("ro", "river")]
    }
    #expect(most(section, "ro -> river") == 30)
    #expect(most(section, "ro/reject -> sea") == 10)
  }

  @Test("A use that counts dry may take any number of wet tonnes")
  func dry() {
    var bed = sink("a/bed", 4)
    bed.dryBasis = true
    let section = solids("H2O") {
      $0.supplies = [supply("peat", ["H2O": 900_000])]
      $0.sinks = [bed]
    }
    #expect(most(section, "peat -> a/bed") == 1000)
  }

  @Test("Batches that quality keeps apart fill a haul together")
  func haulsOfBatches() {
    let section = solids("Cl", "SO3", "H2O") {
      $0.sources = [
        source("a/sludge", 10, ["Cl": 1000, "SO3": 0, "H2O": 500_000]),
        source("b/sludge", 10, ["Cl": 0, "SO3": 1000, "H2O": 500_000]),
      ]
      $0.treatments = [dryer("dryer", to: 0)]
      $0.sinks = [sink("c/kiln", 8, most: ["Cl": 500, "SO3": 750])]
      $0.connections.candidate = [pattern("any", "any")]
    }
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .after)
    let hauls = network.hauls.map { $0.map { network.links[$0] } }.filter { $0.count > 1 }
    // Dry, a/sludge holds 2000 g/t Cl and can be 2 of 8 t/h, b/sludge as much SO3 and can be 3 of them.
    #expect(hauls.map { network.largestHaul($0, within: 1000) } == [2 + 3])
  }

  @Test("The invented bound lies above all that the park puts in motion")
  func initial() {
    let section = water {
      $0.sources = [source("a/out", 30, [:])]
      $0.sinks = [sink("a/wash", 50)]
      $0.processes = [tower("a/tower", loss: 10, outlet: [:])]
    }
    #expect(hourlyPark(section).initialFlowBound == 10 * (1 + 30 + 50 + 20))
  }
}
